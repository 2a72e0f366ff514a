"""A real TCP printer on loopback: it keeps the bytes of every job and misbehaves on command."""

import queue
import re
import socket
import struct
import threading
import time
from types import TracebackType
from typing import Literal, Self

from tests.kiosk.decoding import DecodedJob, decode_job

__all__ = ["DecodedJob", "Fault", "LoopbackPrinter", "decode_job"]

Fault = Literal[
    "silent",  # prints, but cannot answer status questions: many cheap printers
    "paper-out",
    "paper-low",  # prints, and says that its paper is nearly used up
    "cover-open",
    "error",
    "paper-runs-out",  # well before the job, without paper in the middle of it
    "buffers",  # the same, but while it has yet to print what it took it answers that all is well
    "dies",  # answers before the job, takes it, and is never heard of again
    "cut-off",  # drops the connection in the middle of the job
    "hangs-up",  # closes the connection politely in the middle of the job
    "refuses",  # nobody listens on the port
    "slow",  # takes a few bytes at a time
    "stands-still",  # stops in the middle of the job until it behaves
    "deaf",  # accepts a connection, reads nothing from it and never answers
    "babbles",  # answers in words
    "preaches",  # sends words without end
]

_QUESTION = re.compile(rb"\x10\x04([\x01-\x04])|\x1dr\x01", re.DOTALL)
_QUESTIONS_AROUND = re.compile(rb"\A(\x10\x04[\x01-\x04])+|(\x10\x04[\x01-\x04]|\x1dr\x01)+\Z", re.DOTALL)
_WELL, _IN_TURN = 0x12, 0x00
_ANSWERS: dict[Fault, dict[int, int]] = {
    "paper-out": {2: 0x32, 4: 0x72},
    "paper-low": {4: 0x1E},
    "cover-open": {2: 0x16},
    "error": {2: 0x52},
}
_PRINTING_NOTHING: tuple[Fault, ...] = ("paper-out", "cover-open", "error", "paper-runs-out", "buffers")
_WORDS = b"HTTP/1.1 400 Bad Request\r\nServer: printserver\r\n\r\n"
_MIDDLE = 500


