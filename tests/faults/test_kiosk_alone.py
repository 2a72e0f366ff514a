"""A kiosk that is killed, cut off and set wrong while it gives numbers: none is lost, none is had twice.

Short here; ANTREAN_KIOSK_KILLS and ANTREAN_CUTS make it long.
"""

from __future__ import annotations

import random
import signal
import threading
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.faults.cut_line import cut_line
from tests.faults.lonely_kiosk import (
    Visitors,
    has_entered_all,
    job_states,
    lost,
    meets_its_server,
    open_jobs,
    real_kiosk,
    say,
    wrong_at,
)
from tests.faults.serving import times
from tests.kiosk.kiosks import Page, eventually, wish
from tests.kiosk.upstream import Machine, machine

pytestmark = pytest.mark.slow

KILLS = times("ANTREAN_KIOSK_KILLS", 50)
CUTS = times("ANTREAN_CUTS", 100)
CONTROL_KILLS = 6
HOUR, DAY = 3600, 86400


@pytest.fixture
def server() -> Iterator[Machine]:
    with machine() as on:
        yield on


def learn(server: Machine, data: Path, *careless: str) -> None:
    """The kiosk meets its server once."""
    with real_kiosk(server.url, data, *careless) as kiosk:
        meets_its_server(kiosk.page(), data, server.upstream.entering)


def kill_often(server: Machine, data: Path, visitors: Visitors, kills: int, *careless: str) -> list[str]:
    """Kill the kiosk while it gives numbers, with the server there or not; what was said and is not on the disk."""
    missing: list[str] = []
    for _ in range(kills):
        if random.random() < 0.3:
            server.switch_on()
        else:
            server.switch_off()
        with real_kiosk(server.url, data, *careless) as kiosk:
            page, stop = kiosk.page(), threading.Event()
            takers = [threading.Thread(target=visitors.keep_taking, args=(page, stop)) for _ in range(3)]
            for taker in takers:
                taker.start()
            stop.wait(random.uniform(0.0, 0.4))
            kiosk.process.send_signal(signal.SIGKILL)
            kiosk.ended()
            stop.set()
            for taker in takers:
                taker.join()
        missing += lost(visitors, data)
    return missing


def comes_back(server: Machine, data: Path, visitors: Visitors, *careless: str) -> None:
    """The server is there, and the kiosk is left alone until all is entered."""
    server.switch_on()
    with real_kiosk(server.url, data, *careless) as kiosk:
        page = kiosk.page()
        visitors.ask_all_again(page)
        has_entered_all(page)
        # Who asks once more is told the same.
        for visit, number in list(visitors.given.items())[-5:]:
            told = page.help("prints", {"visit": visit})
            assert told.status_code == 202, number


def test_a_kiosk_killed_at_any_moment_loses_no_number_and_gives_none_twice(server: Machine, tmp_path: Path) -> None:
    learn(server, tmp_path)
    visitors = Visitors()
    missing = kill_often(server, tmp_path, visitors, KILLS)
    comes_back(server, tmp_path, visitors)
    entering = server.upstream.entering
    say(
        f"{KILLS} kills: {len(visitors.given)} numbers said, {visitors.alone} of them alone; {len(entering.order)} "
        f"entered, {sum(entering.times.values())} times asked to; {len(missing)} lost, {len(visitors.twice())} twice"
    )
    assert missing == []
    assert visitors.changed == []
    assert visitors.twice() == []
    assert wrong_at(server.upstream, visitors) == []
    assert visitors.alone > 0


