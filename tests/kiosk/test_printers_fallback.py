"""A printer nearby takes over what the first was not given, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from kiosk import run
from kiosk.printer_state import state_after
from kiosk.printers import Printed, PrinterAddressError, PrinterError, Reason, open_printer
from kiosk.printers.fallback import FallbackPrinter
from kiosk.settings import KioskSettings
from server.cli import main
from tests.faults.printer_rounds import OPTIONS
from tests.kiosk.held_printer import HeldPrinter
from tests.kiosk.kiosks import running, settings_for, wish
from tests.kiosk.loopback_printer import LoopbackPrinter
from tests.kiosk.papers import ticket
from tests.kiosk.upstream import machine

NOTHING_SENT = PrinterError(Reason.NO_PAPER, "the roll is empty")
UNKNOWN = PrinterError(Reason.CUT_OFF, "somewhere in the middle", begun=True)


def pair(*failures: PrinterError | None) -> tuple[FallbackPrinter, HeldPrinter, HeldPrinter]:
    """Two printers, and what befalls each."""
    printers = HeldPrinter(), HeldPrinter()
    for printer, failure in zip(printers, failures, strict=False):
        printer.failures = [failure] if failure else []
    return FallbackPrinter(*printers, "Anjungan 2"), *printers


def test_a_ticket_comes_out_of_the_first_printer() -> None:
    printer, first, second = pair()
    printed = printer.print(ticket())
    assert (printed, printed.elsewhere) == (Printed.CONFIRMED, None)
    assert (len(first.printed), len(second.printed)) == (1, 0)


@pytest.mark.parametrize("confirmed", [True, False])
def test_what_the_first_was_not_given_comes_out_of_the_second_and_says_where(confirmed: bool) -> None:
    printer, _, second = pair(NOTHING_SENT)
    second.outcome = Printed(confirmed)
    printed = printer.print(ticket())
    assert printed == Printed(confirmed)
    assert (printed.elsewhere, printed.instead_of) == ("Anjungan 2", NOTHING_SENT)
    assert len(second.printed) == 1


def test_staff_hear_of_the_first_printer_although_the_ticket_came_out() -> None:
    printer, _, _ = pair(NOTHING_SENT)
    assert state_after(printer.print(ticket())) == {"state": "no_paper", "detail": "the roll is empty"}


def test_a_ticket_whose_outcome_is_unknown_is_not_printed_elsewhere() -> None:
    printer, _, second = pair(UNKNOWN)
    with pytest.raises(PrinterError) as caught:
        printer.print(ticket())
    assert caught.value is UNKNOWN
    assert second.printed == []


def test_two_printers_that_cannot_are_told_by_what_befell_the_first() -> None:
    printer, _, _ = pair(NOTHING_SENT, PrinterError(Reason.OFFLINE, "off"))
    with pytest.raises(PrinterError) as caught:
        printer.print(ticket())
    assert (caught.value.reason, caught.value.begun) == (Reason.NO_PAPER, False)
    assert "off" in caught.value.detail


def test_a_second_printer_that_breaks_during_the_ticket_leaves_its_outcome_unknown() -> None:
    printer, _, _ = pair(NOTHING_SENT, UNKNOWN)
    with pytest.raises(PrinterError) as caught:
        printer.print(ticket())
    assert (caught.value.reason, caught.value.begun) == (Reason.CUT_OFF, True)


def test_both_are_named_to_a_technician() -> None:
    both = open_printer("network://10.0.0.7", OPTIONS, "network://10.0.0.8?place=Anjungan 2")
    assert both.describe() == "network printer 10.0.0.7, port 9100, else network printer 10.0.0.8, port 9100"


def test_a_fallback_must_say_where_it_stands() -> None:
    with pytest.raises(PrinterAddressError, match="needs place="):
        open_printer("network://10.0.0.7", OPTIONS, "network://10.0.0.8")


def test_the_command_names_a_fallback(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[KioskSettings] = []
    monkeypatch.setattr(run, "run", asked.append)
    address = "network://10.0.0.8?place=Anjungan 2"
    names = ["--server", "http://10.0.0.2", "--printer", "network://10.0.0.7", "--fallback-printer", address]
    done = CliRunner().invoke(main, ["kiosk", *names])
    assert done.exit_code == 0, done.output
    assert [(one.printer, one.fallback_printer) for one in asked] == [("network://10.0.0.7", address)]


def test_a_kiosk_whose_paper_is_out_sends_its_visitor_to_the_printer_nearby(tmp_path: Path) -> None:
    with machine() as server, LoopbackPrinter() as own, LoopbackPrinter() as nearby:
        own.misbehave("paper-out")
        settings = settings_for(
            server.url, tmp_path, own.url, fallback_printer=nearby.url + "?status=taken&place=Anjungan 2"
        )
        with running(settings) as page:
            page.wait_for_catalogue()
            with page.events() as events:
                answer = page.take_number(wish())
                told = events.print_done(answer.json()["print"]["job"])
    assert (told["state"], told["printer"]) == ("printed", "Anjungan 2")
    assert (len(own.jobs), len(nearby.jobs)) == (0, 1)
