"""The port that the kiosk prints through: what became of a ticket, and the one error it can raise."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar, Protocol

from kiosk.paper import TicketPaper


class Reason(StrEnum):
    """Why a ticket did not come out."""

    OFFLINE = "offline"
    NO_ANSWER = "no-answer"
    NO_PAPER = "no-paper"
    COVER_OPEN = "cover-open"
    CUT_OFF = "cut-off"
    NOT_FOUND = "not-found"
    NOT_ALLOWED = "not-allowed"
    UNSUPPORTED = "unsupported"


_PERMANENT = frozenset({Reason.NOT_FOUND, Reason.NOT_ALLOWED, Reason.UNSUPPORTED})


class PrinterError(Exception):
    """The ticket was not printed, or not whole.

    `passing` says that printing again later may succeed with nothing but paper, a closed cover, power or patience;
    otherwise the set-up of the kiosk must change first. `begun`: some of the job was handed over, so that all of it
    may still come out, now or when paper is put in; it must not be printed elsewhere unasked. `detail` is for the
    log. `message_id` names the text for the screen in the catalogue.
    """

    def __init__(self, reason: Reason, detail: str, *, begun: bool = False) -> None:
        super().__init__(f"{reason.value}: {detail}")
        self.reason = reason
        self.detail = detail
        self.begun = begun

    @property
    def passing(self) -> bool:
        return self.reason not in _PERMANENT

    @property
    def message_id(self) -> str:
        return f"paper-failed-{self.reason.value}"


@dataclass(frozen=True)
class Printed:
    """The whole ticket was handed over. Equal to CONFIRMED or UNCONFIRMED, whatever else is known.

    `confirmed`: the printer itself said so afterwards; otherwise only the visitor can tell whether it came out.
    `paper_low`: its paper is nearly used up. `elsewhere` is what people call the place where the fallback printer
    stands, when the ticket is there, and `instead_of` why it did not come out of the first.
    """

    CONFIRMED: ClassVar[Printed]
    UNCONFIRMED: ClassVar[Printed]

    confirmed: bool
    paper_low: bool = field(default=False, compare=False)
    elsewhere: str | None = field(default=None, compare=False)
    instead_of: PrinterError | None = field(default=None, compare=False)


Printed.CONFIRMED = Printed(confirmed=True)
Printed.UNCONFIRMED = Printed(confirmed=False)


class Printer(Protocol):
    """Prints tickets. All methods are safe from any thread."""

    def describe(self) -> str:
        """What and where the printer is, for logs and for a technician."""

    def print(self, paper: TicketPaper) -> Printed:
        """Print one ticket. Returns when the printer has taken all of it; raises PrinterError."""

    def look(self) -> Printed | None:
        """How it is, as if nothing had been printed; None where only a ticket can tell. Raises PrinterError."""


class Carrier(Protocol):
    """Brings the bytes of one print job to one kind of printer."""

    def describe(self) -> str:
        """What and where the printer is."""

    def send(self, job: bytes, title: str) -> Printed:
        """Send one whole job or raise PrinterError. `title` names the job where jobs have names."""
