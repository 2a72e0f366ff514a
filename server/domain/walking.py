"""Walking between zones: when a visitor who left one counter may be called to another, and how long to wait for one."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta

from server.domain.catalogue import Rules


def minutes(rules: Rules, *, priority: bool) -> int:
    """Minutes from one zone to another; the priority class walks more slowly."""
    return rules.walking_minutes_priority if priority else rules.walking_minutes


def free_at(
    rules: Rules, zone: str, *, priority: bool, last_zone: str | None, left_at: datetime | None
) -> datetime | None:
    """When somebody who left a counter in `last_zone` at `left_at` can be in `zone`; None: is there already.

    Who has not been at a counter yet is taken to be anywhere: a number is often taken in another zone than that of the
    queue, but nobody knows in which.
    """
    if last_zone is None or left_at is None or last_zone == zone:
        return None
    return left_at + timedelta(minutes=minutes(rules, priority=priority))


def may_be_called(
    rules: Rules, zone: str, now: datetime, *, priority: bool, last_zone: str | None, left_at: datetime | None
) -> bool:
    """Whether a visitor who is at no counter can be in the zone by now: in the same zone at once, in another one after
    the walking time."""
    free = free_at(rules, zone, priority=priority, last_zone=last_zone, left_at=left_at)
    return free is None or free <= now


def left_by(rules: Rules, now: datetime, *, priority: bool) -> datetime:
    """Whoever left a counter by this time can be in any zone now."""
    return now - timedelta(minutes=minutes(rules, priority=priority))


def no_show_minutes(rules: Rules, zones_held: Collection[str], *, priority: bool) -> int:
    """Minutes between the first call and a no-show: those of the mall's rule, and the walk besides where the visit
    holds tickets in more than one zone, that of the call included."""
    walk = minutes(rules, priority=priority) if len(set(zones_held)) > 1 else 0
    return rules.no_show_minutes + walk
