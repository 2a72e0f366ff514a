"""A printer on a serial port, or behind a USB adapter that looks like one."""

import errno
import time

import serial

from kiosk.printers.address import PrinterAddress
from kiosk.printers.conversation import converse
from kiosk.printers.port import Printed, PrinterError, Reason

_BITS_A_BYTE = 10  # start, eight, stop
_GLANCE = 0.01  # seconds between looks at what is still to go
_SHORTEST = 0.001  # a write timeout of zero would mean not to wait, and to write a part only


class SerialCarrier:
    """Opens the port for each ticket, 8 bits without parity, no flow control: paper is faster than the line."""

    def __init__(self, address: PrinterAddress) -> None:
        self._address = address

    def describe(self) -> str:
        return f"serial printer {self._address.target}, {self._address.baud} bits a second"

    def send(self, job: bytes, title: str) -> Printed:
        line_time = len(job) * _BITS_A_BYTE / self._address.baud
        deadline = time.monotonic() + self._address.timeout + line_time
        try:
            port = serial.Serial(self._address.target, self._address.baud)
        except (serial.SerialException, ValueError) as error:
            raise PrinterError(_why(error), str(error)) from error
        with port:
            return converse(_SerialLink(port), job, deadline, self._address.status)


class _SerialLink:
    def __init__(self, port: serial.Serial) -> None:
        self._port = port

    def write(self, data: bytes, deadline: float) -> None:
        try:
            self._port.write_timeout = _left(deadline)
            self._port.write(data)
            while self._port.out_waiting:
                if time.monotonic() > deadline:
                    raise serial.SerialTimeoutException  # noqa: TRY301 - the same end as pyserial's own
                time.sleep(_GLANCE)
        except serial.SerialTimeoutException as error:
            self._port.reset_output_buffer()  # or closing the port would wait for it
            raise PrinterError(Reason.NO_ANSWER, "it stopped taking data") from error
        except (serial.SerialException, OSError) as error:
            raise PrinterError(Reason.CUT_OFF, str(error)) from error

    def read(self, deadline: float) -> bytes:
        try:
            self._port.timeout = _left(deadline)
            return bytes(self._port.read(max(1, self._port.in_waiting)))
        except (serial.SerialException, OSError) as error:
            raise PrinterError(Reason.CUT_OFF, str(error)) from error


def _why(error: Exception) -> Reason:
    if isinstance(error, ValueError):
        return Reason.UNSUPPORTED  # a baud rate that the port does not have
    number = getattr(error, "errno", None)
    if number == errno.ENOENT or "FileNotFoundError" in str(error):  # pyserial on Windows has only the text
        return Reason.NOT_FOUND
    if number == errno.EACCES:
        return Reason.NOT_ALLOWED
    return Reason.OFFLINE


def _left(deadline: float) -> float:
    return max(_SHORTEST, deadline - time.monotonic())
