"""A printer fails in every way, over real TCP: the kiosk claims what is so, and nothing is printed twice."""

from __future__ import annotations

import pytest

from kiosk.paper import TicketPaper
from kiosk.printers import Printed, Printer, PrinterError, fallback, network
from kiosk.printers.address import Status
from kiosk.printers.conversation import Link
from tests.faults.printer_rounds import open_both, play
from tests.faults.serving import times
from tests.kiosk.loopback_printer import Fault

pytestmark = pytest.mark.slow

ROUNDS = times("ANTREAN_PRINTER_ROUNDS", 20)
"""Of each fault."""

KNOWN, UNKNOWN, FULL = "?status=taken&timeout=2", "?timeout=3", "?status=printed&timeout=2"

FAULTS: list[tuple[Fault, str, str]] = [
    ("silent", UNKNOWN, "unconfirmed"),
    ("silent", KNOWN, "elsewhere: no-answer"),
    ("silent", "?status=no", "unconfirmed"),
    ("dies", KNOWN, "failed: no-answer, begun"),
    ("dies", FULL, "failed: no-answer, begun"),
    ("paper-out", KNOWN, "elsewhere: no-paper"),
    ("paper-runs-out", KNOWN, "failed: no-paper, begun"),
    ("paper-runs-out", FULL, "failed: no-paper, begun"),
    ("buffers", FULL, "failed: no-answer, begun"),
    ("cover-open", KNOWN, "elsewhere: cover-open"),
    ("error", KNOWN, "elsewhere: offline"),
    ("refuses", "?timeout=0.5", "elsewhere: offline"),
    ("deaf", UNKNOWN, "unconfirmed"),
    ("deaf", KNOWN, "elsewhere: no-answer"),
    ("cut-off", KNOWN, "failed: cut-off, begun"),
    ("hangs-up", KNOWN, "failed: cut-off, begun"),
    ("slow", "?status=taken&timeout=0.8", "failed: no-answer, begun"),
    ("slow", "?status=printed&timeout=60", "confirmed"),
    ("babbles", UNKNOWN, "unconfirmed"),
    ("preaches", UNKNOWN, "unconfirmed"),
    ("preaches", KNOWN, "elsewhere: no-answer"),
]


@pytest.mark.parametrize(("fault", "options", "claim"), FAULTS)
def test_what_the_kiosk_says_of_a_ticket_is_so(fault: Fault, options: str, claim: str) -> None:
    played = play(fault, options, ROUNDS)
    assert {one.claim for one in played} == {claim}
    assert not any(one.lie or one.double for one in played)


@pytest.mark.parametrize("fault", ["paper-out", "paper-runs-out", "cover-open", "deaf", "hangs-up"])
def test_a_printer_that_is_believed_unasked_is_found_lying(fault: Fault, monkeypatch: pytest.MonkeyPatch) -> None:
    def only_send(link: Link, job: bytes, deadline: float, status: Status) -> Printed:
        link.write(job, deadline)
        return Printed.CONFIRMED

    monkeypatch.setattr(network, "converse", only_send)
    monkeypatch.setattr(network, "_part", lambda connection, deadline: None)
    assert any(one.lie for one in play(fault, KNOWN, 4))


def test_a_printer_that_can_only_say_what_it_has_taken_is_found_lying_when_its_paper_ends_later() -> None:
    assert all(one.lie for one in play("buffers", KNOWN, 4))


@pytest.mark.parametrize(("fault", "options"), [("dies", KNOWN), ("slow", "?status=taken&timeout=0.8")])
def test_a_fallback_that_takes_every_failure_for_nothing_printed_is_found_printing_twice(
    fault: Fault, options: str
) -> None:
    class Hasty:
        def __init__(self, printer: Printer) -> None:
            self._printer = printer

        def describe(self) -> str:
            return self._printer.describe()

        def look(self) -> Printed | None:
            return None

        def print(self, paper: TicketPaper) -> Printed:
            try:
                return self._printer.print(paper)
            except PrinterError as error:
                error.begun = False
                raise

    def open_hastily(first: str, second: str) -> Printer:
        return fallback.FallbackPrinter(Hasty(open_both(first, "")), open_both(second, ""), "Anjungan 2")

    assert any(one.double for one in play(fault, options, 4, open_hastily))
