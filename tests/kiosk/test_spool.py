"""Printing waits for nobody and is waited for by nobody; what became of it is told."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from kiosk import spool as module
from kiosk.filling import Issued
from kiosk.news import News
from kiosk.paper import TicketPaper
from kiosk.printers import PrinterError, Reason
from kiosk.spool import PrintJob, Spool, UnknownVisit, newest_preview
from tests.kiosk.held_printer import HeldPrinter
from tests.kiosk.papers import ticket


class Counter:
    """A spool, its printer and its news."""

    def __init__(self, previews: Path | None = None) -> None:
        self.paper = HeldPrinter()
        self.news = News()
        self.spool = Spool(self.paper, self._fill, self.news, previews)

    def _fill(self, issued: Issued, copy: bool) -> TicketPaper:
        return ticket(number=issued.answer["number"], copy=copy)

    def done(self, job: PrintJob) -> dict[str, Any]:
        version = 0
        for _ in range(40):
            version, items = self.news.since(version, 0.5)
            for kind, value in items:
                if kind == "print" and value["job"] == job.job and value["state"] != "pending":
                    return value
        raise AssertionError("the print did not end")


@contextmanager
def at_work(previews: Path | None = None) -> Iterator[Counter]:
    counter = Counter(previews)
    counter.spool.start()
    try:
        yield counter
    finally:
        counter.paper.ready.set()
        counter.spool.stop(20)


@pytest.fixture
def counter() -> Iterator[Counter]:
    with at_work() as found:
        yield found


def visit(number: str = "DK-001") -> Issued:
    return Issued({"id": f"visit of {number}", "number": number}, "https://example.go.id/v/x", "id")


def test_a_visit_just_issued_is_printed(counter: Counter) -> None:
    job = counter.spool.print_new(visit())
    assert counter.done(job) == {
        "job": job.job,
        "visit": "visit of DK-001",
        "state": "printed",
        "reason": None,
        "preview": None,
    }
    assert [(paper.number, paper.copy) for paper in counter.paper.printed] == [("DK-001", False)]


def test_the_same_visit_asked_for_twice_is_printed_once(counter: Counter) -> None:
    counter.paper.ready.clear()
    first = counter.spool.print_new(visit())
    assert counter.spool.print_new(visit()).job == first.job
    counter.paper.ready.set()
    counter.done(first)
    assert counter.spool.print_new(visit()).job == first.job
    counter.done(counter.spool.print_new(visit("DK-002")))
    assert [paper.number for paper in counter.paper.printed] == ["DK-001", "DK-002"]


def test_how_the_printer_is_follows_the_last_ticket(counter: Counter) -> None:
    assert counter.spool.printer_state()["state"] == "unknown"
    counter.paper.failures = [PrinterError(Reason.NO_PAPER, "of the test")]
    counter.done(counter.spool.print_new(visit()))
    assert counter.spool.printer_state() == {"state": "no_paper", "detail": "of the test"}
    counter.done(counter.spool.print_again("visit of DK-001"))
    assert counter.spool.printer_state()["state"] == "ok"


@pytest.mark.parametrize("reason", list(Reason))
def test_a_print_that_failed_says_why_and_can_be_had_again_without_being_a_copy(
    counter: Counter, reason: Reason
) -> None:
    counter.paper.failures = [PrinterError(reason, "of the test")]
    told = counter.done(counter.spool.print_new(visit()))
    assert (told["state"], told["reason"]) == ("failed", reason.value.replace("-", "_"))
    again = counter.spool.print_again("visit of DK-001")
    assert counter.done(again)["state"] == "printed"
    assert [paper.copy for paper in counter.paper.printed] == [False]


def test_a_second_ticket_of_a_visit_is_a_copy(counter: Counter) -> None:
    counter.done(counter.spool.print_new(visit()))
    counter.done(counter.spool.print_again("visit of DK-001"))
    assert [paper.copy for paper in counter.paper.printed] == [False, True]


def test_asking_twice_for_a_print_that_waits_gives_one(counter: Counter) -> None:
    counter.paper.ready.clear()
    first = counter.spool.print_new(visit())
    assert counter.spool.print_again("visit of DK-001").job == first.job
    counter.paper.ready.set()
    counter.done(first)
    counter.done(counter.spool.print_new(visit("DK-002")))
    assert [paper.number for paper in counter.paper.printed] == ["DK-001", "DK-002"]


def test_a_ticket_that_cannot_be_made_does_not_hold_up_the_next(counter: Counter) -> None:
    counter.paper.failures = [RuntimeError("of the test")]
    told = counter.done(counter.spool.print_new(visit()))
    assert (told["state"], told["reason"]) == ("failed", "unsupported")
    assert counter.done(counter.spool.print_new(visit("DK-002")))["state"] == "printed"


def test_nobody_waits_for_a_printer_at_work(counter: Counter) -> None:
    counter.paper.ready.clear()
    jobs = [counter.spool.print_new(visit(f"DK-{number:03}")) for number in range(5)]
    assert counter.paper.at_work.wait(20)
    assert counter.paper.printed == []
    counter.paper.ready.set()
    assert [counter.done(job)["state"] for job in jobs] == ["printed"] * 5
    assert [paper.number for paper in counter.paper.printed] == [f"DK-{number:03}" for number in range(5)]


def test_a_visit_of_somebody_else_is_not_printed(counter: Counter) -> None:
    with pytest.raises(UnknownVisit):
        counter.spool.print_again("another")


def test_only_the_newest_visits_can_be_printed_again(counter: Counter, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "KEPT_VISITS", 2)
    for number in ("DK-001", "DK-002", "DK-003"):
        counter.done(counter.spool.print_new(visit(number)))
    counter.spool.print_again("visit of DK-002")
    with pytest.raises(UnknownVisit):
        counter.spool.print_again("visit of DK-001")


def test_the_end_lets_the_ticket_on_the_printer_come_out_and_no_other() -> None:
    with at_work() as counter:
        counter.paper.ready.clear()
        counter.spool.print_new(visit("DK-001"))
        counter.spool.print_new(visit("DK-002"))
        assert counter.paper.at_work.wait(20)
        threading.Timer(0.1, counter.paper.ready.set).start()
        counter.spool.stop(20)
        assert [paper.number for paper in counter.paper.printed] == ["DK-001"]


def test_a_printer_that_hangs_does_not_keep_the_kiosk_from_ending(caplog: pytest.LogCaptureFixture) -> None:
    with at_work() as counter:
        counter.paper.ready.clear()
        counter.spool.print_new(visit())
        assert counter.paper.at_work.wait(20)
        counter.spool.stop(0.05)
        assert "at work" in caplog.text


def test_a_picture_is_told_by_its_address(tmp_path: Path) -> None:
    with at_work(tmp_path) as counter:
        write_picture(tmp_path)("20260803-081500-DK-001.png")
        told = counter.done(counter.spool.print_new(visit()))
        assert told["preview"] == "/api/previews/20260803-081500-DK-001.png"


def test_the_newest_picture_of_a_ticket_is_the_one_of_the_highest_count(tmp_path: Path) -> None:
    write = write_picture(tmp_path)
    assert newest_preview(tmp_path, "a") is None
    for name in ("a.png", "a-2.png", "a-10.png", "a-9.png", "ab.png", "a-11.bin", "a-x.png"):
        write(name)
    assert newest_preview(tmp_path, "a") == "a-10.png"


def write_picture(folder: Path) -> Callable[[str], Any]:
    return lambda name: (folder / name).write_bytes(b"")
