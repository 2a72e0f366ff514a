"""Is the mall open for numbers at this time, if not why, and when next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from server.domain.catalogue import Site

LOOK_AHEAD_DAYS = 60
"""How far the next opening is searched; the longest closure of an Indonesian office is about two weeks."""


class ClosedBecause(StrEnum):
    """Why no number is given now."""

    OUTSIDE_HOURS = "outside_hours"
    CLOSED_DAY = "closed_day"


@dataclass(frozen=True, slots=True)
class Opening:
    """`open`, or `why` not and when it `opens` next (UTC, None when not within LOOK_AHEAD_DAYS)."""

    open: bool
    why: ClosedBecause | None = None
    opens: datetime | None = None


def service_day(site: Site, at: datetime) -> date:
    """The site's own date at that instant."""
    return at.astimezone(ZoneInfo(site.timezone)).date()


def day_end(site: Site, day: date) -> datetime:
    """The instant (UTC) of the midnight that ends the service day."""
    return datetime.combine(day + timedelta(days=1), time.min, ZoneInfo(site.timezone)).astimezone(UTC)


def opening(site: Site, at: datetime) -> Opening:
    """Whether the site gives numbers at that instant."""
    if not site.hours:
        return Opening(open=True)
    zone = ZoneInfo(site.timezone)
    local = at.astimezone(zone)
    closed = {closed.day for closed in site.closed_days}
    if local.date() in closed:
        return Opening(open=False, why=ClosedBecause.CLOSED_DAY, opens=_next(site, local, closed))
    for hours in site.hours:
        if hours.weekday == local.isoweekday() and hours.opens <= local.time() < hours.closes:
            return Opening(open=True)
    return Opening(open=False, why=ClosedBecause.OUTSIDE_HOURS, opens=_next(site, local, closed))


def _next(site: Site, local: datetime, closed: set[date]) -> datetime | None:
    for ahead in range(LOOK_AHEAD_DAYS):
        day = local.date() + timedelta(days=ahead)
        if day in closed:
            continue
        starts = sorted(
            datetime.combine(day, hours.opens, local.tzinfo)
            for hours in site.hours
            if hours.weekday == day.isoweekday()
        )
        for start in starts:
            if start > local:
                return start.astimezone(UTC)
    return None
