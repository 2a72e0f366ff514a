"""Addresses of printers, as a technician writes them."""

import pytest

from kiosk.printers import PrinterAddressError
from kiosk.printers.address import Kind, Status, read_address
from kiosk.roll import ROLL_58, ROLL_80


@pytest.mark.parametrize(
    ("url", "kind", "target"),
    [
        ("network://10.0.0.7:9101", Kind.NETWORK, "10.0.0.7"),
        ("network://printer.mall", Kind.NETWORK, "printer.mall"),
        ("network://[fe80::7]:9101", Kind.NETWORK, "fe80::7"),
        ("file:///dev/usb/lp0", Kind.FILE, "/dev/usb/lp0"),
        ("usb://04b8:0e20", Kind.USB, "04b8:0e20"),
        ("serial:///dev/ttyUSB0?baud=19200", Kind.SERIAL, "/dev/ttyUSB0"),
        ("serial://COM3", Kind.SERIAL, "COM3"),
        ("windows://EPSON TM-T82 Receipt", Kind.WINDOWS, "EPSON TM-T82 Receipt"),
        ("windows://EPSON%20TM-T82", Kind.WINDOWS, "EPSON TM-T82"),
        ("windows://Kasir #2", Kind.WINDOWS, "Kasir #2"),
        ("preview:", Kind.PREVIEW, ""),
        ("preview:?width=58", Kind.PREVIEW, ""),
    ],
)
def test_every_kind_of_address_is_understood(url: str, kind: Kind, target: str) -> None:
    address = read_address(url)
    assert (address.kind, address.target) == (kind, target)


def test_what_is_left_out_takes_the_usual_value() -> None:
    address = read_address("network://10.0.0.7")
    assert (address.port, address.timeout, address.roll, address.native_qr) == (9100, 5.0, ROLL_80, False)
    assert read_address("serial://COM3").baud == 9600


def test_options_are_read() -> None:
    address = read_address("serial:///dev/ttyUSB0?baud=115200&width=58&qr=native&timeout=2.5")
    assert (address.baud, address.roll, address.native_qr, address.timeout) == (115200, ROLL_58, True, 2.5)


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("", Status.UNKNOWN),
        ("?status=no", Status.NO),
        ("?status=taken", Status.TAKEN),
        ("?status=printed", Status.PRINTED),
    ],
)
def test_what_a_printer_says_of_a_ticket_stands_in_its_address(query: str, status: Status) -> None:
    assert read_address(f"network://10.0.0.7{query}").status is status


def test_the_place_of_a_printer_is_in_peoples_words() -> None:
    assert read_address("network://10.0.0.7?place=Anjungan%202").place == "Anjungan 2"
    assert read_address("network://10.0.0.7").place == ""


def test_a_profile_brings_the_width_and_the_code_of_its_printer() -> None:
    address = read_address("network://10.0.0.7?profile=TM-T88V")
    assert (address.roll.columns, address.roll.dots, address.native_qr) == (42, 512, True)
    assert not read_address("network://10.0.0.7?profile=TM-T88V&qr=raster").native_qr
    assert not read_address("network://10.0.0.7?profile=POS-5890&width=58").native_qr


@pytest.mark.parametrize("profile", ["TM-T88V", "NT-80-V-UL", "TM-P80", "default", "TUP500", "POS-5890"])
def test_every_usable_profile_gives_columns_that_fit_its_dots(profile: str) -> None:
    roll = read_address(f"preview:?profile={profile}").roll
    assert 32 <= roll.columns <= roll.dots // 12


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("", "no such kind"),
        ("network://10.0.0.7?status=maybe", "none of no, taken, printed"),
        ("network://10.0.0.7?status=unknown", "none of no, taken, printed"),
        ("10.0.0.7:9100", "no such kind"),
        ("lpr://10.0.0.7", "no such kind"),
        ("network://", "no host"),
        ("network://10.0.0.7:zebra", "no host"),
        ("network://10.0.0.7:70000", "port 70000"),
        ("network://10.0.0.7/queue", "no host"),
        ("usb://04b8", "hexadecimal"),
        ("usb://04b8:xyzw", "hexadecimal"),
        ("file://", "no path"),
        ("serial:///", "no path"),
        ("windows://", "no path or name"),
        ("preview:somewhere", "folder"),
        ("preview:?width=76", "neither 58 nor 80"),
        ("preview:?qr=yes", "neither native nor raster"),
        ("preview:?timeout=0", "timeout"),
        ("preview:?timeout=nan", "timeout"),
        ("preview:?timeout=soon", "soon"),
        ("network://10.0.0.7?baud=9600", "unknown option baud"),
        ("preview:?widht=58", "unknown option widht"),
        ("preview:?width", "width"),
        ("preview:?profile=TM-U220", "TM-T88V"),
        ("preview:?profile=NOSUCH", "TM-T88V"),
        ("serial://COM3?baud=3", "baud"),
    ],
)
def test_a_wrong_address_says_what_is_wrong_and_what_is_allowed(url: str, why: str) -> None:
    with pytest.raises(PrinterAddressError) as caught:
        read_address(url)
    assert why in str(caught.value)
    assert "network://HOST:PORT" in str(caught.value)
