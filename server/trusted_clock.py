"""The mall's clock on a machine whose clock can be set: a jump is believed only when somebody has confirmed it.

Two clocks are compared. The wall clock tells the time and can be set by anybody; the steady one counts seconds since
the machine was started, asleep or not, and cannot be set. While they agree the mall's time is the wall's. When they
part, the mall's time goes on by the steady one, until the jump is undone or confirmed. What both showed is kept in a
small file, so that a restart of the server hides no jump; over a restart of the machine nothing steady is left to
compare with, and a time after the newest entry of the journal is believed: it was off for as long as that.
"""

from __future__ import annotations

import json
import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

log = logging.getLogger(__name__)

TOLERANCE = timedelta(minutes=5)
"""How far the two clocks may part between two looks: a time server's correction is less, a jump is more."""

KEPT_EVERY = 60.0
"""Seconds between two writings of the file: in so many, no clock drifts by more than a moment."""

FILE = "clock.json"


@dataclass(frozen=True)
class Machine:
    """Its two clocks: `wall` in UTC, `steady` in seconds since `boot`; an empty `boot` is like no other."""

    wall: Callable[[], datetime]
    steady: Callable[[], float]
    boot: str


@dataclass(frozen=True)
class Anchor:
    """In this `boot`, at `steady` seconds, it was `time`."""

    boot: str
    steady: float
    time: datetime

    def at(self, steady: float) -> datetime:
        """What time it is at that many seconds."""
        return self.time + timedelta(seconds=steady - self.steady)


class TrustedClock:
    """Never goes back and never stands still. Safe from any thread. `newest`: when the journal was last written."""

    speed = 1.0

    def __init__(self, machine: Machine, kept: Path, newest: datetime | None = None) -> None:
        self._machine = machine
        self._kept = kept
        self._lock = threading.Lock()
        wall, steady = machine.wall(), machine.steady()
        known = read_anchor(kept)
        # What stands in the journal has happened.
        since = max(wall, newest or wall)
        self._anchor = known if known and known.boot == machine.boot != "" else Anchor(machine.boot, steady, since)
        self._told = max(self._anchor.at(steady), newest) if newest else self._anchor.at(steady)
        self._told_at = steady
        self._written_at: float | None = None
        self._jumped = timedelta(0)
        self.now()

    @property
    def jumped(self) -> timedelta:
        """How far the machine's clock has left the mall's time; zero while it is believed."""
        self.now()
        return self._jumped

    def now(self) -> datetime:
        """The mall's time."""
        with self._lock:
            wall, steady = self._machine.wall(), self._machine.steady()
            true = self._compare(wall, steady)
            # After a step back that was confirmed, time runs at half speed until the clock has caught up: what comes
            # later is never earlier, and nothing that must take three minutes waits for an hour.
            self._told = max(true, self._told + timedelta(seconds=steady - self._told_at) / 2)
            self._told_at = steady
            return self._told

    def _compare(self, wall: datetime, steady: float) -> datetime:
        expected = self._anchor.at(steady)
        if abs(wall - expected) > TOLERANCE:
            confirmed = read_anchor(self._kept)
            if not (confirmed and confirmed.boot == self._machine.boot and _agree(confirmed, wall, steady)):
                self._note(wall - expected)
                return expected
        self._note(timedelta(0))
        self._anchor = Anchor(self._machine.boot, steady, wall)
        if self._written_at is None or steady - self._written_at >= KEPT_EVERY:
            self._written_at = steady
            try:
                write_anchor(self._kept, self._anchor)
            except OSError as error:
                log.warning("the time could not be kept in %s: %s", self._kept, error)
        return wall

    def _note(self, jumped: timedelta) -> None:
        if bool(jumped) != bool(self._jumped):
            if jumped:
                log.error(
                    "the machine's clock jumped by %s; no day is closed by it until it is set back, or confirmed by "
                    "`antrean clock confirm`",
                    _signed(jumped),
                )
            else:
                log.warning("the machine's clock is believed again")
        self._jumped = jumped


def _agree(anchor: Anchor, wall: datetime, steady: float) -> bool:
    return abs(wall - anchor.at(steady)) <= TOLERANCE


def _signed(span: timedelta) -> str:
    return f"{'-' if span < timedelta(0) else '+'}{timedelta(seconds=round(abs(span).total_seconds()))}"


def read_anchor(path: Path) -> Anchor | None:
    """What was kept; None when nothing was, or nothing that can be read."""
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
        return Anchor(str(kept["boot"]), float(kept["steady"]), datetime.fromisoformat(kept["time"]).astimezone(UTC))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError) as error:
        log.warning("%s cannot be read and is made anew: %s", path, error)
        return None


def write_anchor(path: Path, anchor: Anchor) -> None:
    """Keep it, whole or not at all. Raises OSError."""
    partial = path.with_suffix(".partial")
    partial.write_text(
        json.dumps({"boot": anchor.boot, "steady": anchor.steady, "time": anchor.time.isoformat()}), encoding="utf-8"
    )
    partial.replace(path)


def confirm(machine: Machine, data: Path) -> None:
    """The machine's time is right. A server that runs on this folder takes it over at its next look, one that is
    started later begins with it. Raises OSError."""
    write_anchor(data / FILE, Anchor(machine.boot, machine.steady(), machine.wall()))


def this_machine(offset: Path | None = None) -> Machine:
    """The machine that we run on. `offset` is for tests: a file with the seconds that its wall clock is wrong by."""

    def wall() -> datetime:
        return datetime.now(UTC) + timedelta(seconds=float(offset.read_text(encoding="utf-8")) if offset else 0)

    return Machine(wall, _steady, _boot())


def _steady() -> float:
    # CLOCK_MONOTONIC stands still while a machine sleeps, and its waking up would look like a jump.
    if hasattr(time, "CLOCK_BOOTTIME"):
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    return time.monotonic()


def _boot() -> str:
    try:
        return Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
    except OSError:
        return ""
