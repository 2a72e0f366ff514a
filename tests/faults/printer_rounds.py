"""Rounds with a printer that fails and another one nearby: what the kiosk claims, and what came out of the two."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from kiosk.layout import lay_out
from kiosk.printers import Printed, Printer, PrinterError, PrinterOptions, open_printer
from kiosk.roll import ROLL_80
from tests.kiosk.loopback_printer import Fault, LoopbackPrinter
from tests.kiosk.papers import ticket
from ui.text import Text

OPTIONS = PrinterOptions(text=Text, previews=Path("unused"))
SOUND = "?status=printed&timeout=20&place=Anjungan 2"
"""Options of a printer that works and can say all, with time enough on a busy machine."""

_AT_ONCE = 8  # rounds
_ASKED_BEFORE = 6  # bytes of the questions before a ticket
_LENGTH = len(lay_out(ticket(), ROLL_80, Text("id"), native_qr=False))

Open = Callable[[str, str], Printer]
"""Opens a printer and its fallback, by their addresses."""


@dataclass(frozen=True)
class Round:
    """`claim` is what the kiosk says; `here` and `there` count the whole copies out of the two printers."""

    claim: str
    here: int
    there: int

    @property
    def lie(self) -> bool:
        """Claimed to be on paper, and it is not."""
        return (self.claim == "confirmed" and not self.here) or (self.claim.startswith("else") and not self.there)

    @property
    def double(self) -> bool:
        """One number on two papers."""
        return self.here + self.there > 1


def open_both(first: str, second: str) -> Printer:
    """As the kiosk does."""
    return open_printer(first, OPTIONS, second)


def play(fault: Fault, options: str, rounds: int, open_: Open = open_both) -> list[Round]:
    """Many rounds of one fault, each with printers of its own; prints what became of them.

    What fails in the middle of a ticket fails in each round at another byte of it, from the first to the last.
    """

    def one(turn: int) -> Round:
        middle = _ASKED_BEFORE + turn * _LENGTH // rounds
        with LoopbackPrinter(middle=middle) as first, LoopbackPrinter() as second:
            first.misbehave(fault)
            claim = claim_of(open_(first.url + options, second.url + SOUND))
            if fault != "deaf":  # which never notices that the kiosk has gone
                first.settle()
            second.settle()
            return Round(claim, len(first.jobs), len(second.jobs))

    with ThreadPoolExecutor(_AT_ONCE) as threads:
        played = list(threads.map(one, range(rounds)))
    claims = ", ".join(f"{count} {claim}" for claim, count in sorted(Counter(one.claim for one in played).items()))
    print(
        f"{fault}{options}: {rounds} rounds: {claims}; whole tickets {sum(one.here for one in played)} here,"
        f" {sum(one.there for one in played)} at the fallback; {sum(one.lie for one in played)} lies,"
        f" {sum(one.double for one in played)} doubled"
    )
    return played


def claim_of(printer: Printer) -> str:
    """Print one ticket; `confirmed`, `unconfirmed`, `elsewhere: WHY`, or `failed: WHY`, with `begun` where it was."""
    try:
        printed = printer.print(ticket())
    except PrinterError as error:
        return f"failed: {error.reason.value}{', begun' if error.begun else ''}"
    return _told(printed)


def _told(printed: Printed) -> str:
    if printed.instead_of is not None:
        assert printed.elsewhere == "Anjungan 2"
        return f"elsewhere: {printed.instead_of.reason.value}"
    return "confirmed" if printed.confirmed else "unconfirmed"
