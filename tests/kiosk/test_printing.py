"""Printing waits for nobody and is waited for by nobody; what became of it is told, and is known after a restart."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from kiosk import printing as module
from kiosk.filling import Issued
from kiosk.moments import KioskClock
from kiosk.news import News
from kiosk.paper import TicketPaper
from kiosk.printers import Printed, PrinterError, Reason
from kiosk.printing import Printing, newest_preview
from kiosk.spool import PrintJob, Spool, UnknownVisit
from tests.kiosk.held_printer import HeldPrinter
from tests.kiosk.kiosks import eventually
from tests.kiosk.papers import ticket


class Counter:
    """What prints, its printer and its news. `states` counts how often the printer became another."""

    def __init__(self, folder: Path, previews: Path | None = None) -> None:
        self.paper = HeldPrinter()
        self.news = News()
        self.spool = Spool(folder)
        self.clock = KioskClock(None, lambda _: None)
        self.states = 0
        self.printing = Printing(
            self.paper, self._fill, self.news, self.spool, self.clock, previews, on_state=self._changed
        )

    def issue(self, number: str = "DK-001") -> PrintJob:
        answer = {"id": f"visit of {number}", "number": number, "service_day": "2026-11-24"}
        issued = Issued(answer, "https://example.go.id/v/x", "id")
        return self.printing.print_kept(self.spool.visits.keep(issued, "mall", {}, self.clock.moment()))

    def again(self, number: str = "DK-001") -> PrintJob:
        return self.printing.print_again(f"visit of {number}")

    def done(self, job: PrintJob) -> dict[str, Any]:
        version = 0
        for _ in range(40):
            version, items = self.news.since(version, 0.5)
            for kind, value in items:
                if kind == "print" and value["job"] == job.job and value["state"] != "pending":
                    return value
        raise AssertionError("the print did not end")

    def _fill(self, issued: Issued, copy: bool) -> TicketPaper:
        return ticket(number=issued.answer["number"], copy=copy)

    def _changed(self) -> None:
        self.states += 1


@contextmanager
def at_work(folder: Path, previews: Path | None = None) -> Iterator[Counter]:
    counter = Counter(folder, previews)
    counter.printing.start()
    try:
        yield counter
    finally:
        counter.paper.ready.set()
        counter.printing.stop(20)
        counter.spool.close()


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Counter]:
    with at_work(tmp_path) as found:
        yield found


def test_a_visit_just_issued_is_printed(counter: Counter) -> None:
    job = counter.issue()
    assert counter.done(job) == {
        "job": job.job,
        "visit": "visit of DK-001",
        "state": "printed",
        "reason": None,
        "preview": None,
        "printer": None,
    }
    assert [(paper.number, paper.copy) for paper in counter.paper.printed] == [("DK-001", False)]


def test_the_same_visit_asked_for_twice_is_printed_once(counter: Counter) -> None:
    counter.paper.ready.clear()
    first = counter.issue()
    assert counter.issue().job == first.job
    counter.paper.ready.set()
    counter.done(first)
    assert counter.issue().job == first.job
    counter.done(counter.issue("DK-002"))
    assert [paper.number for paper in counter.paper.printed] == ["DK-001", "DK-002"]


def test_a_ticket_of_which_a_part_was_sent_may_come_out_so_that_the_next_is_a_copy(counter: Counter) -> None:
    counter.paper.failures = [
        PrinterError(Reason.NO_PAPER, "none", begun=False),
        PrinterError(Reason.CUT_OFF, "in the middle", begun=True),
    ]
    counter.done(counter.issue())
    counter.done(counter.again())
    counter.done(counter.again())
    assert [paper.copy for paper in counter.paper.printed] == [True]


def test_how_many_jobs_ended_how_is_counted(counter: Counter) -> None:
    counter.paper.failures = [PrinterError(Reason.NO_PAPER, "none")]
    counter.done(counter.issue())
    counter.done(counter.again())
    counter.paper.outcome = Printed.UNCONFIRMED
    counter.done(counter.issue("DK-002"))
    assert counter.printing.ended() == {"printed": 1, "unconfirmed": 1, "failed": 1}


def test_a_printer_in_trouble_is_looked_at_until_somebody_has_helped_it(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "LOOK_EVERY", 0.01)
    counter.paper.failures = [PrinterError(Reason.NO_PAPER, "none")]
    counter.done(counter.issue())
    assert counter.printing.printer_state()["state"] == "no_paper"
    counter.paper.seen = Printed.CONFIRMED
    eventually(lambda: counter.printing.printer_state()["state"] == "ok")
    assert counter.paper.printed == []


def test_what_the_printer_cannot_confirm_is_told_as_such_and_a_second_ticket_is_a_copy(counter: Counter) -> None:
    counter.paper.outcome = Printed.UNCONFIRMED
    assert counter.done(counter.issue())["state"] == "unconfirmed"
    assert counter.done(counter.again())["state"] == "unconfirmed"
    assert [paper.copy for paper in counter.paper.printed] == [False, True]


def test_a_ticket_that_came_out_elsewhere_says_where(counter: Counter) -> None:
    counter.paper.outcome = Printed(confirmed=True, elsewhere="Anjungan 2")
    told = counter.done(counter.issue())
    assert (told["state"], told["printer"]) == ("printed", "Anjungan 2")


def test_a_printer_that_is_otherwise_than_it_was_is_told_once(counter: Counter) -> None:
    for number in ("DK-001", "DK-002"):
        counter.done(counter.issue(number))
    assert counter.states == 1
    counter.paper.failures = [PrinterError(Reason.NO_PAPER, "of the test")]
    counter.done(counter.issue("DK-003"))
    assert counter.states == 2


def test_what_waited_for_the_printer_is_printed_after_a_restart(tmp_path: Path) -> None:
    before = Counter(tmp_path)
    job = before.issue()
    before.spool.close()
    with at_work(tmp_path) as counter:
        assert counter.done(job)["state"] == "printed"
        assert [(paper.number, paper.copy) for paper in counter.paper.printed] == [("DK-001", False)]


def test_what_was_on_the_printer_at_a_restart_is_not_printed_by_itself(tmp_path: Path) -> None:
    with at_work(tmp_path) as before:
        before.paper.ready.clear()
        job = before.issue()
        assert before.paper.at_work.wait(20)
        with at_work(tmp_path) as counter:
            assert counter.done(job)["state"] == "unconfirmed"
            assert counter.done(counter.again())["state"] == "printed"
            assert [paper.copy for paper in counter.paper.printed] == [True]


def test_what_waited_too_long_over_a_restart_is_not_printed_by_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = Counter(tmp_path)
    job = before.issue()
    before.spool.close()
    monkeypatch.setattr(module, "STALE", timedelta(0))
    with at_work(tmp_path) as counter:
        assert counter.done(job)["state"] == "failed"
        assert counter.paper.printed == []


def test_a_visit_that_could_not_be_written_down_is_printed_all_the_same(counter: Counter) -> None:
    issued = Issued({"id": "1", "number": "DK-009"}, "https://example.go.id/v/x", "id")
    assert counter.done(counter.printing.print_unkept(issued))["state"] == "printed"
    assert [paper.number for paper in counter.paper.printed] == ["DK-009"]


def test_how_the_printer_is_follows_the_last_ticket(counter: Counter) -> None:
    assert counter.printing.printer_state()["state"] == "unknown"
    counter.paper.failures = [PrinterError(Reason.NO_PAPER, "of the test")]
    counter.done(counter.issue())
    assert counter.printing.printer_state() == {"state": "no_paper", "detail": "of the test"}
    counter.done(counter.again())
    assert counter.printing.printer_state()["state"] == "ok"


@pytest.mark.parametrize("reason", list(Reason))
def test_a_print_that_failed_says_why_and_can_be_had_again_without_being_a_copy(
    counter: Counter, reason: Reason
) -> None:
    counter.paper.failures = [PrinterError(reason, "of the test")]
    told = counter.done(counter.issue())
    assert (told["state"], told["reason"]) == ("failed", reason.value.replace("-", "_"))
    again = counter.again()
    assert counter.done(again)["state"] == "printed"
    assert [paper.copy for paper in counter.paper.printed] == [False]


def test_a_second_ticket_of_a_visit_is_a_copy(counter: Counter) -> None:
    counter.done(counter.issue())
    counter.done(counter.again())
    assert [paper.copy for paper in counter.paper.printed] == [False, True]


def test_asking_twice_for_a_print_that_waits_gives_one(counter: Counter) -> None:
    counter.paper.ready.clear()
    first = counter.issue()
    assert counter.again().job == first.job
    counter.paper.ready.set()
    counter.done(first)
    counter.done(counter.issue("DK-002"))
    assert [paper.number for paper in counter.paper.printed] == ["DK-001", "DK-002"]


def test_a_ticket_that_cannot_be_made_does_not_hold_up_the_next(counter: Counter) -> None:
    counter.paper.failures = [RuntimeError("of the test")]
    told = counter.done(counter.issue())
    assert (told["state"], told["reason"]) == ("failed", "unsupported")
    assert counter.done(counter.issue("DK-002"))["state"] == "printed"


def test_nobody_waits_for_a_printer_at_work(counter: Counter) -> None:
    counter.paper.ready.clear()
    jobs = [counter.issue(f"DK-{number:03}") for number in range(5)]
    assert counter.paper.at_work.wait(20)
    assert counter.paper.printed == []
    counter.paper.ready.set()
    assert [counter.done(job)["state"] for job in jobs] == ["printed"] * 5
    assert [paper.number for paper in counter.paper.printed] == [f"DK-{number:03}" for number in range(5)]


def test_a_visit_of_somebody_else_is_not_printed(counter: Counter) -> None:
    with pytest.raises(UnknownVisit):
        counter.printing.print_again("another")


def test_the_end_lets_the_ticket_on_the_printer_come_out_and_no_other(tmp_path: Path) -> None:
    with at_work(tmp_path) as counter:
        counter.paper.ready.clear()
        counter.issue("DK-001")
        counter.issue("DK-002")
        assert counter.paper.at_work.wait(20)
        threading.Timer(0.1, counter.paper.ready.set).start()
        counter.printing.stop(20)
        assert [paper.number for paper in counter.paper.printed] == ["DK-001"]


def test_a_printer_that_hangs_does_not_keep_the_kiosk_from_ending(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with at_work(tmp_path) as counter:
        counter.paper.ready.clear()
        counter.issue()
        assert counter.paper.at_work.wait(20)
        counter.printing.stop(0.05)
        assert "at work" in caplog.text


def test_a_picture_is_told_by_its_address(tmp_path: Path) -> None:
    with at_work(tmp_path, tmp_path) as counter:
        write_picture(tmp_path)("20260803-081500-DK-001.png")
        told = counter.done(counter.issue())
        assert told["preview"] == "/api/previews/20260803-081500-DK-001.png"


def test_the_newest_picture_of_a_ticket_is_the_one_of_the_highest_count(tmp_path: Path) -> None:
    write = write_picture(tmp_path)
    assert newest_preview(tmp_path, "a") is None
    for name in ("a.png", "a-2.png", "a-10.png", "a-9.png", "ab.png", "a-11.bin", "a-x.png"):
        write(name)
    assert newest_preview(tmp_path, "a") == "a-10.png"


def write_picture(folder: Path) -> Callable[[str], Any]:
    return lambda name: (folder / name).write_bytes(b"")
