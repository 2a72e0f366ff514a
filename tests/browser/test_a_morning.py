"""A real morning: three officers of two agencies, a greeter, four visitors, and everything that a morning brings.

The server's clock runs thirty times as fast, so that three minutes of patience are six seconds.
"""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.desk import EXPECTED_SOON, Desk, desk_page, lines, outcomes, states
from tests.browser.hall import as_staff, hall_page
from tests.browser.mall import Mall, open_mall
from tests.browser.office import office_page

pytestmark = [pytest.mark.slow, pytest.mark.browser]

WALK = 60_000
"""Milliseconds within which a visitor has walked from one building to another on that clock, on a busy machine."""


@pytest.fixture(scope="module")
def mall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mall]:
    with open_mall(tmp_path_factory.mktemp("morning"), speed=30) as running:
        yield running


def calls(desk: Desk) -> str:
    """The next visitor's number, called."""
    desk.key("p").is_in_state("called")
    return desk.number


def comes_after_walking(desk: Desk) -> str:
    """Who waits here was at another counter until now: called as soon as the way can be walked."""
    for _ in range(WALK // 1_000):
        desk.pauses().key("p")
        desk.page.wait_for_timeout(400)
        if desk.page.locator(".desk").get_attribute("data-state") == "called":
            desk.is_in_state("called")
            return desk.number
    raise AssertionError("nobody could be called")


def test_a_morning(browser: Browser, mall: Mall) -> None:
    with ExitStack() as open_pages:
        eleven, twelve, police = (
            open_pages.enter_context(desk_page(browser, mall, f"loket{counter}")).open(counter).is_live()
            for counter in (11, 12, 33)
        )
        hall = open_pages.enter_context(hall_page(browser, mall))

        # Who cannot use the kiosk takes one number for three matters at two agencies.
        hall.open()
        hall.choose("akte lahir", "DK-08")
        hall.choose("rekam ktp", "DK-01")
        hall.choose("skck", "PL-01")
        several = hall.take()
        (visit,) = as_staff(mall, f"visits?number={several}")["visits"]
        late, driver, applicant = mall.issue(["DK-02"]), mall.issue(["PL-02"]), mall.issue(["DK-05"])

        # One at two agencies is busy at the first, and passed over at the second.
        assert calls(eleven) == several
        eleven.key("m").is_in_state("serving")
        assert calls(police) == driver["number"]
        police.key("m").is_in_state("serving")

        # Somebody does not come, and may be given up only by the mall's rule.
        assert calls(twelve) == late["number"]
        for _ in range(2):
            twelve.pauses().key("u")
        gone = twelve.button("no-show")
        expect(gone).to_have_attribute("aria-disabled", "false", timeout=WALK)
        twelve.key("t").is_in_state("free")

        # A copy is missing: on hold, and the next one is served meanwhile, whose file is accepted.
        eleven.key("d").is_in_state("free")
        assert calls(eleven) == applicant["number"]
        eleven.key("m").is_in_state("serving")
        eleven.key("s").is_in_state("free")
        assert outcomes(mall, applicant) == {"DK-05": "accepted"}

        # An incomplete file: what is missing is ticked.
        police.key("3")
        expect(police.page.locator(".desk-ticks input").first).to_be_focused()
        police.key("Space", "s").is_in_state("free")
        assert [(line["outcome"], line["missing"]) for line in lines(mall, driver)] == [("incomplete", [0])]

        # The one who did not come is back.
        hall.open(visit=late["id"])
        hall.do("return")
        expect(hall.places).to_have_attribute("data-state", "waiting", timeout=EXPECTED_SOON)

        # The copy is there; the rest is a colleague's matter, who reads why.
        eleven.pauses().key("l").is_in_state("serving")
        eleven.key("a").is_asked("transfer")
        _send_to_counter(eleven, 12, "Fotokopi sudah ada")
        eleven.is_in_state("free")
        assert calls(twelve) == several
        expect(twelve.page.locator(".desk-note")).to_contain_text("Fotokopi sudah ada")
        twelve.key("m").is_in_state("serving")

        # Lunch with a ticket open: its outcome is asked first.
        twelve.pauses().key("i").is_asked("outcome").key("Enter").is_asked("break").key("Enter").is_in_state("on-break")

        # And on to the second agency, once the way is walked.
        assert comes_after_walking(police) == several
        police.key("m").is_in_state("serving").pauses().key("s").is_in_state("free")

        assert calls(eleven) == late["number"]
        eleven.key("m").is_in_state("serving").pauses().key("s").is_in_state("free")

        _is_collected(browser, mall, eleven, applicant)

    assert states(mall, visit)[-1:] == ["finished"]
    assert {place["state"] for place in mall.visit(late["token"])["tickets"]} == {"finished"}
    mall.stop()
    _journal_tells_it(mall, several, late, driver, applicant)
    _verify_is_clean(mall.data)


def _send_to_counter(desk: Desk, counter: int, note: str) -> None:
    question = desk.question
    question.locator("[data-way=counter]").click()
    # Where somebody sits stands first.
    expect(question.locator(f"[name=counter][value='{counter}']")).to_be_checked(timeout=EXPECTED_SOON)
    question.locator("#note").fill(note)
    question.get_by_role("button", name="Alihkan").click()


def _is_collected(browser: Browser, mall: Mall, desk: Desk, applicant: dict[str, Any]) -> None:
    """Days later, as it were: the supervisor says that it lies ready, and the receipt gives a place to collect it."""
    with office_page(browser, mall, "penyelia-dk", "cases") as page:
        page.locator(f"[data-case='{applicant['number']}']").click(timeout=EXPECTED_SOON)
        page.locator("[data-to=ready]").click()
        expect(page.locator(".office-cases-told")).to_contain_text("1 permohonan siap diambil", timeout=EXPECTED_SOON)
    collecting = mall.command("tickets", {"continues": applicant["token"], "channel": "kiosk"}, mall.device("kiosk"))
    assert calls(desk) == collecting["number"]
    desk.key("m").is_in_state("serving").pauses().key("s").is_in_state("free")
    (case,) = mall.visit(applicant["token"])["cases"]
    assert case["state"] == "collected"


def _told(mall: Mall, *subjects: str) -> list[str]:
    """The kinds of event about these, in the journal's order."""
    marks = ", ".join("?" * len(subjects))
    with sqlite3.connect(mall.data / "antrean.db") as database:
        rows = database.execute(f"SELECT kind FROM journal WHERE subject IN ({marks}) ORDER BY seq", subjects)
        return [row[0] for row in rows]


def _tickets(mall: Mall, visit: str) -> list[str]:
    with sqlite3.connect(mall.data / "antrean.db") as database:
        rows = database.execute("SELECT ticket FROM ticket WHERE visit = ?", [UUID(visit).hex])
        return [f"ticket:{UUID(row[0])}" for row in rows]


def _journal_tells_it(
    mall: Mall, several: str, late: dict[str, Any], driver: dict[str, Any], applicant: dict[str, Any]
) -> None:
    with sqlite3.connect(mall.data / "antrean.db") as database:
        (first,) = database.execute("SELECT visit FROM visit WHERE number = ?", [several]).fetchone()
    assert _told(mall, *_tickets(mall, str(UUID(first)))) == [
        *["ticket_queued"] * 2,
        "ticket_called",
        "ticket_started",
        "ticket_held",
        "ticket_resumed",
        "ticket_transferred",
        "ticket_queued",
        "ticket_called",
        "ticket_started",
        "ticket_finished",
        "ticket_called",
        "ticket_started",
        "ticket_finished",
    ]
    assert _told(mall, *_tickets(mall, late["id"])) == [
        "ticket_queued",
        "ticket_called",
        *["ticket_recalled"] * 2,
        "no_show_recorded",
        "ticket_returned",
        "ticket_called",
        "ticket_started",
        "ticket_finished",
    ]
    served = ["ticket_queued", "ticket_called", "ticket_started", "ticket_finished"]
    assert _told(mall, *_tickets(mall, driver["id"])) == served
    assert _told(mall, *_tickets(mall, applicant["id"])) == served
    with sqlite3.connect(mall.data / "antrean.db") as database:
        (case,) = database.execute("SELECT case_id FROM service_case").fetchone()
    assert _told(mall, f"case:{UUID(case)}") == ["case_opened", "case_moved", "case_moved"]
    assert _told(mall, "counter:12")[-3:] == ["counter_defined", "duty_opened", "break_started"]


def _verify_is_clean(data: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "server.cli", "verify", "--data", str(data)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
