"""A USB printer, with libusb played by a double."""

import errno
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace

import pytest
import usb.core
import usb.util

from kiosk.printers import Printed, Printer, PrinterError, PrinterOptions, Reason, open_printer
from tests.kiosk.decoding import decode_job
from tests.kiosk.papers import ticket
from ui.text import Text

BULK, OTHER = usb.util.ENDPOINT_TYPE_BULK, usb.util.ENDPOINT_TYPE_INTR


@dataclass
class FakeEnd:
    """One end of a pipe: it takes at most `room` bytes a transfer, and answers with `answer` what `back` is asked."""

    bEndpointAddress: int  # noqa: N815 - pyusb's own names
    bmAttributes: int = BULK  # noqa: N815
    wMaxPacketSize: int = 64  # noqa: N815
    answer: int | None = None
    failure: Exception | None = None
    room: int = 1000
    written: bytearray = field(default_factory=bytearray)
    read_empty: bool = True
    back: "FakeEnd | None" = None
    asked: int = 0

    def write(self, data: bytes, timeout: int) -> int:
        assert timeout > 0, "zero would wait for ever"
        if self.failure and data[:2] != b"\x10\x04":
            raise self.failure
        self.written += data[: self.room]
        if self.back is not None:
            self.back.asked += data.count(b"\x10\x04")
        return min(len(data), self.room)

    def read(self, size: int, timeout: int) -> bytes:
        assert timeout > 0, "zero would wait for ever"
        if timeout <= 1 or self.answer is None or not self.asked:
            raise usb.core.USBTimeoutError("nothing came", errno=errno.ETIMEDOUT)
        if self.read_empty:  # many printers send an empty packet first
            self.read_empty = False
            return b""
        self.asked -= 1
        return bytes([self.answer])


@dataclass
class FakeInterface:
    bInterfaceNumber: int  # noqa: N815
    bInterfaceClass: int  # noqa: N815
    ends: list[FakeEnd]

    def __iter__(self) -> Iterator[FakeEnd]:
        return iter(self.ends)


@dataclass
class FakeDevice:
    interfaces: list[FakeInterface]
    detached: list[int] = field(default_factory=list)
    claimed: list[int] = field(default_factory=list)

    def get_active_configuration(self) -> list[FakeInterface]:
        return self.interfaces

    def is_kernel_driver_active(self, number: int) -> bool:
        return number not in self.detached

    def detach_kernel_driver(self, number: int) -> None:
        self.detached.append(number)


def device(**out: object) -> FakeDevice:
    storage = FakeInterface(0, 8, [FakeEnd(0x01), FakeEnd(0x81)])
    back = FakeEnd(0x84, answer=0x12)
    printing = FakeInterface(1, 7, [FakeEnd(0x03, back=back, **out), back, FakeEnd(0x85, OTHER)])  # type: ignore[arg-type] # the fields of FakeEnd by name
    return FakeDevice([storage, printing])


@pytest.fixture(autouse=True)
def libusb(monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """What is plugged in: `device`."""
    bus = SimpleNamespace(device=device(), asked=None, released=0)

    def find(**wanted: int) -> FakeDevice | None:
        bus.asked = wanted
        plugged: FakeDevice | None = bus.device
        return plugged

    def release(one: FakeDevice) -> None:
        bus.released += 1

    monkeypatch.setattr(usb.core, "find", find)
    monkeypatch.setattr(usb.util, "claim_interface", lambda one, number: one.claimed.append(number))
    monkeypatch.setattr(usb.util, "dispose_resources", release)
    return bus


def printer() -> Printer:
    return open_printer("usb://04b8:0e20?timeout=0.2", PrinterOptions(text=Text, previews=Path("unused")))


def failure() -> PrinterError:
    with pytest.raises(PrinterError) as caught:
        printer().print(ticket())
    return caught.value


def test_a_ticket_goes_to_the_printers_own_interface(libusb: SimpleNamespace) -> None:
    printer().print(ticket())
    assert libusb.asked == {"idVendor": 0x04B8, "idProduct": 0x0E20}
    assert (libusb.device.detached, libusb.device.claimed, libusb.released) == ([1], [1], 1)
    sent = bytes(libusb.device.interfaces[1].ends[0].written)
    assert decode_job(sent).number == "DK-014"


def test_a_printer_that_answers_confirms_the_ticket_and_one_that_breaks_leaves_it_unknown(
    libusb: SimpleNamespace,
) -> None:
    assert printer().print(ticket()) == Printed.CONFIRMED
    libusb.device = device(failure=usb.core.USBError("pulled out", errno=errno.ENODEV))
    assert failure().begun
    libusb.device = None
    assert not failure().begun


def test_a_printer_that_cannot_answer_still_prints(libusb: SimpleNamespace) -> None:
    del libusb.device.interfaces[1].ends[1]
    printer().print(ticket())
    assert decode_job(bytes(libusb.device.interfaces[1].ends[0].written)).number == "DK-014"


def test_a_printer_that_is_not_plugged_in_is_not_found(libusb: SimpleNamespace) -> None:
    libusb.device = None
    error = failure()
    assert (error.reason, error.passing) == (Reason.NOT_FOUND, False)


def test_a_machine_without_libusb_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def find(**wanted: int) -> None:
        raise usb.core.NoBackendError("No backend available")

    monkeypatch.setattr(usb.core, "find", find)
    assert failure().reason is Reason.UNSUPPORTED


def test_a_device_that_takes_no_data_is_no_printer(libusb: SimpleNamespace) -> None:
    libusb.device = FakeDevice([FakeInterface(0, 3, [FakeEnd(0x81, OTHER)])])
    assert failure().reason is Reason.UNSUPPORTED
    assert libusb.released == 1


@pytest.mark.parametrize(
    ("code", "reason", "passing"),
    [(errno.EACCES, Reason.NOT_ALLOWED, False), (errno.EBUSY, Reason.OFFLINE, True)],
)
def test_a_printer_that_cannot_be_claimed_says_why(
    code: int, reason: Reason, passing: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    def claim(one: FakeDevice, number: int) -> None:
        raise usb.core.USBError("no", errno=code)

    monkeypatch.setattr(usb.util, "claim_interface", claim)
    error = failure()
    assert (error.reason, error.passing) == (reason, passing)


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        (usb.core.USBTimeoutError("slow", errno=errno.ETIMEDOUT), Reason.NO_ANSWER),
        (usb.core.USBError("unplugged", errno=errno.ENODEV), Reason.CUT_OFF),
    ],
)
def test_a_printer_that_breaks_during_the_ticket_is_noticed(
    libusb: SimpleNamespace, fault: Exception, reason: Reason
) -> None:
    libusb.device = device(failure=fault)
    error = failure()
    assert (error.reason, error.passing) == (reason, True)
    assert libusb.released == 1


def test_a_printer_whose_cover_is_open_is_sent_no_ticket(libusb: SimpleNamespace) -> None:
    libusb.device.interfaces[1].ends[1].answer = 0x16
    assert failure().reason is Reason.COVER_OPEN
    assert b"\x1b@" not in libusb.device.interfaces[1].ends[0].written
