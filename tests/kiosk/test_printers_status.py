"""What a printer says of a ticket, and how much of it is believed."""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from kiosk.layout import lay_out
from kiosk.printers import Printed, Printer, PrinterError, PrinterOptions, Reason, network, open_printer
from kiosk.printers.address import Status
from kiosk.printers.answers import Answer, read_answers
from kiosk.printers.conversation import converse
from kiosk.roll import ROLL_58, ROLL_80, Roll
from tests.kiosk.loopback_printer import Fault, LoopbackPrinter
from tests.kiosk.papers import CIVIL, PERMITS, ticket
from ui.text import Text


@pytest.fixture
def device() -> Iterator[LoopbackPrinter]:
    with LoopbackPrinter() as device:
        yield device


def printer(url: str) -> Printer:
    return open_printer(url, PrinterOptions(text=Text, previews=Path("unused")))


def failure(url: str) -> PrinterError:
    with pytest.raises(PrinterError) as caught:
        printer(url).print(ticket())
    return caught.value


@pytest.mark.parametrize("options", ["", "?status=taken", "?status=printed"])
def test_a_printer_that_answers_after_the_ticket_confirms_it(device: LoopbackPrinter, options: str) -> None:
    assert printer(device.url + options).print(ticket()) == Printed.CONFIRMED


def test_a_printer_that_is_known_not_to_answer_is_not_asked(device: LoopbackPrinter) -> None:
    device.misbehave("paper-out")
    assert printer(device.url + "?status=no").print(ticket()) == Printed.UNCONFIRMED


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize("fault", ["silent", "babbles", "preaches"])
def test_a_printer_that_does_not_answer_confirms_nothing(device: LoopbackPrinter, fault: Fault) -> None:
    device.misbehave(fault)
    assert printer(device.url).print(ticket()) == Printed.UNCONFIRMED


@pytest.mark.parametrize("fault", ["silent", "babbles", "preaches", "deaf"])
@pytest.mark.parametrize("status", ["taken", "printed"])
def test_a_printer_that_could_answer_and_does_not_is_sent_nothing(
    device: LoopbackPrinter, fault: Fault, status: str
) -> None:
    device.misbehave(fault)
    error = failure(f"{device.url}?status={status}&timeout=0.2")
    assert (error.reason, error.begun) == (Reason.NO_ANSWER, False)
    device.settle() if fault != "deaf" else None
    assert (device.jobs, device.torn) == ([], [])


@pytest.mark.parametrize("fault", ["paper-out", "cover-open", "error", "refuses"])
def test_a_failure_before_the_ticket_says_that_nothing_was_sent(device: LoopbackPrinter, fault: Fault) -> None:
    device.misbehave(fault)
    assert not failure(device.url + "?timeout=0.2").begun


@pytest.mark.parametrize("fault", ["hangs-up", "cut-off"])
def test_a_printer_that_turns_the_kiosk_out_before_the_ticket_was_sent_nothing(fault: Fault) -> None:
    with LoopbackPrinter(middle=0) as device:
        device.misbehave(fault)
        error = failure(device.url + "?status=taken&timeout=1")
    assert (error.reason, error.begun) == (Reason.CUT_OFF, False)


def test_a_printer_that_turned_the_kiosk_out_while_it_was_busy_is_tried_again() -> None:
    with LoopbackPrinter(middle=0) as device:
        device.misbehave("hangs-up")
        free = threading.Timer(0.1, device.behave)
        free.start()
        assert printer(device.url + "?timeout=60").print(ticket()) == Printed.CONFIRMED
        free.join()


@pytest.mark.parametrize("fault", ["paper-runs-out", "dies", "slow", "cut-off", "hangs-up"])
def test_a_failure_during_the_ticket_says_that_some_of_it_was_sent(device: LoopbackPrinter, fault: Fault) -> None:
    device.misbehave(fault)
    assert failure(device.url + "?timeout=0.4").begun


def test_paper_that_ends_after_the_ticket_was_taken_is_noticed_by_who_says_when_it_is_printed(
    device: LoopbackPrinter,
) -> None:
    device.misbehave("buffers")
    assert failure(device.url + "?status=printed&timeout=0.3").begun


