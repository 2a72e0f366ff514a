"""A kiosk whose server is away: it gives numbers of its own, each visit one, and the server learns of each once."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from kiosk import client, enrolment, uploader, watch
from kiosk.spool import database
from tests.kiosk.kiosks import Page, eventually, running, settings_for, wish
from tests.kiosk.loopback_printer import LoopbackPrinter, decode_job
from tests.kiosk.upstream import Machine, machine

pytestmark = pytest.mark.slow


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """There are no other kiosks here whose turn would be spoiled, and nobody waits."""
    monkeypatch.setattr(uploader, "APART", 0.0)
    monkeypatch.setattr(watch, "EVERY", 0.05)
    monkeypatch.setattr(client, "NUMBER_PATIENCE", 0.5)


@pytest.fixture
def server() -> Iterator[Machine]:
    with machine() as on:
        yield on


@contextmanager
def known_kiosk(server: Machine, folder: Path, **more: Any) -> Iterator[Page]:
    """A kiosk that has met its server."""
    with running(settings_for(server.url, folder, **more)) as page:
        page.wait_for_catalogue()
        eventually(lambda: bool(server.upstream.entering.reports) and (folder / "openings.json").exists())
        eventually(lambda: page.get("/api/state").json()["online"])
        yield page


def cut(server: Machine, page: Page) -> None:
    """Switch the server off, and wait until the kiosk has noticed."""
    with page.events() as events:
        events.until("waiting", lambda value: value["online"])
        server.switch_off()
        events.until("waiting", lambda value: value["alone"])


def entered(server: Machine, *visits: dict[str, Any]) -> None:
    """All these, each once."""
    entering = server.upstream.entering
    eventually(lambda: all(visit["id"] in entering.entered for visit in visits))
    assert sorted(entering.order) == sorted(visit["id"] for visit in visits)


def test_numbers_are_given_under_its_own_letter_and_entered_once_the_server_is_back(
    server: Machine, tmp_path: Path
) -> None:
    with LoopbackPrinter() as printer, known_kiosk(server, tmp_path, printer=printer.url) as page:
        cut(server, page)
        first, second = wish("DK-01", priority="elderly", party_size=2), wish("PT-01", "DK-02", "DK-01")
        given = page.take_number(first).json()
        assert (given["alone"], given["visit"]["number"]) == (True, "DK-A001")
        assert page.take_number(second).json()["visit"]["number"] == "PT-A001"
        assert page.take_number(wish("DK-02")).json()["visit"]["number"] == "DK-A002"
        assert [place["queue"] for place in page.take_number(second).json()["visit"]["tickets"]] == ["PT", "DK"]
        job = decode_job(printer.wait_for_job())
        assert "DK-A001" in job.text
        assert "belum diketahui" in job.text
        assert "Perkiraan" not in job.text
        assert "PRIORITAS: Lansia" in job.text
        assert job.qr == given["url"] == f"{server.url}/v/mall.{first['token']}"
        server.switch_on()
        entering = server.upstream.entering
        eventually(lambda: len(entering.entered) == 3)
        body = entering.entered[first["id"]]
        assert body.pop("taken_at")
        assert body == {
            "id": first["id"],
            "token": first["token"],
            "services": ["DK-01"],
            "priority": "elderly",
            "party_size": 2,
            "prefix": "DK",
            "lane": "A",
            "sequence": 1,
            "printed_at": given["visit"]["issued_at"],
        }
        assert entering.numbers() == ["DK-A001", "PT-A001", "DK-A002"]
        eventually(lambda: page.get("/api/state").json()["spool"]["waiting"] == 0)
    assert server.upstream.visits == []


def test_a_kiosk_that_has_not_reached_its_server_since_its_boot_gives_numbers(server: Machine, tmp_path: Path) -> None:
    with known_kiosk(server, tmp_path):
        pass
    server.switch_off()
    with running(settings_for(server.url, tmp_path)) as page:
        with page.events() as events:
            told = events.until("waiting", lambda value: value["alone"])
        assert told["as_of"]
        assert told["queues"]["DK"]["open"]
        assert told["queues"]["DK"]["waiting"] is None
        assert page.take_number(wish()).json()["visit"]["number"] == "DK-A001"


def test_the_same_question_has_the_same_answer_also_after_a_restart_and_with_the_server_back(
    server: Machine, tmp_path: Path
) -> None:
    body = wish()
    with known_kiosk(server, tmp_path) as page:
        cut(server, page)
        given = page.take_number(body).json()
        assert page.take_number(body).json()["visit"] == given["visit"]
    with running(settings_for(server.url, tmp_path)) as page:
        assert page.take_number(body).json()["visit"] == given["visit"]
        server.switch_on()
        eventually(lambda: body["id"] in server.upstream.entering.entered)
        assert page.take_number(body, key="another").json()["visit"] == given["visit"]
        other = page.take_number(body | {"party_size": 2})
        assert (other.status_code, other.json()["errors"]) == (422, {"id": ["taken"]})
    assert server.upstream.visits == []


@pytest.mark.parametrize("fault", ["answer-lost", "busy", "torn"])
def test_an_unknown_outcome_gives_a_number_with_the_same_id_and_token(
    server: Machine, tmp_path: Path, fault: Any
) -> None:
    with known_kiosk(server, tmp_path) as page:
        server.upstream.faults = [fault] * 20
        body = wish()
        given = page.take_number(body).json()
        assert (given["alone"], given["visit"]["id"]) == (True, body["id"])
        assert given["visit"]["token"] == f"mall.{body['token']}"
        server.upstream.faults = []
        entered(server, body)
        assert server.upstream.entering.numbers() == [given["visit"]["number"]]


def test_an_upload_whose_answer_is_lost_after_the_commit_enters_it_once(server: Machine, tmp_path: Path) -> None:
    with known_kiosk(server, tmp_path) as page:
        cut(server, page)
        body = wish()
        page.take_number(body)
        server.upstream.faults = ["answer-lost"] * 2
        server.switch_on()
        eventually(lambda: page.get("/api/state").json()["spool"]["waiting"] == 0)
        assert server.upstream.entering.times[body["id"]] == 3
        entered(server, body)


def test_what_is_closed_by_the_hours_that_it_keeps_is_refused_with_the_time_when_it_opens(
    server: Machine, tmp_path: Path
) -> None:
    entering = server.upstream.entering
    opens = (entering.now() + timedelta(hours=20)).replace(microsecond=0)
    entering.close("PT", opens=opens)
    with known_kiosk(server, tmp_path) as page:
        cut(server, page)
        with page.events() as events:
            told = events.until("waiting", lambda value: not value["queues"]["PT"]["open"])
        assert told["queues"]["PT"]["why"] == "outside_hours"
        assert told["opening"]["open"]
        shut = page.take_number(wish("PT-01"))
        assert (shut.status_code, shut.json()["code"]) == (409, "closed")
        assert shut.json()["facts"]["opens"].startswith(opens.strftime("%Y-%m-%dT%H:%M:%S"))
        assert page.take_number(wish("DK-01")).status_code == 201


def test_a_kiosk_that_never_met_its_server_has_no_letter_and_says_so(server: Machine, tmp_path: Path) -> None:
    with known_kiosk(server, tmp_path):
        pass
    server.switch_off()
    for name in ("spool.db", "spool.db-wal", "spool.db-shm"):
        (tmp_path / name).unlink(missing_ok=True)
    with running(settings_for(server.url, tmp_path)) as page:
        answer = page.take_number(wish())
        assert (answer.status_code, answer.json()["code"]) == (503, "no_lane")
        assert answer.headers["Retry-After"]


def test_what_needs_the_server_is_said_to(server: Machine, tmp_path: Path) -> None:
    with known_kiosk(server, tmp_path) as page:
        cut(server, page)
        earlier = f"mall.{'x' * 24}"
        collect = page.take_number(wish(continues=earlier) | {"services": []})
        look = page.help("earlier", {"token": earlier})
        for answer in (collect, look):
            assert (answer.status_code, answer.json()["code"]) == (409, "needs_server")


def test_a_service_that_wants_an_identity_is_given_without_and_none_is_kept(server: Machine, tmp_path: Path) -> None:
    with known_kiosk(server, tmp_path) as page:
        cut(server, page)
        assert page.take_number(wish(identity="3275014107900001")).json()["alone"]
    assert not [file for file in tmp_path.glob("spool.db*") if b"3275014107900001" in file.read_bytes()]


def test_a_refused_visit_stays_with_the_reason_and_is_counted(server: Machine, tmp_path: Path) -> None:
    with known_kiosk(server, tmp_path) as page:
        cut(server, page)
        refused, good = wish(), wish()
        number = page.take_number(refused).json()["visit"]["number"]
        page.take_number(good)
        server.upstream.entering.refusals[refused["id"]] = (409, "number_taken")
        server.switch_on()
        entered(server, good)
        eventually(lambda: page.get("/api/state").json()["spool"]["waiting"] == 1)
        [told] = page.get("/api/state").json()["spool"]["refused"]
        assert (told["number"], told["code"], told["detail"]) == (
            number,
            "number_taken",
            "Nomor itu milik orang lain.",
        )
        eventually(lambda: server.upstream.entering.reports[-1]["waiting"] == 1)
    server.upstream.entering.refusals.clear()
    # A restart, after whatever was wrong was mended.
    with running(settings_for(server.url, tmp_path)):
        entered(server, good, refused)


@pytest.mark.parametrize("trouble", ["full", "read-only"])
def test_a_spool_that_cannot_be_written_gives_online_numbers_and_says_so(
    server: Machine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, trouble: str
) -> None:
    with known_kiosk(server, tmp_path):
        pass
    opened, pages = database._opened, (tmp_path / "spool.db").stat().st_size // 4096

    def ailing(file: Path) -> sqlite3.Connection:
        connection = opened(file)
        connection.execute("PRAGMA query_only = ON" if trouble == "read-only" else f"PRAGMA max_page_count = {pages}")
        return connection

    monkeypatch.setattr(database, "_opened", ailing)
    with LoopbackPrinter() as printer, known_kiosk(server, tmp_path, printer=printer.url) as page:
        bodies = [wish() for _ in range(12)]
        with page.events() as events:
            given = [page.take_number(body, key=body["id"]).json() for body in bodies]
            assert {events.print_done(one["print"]["job"])["state"] for one in given} == {"printed"}
        again = page.take_number(bodies[-1], key=bodies[-1]["id"]).json()
        assert again["visit"]["number"] == given[-1]["visit"]["number"]
        server.switch_off()
        wanted = [wish() for _ in range(12)]
        answers = [page.take_number(body) for body in wanted]
        refused = [answer.json() for answer in answers if answer.status_code != 201]
        assert {problem["code"] for problem in refused} == {"spool_trouble"}
        monkeypatch.undo()
        # It recovers without a hand, and what was said to be refused is nowhere.
        late = wish()
        eventually(lambda: page.take_number(late).status_code == 201)
        assert page.get("/api/state").json()["spool"]["trouble"] is None
        server.switch_on()
        kept = [body for body, answer in zip(wanted, answers, strict=True) if answer.status_code == 201]
        entered(server, *kept, late)
    assert len(server.upstream.visits) == 12


def test_a_printer_in_trouble_is_told_to_the_server_at_once(
    server: Machine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(enrolment, "REPORT_EVERY", 3600.0)
    with LoopbackPrinter() as printer, known_kiosk(server, tmp_path, printer=printer.url) as page:
        printer.misbehave("paper-out")
        page.take_number(wish())
        eventually(lambda: server.upstream.entering.reports[-1]["printer"]["state"] == "no_paper")


def test_two_kiosks_have_two_letters(server: Machine, tmp_path: Path) -> None:
    numbers = []
    with known_kiosk(server, tmp_path / "one") as one, known_kiosk(server, tmp_path / "two") as two:
        cut(server, one)
        numbers = [page.take_number(wish()).json()["visit"]["number"] for page in (one, two, one, two)]
        server.switch_on()
        eventually(lambda: len(server.upstream.entering.entered) == 4)
    assert sorted(numbers) == ["DK-A001", "DK-A002", "DK-C001", "DK-C002"]
    assert sorted(server.upstream.entering.numbers()) == sorted(numbers)


def test_a_damaged_spool_is_set_aside_and_its_letter_is_not_used_again(server: Machine, tmp_path: Path) -> None:
    with known_kiosk(server, tmp_path) as page:
        cut(server, page)
        page.take_number(wish())
    for file in tmp_path.glob("spool.db-*"):
        file.unlink()
    shutil.copyfile(__file__, tmp_path / "spool.db")
    server.switch_on()
    with known_kiosk(server, tmp_path) as page:
        eventually(lambda: len(server.upstream.entering.lanes) == 2)
        cut(server, page)
        assert page.take_number(wish()).json()["visit"]["number"] == "DK-C001"
    assert list(tmp_path.glob("spool.db.damaged-*"))
