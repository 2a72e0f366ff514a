"""A printer that is installed in Windows: raw bytes through its spooler."""

import importlib
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from kiosk.printers.address import PrinterAddress
from kiosk.printers.conversation import begun
from kiosk.printers.port import Printed, PrinterError, Reason

_GLANCE = 0.1  # seconds between looks at a job

# winspool.h: states of a printer, then of a job, and what each means to a visitor.
_WORKS_OFFLINE = 0x400
_PRINTER_STATES = (
    (0x0000_0010 | 0x0000_0040, Reason.NO_PAPER),
    (0x0040_0000, Reason.COVER_OPEN),
    (0x0000_0002 | 0x0000_0008 | 0x0000_0080 | 0x0000_1000, Reason.OFFLINE),
)
_JOB_STATES = ((0x40, Reason.NO_PAPER), (0x2 | 0x20 | 0x200 | 0x400, Reason.OFFLINE))
_JOB_DONE = 0x80 | 0x100 | 0x1000
_JOB_DELETE = 5
_OPENING = {1801: Reason.NOT_FOUND, 5: Reason.NOT_ALLOWED}


class WindowsCarrier:
    """Spools each ticket as a raw job, watches it, and deletes it when it does not get through.

    A job left in the spooler would print when the visitor has long gone, a second time besides the reprint.
    """

    def __init__(self, address: PrinterAddress) -> None:
        self._address = address

    def describe(self) -> str:
        return f"Windows printer {self._address.target}"

    def send(self, job: bytes, title: str) -> Printed:
        deadline = time.monotonic() + self._address.timeout
        try:
            # pywin32 exists on Windows only.
            spooler, errors = importlib.import_module("win32print"), importlib.import_module("pywintypes")
        except ImportError as error:
            raise PrinterError(Reason.UNSUPPORTED, "windows:// needs Windows and pywin32") from error
        handed = False
        try:
            with self._opened(spooler, errors) as printer:
                state = spooler.GetPrinter(printer, 2)
                if state["Attributes"] & _WORKS_OFFLINE:
                    raise PrinterError(Reason.OFFLINE, "Windows has it set to work offline")
                _refuse(state["Status"], _PRINTER_STATES)
                number = spooler.StartDocPrinter(printer, 1, (title, None, "RAW"))
                handed = True
                with begun():
                    _spool(spooler, printer, number, job)
                    _follow(spooler, errors, printer, number, deadline)
        except errors.error as error:
            reason = Reason.CUT_OFF if handed else Reason.OFFLINE
            raise PrinterError(reason, str(error), begun=handed) from error
        return Printed.UNCONFIRMED  # Windows knows what it sent, and not what came out

    @contextmanager
    def _opened(self, spooler: Any, errors: Any) -> Iterator[Any]:
        try:
            printer = spooler.OpenPrinter(self._address.target)
        except errors.error as error:
            raise PrinterError(_OPENING.get(error.winerror, Reason.OFFLINE), str(error)) from error
        try:
            yield printer
        finally:
            spooler.ClosePrinter(printer)


def _spool(spooler: Any, printer: Any, number: int, job: bytes) -> None:
    try:
        spooler.StartPagePrinter(printer)
        written = spooler.WritePrinter(printer, job)
        spooler.EndPagePrinter(printer)
    finally:
        spooler.EndDocPrinter(printer)
    if written != len(job):
        spooler.SetJob(printer, number, 0, None, _JOB_DELETE)
        raise PrinterError(Reason.CUT_OFF, f"the spooler took {written} of {len(job)} bytes")


def _follow(spooler: Any, errors: Any, printer: Any, number: int, deadline: float) -> None:
    while time.monotonic() < deadline:
        try:
            state = spooler.GetJob(printer, number, 1)["Status"]
        except errors.error:
            return  # a job that is gone has been printed: nobody else deletes it within seconds
        if state & _JOB_DONE:
            return
        try:
            _refuse(state, _JOB_STATES)
        except PrinterError:
            spooler.SetJob(printer, number, 0, None, _JOB_DELETE)
            raise
        time.sleep(_GLANCE)
    spooler.SetJob(printer, number, 0, None, _JOB_DELETE)
    raise PrinterError(Reason.NO_ANSWER, "the job is still in the spooler")


def _refuse(state: int, meanings: tuple[tuple[int, Reason], ...]) -> None:
    for bits, reason in meanings:
        if state & bits:
            raise PrinterError(reason, f"Windows says 0x{state:x}")
