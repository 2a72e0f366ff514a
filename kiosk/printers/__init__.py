"""The printers of a kiosk, behind one small port.

May import `kiosk.paper` and the layout; nothing of the server or of the screens. Use what this file names.
"""

from kiosk.printers.address import PrinterAddressError
from kiosk.printers.opening import PrinterOptions, job_title, open_printer
from kiosk.printers.port import Printer, PrinterError, Reason

__all__ = [
    "Printer",
    "PrinterAddressError",
    "PrinterError",
    "PrinterOptions",
    "Reason",
    "job_title",
    "open_printer",
]
