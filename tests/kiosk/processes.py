"""Server and kiosk as the processes that they are in a mall."""

from __future__ import annotations

import os
import queue
import re
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import requests

from server.demo.prepare import prepare
from tests.kiosk.kiosks import Page

PATIENCE = 60.0  # seconds until a test gives up on a process
_AT = re.compile(r"kiosk of \S+ at (http://\S+?)/$", re.MULTILINE)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


class RealServer:
    """`antrean serve` with the example mall in `data`, always at the same address."""

    def __init__(self, data: Path) -> None:
        prepared = prepare(data, "open")
        self.site = prepared.site
        self.kiosk_token = next(device["token"] for device in prepared.devices if device["kind"] == "kiosk")
        self._data = data
        self._port = free_port()
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._port}"

    def switch_on(self) -> None:
        if self._process is not None:
            return
        with (self._data / "server.log").open("ab") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "server.cli", "serve", "--data", self._data, "--port", str(self._port)],
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline and self._process.poll() is None:
            with suppress(requests.RequestException):
                if requests.get(f"{self.url}/readyz", timeout=2).status_code == 200:
                    return
            time.sleep(0.1)
        raise AssertionError(f"the server did not start:\n{(self._data / 'server.log').read_text()}")

    def switch_off(self) -> None:
        if self._process is not None:
            self._process.terminate()
            self._process.wait(PATIENCE)
            self._process = None

    def visit(self, token: str) -> dict[str, object]:
        """The visit as a visitor's phone sees it."""
        found: dict[str, object] = requests.get(f"{self.url}/api/v1/visits/{token}", timeout=10).json()
        return found


class RealKiosk:
    """`antrean kiosk` as a process; `said` is what it has logged."""

    def __init__(self, *arguments: str | Path, token: str | None) -> None:
        env = {name: value for name, value in os.environ.items() if name != "ANTREAN_KIOSK_TOKEN"}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "server.cli", "kiosk", *arguments],
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            env=env | ({"ANTREAN_KIOSK_TOKEN": token} if token else {}),
        )
        self._lines: list[str] = []
        self._address: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._reader = threading.Thread(target=self._read)
        self._reader.start()

    @property
    def said(self) -> str:
        return "".join(self._lines)

    def page(self) -> Page:
        """Its page, as soon as it listens."""
        try:
            return Page(self._address.get(timeout=PATIENCE))
        except queue.Empty:
            raise AssertionError(f"the kiosk did not start:\n{self.said}") from None

    def end(self, with_signal: int) -> int:
        """Tell it to end; its exit code."""
        self.process.send_signal(with_signal)
        return self.ended()

    def ended(self) -> int:
        code = self.process.wait(PATIENCE)
        self._reader.join()
        return code

    def _read(self) -> None:
        assert self.process.stderr is not None
        with self.process.stderr as stream:
            for line in stream:
                self._lines.append(line)
                if found := _AT.search(line):
                    self._address.put(found[1])


@contextmanager
def kiosk_process(
    server: RealServer, data: Path, printer: str = "preview:", *more: str, token: str | None = None
) -> Iterator[RealKiosk]:
    """A kiosk of the server's mall on a free port; ended by force if the test did not."""
    where = ("--server", server.url, "--site", server.site, "--printer", printer)
    kiosk = RealKiosk(*where, "--data", data, "--port", "0", *more, token=token or server.kiosk_token)
    try:
        yield kiosk
    finally:
        kiosk.process.kill()
        kiosk.ended()