def test_what_keeps_a_ticket_from_being_printed_is_asked_while_it_is_waited_for(device: LoopbackPrinter) -> None:
    device.misbehave("paper-runs-out")
    error = failure(device.url + "?status=printed&timeout=5")
    assert (error.reason, error.begun) == (Reason.NO_PAPER, True)


@pytest.mark.parametrize("status", ["taken", "printed"])
def test_paper_that_is_nearly_used_up_is_said(device: LoopbackPrinter, status: str) -> None:
    device.misbehave("paper-low")
    printed = printer(f"{device.url}?status={status}").print(ticket())
    assert (printed.confirmed, printed.paper_low) == (True, True)


@dataclass
class Talker:
    """A link that sends what `say` gives, whatever it is asked; `sent` is what it got."""

    say: Callable[[], bytes]
    sent: bytearray = field(default_factory=bytearray)

    def write(self, data: bytes, deadline: float) -> None:
        self.sent += data

    def read(self, deadline: float) -> bytes:
        said = self.say()
        if not said:
            time.sleep(max(0.0, deadline - time.monotonic()))
        return said


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize("status", [Status.UNKNOWN, Status.TAKEN, Status.PRINTED])
def test_a_printer_that_never_stops_talking_does_not_keep_the_kiosk(status: Status) -> None:
    link, failed = Talker(lambda: b"endless words, as fast as they are read. "), False
    try:
        printed = converse(link, b"ticket", time.monotonic() + 0.3, status)
        assert printed == Printed.UNCONFIRMED
    except PrinterError:
        failed = True
    assert failed is (status is not Status.UNKNOWN)


@pytest.mark.usefixtures("impatient")
def test_words_that_arrive_byte_by_byte_are_no_answer_either() -> None:
    words = iter(b"ERROR: not ready" * 8)
    link = Talker(lambda: bytes([next(words, 0)]).strip(b"\x00"))
    assert converse(link, b"ticket", time.monotonic() + 5, Status.UNKNOWN) == Printed.UNCONFIRMED


@pytest.mark.usefixtures("impatient")
def test_an_answer_to_an_earlier_question_is_not_taken_for_the_next() -> None:
    late = [b"\x12"]
    link = Talker(lambda: late.pop() if late else b"")
    assert converse(link, b"ticket", time.monotonic() + 5, Status.UNKNOWN) == Printed.UNCONFIRMED


@pytest.mark.parametrize(
    ("received", "answers"),
    [
        (b"\x12", [Answer(0x12, at_once=True)]),
        (b"\x00", [Answer(0x00, at_once=False)]),
        (b"\x10\x00\x00\x00\x12", [Answer(0x12, at_once=True)]),
        (b"\x14\x00\x00\x0f", []),
        (b"\x11\x16\x13", [Answer(0x16, at_once=True)]),
        (b"\xff", []),
        (b"HTTP/1.1 400 Bad Request\r\n", []),
        (b"error", []),
    ],
    ids=[
        "at once",
        "in turn",
        "after a status of its own accord",
        "that alone",
        "flow control",
        "noise",
        "web",
        "word",
    ],
)
def test_only_what_can_be_an_answer_is_read_as_one(received: bytes, answers: list[Answer]) -> None:
    assert list(read_answers(received)) == answers


@pytest.mark.parametrize("confirmed", [True, False])
def test_a_connection_that_breaks_at_the_very_end_counts_unless_the_ticket_was_confirmed(
    device: LoopbackPrinter, confirmed: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    def reset(*anything: object) -> None:
        raise PrinterError(Reason.CUT_OFF, "connection reset by peer")

    monkeypatch.setattr(network, "_part", reset)
    if confirmed:
        assert printer(device.url).print(ticket()) == Printed.CONFIRMED
    else:
        assert failure(device.url + "?status=no").begun


@pytest.mark.parametrize("native", [True, False])
@pytest.mark.parametrize("roll", [ROLL_58, ROLL_80])
def test_no_ticket_holds_what_a_printer_would_take_for_a_question(roll: Roll, native: bool) -> None:
    """A printer looks for them in pictures too, and an answer in the middle would count as one after the ticket."""
    for turn in range(8):
        url = f"https://antrean.example.go.id/v/pekanbaru.{turn:032x}"
        job = lay_out(ticket(CIVIL, PERMITS, url=url), roll, Text("id"), native_qr=native)
        assert re.search(rb"\x10[\x04\x05\x14]|\x1dr", job) is None
