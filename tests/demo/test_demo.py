"""`antrean demo` starts a whole mall, says where it is, and ends everything it started."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import requests

from tests.ports import free_port

pytestmark = pytest.mark.slow

READY_WITHIN = 90
ENDED_WITHIN = 30


class Demo:
    """A demo that runs in a session of its own, so that a test can see what is left of it."""

    def __init__(self, data: Path, *options: str) -> None:
        self.data = data
        self.port = free_port(neighbours=1)
        self.log = data.parent / "demo.log"
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "server.cli", "demo", "--data", str(data), "--port", str(self.port), *options],
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    def about(self) -> dict[str, Any]:
        """What demo.json says, once all is ready."""
        ready = self.data / "demo.json"
        until = time.monotonic() + READY_WITHIN
        while not ready.exists():
            assert self.process.poll() is None, self.log.read_text(encoding="utf-8")
            assert time.monotonic() < until, self.log.read_text(encoding="utf-8")
            time.sleep(0.1)
        found: dict[str, Any] = json.loads(ready.read_text(encoding="utf-8"))
        return found

    def end(self, *signals: signal.Signals) -> int:
        """Send the signals, a moment apart, and wait for the exit code."""
        for wanted in signals:
            self.process.send_signal(wanted)
            time.sleep(0.3)
        return self.process.wait(ENDED_WITHIN)

    def left_running(self) -> list[str]:
        """Processes that name the demo's folder and still run."""
        found = []
        for entry in Path("/proc").iterdir():
            if entry.name.isdigit() and int(entry.name) != os.getpid():
                try:
                    command = (entry / "cmdline").read_bytes().replace(b"\0", b" ").decode()
                except OSError:
                    continue
                if str(self.data) in command:
                    found.append(command)
        return found


@pytest.fixture
def started(tmp_path: Path) -> Iterator[list[Demo]]:
    demos: list[Demo] = []
    yield demos
    for demo in demos:
        if demo.process.poll() is None:
            demo.end(signal.SIGTERM)


def test_a_demo_says_where_everything_is_gives_a_number_and_ends_on_ctrl_c(tmp_path: Path, started: list[Demo]) -> None:
    demo = Demo(tmp_path / "mall")
    started.append(demo)
    about = demo.about()
    assert requests.get(f"{about['server']}/readyz", timeout=10).ok
    assert requests.get(f"{about['kiosk']}/healthz", timeout=10).ok
    assert requests.get(f"{about['kiosk']}/", timeout=10).ok
    assert about["site"] == "pekanbaru"
    officer = next(user for user in about["users"] if user["role"] == "officer")
    signed = requests.post(
        f"{about['server']}/api/v1/session",
        json={"name": officer["name"], "password": officer["password"]},
        timeout=10,
    )
    assert signed.json()["agency"] == officer["agency"]
    assert {device["kind"] for device in about["devices"]} == {"kiosk", "display"}
    _take_a_number(about)
    assert demo.end(signal.SIGINT) == 0
    assert demo.left_running() == []
    assert not (demo.data / "demo.json").exists()


def _take_a_number(about: dict[str, Any]) -> None:
    """One can be taken at the demo's kiosk, and its picture is kept."""
    answer = requests.post(
        f"{about['kiosk']}/api/visits",
        json={
            "services": ["DK-01"],
            "priority": None,
            "party_size": 1,
            "id": "01a20bc1-ed7c-7cdb-b0e3-401e74102959",
            "token": "A" * 22,
            "language": "id",
        },
        headers={"Idempotency-Key": "one", "Origin": about["kiosk"]},
        timeout=20,
    )
    assert answer.status_code == 201, answer.text
    assert answer.json()["visit"]["number"] == "DK-001"
    until = time.monotonic() + READY_WITHIN
    while not list(Path(about["tickets"]).glob("*.png")):
        assert time.monotonic() < until, "no picture of the ticket was made"
        time.sleep(0.1)


def test_an_impatient_second_ctrl_c_leaves_nothing_behind(tmp_path: Path, started: list[Demo]) -> None:
    demo = Demo(tmp_path / "mall", "--crowd")
    started.append(demo)
    demo.about()
    assert demo.end(signal.SIGINT, signal.SIGINT, signal.SIGTERM) == 0
    assert demo.left_running() == []


@pytest.mark.parametrize("part", ["server", "kiosk"])
def test_a_port_that_is_taken_is_said_before_anything_starts(tmp_path: Path, part: str) -> None:
    port = free_port(neighbours=1)
    with socket.create_server(("127.0.0.1", port if part == "server" else port + 1)):
        demo = subprocess.run(
            [sys.executable, "-m", "server.cli", "demo", "--data", str(tmp_path / "mall"), "--port", str(port)],
            capture_output=True,
            text=True,
            timeout=READY_WITHIN,
            check=False,
        )
    assert demo.returncode == 1
    assert "--port" in demo.stdout
    assert not (tmp_path / "mall").exists()


def test_a_demo_starts_again_on_what_it_left_also_when_its_clock_had_run_ahead(
    tmp_path: Path, started: list[Demo]
) -> None:
    for speed in ("3000", "1"):
        demo = Demo(tmp_path / "mall", "--speed", speed)
        started.append(demo)
        about = demo.about()
        kiosk = next(device["token"] for device in about["devices"] if device["kind"] == "kiosk")
        issued = requests.post(
            f"{about['server']}/api/v1/sites/{about['site']}/tickets",
            json={"services": ["DK-01"]},
            headers={"Authorization": f"Bearer {kiosk}", "Idempotency-Key": speed},
            timeout=20,
        )
        assert issued.status_code == 201, issued.text
        assert demo.end(signal.SIGTERM) == 0


def test_a_newcomers_browser_becomes_a_display_by_itself(tmp_path: Path, started: list[Demo]) -> None:
    demo = Demo(tmp_path / "mall", "--speed", "60")
    started.append(demo)
    about = demo.about()
    browser = requests.Session()
    pairing = browser.post(f"{about['server']}/api/v1/pairings", json={"kind": "display"}, timeout=10).json()
    bearer = {"Authorization": f"Bearer {pairing['token']}"}
    until = time.monotonic() + READY_WITHIN
    while (answer := browser.get(f"{about['server']}/api/v1/device", headers=bearer, timeout=10)).status_code != 200:
        assert time.monotonic() < until, answer.text
        time.sleep(0.1)
    assert answer.json()["name"] == "Layar 2"
    assert answer.json()["zone"] is None


def test_the_demos_own_devices_stay_the_same(tmp_path: Path, started: list[Demo]) -> None:
    tokens = []
    for _ in range(2):
        demo = Demo(tmp_path / "mall")
        started.append(demo)
        tokens.append([device["token"] for device in demo.about()["devices"]])
        assert demo.end(signal.SIGTERM) == 0
    assert tokens[0] == tokens[1]
