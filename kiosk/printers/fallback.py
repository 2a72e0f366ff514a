"""A printer, and another one nearby for when it cannot."""

from __future__ import annotations

import logging
from dataclasses import replace

from kiosk.paper import TicketPaper
from kiosk.printers.port import Printed, Printer, PrinterError

_log = logging.getLogger(__name__)


class FallbackPrinter:
    """Prints on the first; on the second only what the first was certainly not given a byte of.

    A ticket whose outcome is unknown may still come out of the first, so printing it again is left to a person.
    `place` is where the second stands, in people's words.
    """

    def __init__(self, first: Printer, second: Printer, place: str) -> None:
        self._first = first
        self._second = second
        self._place = place

    def describe(self) -> str:
        """Both of them."""
        return f"{self._first.describe()}, else {self._second.describe()}"

    def look(self) -> Printed | None:
        """At the first: that is the one somebody has to look after. Raises PrinterError."""
        return self._first.look()

    def print(self, paper: TicketPaper) -> Printed:
        """Print one ticket once. Raises PrinterError: of the first where neither began."""
        try:
            return self._first.print(paper)
        except PrinterError as error:
            if error.begun:
                raise
            _log.warning("%s goes to %s, since on %s: %s", paper.number, self._place, self._first.describe(), error)
            return self._elsewhere(paper, error)

    def _elsewhere(self, paper: TicketPaper, why: PrinterError) -> Printed:
        try:
            printed = self._second.print(paper)
        except PrinterError as error:
            reason = error.reason if error.begun else why.reason
            detail = f"{why.detail}; {self._second.describe()}: {error}"
            raise PrinterError(reason, detail, begun=error.begun) from error
        return replace(printed, elsewhere=self._place, instead_of=why)
