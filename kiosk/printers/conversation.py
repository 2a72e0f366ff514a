"""Speaks with a printer while it prints: asks how it is, sends the job, asks again.

The questions are the real-time status commands of ESC/POS (DLE EOT n). Many cheap printers cannot answer them;
silence before the job is therefore no error. A printer that answered before and is silent afterwards has died.
"""

import logging
import time
from typing import Protocol

from kiosk.printers.port import PrinterError, Reason

_log = logging.getLogger(__name__)

_PATIENCE = 0.5  # seconds for an answer; a printer that can answer does so within 0.1
_ASK_CAUSE, _ASK_PAPER = b"\x10\x04\x02", b"\x10\x04\x04"

# Bits 0, 1, 4 and 7 of every answer are fixed (Epson, DLE EOT), which tells it from other bytes.
_FIXED, _FIXED_VALUE = 0b1001_0011, 0b0001_0010
_COVER_OPEN, _PAPER_END_STOP, _ERROR = 0x04, 0x20, 0x40
_PAPER_NEAR_END, _PAPER_END = 0x0C, 0x60


class Link(Protocol):
    """An open way to a printer. Deadlines are values of time.monotonic()."""

    def write(self, data: bytes, deadline: float) -> None:
        """Hand all of `data` over by the deadline or raise PrinterError."""

    def read(self, deadline: float) -> bytes:
        """Some bytes from the printer, or none when none came. Raises PrinterError when the printer has gone."""


def converse(link: Link, job: bytes, deadline: float) -> None:
    """Print the job by the deadline. Raises PrinterError for what the printer says, or stops saying."""
    answers = _ask(link, deadline, patience=_PATIENCE)
    link.write(job, deadline)
    # A busy printer may answer only when it has worked through the job, so one that can answer has until the end.
    if not _ask(link, deadline, patience=_PATIENCE if not answers else None) and answers:
        raise PrinterError(Reason.NO_ANSWER, "it answered before the ticket and not after it")


def _ask(link: Link, deadline: float, patience: float | None) -> bool:
    """Whether the printer answers; raises what it answers, if that is a reason not to print."""
    while link.read(time.monotonic()):
        pass  # an answer that came late must not be taken for the next one
    cause = _answer(link, _ASK_CAUSE, deadline, patience)
    if cause is None:
        return False
    if cause & _COVER_OPEN:
        raise PrinterError(Reason.COVER_OPEN, f"its status is 0x{cause:02x}")
    if cause & _PAPER_END_STOP:
        raise PrinterError(Reason.NO_PAPER, f"its status is 0x{cause:02x}")
    if cause & _ERROR:
        raise PrinterError(Reason.OFFLINE, f"it reports an error, status 0x{cause:02x}")
    paper = _answer(link, _ASK_PAPER, deadline, patience) or 0
    if paper & _PAPER_END:
        raise PrinterError(Reason.NO_PAPER, f"its paper sensor says 0x{paper:02x}")
    if paper & _PAPER_NEAR_END:
        _log.warning("the printer's paper is nearly used up")
    return True


def _answer(link: Link, question: bytes, deadline: float, patience: float | None) -> int | None:
    link.write(question, deadline)
    until = deadline if patience is None else min(deadline, time.monotonic() + patience)
    while received := link.read(until):
        for byte in received:
            if byte & _FIXED == _FIXED_VALUE:
                return byte
    return None
