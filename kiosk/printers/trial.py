"""Tries a printer out: what it answers, and which options its address needs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final
from urllib.parse import parse_qsl, quote, urlencode

from kiosk.layout import Translate
from kiosk.pen import Pen
from kiosk.printers.address import Kind, PrinterAddress, Status, read_address
from kiosk.printers.conversation import begun
from kiosk.printers.opening import open_carrier
from kiosk.printers.port import Printed, PrinterError, Reason
from kiosk.roll import Roll

_TITLE = "antrean-printer-test"
_NOTHING = b"\x1b@"  # resets the printer and puts nothing on paper
_ASKED: Final = (Kind.NETWORK, Kind.FILE, Kind.USB, Kind.SERIAL)


@dataclass(frozen=True)
class Learned:
    """What a printer can do, as far as it tells. `status` is UNKNOWN where it stands behind something else."""

    status: Status
    paper_low: bool


def try_out(url: str, previews: Path, text: Translate, tell: Callable[[str], None]) -> Learned:
    """Print two slips, the second with a QR code that the printer draws itself; `tell` is told what is being done.

    Raises PrinterAddressError and PrinterError.
    """
    address = read_address(url)
    tell(text("printer-reaching", printer=url))
    status = _first_word(address, previews)
    tell(text("printer-printing"))
    printed, status = _slip(address, previews, text, status)
    second = slip(address.roll, text, native_qr=True)
    again = _send(replace(address, status=status), previews, second)
    return Learned(status, printed.paper_low or again.paper_low)


def slip(roll: Roll, text: Translate, *, native_qr: bool) -> bytes:
    """A slip by which a person sees width, cut and QR code."""
    pen = Pen(roll, native_qr=native_qr)
    pen.text(text("printer-slip", slip="2" if native_qr else "1"), times=(1, 2), align="center", bold=True)
    pen.rule()
    pen.text(text("printer-slip-width"))
    pen.blank()
    pen.text(text("printer-slip-native") if native_qr else text("printer-slip-picture"), align="center", bold=True)
    pen.qr("ANTREAN 2" if native_qr else "ANTREAN 1")
    pen.text(text("printer-slip-end"), align="center")
    return pen.cut()


def advised(url: str, status: Status, *, native_qr: bool | None) -> str:
    """The address with what was learned. `native_qr` None: nobody has looked at the paper."""
    place, _, query = url.partition("?")
    options = dict(parse_qsl(query, keep_blank_values=True))
    if read_address(url).kind in _ASKED:
        options["status"] = status.value
    if native_qr is not None:
        options["qr"] = "native" if native_qr else "raster"
    return f"{place}?{urlencode(options, quote_via=quote)}" if options else place


def _first_word(address: PrinterAddress, previews: Path) -> Status:
    """Whether it answers at all, before anything is put on paper."""
    if address.kind is Kind.PREVIEW:
        return Status.PRINTED
    if address.kind not in _ASKED:
        return Status.UNKNOWN
    try:
        printed = _send(replace(address, status=Status.TAKEN), previews, _NOTHING)
    except PrinterError as error:
        if error.reason is not Reason.NO_ANSWER or error.begun:
            raise
        return Status.NO
    return Status.TAKEN if printed.confirmed else Status.NO


def _slip(address: PrinterAddress, previews: Path, text: Translate, status: Status) -> tuple[Printed, Status]:
    """Print the first slip; one that answers is found out whether it also says when a slip is on paper."""
    job = slip(address.roll, text, native_qr=False)
    if status is not Status.TAKEN:
        return _send(replace(address, status=status), previews, job), status
    try:
        return _send(replace(address, status=Status.PRINTED), previews, job), Status.PRINTED
    except PrinterError as error:
        if error.reason is not Reason.NO_ANSWER or not error.begun:
            raise
        # It goes on answering at once and only not in turn, or else this fails as well.
        with begun():
            return _send(replace(address, status=Status.TAKEN), previews, _NOTHING), Status.TAKEN


def _send(address: PrinterAddress, previews: Path, job: bytes) -> Printed:
    return open_carrier(address, previews).send(job, _TITLE)
