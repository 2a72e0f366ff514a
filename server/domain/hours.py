"""The hours of one day: which of the weekly hours, the dated schedules and the closures hold."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from server.domain.catalogue import Hours, Localized, Queue, Schedule, Site

LOOK_AHEAD_DAYS = 60
"""How far an opening is searched; the longest closure of an Indonesian office is about two weeks."""


@dataclass(frozen=True, slots=True)
class Interval:
    """From `start` inclusive to `end` exclusive (UTC). `reduced`: with fewer counters."""

    start: datetime
    end: datetime
    reduced: bool = False

    def holds(self, at: datetime) -> bool:
        """Whether the instant is within."""
        return self.start <= at < self.end


@dataclass(frozen=True, slots=True)
class DayHours:
    """When numbers are given and people are served on one day, in order; `closed` names the closure, if it is one."""

    numbers: tuple[Interval, ...]
    service: tuple[Interval, ...]
    closed: Localized | None = None


def local_date(site: Site, at: datetime) -> date:
    """The site's own date at that instant."""
    return at.astimezone(ZoneInfo(site.timezone)).date()


def at_time(site: Site, day: date, clock: time) -> datetime:
    """That time of the site's clock as an instant (UTC)."""
    return datetime.combine(day, clock, ZoneInfo(site.timezone)).astimezone(UTC)


def day_hours(site: Site, day: date, queue: Queue | None = None) -> DayHours:
    """The hours of the site, or of one of its queues, on the day.

    Of all schedules that hold on a day the narrowest counts (fewest days; a closed day is a schedule of one day
    without hours); of equally narrow ones the queue's own, then the later in the list, and a site's schedule rather
    than a closed day, so that a holiday can be opened. Where none holds it is the queue's weekly hours if it has any,
    else the site's. Service hours that are not given are as the hours beside them.
    """
    dated = _dated(site, day, queue)
    if dated is not None:
        return DayHours(
            numbers=_intervals(site, day, dated.hours),
            service=_intervals(site, day, dated.service_hours or dated.hours),
            closed=None if dated.hours or dated.service_hours else dated.name,
        )
    hours, service_hours = _weekly(site, queue)
    numbers = _intervals(site, day, hours) if hours else (_whole(site, day),)
    return DayHours(numbers, _intervals(site, day, service_hours) if service_hours else numbers)


def _dated(site: Site, day: date, queue: Queue | None) -> Schedule | None:
    closures = (Schedule(closed.day, closed.day, closed.name) for closed in site.closed_days if closed.day == day)
    own = queue.schedules if queue else ()
    holding = [*closures, *(schedule for schedule in (*site.schedules, *own) if schedule.first <= day <= schedule.last)]
    return min(reversed(holding), key=lambda schedule: schedule.last - schedule.first, default=None)


def _weekly(site: Site, queue: Queue | None) -> tuple[tuple[Hours, ...], tuple[Hours, ...]]:
    if queue is not None and queue.hours:
        return queue.hours, queue.service_hours
    own = queue.service_hours if queue else ()
    return site.hours, own or site.service_hours


def _intervals(site: Site, day: date, hours: Iterable[Hours]) -> tuple[Interval, ...]:
    here = sorted((each for each in hours if each.weekday == day.isoweekday()), key=lambda each: each.opens)
    return tuple(
        Interval(at_time(site, day, each.opens), _end(site, day, each.closes), each.reduced)
        for each in here
        if each.opens < each.closes or each.closes == time.min
    )


def _end(site: Site, day: date, closes: time) -> datetime:
    """Midnight as a closing time is the one that ends the day."""
    return at_time(site, day + timedelta(days=1) if closes == time.min else day, closes)


def _whole(site: Site, day: date) -> Interval:
    return Interval(at_time(site, day, time.min), _end(site, day, time.min))
