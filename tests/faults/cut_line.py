"""A line between a kiosk and its server that a test cuts: at any moment, or between a commit and its answer."""

from __future__ import annotations

import contextlib
import selectors
import socket
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_AT_ONCE = struct.pack("ii", 1, 0)  # close without a goodbye
_COMMANDS = (b"POST /api/v1/sites/",)


class CutLine:
    """Carries every connection to `port` of this machine until it is cut. `answers_lost` counts the answers to commands
    that were cut off after the server had sent them."""

    def __init__(self, port: int) -> None:
        self._target = ("127.0.0.1", port)
        self._listening = socket.create_server(("127.0.0.1", 0))
        self._lock = threading.Lock()
        self._ends: set[socket.socket] = set()
        self._whole = True
        self._at_answer = False
        self._ending = threading.Event()
        self.answers_lost = 0
        threading.Thread(target=self._accept, daemon=True).start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._listening.getsockname()[1]}"

    def cut(self) -> None:
        """Now, in whatever is on its way."""
        with self._lock:
            self._whole = False
            ends, self._ends = self._ends, set()
        for end in ends:
            _drop(end)

    def cut_at_answer(self) -> None:
        """As soon as the server answers a command."""
        self._at_answer = True

    def mend(self) -> None:
        self._at_answer = False
        self._whole = True

    def close(self) -> None:
        self._ending.set()
        self._listening.close()
        self.cut()

    def _accept(self) -> None:
        while not self._ending.is_set():
            try:
                near, _ = self._listening.accept()
            except OSError:
                return
            if not self._whole:
                _drop(near)
                continue
            try:
                far = socket.create_connection(self._target)
            except OSError:
                _drop(near)
                continue
            with self._lock:
                self._ends |= {near, far}
            threading.Thread(target=self._carry, args=(near, far), daemon=True).start()

    def _carry(self, near: socket.socket, far: socket.socket) -> None:
        command = False
        with contextlib.suppress(OSError, ValueError), selectors.DefaultSelector() as looking:
            looking.register(near, selectors.EVENT_READ, far)
            looking.register(far, selectors.EVENT_READ, near)
            while not self._ending.is_set():
                for key, _events in looking.select(0.2):
                    piece = key.fileobj.recv(65536)  # type: ignore[union-attr] # these are sockets
                    if not piece:
                        raise OSError
                    if key.fileobj is near:
                        command = command or piece.startswith(_COMMANDS)
                    elif command and self._at_answer:
                        self.answers_lost += 1
                        self.cut()
                        return
                    key.data.sendall(piece)
        for end in (near, far):
            _drop(end)


def _drop(end: socket.socket) -> None:
    with contextlib.suppress(OSError):
        end.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _AT_ONCE)
    end.close()


@contextmanager
def cut_line(port: int) -> Iterator[CutLine]:
    line = CutLine(port)
    try:
        yield line
    finally:
        line.close()
