"""Printers behind files and serial ports."""

import errno
import os
import sys
import threading
from pathlib import Path

import pytest

from kiosk.printers import Printed, Printer, PrinterError, PrinterOptions, Reason, open_printer
from kiosk.printers.address import read_address
from kiosk.printers.device_file import FileCarrier
from kiosk.printers.serial_port import SerialCarrier
from tests.kiosk.decoding import decode_job
from tests.kiosk.papers import URL, ticket
from tests.kiosk.terminals import terminal
from ui.text import Text

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals and pipes are of POSIX")

DEVICES = ["file://", "serial://"]


def printer(url: str) -> Printer:
    return open_printer(url, PrinterOptions(text=Text, previews=Path("unused")))


def failure(url: str) -> PrinterError:
    with pytest.raises(PrinterError) as caught:
        printer(url).print(ticket())
    return caught.value


@pytest.mark.parametrize("scheme", DEVICES)
@pytest.mark.parametrize("answer", [0x12, None], ids=["answers", "cannot answer"])
def test_a_ticket_reaches_a_device(scheme: str, answer: int | None, request: pytest.FixtureRequest) -> None:
    if answer is None:
        request.getfixturevalue("impatient")
    with terminal(answer) as device:
        baud = "?baud=921600" if scheme == "serial://" else ""
        printed = printer(f"{scheme}{device.path}{baud}").print(ticket())
    assert printed.confirmed is (answer is not None)
    decoded = decode_job(device.job)
    assert (decoded.number, decoded.qr) == ("DK-014", URL)


@pytest.mark.parametrize("scheme", DEVICES)
@pytest.mark.parametrize(("answer", "reason"), [(0x16, Reason.COVER_OPEN), (0x32, Reason.NO_PAPER)])
def test_a_device_that_says_it_cannot_is_sent_no_ticket(scheme: str, answer: int, reason: Reason) -> None:
    with terminal(answer) as device:
        assert failure(f"{scheme}{device.path}").reason is reason
    assert b"\x1b@" not in device.received


@pytest.mark.parametrize("carrier", [FileCarrier, SerialCarrier])
def test_a_device_that_takes_no_more_data_is_given_up(carrier: type[FileCarrier | SerialCarrier]) -> None:
    scheme = "file" if carrier is FileCarrier else "serial"
    with terminal(reading=False) as device:
        address = read_address(f"{scheme}://{device.path}?timeout=0.3{'&baud=921600' if scheme == 'serial' else ''}")
        with pytest.raises(PrinterError) as caught:
            carrier(address).send(bytes(20_000), "more than a terminal holds")
    assert (caught.value.reason, caught.value.passing, caught.value.begun) == (Reason.NO_ANSWER, True, True)


@pytest.mark.parametrize("scheme", DEVICES)
def test_a_device_that_is_not_there_is_not_found_and_not_made(scheme: str, tmp_path: Path) -> None:
    error = failure(f"{scheme}{tmp_path}/lp0")
    assert (error.reason, error.passing) == (Reason.NOT_FOUND, False)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("scheme", DEVICES)
def test_a_device_of_somebody_else_is_not_allowed(scheme: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def deny(*arguments: object) -> int:
        raise PermissionError(errno.EACCES, "Permission denied")

    (tmp_path / "lp0").touch()
    monkeypatch.setattr(os, "open", deny)
    error = failure(f"{scheme}{tmp_path}/lp0")
    assert (error.reason, error.passing) == (Reason.NOT_ALLOWED, False)


def test_a_plain_file_gathers_one_ticket_after_another(tmp_path: Path) -> None:
    (tmp_path / "tickets").touch()
    for number in ("DK-001", "DK-002"):
        assert printer(f"file://{tmp_path}/tickets").print(ticket(number=number)) == Printed.UNCONFIRMED
    first, second = (tmp_path / "tickets").read_bytes().split(b"\x1b@")[1:]
    assert [decode_job(job).number for job in (first, second)] == ["DK-001", "DK-002"]


def test_a_pipe_that_somebody_reads_takes_a_ticket(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    jobs: list[bytes] = []
    reader = os.open(tmp_path / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    printer(f"file://{tmp_path}/pipe").print(ticket())
    os.set_blocking(reader, True)
    thread = threading.Thread(target=lambda: jobs.append(os.read(reader, 1_000_000)))
    thread.start()
    thread.join()
    os.close(reader)
    assert decode_job(jobs[0]).number == "DK-014"


def test_a_pipe_that_nobody_reads_is_offline(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    error = failure(f"file://{tmp_path}/pipe")
    assert (error.reason, error.passing) == (Reason.OFFLINE, True)


def test_a_file_that_is_no_serial_port_is_not_printed_to(tmp_path: Path) -> None:
    (tmp_path / "notes").write_bytes(b"keep me")
    assert failure(f"serial://{tmp_path}/notes").reason is Reason.OFFLINE
    assert (tmp_path / "notes").read_bytes() == b"keep me"


def test_printers_say_where_they_are() -> None:
    assert printer("file:///dev/usb/lp0").describe() == "printer at /dev/usb/lp0"
    assert printer("serial://COM3").describe() == "serial printer COM3, 9600 bits a second"
