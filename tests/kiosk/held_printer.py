"""A printer in memory that a test holds up, and has fail."""

from __future__ import annotations

import threading

from kiosk.paper import TicketPaper


class HeldPrinter:
    """Prints while `ready` is set; `printed` is what came out, `failures` are raised one after another."""

    def __init__(self) -> None:
        self.printed: list[TicketPaper] = []
        self.failures: list[Exception] = []
        self.ready = threading.Event()
        self.ready.set()
        self.at_work = threading.Event()

    def describe(self) -> str:
        return "a printer of the test"

    def print(self, paper: TicketPaper) -> None:
        self.at_work.set()
        assert self.ready.wait(20)
        if self.failures:
            raise self.failures.pop(0)
        self.printed.append(paper)
