"""The one clock. Everything that asks for the time asks a Clock, so that tests and the demo can speed and move it."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """Time as the mall sees it."""

    @property
    def speed(self) -> float:
        """Seconds of the mall in one real second."""

    @property
    def jumped(self) -> timedelta:
        """How far the machine's clock has left the mall's time; zero while it is believed."""

    def now(self) -> datetime:
        """The present instant, aware and in UTC."""


class SystemClock:
    """The machine's clock, whatever it says; a server has a TrustedClock."""

    speed = 1.0
    jumped = timedelta(0)

    def now(self) -> datetime:
        return datetime.now(UTC)


class SpeedyClock:
    """Runs from `start` (real time when it was made, unless given) `speed` times as fast as the machine's clock."""

    jumped = timedelta(0)  # it counts by a steady clock and reads no other

    def __init__(self, speed: float, start: datetime | None = None) -> None:
        if speed <= 0:
            raise ValueError(f"a clock's speed is above 0, not {speed}")
        self.speed = speed
        self._start = start or datetime.now(UTC)
        self._real = time.monotonic()

    def now(self) -> datetime:
        return self._start + timedelta(seconds=(time.monotonic() - self._real) * self.speed)


class ManualClock:
    """Stands still until it is moved; for tests."""

    speed = 1.0
    jumped = timedelta(0)

    def __init__(self, start: datetime) -> None:
        self._now = start

    def now(self) -> datetime:
        return self._now

    def advance(self, **duration: float) -> None:
        """Move forward by a timedelta's arguments, for example `minutes=3`."""
        self._now += timedelta(**duration)
