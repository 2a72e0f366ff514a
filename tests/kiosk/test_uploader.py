"""What was given without the server is entered there: the oldest first, each saying for ever the same."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from kiosk import uploader as module
from kiosk.client import Answer, ServerRefused, ServerUnreachable
from kiosk.filling import Issued
from kiosk.line import Line
from kiosk.moments import KioskClock, Moment
from kiosk.spool import Spool
from kiosk.spool.visits import Series
from kiosk.standing import Standing
from kiosk.uploader import Uploader
from tests.kiosk.kiosks import eventually, wish

NINE = datetime(2026, 11, 24, 2, 0, tzinfo=UTC)


class Office:
    """The server as the uploader knows it. `came` is what came, `failures` are raised one after another."""

    def __init__(self) -> None:
        self.came: list[dict[str, Any]] = []
        self.failures: list[Exception] = []

    def enter(self, body: dict[str, Any]) -> dict[str, Any]:
        self.came.append(body)
        if self.failures:
            raise self.failures.pop(0)
        number = f"{body['prefix']}-{body['lane']}{body['sequence']:03}"
        return {"id": body["id"], "number": number, "service_day": "2026-11-24"}


class Desk:
    """An uploader, its spool and its clock. `moment` is what this machine's clocks show."""

    def __init__(self, folder: Path) -> None:
        self.office = Office()
        self.spool = Spool(folder)
        self.moment = Moment("boot", 1000.0, NINE.timestamp())
        self.clock = KioskClock(None, lambda _: None, lambda: self.moment)
        self.line = Line()
        self.unidentified = 0
        self.uploader = Uploader(
            self.office,  # type: ignore[arg-type] # the test's double
            self.line,
            self.spool,
            self.clock,
            lambda: "mall",
            self._not_known,
        )

    def take(self, after: float = 0.0, boot: str = "boot") -> str:
        """A visit that was taken so many seconds after nine."""
        asked = wish()
        moment = Moment(boot, 1000.0 + after, NINE.timestamp() + after)

        def make(sequence: int) -> Issued:
            number = {"number": f"DK-A{sequence:03}", "issued_at": "2026-11-24T02:00:00Z"}
            answer = {"id": asked["id"], "service_day": "2026-11-24", **number}
            return Issued(answer, "https://example.go.id/v/x", "id")

        self.spool.visits.take(asked["id"], Series("mall", "A", "DK", "2026-11-24"), asked, moment, make)
        return str(asked["id"])

    def told(self, after: float, off: float = 0.0) -> None:
        """The server tells its time, so many seconds after nine; its clock is off from this machine's."""
        self.moment = Moment("boot", 1000.0 + after, NINE.timestamp() + after)
        self.clock.set(NINE + timedelta(seconds=after + off), 1.0)
        self.uploader.wake()

    def is_through(self) -> None:
        eventually(lambda: self.spool.visits.to_enter("mall") is None)

    def _not_known(self) -> None:
        self.unidentified += 1


@contextmanager
def at_work(folder: Path) -> Iterator[Desk]:
    desk = Desk(folder)
    desk.uploader.start()
    try:
        yield desk
    finally:
        desk.uploader.stop()


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "APART", 0.0)
    monkeypatch.setattr(module, "_AGAIN", 0.01)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with at_work(tmp_path) as found:
        yield found


def refusal(status: int, code: str) -> ServerRefused:
    return ServerRefused(Answer(status, json.dumps({"code": code, "detail": "…"}).encode(), {}))


def times(desk: Desk) -> list[str]:
    return [body["taken_at"] for body in desk.office.came]


def test_nothing_is_entered_before_the_server_has_told_its_time(desk: Desk) -> None:
    visit = desk.take()
    desk.uploader.wake()
    threading.Event().wait(0.1)
    assert desk.office.came == []
    desk.told(60)
    desk.is_through()
    assert [body["id"] for body in desk.office.came] == [visit]


def test_nothing_is_tried_while_the_line_is_lost(desk: Desk) -> None:
    desk.line.silent()
    desk.take()
    desk.told(60)
    threading.Event().wait(0.1)
    assert desk.office.came == []


