"""A real server that a test kills, starves of room and brings back, and how often it does so."""

from __future__ import annotations

import contextlib
import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import requests

from tests.browser.mall import HOST, READY_SECONDS, Mall

COUNTERS = (11, 12, 13, 14)
"""Of Disdukcapil, whose queue DK the crowd's first service is in."""


def times(name: str, short: int) -> int:
    """How often: what the environment says, for long runs, or the short count."""
    return int(os.environ.get(name, short))


class Server(Mall):
    """`antrean serve` on the example mall, in two processes as it is in life: a master and its worker.

    `careless`: the same server with one protection taken away (see `careless.py`), for controls.
    """

    def __init__(self, data: Path, *options: str, careless: str = "") -> None:
        super().__init__(data, demo=True)
        program = ["tests.faults.careless", careless] if careless else ["server.cli"]
        port = self.url.rpartition(":")[2]
        self._command = [*program, "serve", "--data", str(data), "--port", port, "--demo", *options]
        self._log = data / "server.log"

    def start(self, *, wait: bool = True, log: Path | None = None) -> None:
        """Start it, unless it runs, and wait until it is ready. `log`: where it says what it does."""
        if self._process is None:
            self._log = log or self.data / "server.log"
            with self._log.open("ab") as said:
                self._process = subprocess.Popen(
                    [sys.executable, "-m", *self._command],
                    stdout=said,
                    stderr=subprocess.STDOUT,
                    start_new_session=True,
                )
        if wait:
            self.until(lambda: self.get("/readyz").status_code == 200, "it is ready")

    @property
    def master(self) -> int:
        assert self._process is not None
        return self._process.pid

    def worker(self) -> int:
        """The process that holds HTTP, sockets and the database."""

        def children() -> list[str]:
            return Path(f"/proc/{self.master}/task/{self.master}/children").read_text(encoding="ascii").split()

        self.until(lambda: bool(children()), "it has a worker")
        return int(children()[0])

    def kill_worker(self) -> None:
        """End the worker as the kernel does when memory runs out; its master starts another."""
        with contextlib.suppress(ProcessLookupError):  # it is being started again
            os.kill(self.worker(), signal.SIGKILL)

    def give_room(self, size: int | None) -> None:
        """No file of the worker may grow beyond so many bytes; None: as large as it likes."""
        _soft, hard = resource.prlimit(self.worker(), resource.RLIMIT_FSIZE)
        resource.prlimit(self.worker(), resource.RLIMIT_FSIZE, (hard if size is None else size, hard))

    def get(self, path: str, timeout: float = 5) -> requests.Response:
        """GET by a client of its own."""
        return requests.get(f"{self.url}{path}", timeout=timeout)

    def until(self, happens: Callable[[], bool], what: str, seconds: float = READY_SECONDS) -> None:
        """Wait for it, for as long as a test may wait; meanwhile the server may be away."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            with contextlib.suppress(requests.RequestException):
                if happens():
                    return
            if self._process is not None and self._process.poll() is not None:
                raise AssertionError(f"the server ended by itself:\n{self.log()[-4000:]}")
            time.sleep(0.02)
        raise AssertionError(f"waited in vain until {what}:\n{self.log()[-4000:]}")

    def log(self) -> str:
        return self._log.read_text(encoding="utf-8", errors="replace")

    def verify(self) -> list[str]:
        """What `antrean verify` finds on the data as it lies there."""
        done = subprocess.run(
            [sys.executable, "-m", "server.cli", "verify", "--data", str(self.data)],
            capture_output=True,
            text=True,
            check=False,
        )
        faults = [line for line in done.stdout.splitlines() if line.startswith("FAULT")]
        return (
            faults
            if done.returncode in {0, 1} and bool(faults) == bool(done.returncode)
            else [done.stdout, done.stderr]
        )


@contextmanager
def serving(data: Path, *options: str, careless: str = "") -> Iterator[Server]:
    """A running server, ended with all its processes."""
    server = Server(data, *options, careless=careless)
    try:
        server.start()
        yield server
    finally:
        server.kill()


__all__ = ["COUNTERS", "HOST", "Server", "serving", "times"]
