"""The demo's processes: started, watched until they answer, and ended together."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

import requests

READY_WITHIN = 60.0
ENDED_WITHIN = 8.0
"""Seconds for a process to answer after its start, and to end when it is told to."""


class DidNotStart(Exception):
    """A process ended, or did not answer in time; the message names its log."""


class Processes:
    """Ends everything it started, in reverse order, however the block is left."""

    def __init__(self, logs: Path) -> None:
        self._logs = logs
        self._running: list[tuple[str, subprocess.Popen[bytes]]] = []

    def __enter__(self) -> Processes:
        self._logs.mkdir(parents=True, exist_ok=True)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for _name, process in reversed(self._running):
            _end(process)

    def start(self, name: str, arguments: Sequence[str], env: dict[str, str] | None = None) -> None:
        """Run `antrean <arguments>`; its output goes to a log named after it."""
        log = (self._logs / f"{name}.log").open("ab")
        # A group of its own: Ctrl-C reaches the demo alone, which then ends the others in order.
        flags: int = getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0)
        with log:
            process = subprocess.Popen(  # noqa: S603 - our own program with our own arguments
                [sys.executable, "-m", "server.cli", *arguments],
                stdout=log,
                stderr=subprocess.STDOUT,
                stdin=subprocess.DEVNULL,
                env={**os.environ, **(env or {})},
                start_new_session=sys.platform != "win32",
                creationflags=flags,
            )
        self._running.append((name, process))

    def wait_for(self, name: str, url: str) -> None:
        """Return when the address answers 200; raises DidNotStart."""
        process = dict(self._running)[name]
        deadline = time.monotonic() + READY_WITHIN
        while time.monotonic() < deadline:
            if process.poll() is not None:
                raise DidNotStart(f"{name} ended with {process.returncode}; see {self._logs / name}.log")
            with contextlib.suppress(requests.RequestException):
                if requests.get(url, timeout=2).status_code == requests.codes.ok:
                    return
            time.sleep(0.1)
        raise DidNotStart(f"{name} did not answer at {url} within {READY_WITHIN:.0f} s; see {self._logs / name}.log")

    def ended(self) -> str | None:
        """The name of a process that ended by itself, if one did."""
        return next((name for name, process in self._running if process.poll() is not None), None)


def _end(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is not None:
        return
    if sys.platform == "win32":
        process.send_signal(getattr(signal, "CTRL_BREAK_EVENT"))  # noqa: B009 - exists on Windows only
    else:
        process.terminate()
    try:
        process.wait(ENDED_WITHIN)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