@pytest.mark.parametrize("careless", ["", "prints_unnoted"], ids=["", "control"])
def test_a_kiosk_killed_while_it_prints_prints_no_ticket_twice_by_itself(
    server: Machine, tmp_path: Path, careless: str
) -> None:
    """The control does not write down what is on its way to the printer."""
    how, visitors, kills = ((careless,) if careless else ()), Visitors(), 0
    tickets = tmp_path / "tickets"
    while kills < max(10, KILLS // 5) and not (careless and list(tickets.glob("*-2.bin"))):
        with real_kiosk(server.url, tmp_path, *how, printer="preview:") as kiosk:
            page, before = kiosk.page(), len(list(tickets.glob("*.bin")))
            page.wait_for_catalogue()
            for _ in range(3):
                visitors.take(page, wish())
            eventually(lambda before=before: len(list(tickets.glob("*.bin"))) > before)  # type: ignore[misc]
            threading.Event().wait(random.uniform(0.0, 0.2))
            kiosk.process.kill()
            kiosk.ended()
        kills += 1
    with real_kiosk(server.url, tmp_path, *how, printer="preview:") as kiosk:
        kiosk.page()
        eventually(lambda: open_jobs(tmp_path) == 0)
    states, twice = job_states(tmp_path), list(tickets.glob("*-2.bin"))
    say(f"{kills} kills at the printer: {dict(states)}, {len(twice)} printed twice")
    assert bool(twice) is bool(careless)
    if not careless:
        assert states["unconfirmed"] > 0
        assert sum(states.values()) == len(visitors.given)


def test_a_series_that_only_the_process_knows_is_found(server: Machine, tmp_path: Path) -> None:
    """The control."""
    learn(server, tmp_path, "series_in_memory")
    visitors = Visitors()
    server.switch_off()
    for _ in range(CONTROL_KILLS):
        kill_often(server, tmp_path, visitors, 1, "series_in_memory")
        if visitors.twice():
            return
    raise AssertionError("no number was had twice")


def test_a_spool_that_is_not_on_the_disk_is_found(server: Machine, tmp_path: Path) -> None:
    """The control."""
    visitors = Visitors()
    with real_kiosk(server.url, tmp_path, "spool_in_memory") as kiosk:
        page = kiosk.page()
        page.wait_for_catalogue()
        eventually(lambda: bool(server.upstream.entering.lanes))
        eventually(lambda: page.get("/api/state").json()["online"])
        for _ in range(3):
            visitors.take(page, wish())
        kiosk.process.kill()
        kiosk.ended()
    assert len(lost(visitors, tmp_path)) == 3


@pytest.mark.parametrize("known", [True, False], ids=["", "control"])
def test_a_line_cut_at_any_moment_also_after_a_commit_enters_each_visit_once(
    server: Machine, tmp_path: Path, known: bool
) -> None:
    """The control is a server that does not know a visit by its id."""
    entering, visitors, cuts = server.upstream.entering, Visitors(), max(CUTS, 20)
    entering.ids_known = known
    port = int(server.url.rpartition(":")[2])
    with cut_line(port) as line, real_kiosk(line.url, tmp_path) as kiosk:
        page, stop = kiosk.page(), threading.Event()
        meets_its_server(page, tmp_path, entering)
        takers = [threading.Thread(target=visitors.keep_taking, args=(page, stop, 0.02)) for _ in range(2)]
        for taker in takers:
            taker.start()
        for count in range(cuts):
            if count % 2:
                line.cut_at_answer()
                stop.wait(random.uniform(0.1, 0.3))
            else:
                stop.wait(random.uniform(0.0, 0.1))
            line.cut()
            stop.wait(random.uniform(0.0, 0.2))
            line.mend()
            stop.wait(random.uniform(0.1, 0.3))
            if not known and len(set(entering.order)) < len(entering.order):
                break
        stop.set()
        for taker in takers:
            taker.join()
        visitors.ask_all_again(page)
        has_entered_all(page)
    wrong = wrong_at(server.upstream, visitors)
    say(
        f"{count + 1} cuts, {line.answers_lost} of them after a commit: {len(visitors.given)} numbers said, "
        f"{visitors.alone} alone; {len(entering.order)} entered, {sum(entering.times.values())} times asked to; "
        f"{len(wrong)} wrong"
    )
    assert line.answers_lost > 0
    assert visitors.changed == []
    assert (wrong == []) is known


@pytest.mark.parametrize("letters", ["AC", "AA"], ids=["", "control"])
def test_two_kiosks_that_come_back_at_once_have_no_number_in_common(
    server: Machine, tmp_path: Path, letters: str
) -> None:
    """The control is a server that gives both the same letter."""
    entering, visitors = server.upstream.entering, Visitors()
    entering.letters = letters
    folders = [tmp_path / "one", tmp_path / "two"]
    with ExitStack() as stack:
        kiosks = [stack.enter_context(real_kiosk(server.url, folder)) for folder in folders]
        pages = [kiosk.page() for kiosk in kiosks]
        for page, folder in zip(pages, folders, strict=True):
            meets_its_server(page, folder)
        eventually(lambda: len(entering.lanes) == 2)
        server.switch_off()
        for page in pages:
            eventually(lambda page=page: not page.get("/api/state").json()["online"])  # type: ignore[misc]
        stop = threading.Event()
        takers = [threading.Thread(target=visitors.keep_taking, args=(page, stop, 0.01)) for page in pages]
        for taker in takers:
            taker.start()
        stop.wait(2)
        stop.set()
        for taker in takers:
            taker.join()
        server.switch_on()
        for page in pages:
            has_entered_all(page)
    say(f"two kiosks: {len(visitors.given)} numbers said, {len(entering.order)} entered, {len(visitors.twice())} twice")
    if letters == "AA":
        assert visitors.twice()
    else:
        assert visitors.twice() == []
        assert wrong_at(server.upstream, visitors) == []
        assert len(entering.order) == visitors.alone > 0


@pytest.mark.parametrize("careless", ["", "series_by_own_clock"], ids=["", "control"])
def test_a_clock_that_is_set_doubles_no_number_and_keeps_the_order(
    server: Machine, tmp_path: Path, careless: str
) -> None:
    """The control is a kiosk that begins a new series by its own clock."""
    entering, visitors, wall = server.upstream.entering, Visitors(), tmp_path / "wall"
    wall.write_text("0", encoding="ascii")
    with_clock = (f"wall={wall}", *((careless,) if careless else ()))
    steps = [HOUR, -HOUR, DAY, -DAY, 0]
    began, taken = entering.now(), []

    def take(page: Page) -> None:
        for _ in range(3):
            taken.append(wish("DK-01"))
            visitors.take(page, taken[-1])

    learn(server, tmp_path, *with_clock)
    server.switch_off()
    with real_kiosk(server.url, tmp_path, *with_clock) as kiosk:
        page = kiosk.page()
        for step in steps:
            wall.write_text(str(step), encoding="ascii")
            take(page)
    for step in steps:  # and over restarts of the machine itself
        wall.write_text(str(step), encoding="ascii")
        with real_kiosk(server.url, tmp_path, *with_clock, f"boot=boot{step}") as kiosk:
            take(kiosk.page())
    server.switch_on()
    with real_kiosk(server.url, tmp_path, *with_clock) as kiosk:
        has_entered_all(kiosk.page())
    say(f"{2 * len(steps)} steps of the clock: {len(visitors.given)} numbers, {len(visitors.twice())} twice")
    if careless:
        assert visitors.twice()
        return
    assert visitors.twice() == []
    assert wrong_at(server.upstream, visitors) == []
    assert entering.order == [body["id"] for body in taken]
    sent = [entering.entered[body["id"]]["taken_at"] for body in taken]
    assert sent == sorted(sent)
    # Within one run of the machine the kiosk's clock is corrected, however it was set.
    assert all(began.isoformat() < at <= entering.now().isoformat() for at in sent[:15])
