"""A week of a busy mall, sped up: the server's memory stays flat. It takes half an hour."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import pytest

from tests.faults.crowd import rows
from tests.faults.serving import Server, serving, times

pytestmark = [pytest.mark.slow, pytest.mark.soak]

DAYS = times("ANTREAN_WEEK", 7)
SPEED = times("ANTREAN_WEEK_SPEED", 400)
"""So many seconds of the mall in a real one: a day takes three and a half minutes."""

MORE = 1.10
"""How much larger the last days may be than the second, in which all that is made once has been made."""


def memory(server: Server) -> float:
    """What the worker holds, in MiB."""
    status = Path(f"/proc/{server.worker()}/status").read_text(encoding="ascii")
    return int(next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1]) / 1024


def watch(server: Server, sample: Callable[[Server], float], days: int, day_seconds: float) -> list[float]:
    """The median of each day."""
    found = []
    for _ in range(days):
        until, samples = time.monotonic() + day_seconds, []
        while time.monotonic() < until:
            samples.append(sample(server))
            time.sleep(min(1.0, day_seconds / 10))
        found.append(median(samples))
    return found


def is_flat(days: list[float]) -> bool:
    """Whether the last three days are no larger than the second, but for a tenth."""
    return median(days[-3:]) <= days[1] * MORE


def test_the_memory_stays_flat_through_a_week_of_a_busy_mall(
    tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    with serving(tmp_path / "mall", "--speed", str(SPEED)) as server:
        about = tmp_path / "about.json"
        who = {"server": server.url, "site": server.site, "users": server.users, "devices": server.devices}
        about.write_text(json.dumps(who), encoding="utf-8")
        command = [sys.executable, "-m", "server.cli", "crowd", "--about", str(about), "--speed", str(SPEED)]
        with (tmp_path / "crowd.log").open("wb") as log:
            crowd = subprocess.Popen(command, stdout=log, stderr=log)
        try:
            days = watch(server, memory, DAYS, 86400 / SPEED)
            assert crowd.poll() is None, (tmp_path / "crowd.log").read_text(encoding="utf-8")
        finally:
            crowd.kill()
            crowd.wait()
        server.kill()
        visits, closed = (
            rows(server, sql)[0][0]
            for sql in ("SELECT count(*) FROM visit", "SELECT count(*) FROM journal WHERE kind = 'day_closed'")
        )
        measured = f"{closed} days closed, {visits} visits; memory by day (MiB): {[round(day) for day in days]}"
        print(measured)
        record_property("measured", measured)
        assert closed >= DAYS - 1
        assert is_flat(days), measured
        assert server.verify() == []


def test_a_memory_that_grows_is_found_out(tmp_path: Path) -> None:
    grown: list[bytes] = []

    def growing(server: Server) -> float:
        grown.append(b"x" * 1024 * 1024)
        return 100.0 + len(grown)

    with serving(tmp_path / "mall") as server:
        assert not is_flat(watch(server, growing, 7, 1.0))
