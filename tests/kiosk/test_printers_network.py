"""A network printer, good and bad, over real TCP."""

import socket
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from kiosk.printers import Printed, Printer, PrinterError, PrinterOptions, Reason, network, open_printer
from kiosk.printers.address import Status, read_address
from kiosk.printers.conversation import Link
from tests.kiosk.decoding import decode_job
from tests.kiosk.loopback_printer import Fault, LoopbackPrinter
from tests.kiosk.papers import BORDER, CIVIL, PERMITS, URL, ticket
from ui.text import Text


@pytest.fixture
def device() -> Iterator[LoopbackPrinter]:
    with LoopbackPrinter() as device:
        yield device


def printer(url: str) -> Printer:
    return open_printer(url, PrinterOptions(text=Text, previews=Path("unused")))


@pytest.mark.parametrize("options", ["", "?width=58", "?qr=native", "?width=58&qr=native"])
def test_what_is_printed_can_be_read_back(device: LoopbackPrinter, options: str) -> None:
    printer(device.url + options).print(ticket(CIVIL, PERMITS, BORDER, number="DK-P003"))
    decoded = decode_job(device.wait_for_job())
    assert (decoded.number, decoded.qr) == ("DK-P003", URL)
    assert "Disdukcapil Kota Pekanbaru" in decoded.text


def test_a_printed_ticket_is_known_to_have_been_taken(device: LoopbackPrinter) -> None:
    printer(device.url).print(ticket())
    assert len(device.jobs) == 1


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize("fault", ["silent", "babbles"])
def test_a_printer_that_cannot_answer_still_prints(device: LoopbackPrinter, fault: Fault) -> None:
    device.misbehave(fault)
    printer(device.url).print(ticket())
    assert decode_job(device.wait_for_job()).number == "DK-014"


@pytest.mark.parametrize(
    ("fault", "reason"),
    [("paper-out", Reason.NO_PAPER), ("cover-open", Reason.COVER_OPEN), ("error", Reason.OFFLINE)],
)
def test_a_printer_that_says_it_cannot_is_sent_nothing(device: LoopbackPrinter, fault: Fault, reason: Reason) -> None:
    device.misbehave(fault)
    with pytest.raises(PrinterError) as caught:
        printer(device.url).print(ticket())
    assert (caught.value.reason, caught.value.passing) == (reason, True)
    assert (device.jobs, device.torn) == ([], [])


BROKEN: list[tuple[Fault, Reason]] = [
    ("paper-runs-out", Reason.NO_PAPER),
    ("dies", Reason.NO_ANSWER),
    ("slow", Reason.NO_ANSWER),
    ("cut-off", Reason.CUT_OFF),
    ("hangs-up", Reason.CUT_OFF),
]


@pytest.mark.parametrize(("fault", "reason"), BROKEN)
def test_a_printer_that_breaks_during_the_ticket_is_noticed(
    device: LoopbackPrinter, fault: Fault, reason: Reason
) -> None:
    device.misbehave(fault)
    with pytest.raises(PrinterError) as caught:
        printer(device.url + "?timeout=0.5").print(ticket())
    assert (caught.value.reason, caught.value.passing) == (reason, True)


@pytest.mark.parametrize(("fault", "reason"), BROKEN)
def test_without_the_questions_the_same_breaks_go_unnoticed(
    device: LoopbackPrinter, fault: Fault, reason: Reason, monkeypatch: pytest.MonkeyPatch
) -> None:
    def only_send(link: Link, job: bytes, deadline: float, status: Status) -> Printed:
        link.write(job, deadline)
        return Printed.CONFIRMED

    monkeypatch.setattr(network, "converse", only_send)
    monkeypatch.setattr(network, "_part", lambda connection, deadline: None)
    device.misbehave(fault)
    printer(device.url + "?timeout=0.5").print(ticket())


@pytest.mark.usefixtures("impatient")
def test_a_silent_printer_that_cuts_the_ticket_off_is_noticed_too(
    device: LoopbackPrinter, monkeypatch: pytest.MonkeyPatch
) -> None:
    device.misbehave("cut-off")
    monkeypatch.setattr(device, "_answer", lambda *anything: None)
    with pytest.raises(PrinterError) as caught:
        printer(device.url).print(ticket())
    assert caught.value.reason is Reason.CUT_OFF


def test_a_refusing_printer_is_offline_until_it_is_back(device: LoopbackPrinter) -> None:
    device.misbehave("refuses")
    with pytest.raises(PrinterError) as caught:
        printer(device.url + "?timeout=0.2").print(ticket())
    assert (caught.value.reason, caught.value.passing) == (Reason.OFFLINE, True)
    device.behave()
    printer(device.url).print(ticket())
    assert decode_job(device.wait_for_job()).number == "DK-014"


def test_a_printer_that_takes_no_more_data_is_given_up(device: LoopbackPrinter) -> None:
    device.misbehave("slow")
    carrier = network.NetworkCarrier(read_address(device.url + "?timeout=0.3"))
    with pytest.raises(PrinterError) as caught:
        carrier.send(bytes(20_000_000), "far more than a connection holds")
    assert caught.value.reason is Reason.NO_ANSWER
    assert caught.value.detail == "it stopped taking data"


@pytest.mark.parametrize(
    ("code", "reason", "passing"),
    [(socket.EAI_NONAME, Reason.NOT_FOUND, False), (socket.EAI_AGAIN, Reason.OFFLINE, True)],
)
def test_an_unknown_host_is_a_mistake_and_a_silent_name_server_is_not(
    code: int, reason: Reason, passing: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*question: object, **more: object) -> list[object]:
        raise socket.gaierror(code, "not known")

    monkeypatch.setattr(socket, "getaddrinfo", fail)
    with pytest.raises(PrinterError) as caught:
        printer("network://printer.mall").print(ticket())
    assert (caught.value.reason, caught.value.passing) == (reason, passing)


def test_a_name_server_that_hangs_does_not_hang_the_kiosk(monkeypatch: pytest.MonkeyPatch) -> None:
    answers = threading.Event()

    def hang(*question: object, **more: object) -> list[object]:
        answers.wait()
        return []

    monkeypatch.setattr(socket, "getaddrinfo", hang)
    with pytest.raises(PrinterError) as caught:
        printer("network://printer.mall?timeout=0.1").print(ticket())
    answers.set()
    assert (caught.value.reason, caught.value.passing) == (Reason.OFFLINE, True)


def test_tickets_from_many_threads_come_out_whole(device: LoopbackPrinter) -> None:
    one = printer(device.url)
    numbers = [f"DK-{count:03}" for count in range(8)]
    with ThreadPoolExecutor(8) as threads:
        list(threads.map(lambda number: one.print(ticket(number=number)), numbers))
    assert sorted(str(decode_job(job).number) for job in device.jobs) == numbers


def test_a_printer_says_where_it_is() -> None:
    assert printer("network://10.0.0.7").describe() == "network printer 10.0.0.7, port 9100"
