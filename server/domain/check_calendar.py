"""Whether the calendar of a mall can be: told before it is taken over, since everything else believes it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import time
from itertools import pairwise
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from server.domain.catalogue import Catalogue, Hours, Quota, Schedule
from server.domain.errors import BadCalendar


def check_calendar(mall: Catalogue) -> None:
    """Raises BadCalendar, whose fact `what` says where and what is wrong."""
    site = mall.site
    try:
        ZoneInfo(site.timezone)
    except (ZoneInfoNotFoundError, ValueError) as error:
        raise BadCalendar(what=f"timezone {site.timezone!r}") from error
    _check_week(f"site {site.code}", site.hours, site.service_hours)
    _check_schedules(f"site {site.code}", site.schedules)
    for queue in mall.queues:
        _check_week(f"queue {queue.code}", queue.hours, queue.service_hours)
        _check_schedules(f"queue {queue.code}", queue.schedules)
        if queue.priority_rate < 1:
            raise BadCalendar(what=f"queue {queue.code}: a priority rate of {queue.priority_rate} is below 1")
    for counter in mall.counters:
        if any(weight <= 0 for weight in counter.weights):
            raise BadCalendar(what=f"counter {counter.number}: a weight that is not above 0")
    for service in mall.services:
        _check_quotas(f"service {service.code}", service.quotas)


def _check_week(whose: str, *weeks: Iterable[Hours]) -> None:
    for week in weeks:
        days: dict[int, list[Hours]] = defaultdict(list)
        for hours in week:
            if not 1 <= hours.weekday <= 7:
                raise BadCalendar(what=f"{whose}: weekday {hours.weekday} is not from 1 to 7")
            if hours.closes != time.min and hours.closes <= hours.opens:
                raise BadCalendar(what=f"{whose}: {hours.opens:%H:%M}–{hours.closes:%H:%M} ends before it begins")
            days[hours.weekday].append(hours)
        for day, intervals in days.items():
            _check_apart(whose, day, sorted(intervals, key=lambda each: each.opens))


def _check_apart(whose: str, day: int, intervals: list[Hours]) -> None:
    for before, after in pairwise(intervals):
        if before.closes == time.min or after.opens < before.closes:
            raise BadCalendar(what=f"{whose}: intervals of weekday {day} overlap at {after.opens:%H:%M}")


def _check_schedules(whose: str, schedules: Iterable[Schedule]) -> None:
    for schedule in schedules:
        if schedule.last < schedule.first:
            raise BadCalendar(what=f"{whose}: {schedule.name['id']} ends on {schedule.last} before it begins")
        _check_week(f"{whose}, {schedule.name['id']}", schedule.hours, schedule.service_hours)


def _check_quotas(whose: str, quotas: Iterable[Quota]) -> None:
    for quota in quotas:
        if quota.places < 0:
            raise BadCalendar(what=f"{whose}: a quota of {quota.places}")
