"""Opens the printer that an address names."""

import logging
import re
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kiosk.layout import Translate, lay_out
from kiosk.paper import Language, TicketPaper
from kiosk.printers.address import Kind, PrinterAddress, PrinterAddressError, read_address
from kiosk.printers.device_file import FileCarrier
from kiosk.printers.fallback import FallbackPrinter
from kiosk.printers.network import NetworkCarrier
from kiosk.printers.port import Carrier, Printed, Printer, PrinterError, Reason
from kiosk.printers.preview import PreviewCarrier
from kiosk.printers.serial_port import SerialCarrier
from kiosk.printers.usb_port import UsbCarrier
from kiosk.printers.windows_spooler import WindowsCarrier

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class PrinterOptions:
    """What every printer of a kiosk shares: the text catalogue, by language, and the folder for previews."""

    text: Callable[[Language], Translate]
    previews: Path


def open_printer(url: str, options: PrinterOptions, fallback: str = "") -> Printer:
    """The printer at an address such as network://10.0.0.7:9100?width=58, and its fallback if there is one.

    Nothing is reached yet: a kiosk starts also while its printer is off. Raises PrinterAddressError, also for a
    fallback that does not say where it stands: nobody could be sent there.
    """
    address = read_address(url)
    printer = _TicketPrinter(open_carrier(address, options.previews), address, options.text)
    if not fallback:
        return printer
    place = read_address(fallback).place
    if not place:
        raise PrinterAddressError(fallback, "a fallback printer needs place=, such as place=Anjungan 2")
    return FallbackPrinter(printer, open_printer(fallback, options), place)


def open_carrier(address: PrinterAddress, previews: Path) -> Carrier:
    """What brings bytes to the printer at an address. Nothing is reached yet."""
    match address.kind:
        case Kind.NETWORK:
            return NetworkCarrier(address)
        case Kind.FILE:
            return FileCarrier(address)
        case Kind.USB:
            return UsbCarrier(address)
        case Kind.SERIAL:
            return SerialCarrier(address)
        case Kind.WINDOWS:
            return WindowsCarrier(address)
        case Kind.PREVIEW:
            return PreviewCarrier(previews, address.roll)


_ONLY_TICKETS_TELL = frozenset({Kind.WINDOWS, Kind.PREVIEW})
"""An empty job would be a job all the same."""


class _TicketPrinter:
    """Lays tickets out and has them carried, one at a time: two at once would mingle on a device."""

    def __init__(self, carrier: Carrier, address: PrinterAddress, text: Callable[[Language], Translate]) -> None:
        self._carrier = carrier
        self._address = address
        self._text = text
        self._busy = threading.Lock()

    def describe(self) -> str:
        return self._carrier.describe()

    def look(self) -> Printed | None:
        if self._address.kind in _ONLY_TICKETS_TELL or not self._busy.acquire(blocking=False):
            return None
        try:
            return self._carrier.send(b"", "")
        finally:
            self._busy.release()

    def print(self, paper: TicketPaper) -> Printed:
        job = lay_out(paper, self._address.roll, self._text(paper.language), native_qr=self._address.native_qr)
        if not self._busy.acquire(timeout=self._address.timeout):
            raise PrinterError(Reason.NO_ANSWER, "it is still busy with another ticket")
        try:
            printed = self._carrier.send(job, job_title(paper))
        finally:
            self._busy.release()
        how = "printed" if printed.confirmed else "sent, unconfirmed,"
        _log.info("%s %s, %d bytes, on %s", how, paper.number, len(job), self.describe())
        return printed


def job_title(paper: TicketPaper) -> str:
    """The name of a ticket's print job and preview, fit for a file: 20260302-081500-DK-014."""
    number = re.sub(r"[^A-Za-z0-9-]+", "_", paper.number)
    return f"{paper.issued_at:%Y%m%d-%H%M%S}-{number}"
