"""A printer in memory that a test holds up, and has fail."""

from __future__ import annotations

import threading

from kiosk.paper import TicketPaper
from kiosk.printers import Printed


class HeldPrinter:
    """Prints while `ready` is set; `printed` is what came out, `failures` are raised one after another.

    `outcome` is what it says of a ticket that came out, `seen` what it says when it is looked at.
    """

    def __init__(self) -> None:
        self.printed: list[TicketPaper] = []
        self.failures: list[Exception] = []
        self.outcome = Printed.CONFIRMED
        self.looks = 0
        self.seen: Printed | None = None
        self.ready = threading.Event()
        self.ready.set()
        self.at_work = threading.Event()

    def describe(self) -> str:
        return "a printer of the test"

    def look(self) -> Printed | None:
        self.looks += 1
        return self.seen

    def print(self, paper: TicketPaper) -> Printed:
        self.at_work.set()
        assert self.ready.wait(20)
        if self.failures:
            raise self.failures.pop(0)
        self.printed.append(paper)
        return self.outcome
