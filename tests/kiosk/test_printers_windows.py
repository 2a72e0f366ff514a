"""A printer installed in Windows, with the spooler played by a double."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from kiosk.printers import Printed, Printer, PrinterError, PrinterOptions, Reason, open_printer
from tests.kiosk.decoding import decode_job
from tests.kiosk.papers import ticket
from ui.text import Text

NAME = "EPSON TM-T82 Receipt"


class SpoolerError(Exception):
    """Stands for pywintypes.error."""

    def __init__(self, winerror: int) -> None:
        super().__init__(winerror, "Function", "text")
        self.winerror = winerror


@dataclass
class Spooler:
    """win32print as far as it is used. `job_states` are what a job says, one look after another, then it is gone."""

    attributes: int = 0
    status: int = 0
    job_states: list[int] = field(default_factory=lambda: [0x8, 0x10])
    opening: SpoolerError | None = None
    stuck: bool = False
    takes: int = 1_000_000
    jobs: list[tuple[str, bytes]] = field(default_factory=list)
    deleted: list[int] = field(default_factory=list)
    open: int = 0

    def OpenPrinter(self, name: str) -> str:  # noqa: N802 - these are the spooler's own names
        if self.opening:
            raise self.opening
        self.open += 1
        return name

    def ClosePrinter(self, printer: str) -> None:  # noqa: N802
        self.open -= 1

    def GetPrinter(self, printer: str, level: int) -> dict[str, int]:  # noqa: N802
        assert (printer, level) == (NAME, 2)
        return {"Attributes": self.attributes, "Status": self.status}

    def StartDocPrinter(self, printer: str, level: int, info: tuple[str, None, str]) -> int:  # noqa: N802
        assert info[1:] == (None, "RAW")
        self.jobs.append((info[0], b""))
        return 7

    def StartPagePrinter(self, printer: str) -> None:  # noqa: N802
        pass

    def WritePrinter(self, printer: str, data: bytes) -> int:  # noqa: N802
        self.jobs[-1] = (self.jobs[-1][0], data[: self.takes])
        return min(len(data), self.takes)

    def EndPagePrinter(self, printer: str) -> None:  # noqa: N802
        pass

    def EndDocPrinter(self, printer: str) -> None:  # noqa: N802
        pass

    def GetJob(self, printer: str, number: int, level: int) -> dict[str, int]:  # noqa: N802
        assert (number, level) == (7, 1)
        if not self.job_states:
            raise SpoolerError(87)
        return {"Status": self.job_states[0] if self.stuck else self.job_states.pop(0)}

    def SetJob(self, printer: str, number: int, level: int, info: None, command: int) -> None:  # noqa: N802
        assert (level, info, command) == (0, None, 5)
        self.deleted.append(number)


@pytest.fixture
def spooler(monkeypatch: pytest.MonkeyPatch) -> Iterator[Spooler]:
    double = Spooler()
    errors: Any = ModuleType("pywintypes")
    errors.error = SpoolerError
    monkeypatch.setitem(sys.modules, "win32print", double)
    monkeypatch.setitem(sys.modules, "pywintypes", errors)
    yield double
    assert double.open == 0, "the printer was left open"


def printer() -> Printer:
    return open_printer(f"windows://{NAME}?timeout=0.5", PrinterOptions(text=Text, previews=Path("unused")))


def failure() -> PrinterError:
    with pytest.raises(PrinterError) as caught:
        printer().print(ticket())
    return caught.value


def test_a_ticket_is_spooled_raw_under_its_own_name(spooler: Spooler) -> None:
    assert printer().print(ticket()) == Printed.UNCONFIRMED
    [(title, job)] = spooler.jobs
    assert title == "20260803-081500-DK-014"
    assert decode_job(job).number == "DK-014"
    assert spooler.deleted == []


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        ({"attributes": 0x400}, Reason.OFFLINE),
        ({"status": 0x80}, Reason.OFFLINE),
        ({"status": 0x10}, Reason.NO_PAPER),
        ({"status": 0x400000}, Reason.COVER_OPEN),
    ],
)
def test_a_printer_that_windows_knows_cannot_print_is_sent_nothing(
    spooler: Spooler, fault: dict[str, int], reason: Reason
) -> None:
    for name, value in fault.items():
        setattr(spooler, name, value)
    error = failure()
    assert (error.reason, error.passing, error.begun) == (reason, True, False)
    assert spooler.jobs == []


@pytest.mark.parametrize(
    ("states", "stuck", "reason"),
    [
        ([0x10, 0x40], False, Reason.NO_PAPER),
        ([0x10, 0x20], False, Reason.OFFLINE),
        ([0x8], True, Reason.NO_ANSWER),
    ],
)
def test_a_job_that_does_not_get_through_is_deleted_and_never_prints_later(
    spooler: Spooler, states: list[int], stuck: bool, reason: Reason
) -> None:
    spooler.job_states, spooler.stuck = states, stuck
    error = failure()
    assert (error.reason, error.begun) == (reason, True)
    assert spooler.deleted == [7]


def test_a_spooler_that_refuses_the_job_was_given_nothing(spooler: Spooler, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(printer: str, level: int, info: tuple[str, None, str]) -> int:
        raise SpoolerError(1804)

    monkeypatch.setattr(spooler, "StartDocPrinter", refuse)
    error = failure()
    assert (error.reason, error.begun) == (Reason.OFFLINE, False)


def test_a_spooler_that_fails_with_the_job_in_its_hands_leaves_the_outcome_unknown(
    spooler: Spooler, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(printer: str, data: bytes) -> int:
        raise SpoolerError(31)

    monkeypatch.setattr(spooler, "WritePrinter", fail)
    error = failure()
    assert (error.reason, error.begun) == (Reason.CUT_OFF, True)


def test_a_spooler_that_takes_a_part_prints_nothing(spooler: Spooler) -> None:
    spooler.takes = 100
    assert failure().reason is Reason.CUT_OFF
    assert spooler.deleted == [7]


@pytest.mark.parametrize(
    ("code", "reason", "passing"),
    [(1801, Reason.NOT_FOUND, False), (5, Reason.NOT_ALLOWED, False), (1722, Reason.OFFLINE, True)],
)
def test_a_printer_that_cannot_be_opened_says_why(spooler: Spooler, code: int, reason: Reason, passing: bool) -> None:
    spooler.opening = SpoolerError(code)
    error = failure()
    assert (error.reason, error.passing) == (reason, passing)


def test_elsewhere_than_on_windows_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "win32print", None)
    error = failure()
    assert (error.reason, error.passing) == (Reason.UNSUPPORTED, False)
