"""What time it is by the server's clock, as far as this kiosk knows.

A PC's own clock may be wrong, and may be set while the kiosk works. What the server told last, and a steady clock
since, are not. Only after a restart of the machine is there nothing but the PC's clock to go on by.
"""

from __future__ import annotations

import logging
import time
import uuid
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

log = logging.getLogger(__name__)

_BOOT = Path("/proc/sys/kernel/random/boot_id")
TOLERANCE: Final = 1.0
"""Seconds by which what was kept may differ from what the server tells before it is written anew."""


@dataclass(frozen=True)
class Moment:
    """One reading of this machine's clocks, in seconds: `steady` since some point of `boot`, `wall` since 1970."""

    boot: str
    steady: float
    wall: float


@dataclass(frozen=True)
class Anchor:
    """The server's clock showed `now` at `moment`, and runs `speed` times as fast as time does."""

    now: datetime
    speed: float
    moment: Moment

    def at(self, moment: Moment) -> datetime:
        """What the server's clock shows, or showed, at another moment."""
        if moment.boot == self.moment.boot:
            passed = moment.steady - self.moment.steady
        else:
            passed = moment.wall - self.moment.wall
        return self.now + timedelta(seconds=passed * self.speed)


def _steady() -> float:
    """Seconds that go on while the machine sleeps, where it can tell."""
    clock = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if clock is None else time.clock_gettime(clock)


def _boot() -> str:
    """One since the machine was switched on; elsewhere than on Linux one since the program was started."""
    with suppress(OSError):
        return _BOOT.read_text(encoding="ascii").strip()
    return uuid.uuid4().hex


_THIS_BOOT = _boot()


def read_moment() -> Moment:
    """This machine's clocks now."""
    return Moment(_THIS_BOOT, _steady(), time.time())


class KioskClock:
    """Safe from any thread. `kept` is what an earlier run was told, `keep` writes it down for the next one."""

    def __init__(
        self, kept: Anchor | None, keep: Callable[[Anchor], None], read: Callable[[], Moment] = read_moment
    ) -> None:
        self._kept = kept
        self._keep = keep
        self._anchor = kept
        self.told = False
        """Whether the server has told its time since this program was started."""
        self.moment = read

    def now(self) -> datetime:
        """The server's time (UTC); this machine's where no server ever told."""
        return self.at(self.moment())

    def at(self, moment: Moment) -> datetime:
        """The server's time at a moment of this machine."""
        if self._anchor is None:
            return datetime.fromtimestamp(moment.wall, UTC)
        return self._anchor.at(moment)

    def set(self, now: datetime, speed: float) -> None:
        """The server has just told its time. Never fails: what cannot be kept is known until the end of the program."""
        told = Anchor(now.astimezone(UTC), speed, self.moment())
        self._anchor, self.told = told, True
        kept = self._kept
        # By both clocks, or a wall clock that was set would not be known after the next restart of the machine.
        if kept is not None and kept.speed == speed and _close(kept, told):
            return
        self._keep(told)
        self._kept = told


def _close(kept: Anchor, told: Anchor) -> bool:
    by_wall = kept.now + timedelta(seconds=(told.moment.wall - kept.moment.wall) * kept.speed)
    return all(abs((each - told.now).total_seconds()) < TOLERANCE for each in (kept.at(told.moment), by_wall))
