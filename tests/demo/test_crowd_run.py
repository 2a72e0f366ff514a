"""The crowd as a process of its own, in a real server's mall."""

from __future__ import annotations

import contextlib
import json
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import requests

from server.demo.prepare import prepare

pytestmark = pytest.mark.slow

SPEED = "10"
PATIENCE = 120.0
"""Seconds that a test waits for something on a machine with much else to do."""

STEPS = {"tickets", "call-next", "start"}
"""What the crowd has done when it has gone on long enough, by the last part of the address."""


@dataclass
class Demo:
    """A server with the example mall; `folder` holds logs and what scripts need to know."""

    folder: Path
    url: str

    def get(self, path: str) -> Any:
        return requests.get(f"{self.url}{path}", timeout=10).json()

    def board(self) -> dict[str, Any]:
        """As the display sees it."""
        about = json.loads((self.folder / "about.json").read_text(encoding="utf-8"))
        token = next(device["token"] for device in about["devices"] if device["kind"] == "display")
        board: dict[str, Any] = requests.get(
            f"{self.url}/api/v1/sites/pekanbaru/board", headers={"Authorization": f"Bearer {token}"}, timeout=10
        ).json()
        return board

    def goes_on_after(self, before: dict[str, Any]) -> bool:
        """Whether a ticket that was at a counter on that board was called again, started or ended since."""
        board, newest = self.board(), before["calls"][0]["seq"]
        now = {row["counter"]: (row["number"], row["state"]) for row in board["serving"]}
        left = {row["counter"]: (row["number"], row["state"]) for row in before["serving"]}
        again = {(call["counter"], call["number"]) for call in board["calls"] if call["seq"] > newest}
        return any((counter, ticket[0]) in again or now.get(counter) != ticket for counter, ticket in left.items())

    def is_lively(self) -> bool:
        """Whether a newcomer sees what a mall is: some wait, and some are called."""
        board = self.board()
        counters = {call["counter"] for call in board["calls"]}
        return len(counters) >= 3 and sum(queue["waiting"] for queue in board["waiting"]) >= 10

    def answers(self) -> set[str]:
        """The statuses that the server has answered with."""
        return set(re.findall(r'antrean_requests_total\{.*status="(\d+)"', self._metrics()))

    def steps(self) -> set[str]:
        """The last parts of the addresses that the server was sent something to."""
        return set(re.findall(r'antrean_requests_total\{method="POST",route="[^"]*/([a-z-]+)"', self._metrics()))

    def _metrics(self) -> str:
        return requests.get(f"{self.url}/metrics", timeout=10).text

    @contextlib.contextmanager
    def crowd(self, *options: str) -> Iterator[subprocess.Popen[bytes]]:
        arguments = ["crowd", "--about", str(self.folder / "about.json"), "--speed", SPEED, "--seed", "1", *options]
        with started(arguments, self.folder / "crowd.log") as process:
            yield process

    def log(self) -> str:
        return (self.folder / "crowd.log").read_text(encoding="utf-8")


@contextlib.contextmanager
def started(arguments: list[str], log: Path) -> Iterator[subprocess.Popen[bytes]]:
    """`antrean <arguments>` for as long as the block lasts."""
    with log.open("ab") as output:
        process = subprocess.Popen([sys.executable, "-m", "server.cli", *arguments], stdout=output, stderr=output)
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def wait_until(true: Callable[[], object], what: str) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        with contextlib.suppress(requests.ConnectionError, requests.Timeout):
            if true():
                return
        time.sleep(0.2)
    pytest.fail(f"waited {PATIENCE:.0f} s in vain: {what}")


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[Demo]:
    prepared = prepare(tmp_path, "open")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    demo = Demo(tmp_path, f"http://127.0.0.1:{port}")
    about = {"server": demo.url, "site": prepared.site, "users": prepared.users, "devices": prepared.devices}
    (tmp_path / "about.json").write_text(json.dumps(about), encoding="utf-8")
    arguments = ["serve", "--data", str(tmp_path), "--port", str(port), "--speed", SPEED, "--demo"]
    with started(arguments, tmp_path / "server.log"):
        wait_until(lambda: demo.get("/healthz"), "the server")
        yield demo


def test_a_crowd_fills_the_lobby_breaks_no_rule_and_the_next_one_goes_on_with_its_tickets(demo: Demo) -> None:
    with demo.crowd() as crowd:
        wait_until(demo.is_lively, "people wait, and are called to several counters")
        wait_until(lambda: demo.steps() >= STEPS, "a visitor is served")
        assert crowd.poll() is None
        crowd.terminate()
        assert crowd.wait(PATIENCE) == 0
    assert "the crowd goes home" in demo.log()
    assert not re.search("ERROR|Traceback", demo.log())
    assert demo.answers() <= {"200", "201", "204"}

    left = demo.board()
    assert left["serving"]
    with demo.crowd():
        wait_until(lambda: demo.goes_on_after(left), "the next crowd goes on with a ticket of the first")
    assert demo.answers() <= {"200", "201", "204"}
    assert not re.search("ERROR|Traceback", demo.log())


def test_a_crowd_outlives_its_server_and_ends_on_ctrl_c_while_it_asks_in_vain(tmp_path: Path) -> None:
    nowhere = "http://127.0.0.1:9"
    about = {
        "server": nowhere,
        "site": "pekanbaru",
        "users": [],
        "devices": [{"kind": "kiosk", "name": "Anjungan 1", "token": "t"}],
    }
    (tmp_path / "about.json").write_text(json.dumps(about), encoding="utf-8")
    demo = Demo(tmp_path, nowhere)
    with demo.crowd() as crowd:
        wait_until(lambda: "asking again" in demo.log(), "the crowd asks")
        crowd.send_signal(signal.SIGINT)
        assert crowd.wait(PATIENCE) == 0
    assert "Traceback" not in demo.log()


def test_a_crowd_for_some_seconds_ends_by_itself(demo: Demo) -> None:
    with demo.crowd("--seconds", "3", "--visits-per-hour", "0") as crowd:
        assert crowd.wait(PATIENCE) == 0
    assert "the crowd goes home" in demo.log()
