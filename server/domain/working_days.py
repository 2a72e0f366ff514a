"""Working days: which days a mall works, when work that was accepted is due, and how long its calendar is known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from datetime import date, timedelta

from server.domain.catalogue import Queue, Site
from server.domain.hours import LOOK_AHEAD_DAYS, day_hours

LONGEST_DAYS = 1100
"""Calendar days within which a due date must come; the longest service standard is some months."""

KNOWN_YEAR = 10
"""Closed days from which on the holidays of a year are taken to be entered: Indonesia has 15 and more, and joint
leave besides."""


def is_working_day(site: Site, day: date, queue: Queue | None = None) -> bool:
    """Whether people are served on the day, by the site or by one of its queues."""
    return bool(day_hours(site, day, queue).service)


def next_working_day(site: Site, after: date, queue: Queue | None = None) -> date | None:
    """The first working day after that date; None when there is none within LOOK_AHEAD_DAYS."""
    ahead = (after + timedelta(days=days) for days in range(1, LOOK_AHEAD_DAYS + 1))
    return next((day for day in ahead if is_working_day(site, day, queue)), None)


def due_on(site: Site, accepted_on: date, days: int) -> date | None:
    """The last of so many working days, counted from the day after acceptance.

    None for 0 days (it is done while the visitor waits) and where the site does not work that often within
    LONGEST_DAYS.
    """
    left = days
    for ahead in range(1, LONGEST_DAYS + 1):
        if left <= 0:
            return None
        day = accepted_on + timedelta(days=ahead)
        left -= is_working_day(site, day)
        if left == 0:
            return day
    return None


def days_left(site: Site, today: date, due: Collection[date]) -> dict[date, int]:
    """Working days from today to each of these dates; below 0: so many are gone since.

    0 is today, and also a date after which the site has not worked yet.
    """
    wanted = {today, *due}
    reached: dict[date, int] = {}
    day, worked = min(wanted), 0
    while day <= max(wanted):
        worked += is_working_day(site, day)
        if day in wanted:
            reached[day] = worked
        day += timedelta(days=1)
    return {each: reached[each] - reached[today] for each in due}


def known_until(site: Site) -> date | None:
    """The last day of the last year whose holidays are entered; None when no year's are."""
    years = Counter(closed.day.year for closed in site.closed_days)
    known = [year for year, days in years.items() if days >= KNOWN_YEAR]
    return date(max(known), 12, 31) if known else None


def calendar_runs_out(site: Site, today: date) -> date | None:
    """The last day that the calendar knows, once that is near enough for a wrong opening to be told; else None.

    A site that is open at any hour has no calendar that could run out.
    """
    if not site.hours:
        return None
    known = known_until(site)
    if known is None:
        return today
    return known if known - today < timedelta(days=LOOK_AHEAD_DAYS) else None