def test_the_time_is_that_of_the_servers_clock(desk: Desk) -> None:
    desk.take(after=0)
    desk.take(after=30)
    desk.told(60, off=3600)
    desk.is_through()
    assert times(desk) == ["2026-11-24T03:00:00.000000Z", "2026-11-24T03:00:30.000000Z"]


def test_no_time_lies_in_the_future_or_before_that_of_an_earlier_visit(desk: Desk) -> None:
    desk.take(after=10)
    desk.take(after=86400, boot="a boot with a wrong clock")
    desk.take(after=20)
    desk.told(60)
    desk.is_through()
    assert times(desk) == ["2026-11-24T02:00:10.000000Z", "2026-11-24T02:01:00.000000Z", "2026-11-24T02:01:00.000000Z"]


def test_who_asks_again_says_the_same_though_the_clock_is_known_better_meanwhile(desk: Desk) -> None:
    desk.take()
    desk.office.failures = [ServerUnreachable("cut off"), ServerUnreachable("cut off")]
    for off in (0.0, 100.0, 200.0):
        came = len(desk.office.came)
        desk.told(60, off)
        eventually(lambda came=came: len(desk.office.came) > came)  # type: ignore[misc] # bound now
    desk.is_through()
    assert desk.office.came == [desk.office.came[0]] * 3


@pytest.mark.parametrize("status", [429, 503, 404])
def test_a_refusal_of_the_moment_is_no_refusal_of_the_visit(desk: Desk, status: int) -> None:
    desk.take()
    desk.office.failures = [refusal(status, "busy")]
    desk.told(60)
    eventually(lambda: len(desk.office.came) == 1)
    desk.told(70)
    desk.is_through()
    assert desk.spool.visits.not_entered() == (0, [])


def test_a_server_that_does_not_know_the_kiosk_costs_nothing(desk: Desk) -> None:
    desk.take()
    desk.office.failures = [refusal(401, "unidentified")]
    desk.told(60)
    eventually(lambda: desk.unidentified == 1)
    desk.told(70)
    desk.is_through()


def test_a_visit_that_is_refused_does_not_hold_up_the_next_and_is_tried_again_after_a_restart(tmp_path: Path) -> None:
    with at_work(tmp_path) as desk:
        refused, good = desk.take(), desk.take()
        desk.office.failures = [refusal(409, "number_taken")]
        desk.told(60)
        desk.is_through()
        assert [body["id"] for body in desk.office.came] == [refused, good]
        waiting, [told] = desk.spool.visits.not_entered()
        assert (waiting, told["number"], told["code"]) == (1, "DK-A001", "number_taken")
    with at_work(tmp_path) as again:
        again.told(120)
        eventually(lambda: again.spool.visits.not_entered() == (0, []))
        assert again.office.came == [desk.office.came[0]]


def standing(desk: Desk, *told: Any) -> Standing:
    return Standing(desk.spool, desk.clock, lambda: {"state": "ok", "detail": None}, lambda: {"printed": 1}, told)


def test_a_report_tells_of_printer_spool_and_what_waits(desk: Desk) -> None:
    desk.take()
    report = standing(desk).report()
    assert report == {
        "printer": {"state": "ok", "detail": None},
        "prints": {"printed": 1},
        "spool": {"id": desk.spool.id, "lane": None},
        "waiting": 1,
    }


def test_the_answer_to_a_report_brings_time_day_and_letter(desk: Desk) -> None:
    told: list[str] = []
    kiosk = standing(desk, lambda: told.append("told"))
    kiosk.told({"now": "2026-11-24T09:00:00Z", "speed": 1.0, "site": "mall", "service_day": "2026-11-24", "lane": "C"})
    assert desk.clock.now() == datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
    assert kiosk.report()["spool"]["lane"] == "C"
    assert told == ["told"]


@pytest.mark.parametrize("answer", [{}, {"now": "soon"}, {"now": "2026-11-24T09:00:00Z", "speed": None}])
def test_an_answer_that_is_not_understood_changes_nothing(desk: Desk, answer: dict[str, Any]) -> None:
    standing(desk).told(answer)
    assert not desk.clock.told
    assert desk.spool.granted is None
