"""A printer behind a character device: the far end of a pseudo-terminal, which is a serial port to programs."""

import os
import select
import threading
import tty
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

_QUESTION = b"\x10\x04"
_KNIFE = b"\x1dV\x01"


@dataclass
class Terminal:
    """`path` is the device; `answer` is the status byte, None for a printer that cannot answer."""

    path: str
    answer: int | None
    received: bytearray = field(default_factory=bytearray)

    @property
    def job(self) -> bytes:
        """What came without the status questions before and after it."""
        start = self.received.index(b"\x1b@")
        return bytes(self.received[start : self.received.index(_KNIFE) + len(_KNIFE)])


@contextmanager
def terminal(answer: int | None = 0x12, *, reading: bool = True) -> Iterator[Terminal]:
    """A device that takes a job and answers questions; with `reading` off it takes what its buffer holds."""
    far, near = os.openpty()
    tty.setraw(near)
    device = Terminal(os.ttyname(near), answer)
    ending = threading.Event()

    def serve() -> None:
        while not ending.is_set():
            if select.select([far], [], [], 0.02)[0]:
                piece = os.read(far, 4096)
                device.received += piece
                if device.answer is not None:
                    os.write(far, bytes([device.answer]) * piece.count(_QUESTION))

    thread = threading.Thread(target=serve)
    if reading:
        thread.start()
    yield device
    ending.set()
    if reading:
        thread.join()
    os.close(near)
    os.close(far)
