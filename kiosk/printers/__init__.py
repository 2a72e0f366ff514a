"""The printers of a kiosk, behind one small port.

May import `kiosk.paper` and the layout; nothing of the server or of the screens. Use what this file names.
"""

from kiosk.printers.address import PrinterAddressError
from kiosk.printers.opening import PrinterOptions, job_title, open_printer
from kiosk.printers.port import Printed, Printer, PrinterError, Reason
from kiosk.printers.trial import Learned, advised, try_out

__all__ = [
    "Learned",
    "Printed",
    "Printer",
    "PrinterAddressError",
    "PrinterError",
    "PrinterOptions",
    "Reason",
    "advised",
    "job_title",
    "open_printer",
    "try_out",
]