class LoopbackPrinter:
    """Prints what comes to `url`. Use as a context manager; safe from any thread.

    `alone`: while one connection is served, others are refused. `answers_in_turn`: it knows GS r, answered when what
    came before is on paper. `middle`: after so many bytes, questions included, it fails in the middle of a job.
    """

    def __init__(self, *, alone: bool = False, answers_in_turn: bool = True, middle: int = _MIDDLE) -> None:
        self._alone = alone
        self._answers_in_turn = answers_in_turn
        self._middle = middle
        self._fault: Fault | None = None
        self._lock = threading.Lock()
        self._jobs: list[bytes] = []
        self._torn: list[bytes] = []
        self._fresh: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        self._ending = threading.Event()
        self._standing = threading.Event()
        self._threads: list[threading.Thread] = []
        self._port = 0
        self._refusing = threading.Event()
        self._door: threading.Thread | None = None

    @property
    def url(self) -> str:
        return f"network://127.0.0.1:{self._port}"

    @property
    def jobs(self) -> list[bytes]:
        """The whole jobs on paper so far, without the status questions around them."""
        with self._lock:
            return list(self._jobs)

    @property
    def torn(self) -> list[bytes]:
        """What was received of jobs that never came out whole."""
        with self._lock:
            return list(self._torn)

    def wait_for_job(self, timeout: float = 10) -> bytes:
        """The next job that nobody has waited for yet. Raises TimeoutError after `timeout` seconds."""
        try:
            return self._fresh.get(timeout=timeout)
        except queue.Empty:
            raise TimeoutError(f"no job was printed within {timeout} s") from None

    def wait_until_at_work(self, timeout: float = 20) -> None:
        """Return when it stands still in the middle of a job. Raises TimeoutError after `timeout` seconds."""
        if not self._standing.wait(timeout):
            raise TimeoutError(f"no job was begun within {timeout} s")

    def misbehave(self, fault: Fault) -> None:
        """Have this fault from the next connection on, until told to behave."""
        self._fault = fault
        if fault == "refuses":
            self._close()

    def behave(self) -> None:
        self._fault = None
        if self._door is None:
            self._listen()

    def __enter__(self) -> Self:
        self._listen()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._ending.set()
        self._close()
        for thread in self._threads:
            thread.join()

    def settle(self) -> None:
        """Let nobody else in; returns when every connection has ended and been read to its end."""
        self._close()
        for thread in self._threads:
            thread.join()

    def _door_open(self) -> socket.socket:
        listener = socket.create_server(("127.0.0.1", self._port))
        listener.settimeout(0.02)
        self._port = listener.getsockname()[1]
        return listener

    def _listen(self) -> None:
        listener = self._door_open()
        self._refusing.clear()
        self._door = threading.Thread(target=self._accept, args=(listener,), name="loopback printer's door")
        self._door.start()

    def _close(self) -> None:
        """Returns when connections are refused for certain; only the thread that accepts may close its socket."""
        if self._door is not None:
            self._refusing.set()
            self._door.join()
            self._door = None

    def _accept(self, listener: socket.socket) -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except TimeoutError:
                if self._refusing.is_set():
                    break  # whoever stood at the door already has come in
                continue
            if self._alone:
                listener.close()
                self._serve(connection, self._fault)
                listener = self._door_open()
                continue
            thread = threading.Thread(target=self._serve, args=(connection, self._fault), name="loopback printer")
            thread.start()
            self._threads.append(thread)
        listener.close()

    def _serve(self, connection: socket.socket, fault: Fault | None) -> None:
        received, kept = bytearray(), False
        with connection:
            connection.settimeout(0.02)
            while not self._ending.is_set():
                try:
                    if fault == "preaches":
                        connection.sendall(_WORDS)
                    room = 256 if fault == "slow" else self._middle + 1 - len(received)
                    piece = connection.recv(room if room > 0 else 4096) if fault != "deaf" else self._sleep()
                except TimeoutError:
                    continue
                except OSError:
                    break
                if not piece:
                    break
                answered = len(received)
                received += piece
                if fault == "slow":
                    time.sleep(0.05)
                if fault == "stands-still" and len(received) > self._middle:
                    self._stand_still()
                if fault in ("cut-off", "hangs-up") and len(received) > self._middle:
                    if fault == "cut-off":
                        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                    break
                kept = kept or self._keep(bytes(received), fault)  # before the answer: an answered job is in `jobs`
                self._answer(connection, received, max(0, answered - 2), fault)
        torn = _QUESTIONS_AROUND.sub(b"", received)
        if torn and not kept:
            with self._lock:
                self._torn.append(torn)

    def _stand_still(self) -> None:
        self._standing.set()
        while self._fault == "stands-still" and not self._ending.is_set():
            time.sleep(0.02)

    def _sleep(self) -> bytes:
        time.sleep(0.02)
        raise TimeoutError

    def _answer(self, connection: socket.socket, received: bytearray, start: int, fault: Fault | None) -> None:
        begun = len(received) > self._middle
        if fault in ("silent", "preaches") or (fault == "dies" and begun):
            return
        for question in _QUESTION.finditer(received, start):
            answers = _ANSWERS.get(fault, {}) if fault else {}
            if fault == "paper-runs-out" and begun:
                answers = _ANSWERS["paper-out"]
            if fault == "babbles":
                answer = _WORDS
            elif question[1]:
                answer = bytes([answers.get(question[1][0], _WELL)])
            elif fault in _PRINTING_NOTHING or not self._answers_in_turn:
                continue
            else:
                answer = bytes([_IN_TURN])
            try:
                connection.sendall(answer)
            except OSError:
                return  # the kiosk has gone

    def _keep(self, received: bytes, fault: Fault | None) -> bool:
        """Keep the job if all of it has come, and on paper; it ends with the knife."""
        job = _QUESTIONS_AROUND.sub(b"", received)
        if fault in _PRINTING_NOTHING or not job.endswith((b"\x1dV\x00", b"\x1dV\x01")):
            return False
        with self._lock:
            self._jobs.append(job)
        self._fresh.put(job)
        return True
