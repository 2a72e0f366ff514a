"""The example mall as a process of its own, and the few things that a test does in it."""

from __future__ import annotations

import atexit
import contextlib
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from datetime import time as time_of_day
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import requests

from server.demo.prepare import PASSWORD, prepare
from tests.ports import free_port

READY_SECONDS = 60
MORNING = 9  # o'clock in the mall
HOST = "127.0.0.1"


class Mall:
    """`antrean serve` on the example mall, in a folder of its own on a free port. `stop` and `start` restart it."""

    def __init__(self, data: Path, *, demo: bool = True, speed: float | None = None) -> None:
        shutil.copytree(_prepared(), data, dirs_exist_ok=True)
        prepared = prepare(data, "open")
        self.site = prepared.site
        self.users = prepared.users
        self.devices = prepared.devices
        self.data = data
        self.url = f"http://{HOST}:{free_port()}"
        self._options = [*(["--demo"] if demo else []), *(self._fast(speed) if speed else [])]
        self._process: subprocess.Popen[bytes] | None = None

    def _fast(self, speed: float) -> list[str]:
        """It begins in the next morning: at any other hour a quick clock might run into the day's end."""
        now = datetime.now(ZoneInfo("Asia/Jakarta"))
        morning = datetime.combine(now.date() + timedelta(days=now.hour >= MORNING), time_of_day(MORNING), now.tzinfo)
        ahead = self.data / "clock-ahead"
        ahead.write_text(str((morning - now).total_seconds()), encoding="utf-8")
        return [f"--speed={speed}", f"--clock-file={ahead}"]

    def start(self) -> None:
        """Start the server, unless it runs, and wait until it answers."""
        if self._process is not None:
            return
        port = self.url.rpartition(":")[2]
        with (self.data / "server.log").open("ab") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "server.cli", "serve", "--data", str(self.data), "--port", port, *self._options],
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        deadline = time.monotonic() + READY_SECONDS
        while time.monotonic() < deadline:
            with contextlib.suppress(requests.RequestException):
                if requests.get(f"{self.url}/readyz", timeout=2).ok:
                    return
            assert self._process.poll() is None, (self.data / "server.log").read_text(encoding="utf-8")
            time.sleep(0.05)
        raise AssertionError((self.data / "server.log").read_text(encoding="utf-8"))

    def stop(self) -> None:
        """End the server and what it started."""
        if self._process is None:
            return
        os.killpg(self._process.pid, signal.SIGTERM)
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()
        self._process = None

    def kill(self) -> None:
        """End the server as a power failure does, which takes no second."""
        if self._process is not None:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()
            self._process = None

    def sign_in(self, name: str) -> str:
        """The bearer token of one of `users`."""
        answer = requests.post(f"{self.url}/api/v1/session", json={"name": name, "password": PASSWORD}, timeout=10)
        answer.raise_for_status()
        return str(answer.json()["token"])

    def device(self, kind: str) -> str:
        """The token of the kiosk or the display."""
        return next(str(device["token"]) for device in self.devices if device["kind"] == kind)

    def issue(self, services: Sequence[str], priority: str | None = None) -> dict[str, Any]:
        """A visit's number, taken at the kiosk."""
        body = {"services": list(services), "priority": priority, "channel": "kiosk"}
        visit: dict[str, Any] = self.command("tickets", body, self.device("kiosk"))
        return visit

    def command(self, path: str, body: dict[str, Any] | None, token: str) -> Any:
        """POST to the site's API, e.g. `counters/11/call-next`; None for 204. A refusal fails the test."""
        answer = requests.post(
            f"{self.url}/api/v1/sites/{self.site}/{path}",
            json=body or {},
            headers={"Authorization": f"Bearer {token}", "Idempotency-Key": str(uuid.uuid4())},
            timeout=10,
        )
        assert answer.ok, json.dumps(answer.json())
        return None if answer.status_code == requests.codes.no_content else answer.json()

    def visit(self, token: str) -> dict[str, Any]:
        """The visit as a visitor's phone sees it."""
        answer = requests.get(f"{self.url}/api/v1/visits/{token}", timeout=10)
        answer.raise_for_status()
        found: dict[str, Any] = answer.json()
        return found

    def read(self, path: str) -> Any:
        """GET from the site's API as the display would."""
        headers = {"Authorization": f"Bearer {self.device('display')}"}
        answer = requests.get(f"{self.url}/api/v1/sites/{self.site}/{path}", headers=headers, timeout=10)
        answer.raise_for_status()
        return answer.json()


@contextmanager
def open_mall(data: Path, *, speed: float | None = None) -> Iterator[Mall]:
    """A running mall, ended with all its processes; `speed`: its clock runs so many times as fast."""
    mall = Mall(data, speed=speed)
    try:
        mall.start()
        yield mall
    finally:
        mall.kill()


@cache
def _prepared() -> Path:
    """The data of a mall, made once a process: each mall begins with a copy of it, and has tokens of its own."""
    folder = Path(tempfile.mkdtemp(prefix="antrean-mall-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    prepare(folder, "open")
    return folder
