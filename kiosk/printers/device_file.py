"""A printer behind a file: a device such as /dev/usb/lp0, a pipe, or a plain file for trials."""

import errno
import os
import select
import stat
import sys
import time
from pathlib import Path

from kiosk.printers.address import PrinterAddress
from kiosk.printers.conversation import begun, converse
from kiosk.printers.port import Printed, PrinterError, Reason

_OPENING = {
    errno.ENOENT: Reason.NOT_FOUND,
    errno.EISDIR: Reason.NOT_FOUND,
    errno.EACCES: Reason.NOT_ALLOWED,
    errno.EPERM: Reason.NOT_ALLOWED,
}


class FileCarrier:
    """Opens the file for each ticket and never creates it.

    Creating it would make a plain file in /dev of a printer that is unplugged, and print there ever after.
    """

    def __init__(self, address: PrinterAddress) -> None:
        self._address = address

    def describe(self) -> str:
        return f"printer at {self._address.target}"

    def send(self, job: bytes, title: str) -> Printed:
        deadline = time.monotonic() + self._address.timeout
        descriptor, two_way = self._open()
        link = _FileLink(descriptor)
        try:
            if two_way:
                return converse(link, job, deadline, self._address.status)
            with begun():
                link.write(job, deadline)
            return Printed.UNCONFIRMED
        finally:
            os.close(descriptor)

    def _open(self) -> tuple[int, bool]:
        path = self._address.target
        try:
            two_way = stat.S_ISCHR(Path(path).stat().st_mode) and sys.platform != "win32"
            way = os.O_RDWR if two_way else os.O_WRONLY | os.O_APPEND
            for flag in ("O_NONBLOCK", "O_NOCTTY", "O_BINARY"):  # each where the system has it
                way |= getattr(os, flag, 0)
            return os.open(path, way), two_way
        except OSError as error:
            reason = _OPENING.get(error.errno or 0, Reason.OFFLINE)
            raise PrinterError(reason, f"{path} cannot be opened: {error.strerror}") from error


class _FileLink:
    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    def write(self, data: bytes, deadline: float) -> None:
        rest = memoryview(data)
        while rest:
            self._wait(deadline)
            try:
                rest = rest[os.write(self._descriptor, rest) :]
            except BlockingIOError:
                continue  # another writer took the room; wait for more
            except OSError as error:
                # The Linux driver for USB printers says "no space" when the paper is out.
                reason = Reason.NO_PAPER if error.errno == errno.ENOSPC else Reason.CUT_OFF
                raise PrinterError(reason, str(error)) from error
        # The same driver drops what it has not yet handed over when the file is closed.
        self._wait(deadline)

    def read(self, deadline: float) -> bytes:
        if not _ready(self._descriptor, "in", deadline):
            return b""
        try:
            return os.read(self._descriptor, 64)
        except OSError:
            return b""  # a device that only takes: it will never answer

    def _wait(self, deadline: float) -> None:
        if not _ready(self._descriptor, "out", deadline):
            raise PrinterError(Reason.NO_ANSWER, "it stopped taking data")


def _ready(descriptor: int, way: str, deadline: float) -> bool:
    """Whether the file can be read or written by the deadline. Windows cannot tell, and blocks in the call."""
    if sys.platform == "win32":
        return way == "out"
    poll = select.poll()
    poll.register(descriptor, select.POLLIN if way == "in" else select.POLLOUT)
    return bool(poll.poll(max(0.0, deadline - time.monotonic()) * 1000))
