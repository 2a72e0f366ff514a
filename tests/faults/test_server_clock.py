"""The machine's clock is set while the server runs, and while it does not: numbers, places and the day stay right."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from server.app import TICK
from tests.faults.crowd import Hands, broken_promises, rows
from tests.faults.serving import Server, serving

pytestmark = pytest.mark.slow

HOUR, DAY = 3600, 86400
JUMPS = (HOUR, -HOUR, DAY, -DAY)
"""Seconds that somebody sets the clock by."""


class WrongClock:
    """A clock that somebody sets, and the numbers that are taken meanwhile."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "offset"
        self.set(0)
        self.told: list[dict[str, Any]] = []
        self._hands: Hands | None = None

    def set(self, seconds: int) -> None:
        fresh = self.file.with_suffix(".fresh")
        fresh.write_text(str(seconds), encoding="utf-8")
        fresh.replace(self.file)

    def take_number(self, server: Server) -> str:
        answer = Hands(server, server.device("kiosk")).ask("tickets", {"services": ["DK-01"]})
        assert answer is not None
        visit = answer.json()
        self.told.append({"kind": "issued", "id": visit["id"], "number": visit["number"]})
        return str(visit["number"])


def says(server: Server) -> dict[str, Any]:
    """What /readyz says of the clock."""
    body = server.get("/readyz").json()
    return {"clock": body.get("clock"), "seconds": body.get("seconds")}


def jumped(server: Server, by: int) -> bool:
    said = says(server)
    return said["clock"] == "jumped" and bool(abs(said["seconds"] - by) <= 5)


def line(server: Server) -> list[str]:
    """The numbers in DK, in the order in which they would be called."""
    waiting = "SELECT number FROM ticket JOIN visit USING (site, visit) WHERE ticket.state = 'waiting' "
    return [number for (number,) in rows(server, waiting + "ORDER BY queued_at, queued_seq")]


def closed_days(server: Server) -> int:
    return int(rows(server, "SELECT count(*) FROM journal WHERE kind = 'day_closed'")[0][0])


def suffer(server: Server, wrong: WrongClock) -> list[str]:
    """The clock is set four times and set right again, each time over a restart as well. What went wrong."""
    found = []
    for by in JUMPS:
        wrong.take_number(server)
        wrong.set(by)
        wrong.take_number(server)
        if not jumped(server, by):
            found.append(f"set by {by}: /readyz says {says(server)}")
        if server.get("/readyz").status_code != 503:
            found.append(f"set by {by}: it is said to be ready")
        server.kill()
        server.start(wait=False)
        server.until(lambda: server.get("/healthz").ok, "it answers again")
        wrong.take_number(server)
        time.sleep(2 * TICK)  # for the ticker to do what it would
        if not jumped(server, by):
            found.append(f"set by {by} and started again: /readyz says {says(server)}")
        wrong.set(0)
        wrong.take_number(server)
        server.until(lambda: not says(server)["clock"], "it believes the clock again")
    if closed_days(server):
        found.append(f"{closed_days(server)} days were closed")
    numbers = [entry["number"] for entry in wrong.told]
    if line(server) != numbers:
        found.append(f"the order is {line(server)}")
    return found + broken_promises(server, wrong.told)


def test_a_clock_that_is_set_doubles_no_number_moves_nobody_and_closes_no_day(tmp_path: Path) -> None:
    wrong = WrongClock(tmp_path)
    with serving(tmp_path / "mall", "--clock-file", str(wrong.file)) as server:
        found = suffer(server, wrong)
        print(
            f"{len(JUMPS)} jumps, each while it ran and over a restart: {len(wrong.told)} numbers, {len(found)} faults"
        )
        assert found == []


def test_a_server_that_believes_every_clock_is_found_out(tmp_path: Path) -> None:
    wrong = WrongClock(tmp_path)
    with serving(tmp_path / "mall", "--clock-file", str(wrong.file), careless="believes") as server:
        wrong.take_number(server)
        wrong.set(DAY)
        server.until(lambda: closed_days(server) > 0, "the day is closed")
        assert line(server) == []
        assert wrong.take_number(server) == "DK-001"
        assert "DK-001 was given out 2 times" in broken_promises(server, wrong.told)


def test_a_confirmed_jump_ends_the_doubt_and_closes_the_day(tmp_path: Path) -> None:
    wrong = WrongClock(tmp_path)
    with serving(tmp_path / "mall", "--clock-file", str(wrong.file)) as server:
        wrong.take_number(server)
        wrong.set(DAY)
        server.until(lambda: jumped(server, DAY), "it doubts the clock")
        assert closed_days(server) == 0
        confirm(server, wrong)
        server.until(lambda: server.get("/readyz").status_code == 200, "it believes the clock")
        server.until(lambda: closed_days(server) == 1, "the day is closed")
        server.kill()
        assert server.verify() == []


def test_a_machine_that_was_off_for_a_week_closes_its_day_by_itself(tmp_path: Path) -> None:
    wrong = WrongClock(tmp_path)
    with serving(tmp_path / "mall", "--clock-file", str(wrong.file)) as server:
        wrong.take_number(server)
        server.kill()
        wrong.set(7 * DAY)
        _as_of_another_start(server)
        server.start()
        server.until(lambda: closed_days(server) == 1, "the day is closed")
        server.kill()
        assert server.verify() == []


def confirm(server: Server, wrong: WrongClock) -> None:
    """As somebody at the machine does."""
    subprocess.run(
        [
            *(sys.executable, "-m", "server.cli", "clock", "confirm", "--yes"),
            *("--data", str(server.data), "--clock-file", str(wrong.file)),
        ],
        check=True,
        capture_output=True,
    )


def _as_of_another_start(server: Server) -> None:
    """What the server kept is of a time before the machine was off."""
    kept = server.data / "clock.json"
    boot = Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
    kept.write_text(kept.read_text(encoding="utf-8").replace(boot, "an earlier start"), encoding="utf-8")
