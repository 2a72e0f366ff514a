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
    "cover-open",
    "error",
    "paper-runs-out",  # well before the job, without paper after it
    "dies",  # answers before the job, takes it, and is never heard of again
    "cut-off",  # drops the connection in the middle of the job
    "hangs-up",  # closes the connection politely in the middle of the job
    "refuses",  # nobody listens on the port
    "slow",  # takes a few bytes at a time
    "babbles",  # sends bytes that are no answer
]

_QUESTION = re.compile(rb"\x10\x04([\x01-\x04])", re.DOTALL)
_QUESTIONS_AROUND = re.compile(rb"\A(\x10\x04[\x01-\x04])+|(\x10\x04[\x01-\x04])+\Z", re.DOTALL)
_WELL = 0x12
_ANSWERS: dict[Fault, dict[int, int]] = {
    "paper-out": {2: 0x32, 4: 0x72},
    "cover-open": {2: 0x16},
    "error": {2: 0x52},
}
_MIDDLE = 500  # bytes into a job


class LoopbackPrinter:
    """Prints what comes to `url`. Use as a context manager; safe from any thread."""

    def __init__(self) -> None:
        self._fault: Fault | None = None
        self._lock = threading.Lock()
        self._jobs: list[bytes] = []
        self._torn: list[bytes] = []
        self._fresh: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        self._ending = threading.Event()
        self._threads: list[threading.Thread] = []
        self._port = 0
        self._refusing = threading.Event()
        self._door: threading.Thread | None = None

    @property
    def url(self) -> str:
        return f"network://127.0.0.1:{self._port}"

    @property
    def jobs(self) -> list[bytes]:
        """The whole jobs so far, without the status questions around them."""
        with self._lock:
            return list(self._jobs)

    @property
    def torn(self) -> list[bytes]:
        """What was received of jobs that never reached their end."""
        with self._lock:
            return list(self._torn)

    def wait_for_job(self, timeout: float = 10) -> bytes:
        """The next job that nobody has waited for yet. Raises TimeoutError after `timeout` seconds."""
        try:
            return self._fresh.get(timeout=timeout)
        except queue.Empty:
            raise TimeoutError(f"no job was printed within {timeout} s") from None

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

    def _listen(self) -> None:
        listener = socket.create_server(("127.0.0.1", self._port))
        listener.settimeout(0.02)
        self._port = listener.getsockname()[1]
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
        with listener:
            while not self._refusing.is_set():
                try:
                    connection, _ = listener.accept()
                except TimeoutError:
                    continue
                thread = threading.Thread(target=self._serve, args=(connection, self._fault), name="loopback printer")
                self._threads.append(thread)
                thread.start()

    def _serve(self, connection: socket.socket, fault: Fault | None) -> None:
        received, kept = bytearray(), False
        with connection:
            connection.settimeout(0.02)
            while not self._ending.is_set():
                try:
                    piece = connection.recv(64 if fault == "slow" else 4096)
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
                if fault in ("cut-off", "hangs-up") and len(received) > _MIDDLE:
                    if fault == "cut-off":
                        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                    break
                kept = kept or self._keep(bytes(received))  # before the answer: an answered job is in `jobs`
                self._answer(connection, received, max(0, answered - 2), fault)
        torn = _QUESTIONS_AROUND.sub(b"", received)
        if torn and not kept:
            with self._lock:
                self._torn.append(torn)

    def _answer(self, connection: socket.socket, received: bytearray, start: int, fault: Fault | None) -> None:
        if fault == "silent" or (fault == "dies" and len(received) > _MIDDLE):
            return
        for question in _QUESTION.finditer(received, start):
            answers = _ANSWERS.get(fault, {}) if fault else {}
            if fault == "paper-runs-out" and len(received) > _MIDDLE:
                answers = _ANSWERS["paper-out"]
            answer = 0xFF if fault == "babbles" else answers.get(question[1][0], _WELL)
            try:
                connection.sendall(bytes([answer]))
            except OSError:
                return  # the kiosk has gone

    def _keep(self, received: bytes) -> bool:
        """Keep the job if all of it has come; it ends with the knife."""
        job = _QUESTIONS_AROUND.sub(b"", received)
        if not job.endswith((b"\x1dV\x00", b"\x1dV\x01")):
            return False
        with self._lock:
            self._jobs.append(job)
        self._fresh.put(job)
        return True
