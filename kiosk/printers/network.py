"""A printer on the network that takes raw bytes on a TCP port, most often 9100."""

import queue
import socket
import threading
import time
from typing import Any

from kiosk.printers.address import PrinterAddress
from kiosk.printers.conversation import begun, converse
from kiosk.printers.port import Printed, PrinterError, Reason

_KNOCK = 0.2  # seconds between two tries at a printer that lets nobody in
_PARTING = 0.3  # seconds for the printer to close its side
_SHORTEST = 0.001  # a timeout of zero would mean something else: not to wait at all


class NetworkCarrier:
    """Opens a connection of its own for each ticket, since a kiosk may share its printer."""

    def __init__(self, address: PrinterAddress) -> None:
        self._address = address

    def describe(self) -> str:
        return f"network printer {self._address.target}, port {self._address.port}"

    def send(self, job: bytes, title: str) -> Printed:
        deadline = time.monotonic() + self._address.timeout
        patience = time.monotonic() + self._address.timeout / 2
        places = _resolve(self._address.target, self._address.port, deadline)
        while True:
            try:
                return self._try(places, job, deadline)
            except PrinterError as error:
                # While another kiosk prints, many printers let nobody in, or turn them out at once.
                shut = error.reason is Reason.CUT_OFF or isinstance(error.__cause__, ConnectionRefusedError)
                if error.begun or not shut or time.monotonic() > patience:
                    raise
            time.sleep(_KNOCK)

    def _try(self, places: list[Any], job: bytes, deadline: float) -> Printed:
        with _connect(places, self.describe(), deadline) as connection:
            printed = converse(_SocketLink(connection), job, deadline, self._address.status)
            try:
                with begun():
                    _part(connection, deadline)
            except PrinterError:
                if not printed.confirmed:  # one that has said it has the ticket may hang up as it likes
                    raise
            return printed


class _SocketLink:
    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection

    def write(self, data: bytes, deadline: float) -> None:
        self._connection.settimeout(_left(deadline))
        try:
            self._connection.sendall(data)
        except TimeoutError as error:
            raise PrinterError(Reason.NO_ANSWER, "it stopped taking data") from error
        except OSError as error:
            raise PrinterError(Reason.CUT_OFF, str(error)) from error

    def read(self, deadline: float) -> bytes:
        self._connection.settimeout(_left(deadline))
        try:
            received = self._connection.recv(64)
        except TimeoutError:
            return b""
        except OSError as error:
            raise PrinterError(Reason.CUT_OFF, str(error)) from error
        if not received:
            raise PrinterError(Reason.CUT_OFF, "it closed the connection before the end")
        return received


def _connect(places: list[Any], name: str, deadline: float) -> socket.socket:
    last: OSError | None = None
    for family, kind, protocol, _, place in places:
        connection = socket.socket(family, kind, protocol)
        connection.settimeout(_left(deadline))
        try:
            connection.connect(place)
        except OSError as error:
            connection.close()
            last = error
        else:
            return connection
    raise PrinterError(Reason.OFFLINE, f"no connection to {name}: {last}") from last


def _resolve(host: str, port: int, deadline: float) -> list[Any]:
    """The addresses of a host. A name server can keep one waiting for long, so a thread of its own asks it."""
    answer: queue.SimpleQueue[list[Any] | OSError] = queue.SimpleQueue()

    def look_up() -> None:
        try:
            answer.put(list(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)))
        except OSError as error:
            answer.put(error)

    threading.Thread(target=look_up, name=f"resolve {host}", daemon=True).start()
    try:
        found = answer.get(timeout=_left(deadline))
    except queue.Empty as error:
        raise PrinterError(Reason.OFFLINE, f"the name {host} was not resolved in time") from error
    if isinstance(found, OSError):
        passing = isinstance(found, socket.gaierror) and found.errno == socket.EAI_AGAIN
        reason = Reason.OFFLINE if passing else Reason.NOT_FOUND
        raise PrinterError(reason, f"the name {host} is not known: {found}") from found
    return found


def _part(connection: socket.socket, deadline: float) -> None:
    """End our side and let the printer end its own: closing over an unread late answer would reset the job."""
    until = min(deadline, time.monotonic() + _PARTING)
    try:
        connection.shutdown(socket.SHUT_WR)
        while time.monotonic() < until:
            connection.settimeout(_left(until))
            if not connection.recv(64):
                return
    except TimeoutError:
        return  # a printer may keep its side open as long as it likes
    except OSError as error:
        raise PrinterError(Reason.CUT_OFF, str(error)) from error


def _left(deadline: float) -> float:
    return max(_SHORTEST, deadline - time.monotonic())
