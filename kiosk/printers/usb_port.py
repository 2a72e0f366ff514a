"""A USB printer reached without an operating system's driver, through libusb."""

import errno
import time
from typing import Any

import usb.core
import usb.util

from kiosk.printers.address import PrinterAddress
from kiosk.printers.conversation import converse
from kiosk.printers.port import Printed, PrinterError, Reason

_PRINTER_CLASS = 7  # USB device class code of printers
_CHUNK = 4096  # bytes a transfer, so that a deadline is noticed between two
_GLANCE = 0.02  # seconds between looks at a printer that sends empty answers


class UsbCarrier:
    """Claims the printer for each ticket and lets it go again."""

    def __init__(self, address: PrinterAddress) -> None:
        self._address = address

    def describe(self) -> str:
        return f"USB printer {self._address.target}"

    def send(self, job: bytes, title: str) -> Printed:
        deadline = time.monotonic() + self._address.timeout
        device = self._find()
        try:
            return converse(_claim(device), job, deadline, self._address.status)
        except usb.core.USBError as error:
            reason = Reason.NOT_ALLOWED if error.errno == errno.EACCES else Reason.OFFLINE
            raise PrinterError(reason, f"it cannot be claimed: {error}") from error
        finally:
            usb.util.dispose_resources(device)

    def _find(self) -> Any:  # pyusb carries no types
        vendor, product = (int(part, 16) for part in self._address.target.split(":"))
        try:
            device = usb.core.find(idVendor=vendor, idProduct=product)
        except usb.core.NoBackendError as error:
            raise PrinterError(Reason.UNSUPPORTED, "libusb is not installed here") from error
        if device is None:
            raise PrinterError(Reason.NOT_FOUND, f"no USB device {self._address.target} is plugged in")
        return device


def _claim(device: Any) -> "_UsbLink":
    """The printer's own interface, taken from the system's driver, and its two ends."""
    interfaces = sorted(device.get_active_configuration(), key=lambda one: one.bInterfaceClass != _PRINTER_CLASS)
    for interface in interfaces:
        ends = {usb.util.endpoint_direction(end.bEndpointAddress): end for end in interface if _is_bulk(end)}
        if usb.util.ENDPOINT_OUT in ends:
            number = interface.bInterfaceNumber
            try:
                if device.is_kernel_driver_active(number):
                    device.detach_kernel_driver(number)
            except NotImplementedError:
                pass  # Windows: there libusb only ever sees devices without another driver
            usb.util.claim_interface(device, number)
            return _UsbLink(ends[usb.util.ENDPOINT_OUT], ends.get(usb.util.ENDPOINT_IN))
    raise PrinterError(Reason.UNSUPPORTED, "this USB device takes no print data")


def _is_bulk(end: Any) -> bool:
    return bool(usb.util.endpoint_type(end.bmAttributes) == usb.util.ENDPOINT_TYPE_BULK)


class _UsbLink:
    def __init__(self, out: Any, back: Any) -> None:
        self._out, self._back = out, back

    def write(self, data: bytes, deadline: float) -> None:
        rest = data
        while rest:
            try:
                rest = rest[self._out.write(rest[:_CHUNK], _milliseconds(deadline)) :]
            except usb.core.USBTimeoutError as error:
                raise PrinterError(Reason.NO_ANSWER, "it stopped taking data") from error
            except usb.core.USBError as error:
                raise PrinterError(Reason.CUT_OFF, str(error)) from error

    def read(self, deadline: float) -> bytes:
        while self._back is not None:
            try:
                received = bytes(self._back.read(self._back.wMaxPacketSize, _milliseconds(deadline)))
            except usb.core.USBTimeoutError:
                return b""
            except usb.core.USBError as error:
                raise PrinterError(Reason.CUT_OFF, str(error)) from error
            if received or time.monotonic() >= deadline:
                return received
            time.sleep(_GLANCE)
        return b""


def _milliseconds(deadline: float) -> int:
    return max(1, int((deadline - time.monotonic()) * 1000))  # zero would mean to wait for ever
