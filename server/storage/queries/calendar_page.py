"""The calendar as its keepers read it."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, select

from server.domain.catalogue import Catalogue, Site
from server.domain.hours import Interval, day_hours
from server.domain.opening import service_day
from server.domain.working_days import calendar_runs_out, known_until, next_working_day
from server.storage.models import ExternalCountRow
from server.storage.queries.calendar import moment_of, opening_view
from server.storage.queries.structure import closed_days_view, hours_view, schedules_view
from server.storage.queries.values import rfc3339

SHOWN = timedelta(days=30)
"""How far back counts are shown."""

COMING_DAYS = 28
"""How many days are told one by one."""


def calendar_view(connection: Connection, mall: Catalogue, now: datetime, agency: str | None) -> dict[str, Any]:
    """Today, what is to come, and how far the calendar is known; queues of one agency or (None) of all."""
    site = mall.site
    today = service_day(site, now)
    coming = [_day(site, today + timedelta(days=ahead)) for ahead in range(COMING_DAYS)]
    queues = [queue for queue in mall.queues if agency in {None, queue.agency}]
    return {
        "opening": opening_view(moment_of(connection, mall, now).site()),
        "today": coming[0],
        "coming": coming,
        "hours": hours_view(site.hours),
        "service_hours": hours_view(site.service_hours),
        "next_working_day": _iso(next_working_day(site, today)),
        "known_until": _iso(known_until(site)),
        "warning": _iso(calendar_runs_out(site, today)),
        "closed_days": closed_days_view(closed for closed in site.closed_days if closed.day >= today),
        "schedules": schedules_view(schedule for schedule in site.schedules if schedule.last >= today),
        "queue_schedules": [
            {"queue": queue.code, **view}
            for queue in queues
            for view in schedules_view(schedule for schedule in queue.schedules if schedule.last >= today)
        ],
        "external": [
            {"queue": queue.code, "agency": queue.agency, "place": queue.external}
            for queue in queues
            if queue.external is not None
        ],
        "external_counts": _counts(connection, site, today - SHOWN, [queue.code for queue in queues]),
    }


def _day(site: Site, day: date) -> dict[str, Any]:
    hours = day_hours(site, day)
    return {
        "day": day.isoformat(),
        "numbers": [_interval(each) for each in hours.numbers],
        "service": [_interval(each) for each in hours.service],
        "closed": hours.closed,
    }


def _counts(connection: Connection, site: Site, begin: date, queues: list[str]) -> list[dict[str, Any]]:
    rows = connection.execute(
        select(ExternalCountRow.queue, ExternalCountRow.service_day, ExternalCountRow.count)
        .where(
            ExternalCountRow.site == site.code,
            ExternalCountRow.queue.in_(queues),
            ExternalCountRow.service_day >= begin,
        )
        .order_by(ExternalCountRow.service_day.desc(), ExternalCountRow.queue)
    )
    return [{"queue": queue, "day": day.isoformat(), "count": count} for queue, day, count in rows]


def _interval(interval: Interval) -> dict[str, Any]:
    return {"start": rfc3339(interval.start), "end": rfc3339(interval.end), "reduced": interval.reduced}


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
