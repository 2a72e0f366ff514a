"""Reads the address of a printer, as a technician writes it."""

import re
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import parse_qsl, unquote

from kiosk.roll import Roll, WidthMm, roll_for

_ALLOWED = """A printer's address is one of
  network://HOST or network://HOST:PORT   a printer on the network (port 9100 unless given)
  file:///dev/usb/lp0                     a device file
  usb://04b8:0e20                         a USB printer, by vendor and product in hexadecimal
  serial:///dev/ttyUSB0?baud=9600         a serial printer (also serial://COM3)
  windows://Printer name                  a printer installed in Windows
  preview:                                a picture of the ticket instead of paper
then ? and any of width=58|80, qr=native|raster, timeout=SECONDS (0.1 to 60), profile=NAME, place=NAME of where it
stands, status=no|taken|printed (what it says of a ticket; `antrean printer test` finds out), joined by &"""


class Kind(StrEnum):
    """How a printer is reached: the scheme of its address."""

    NETWORK = "network"
    FILE = "file"
    USB = "usb"
    SERIAL = "serial"
    WINDOWS = "windows"
    PREVIEW = "preview"


class Status(StrEnum):
    """What a printer can say of a ticket."""

    UNKNOWN = "unknown"  # nobody has found out: it is asked, and not waited for
    NO = "no"  # nothing at all: it is not asked
    TAKEN = "taken"  # that it has taken it: silence is a fault
    PRINTED = "printed"  # besides, when the last of it is on paper


class PrinterAddressError(ValueError):
    """The address names no printer; the message says what is allowed."""

    def __init__(self, url: str, why: str) -> None:
        super().__init__(f"{url!r}: {why}. {_ALLOWED}")


@dataclass(frozen=True)
class PrinterAddress:
    """Where a printer is, how wide its paper is and how to speak to it.

    `target` is a host, a path, "04b8:0e20" or a printer's name; empty for a preview. `timeout` is the longest, in
    seconds, that printing one ticket may take once it is its turn (over a serial line, besides the time that the
    line itself needs).
    `port` is of the network only, `baud` (bits a second) of serial only. `place` is what people call the place
    where it stands, empty for the kiosk itself.
    """

    kind: Kind
    target: str
    roll: Roll
    native_qr: bool
    timeout: float
    port: int
    baud: int
    status: Status
    place: str


def read_address(url: str) -> PrinterAddress:
    """Read a printer's address. Without `qr=` the printer draws the code itself only if its profile promises so.

    Raises PrinterAddressError.
    """
    try:
        return _read(url)
    except ValueError as error:
        raise PrinterAddressError(url, str(error)) from error


def _read(url: str) -> PrinterAddress:
    scheme, _, rest = url.partition(":")
    target, _, query = rest.partition("?")
    if scheme not in list(Kind):
        raise ValueError("no such kind of printer")
    kind = Kind(scheme)
    options = _options(query, kind)
    name, port = _target(kind, unquote(target.removeprefix("//")))
    roll = roll_for(_width(options.get("width", "80")), options.get("profile"))
    return PrinterAddress(
        kind=kind,
        target=name,
        roll=roll,
        native_qr=_native_qr(options.get("qr"), roll),
        timeout=_number("timeout", options.get("timeout", "5"), 0.1, 60),
        port=port,
        baud=int(_number("baud", options.get("baud", "9600"), 1200, 921600)),
        status=_status(options.get("status")),
        place=options.get("place", "").strip(),
    )


def _options(query: str, kind: Kind) -> dict[str, str]:
    options = dict(parse_qsl(query, keep_blank_values=True, strict_parsing=True)) if query else {}
    known = {"width", "qr", "timeout", "profile", "place", "status"} | ({"baud"} if kind is Kind.SERIAL else set())
    if unknown := sorted(options.keys() - known):
        raise ValueError(f"unknown option {', '.join(unknown)}")
    return options


def _target(kind: Kind, target: str) -> tuple[str, int]:
    """The target in its kind's own form, and the port where there is one."""
    port = 9100
    match kind:
        case Kind.NETWORK:
            host = re.fullmatch(r"\[([0-9A-Fa-f:.]+)\](?::(\d+))?|([^\[\]:/]+)(?::(\d+))?", target.rstrip("/"))
            if host is None:
                raise ValueError("no host, or a port that is not a number")
            target, port = host[1] or host[3], int(host[2] or host[4] or port)
            if not 1 <= port <= 65535:
                raise ValueError(f"port {port} is not between 1 and 65535")
        case Kind.USB:
            if not re.fullmatch(r"[0-9A-Fa-f]{4}:[0-9A-Fa-f]{4}", target):
                raise ValueError("vendor and product must be four hexadecimal digits each")
        case Kind.PREVIEW:
            if target:
                raise ValueError("the folder of previews is not part of the address")
        case _:
            if not target.strip("/"):
                raise ValueError("no path or name")
    return target, port


def _width(text: str) -> WidthMm:
    if text == "58":
        return 58
    if text == "80":
        return 80
    raise ValueError(f"width {text!r} is neither 58 nor 80")


def _native_qr(text: str | None, roll: Roll) -> bool:
    if text is None:
        return roll.has_qr
    if text not in ("native", "raster"):
        raise ValueError(f"qr {text!r} is neither native nor raster")
    return text == "native"


def _status(text: str | None) -> Status:
    if text is None:
        return Status.UNKNOWN
    if text not in (Status.NO, Status.TAKEN, Status.PRINTED):
        raise ValueError(f"status {text!r} is none of no, taken, printed")
    return Status(text)


def _number(name: str, text: str, low: float, high: float) -> float:
    number = float(text)
    if not low <= number <= high:
        raise ValueError(f"{name} {text} is not between {low} and {high}")
    return number
