"""The port that the kiosk prints through, and the one error it can raise."""

from enum import StrEnum
from typing import Protocol

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
    otherwise the set-up of the kiosk must change first. `detail` is for the log. `message_id` names the text for
    the screen in the catalogue.
    """

    def __init__(self, reason: Reason, detail: str) -> None:
        super().__init__(f"{reason.value}: {detail}")
        self.reason = reason
        self.detail = detail

    @property
    def passing(self) -> bool:
        return self.reason not in _PERMANENT

    @property
    def message_id(self) -> str:
        return f"paper-failed-{self.reason.value}"


class Printer(Protocol):
    """Prints tickets. Both methods are safe from any thread."""

    def describe(self) -> str:
        """What and where the printer is, for logs and for a technician."""

    def print(self, paper: TicketPaper) -> None:
        """Print one ticket. Returns when the printer has taken all of it; raises PrinterError."""


class Carrier(Protocol):
    """Brings the bytes of one print job to one kind of printer."""

    def describe(self) -> str:
        """What and where the printer is."""

    def send(self, job: bytes, title: str) -> None:
        """Send one whole job or raise PrinterError. `title` names the job where jobs have names."""
