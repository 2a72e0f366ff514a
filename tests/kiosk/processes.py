"""The kiosk as the process that it is in a mall."""

from __future__ import annotations

import os
import queue
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.browser.mall import Mall
from tests.kiosk.kiosks import Page

PATIENCE = 60.0  # seconds until a test gives up on a process
_AT = re.compile(r"kiosk of \S+ at (http://\S+?)/$", re.MULTILINE)


class RealKiosk:
    """`antrean kiosk` as a process; `said` is what it has logged. `program` is what runs as the command."""

    def __init__(self, *arguments: str | Path, token: str | None, program: tuple[str, ...] = ("server.cli",)) -> None:
        env = {name: value for name, value in os.environ.items() if name != "ANTREAN_KIOSK_TOKEN"}
        self.process = subprocess.Popen(
            [sys.executable, "-m", *program, "kiosk", *arguments],
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
    mall: Mall, data: Path, printer: str = "preview:", *more: str, token: str | None = None, enrolled: bool = True
) -> Iterator[RealKiosk]:
    """A kiosk of the mall on a free port, or one that shows a code; ended by force if the test did not."""
    where = ("--server", mall.url, "--printer", printer, "--data", data, "--port", "0")
    known = token or mall.device("kiosk") if enrolled else None
    kiosk = RealKiosk(*where, *(("--site", mall.site) if enrolled else ()), *more, token=known)
    try:
        yield kiosk
    finally:
        kiosk.process.kill()
        kiosk.ended()
