"""Speaks with a printer while it prints: asks how it is, sends the job, asks again.

The questions are those of ESC/POS. DLE EOT n is answered at once, also by a printer that stands still, and tells how
the printer is and that it has taken all that was sent before. GS r n waits its turn behind the job and is answered
when the job is on paper; fewer models know it. Many cheap printers answer nothing: silence of a printer of which
nobody has found out what it can is therefore no error.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Protocol

from kiosk.printers.address import Status
from kiosk.printers.answers import Answer, read_answers
from kiosk.printers.port import Printed, PrinterError, Reason

_PATIENCE = 0.5  # seconds for an answer; a printer that can answer does so within 0.1
_GAP = 0.02  # seconds within which the next byte of one answer comes, also over a slow serial line
_GLANCE = 0.1  # seconds before it is asked what keeps it, on a link that does not wait for answers
_ASK_CAUSE, _ASK_PAPER, _ASK_PRINTED = b"\x10\x04\x02", b"\x10\x04\x04", b"\x1dr\x01"


class Link(Protocol):
    """An open way to a printer. Deadlines are values of time.monotonic()."""

    def write(self, data: bytes, deadline: float) -> None:
        """Hand all of `data` over by the deadline or raise PrinterError."""

    def read(self, deadline: float) -> bytes:
        """Some bytes from the printer, or none when none came. Raises PrinterError when the printer has gone."""


@dataclass(frozen=True)
class _Well:
    """The printer answered, and nothing is in its way."""

    paper_low: bool


def converse(link: Link, job: bytes, deadline: float, status: Status) -> Printed:
    """Print the job by the deadline. Raises PrinterError for what the printer says, or stops saying.

    Confirmed is only what the printer has answered for after the job.
    """
    if status is Status.NO:
        with begun():
            link.write(job, deadline)
        return Printed.UNCONFIRMED
    expected = status is not Status.UNKNOWN
    before = _ask(link, deadline, until=_half(deadline) if expected else _soon(deadline))
    if expected and before is None:
        raise PrinterError(Reason.NO_ANSWER, "it does not answer, and was sent nothing")
    with begun():
        link.write(job, deadline)
        if status is Status.PRINTED:
            _await_print(link, deadline)
            _forget(link)
            paper = _answer(link, _ASK_PAPER, _soon(deadline))
            return Printed(confirmed=True, paper_low=paper is not None and paper.paper_low)
        # A busy printer may answer only when it has worked through the job: one that can answer has until the end.
        after = _ask(link, deadline, until=deadline if before else _soon(deadline))
        if before and not after:
            raise PrinterError(Reason.NO_ANSWER, "it answered before the ticket and not after it")
    return Printed(confirmed=after is not None, paper_low=after is not None and after.paper_low)


@contextmanager
def begun() -> Iterator[None]:
    """From here on bytes of the job are handed over, and a failure leaves it unknown what comes out."""
    try:
        yield
    except PrinterError as error:
        error.begun = True
        raise


def _ask(link: Link, deadline: float, until: float) -> _Well | None:
    """How the printer is, if it answers by `until`; raises what it answers, if that is a reason not to print."""
    _forget(link)
    cause = _answer(link, _ASK_CAUSE, until)
    if cause is None:
        return None
    cause.refuse_cause()
    paper = _answer(link, _ASK_PAPER, max(until, _soon(deadline)))
    if paper is not None:
        paper.refuse_paper()
    return _Well(paper_low=paper is not None and paper.paper_low)


def _forget(link: Link) -> None:
    """An answer that came late must not be taken for the next one. Some devices never stop talking."""
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until and link.read(time.monotonic()):
        pass


def _answer(link: Link, question: bytes, until: float) -> Answer | None:
    link.write(question, until)
    while time.monotonic() < until and (received := _hear(link, until)):
        for answer in read_answers(received):
            if answer.at_once:
                return answer
    return None


def _hear(link: Link, until: float) -> bytes:
    """What comes without a gap, so that words are not taken apart into bytes that look like answers."""
    received = link.read(until)
    while received and time.monotonic() < until and (more := link.read(time.monotonic() + _GAP)):
        received += more
    return received


def _await_print(link: Link, deadline: float) -> None:
    """Wait until the printer says that the job is on paper. Meanwhile it is asked what keeps it."""
    link.write(_ASK_PRINTED, deadline)
    while time.monotonic() < deadline:
        answers = list(read_answers(_hear(link, _soon(deadline))))
        for answer in answers:
            if not answer.at_once:
                return
            answer.refuse_cause()
        if not answers:
            time.sleep(_GLANCE)
        link.write(_ASK_CAUSE, deadline)
    raise PrinterError(Reason.NO_ANSWER, "it took the ticket and does not say that it is on paper")


def _soon(deadline: float) -> float:
    return min(deadline, time.monotonic() + _PATIENCE)


def _half(deadline: float) -> float:
    """Half the time is for its first word: another kiosk's ticket may be on it. The other half is for the ticket."""
    now = time.monotonic()
    return now + (deadline - now) / 2
