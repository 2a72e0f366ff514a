"""When a backup is due. Imports nothing but the standard library: a server reads it before gevent has come."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Plan:
    """Where to, when (this machine's local time), and the backups of how many days are kept."""

    places: tuple[Path, ...] = ()
    at: time = time(20)
    keep: int = 30


def last_due(now: datetime, at: time) -> datetime:
    """The latest moment of the plan that is not in the future, for an aware `now`, by this machine's local time."""
    local = now.astimezone().replace(tzinfo=None)
    today = datetime.combine(local.date(), at)
    return (today if today <= local else today - timedelta(days=1)).astimezone()
