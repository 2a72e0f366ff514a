"""A thousand screens come back at once after the server was away: all are right again, and none is lost."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import requests

from tests.faults.serving import Server, serving, times

pytestmark = pytest.mark.slow

SCREENS = times("ANTREAN_SCREENS", 1000)
PATIENCE = 120
"""Seconds until a screen that is not right counts as lost."""

Ask = Callable[[], dict[str, Any]]


@contextmanager
def storm(server: Server, count: int, patience: int) -> Iterator[Ask]:
    """So many screens; asking says how they are."""
    process = subprocess.Popen(
        [
            *(sys.executable, "-m", "tests.faults.storm"),
            *(server.url, server.site, server.device("display"), str(count), str(patience)),
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    said, asked = process.stdout, process.stdin

    def ask() -> dict[str, Any]:
        asked.write("\n")
        asked.flush()
        found: dict[str, Any] = json.loads(said.readline())
        return found

    try:
        yield ask
    finally:
        process.kill()
        process.communicate()


class Pulse:
    """Asks all the time whether the server is alive. `silences`: how often it did not say so within 5 s."""

    def __init__(self, server: Server) -> None:
        self.asked = self.silences = 0
        self._server = server
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._over.set()
        self._thread.join(20)

    def _run(self) -> None:
        while not self._over.wait(0.2):
            self.asked += 1
            try:
                self._server.get("/healthz").raise_for_status()
            except requests.RequestException:
                self.silences += 1


def until_answered(do: Callable[[], object]) -> None:
    """On a busy machine an answer in the storm may take longer than a client waits."""
    for _ in range(12):
        try:
            do()
        except requests.Timeout:
            continue
        return
    raise AssertionError("no answer came")


def test_a_thousand_screens_come_back_at_once_and_all_are_right(
    tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    with serving(tmp_path / "mall") as server, storm(server, SCREENS, PATIENCE) as screens:
        first = screens()
        officer = server.sign_in("loket11")
        server.kill()
        server.start(wait=False)
        server.until(lambda: server.get("/healthz").ok, "it answers", PATIENCE)
        back = time.monotonic()
        pulse = Pulse(server)
        for _ in range(3):
            until_answered(lambda: server.issue(["DK-01"]))
        until_answered(lambda: server.command("counters/11/call-next", {}, officer))
        again = screens()
        passed = time.monotonic() - back
        pulse.stop()
        measured = (
            f"{SCREENS} screens were right {first['seconds']} s after the first came, and {passed:.1f} s after "
            f"the server was back; {pulse.silences} of {pulse.asked} times it did not say that it is alive"
        )
        print(measured)
        record_property("measured", measured)
        assert (first["wrong"], again["wrong"]) == (0, 0)
        assert pulse.silences < pulse.asked
        server.kill()
        assert server.verify() == []


def test_a_server_that_may_open_few_files_loses_screens_and_is_found_out(tmp_path: Path) -> None:
    with serving(tmp_path / "mall", careless="few_files") as server, storm(server, 400, 5) as screens:
        assert screens()["wrong"] > 0
