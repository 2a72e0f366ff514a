"""Visits as a whole: what their events do to the tables."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, bindparam, insert, or_, select, update

from server.domain.events import (
    Event,
    NumberReplaced,
    ReentryGranted,
    ReentryUsed,
    TokenReplaced,
    VisitEntered,
    VisitIssued,
    VisitMarked,
    VisitPaused,
    VisitResumed,
)
from server.storage.applying.guard import exactly_one
from server.storage.journal import Record
from server.storage.tables import counter, number_series, reentry, retired_number, service_case, visit

_ADVANCE = update(number_series).where(
    number_series.c.site == bindparam("at_site"),
    number_series.c.service_day == bindparam("at_day"),
    number_series.c.prefix == bindparam("at_prefix"),
    number_series.c.lane == bindparam("at_lane"),
    number_series.c.last == bindparam("before"),
)
_BEGIN = insert(number_series)
_VISIT = insert(visit)
_THIS = update(visit).where(visit.c.site == bindparam("at_site"), visit.c.visit == bindparam("at_visit"))
_PAUSE = _THIS.where(visit.c.paused_at.is_(None))
_RESUME = _THIS.where(visit.c.paused_at.is_not(None))
_LEAVE = _THIS.where(or_(visit.c.left_at.is_(None), visit.c.left_at <= bindparam("left"))).values(
    last_zone=select(counter.c.zone)
    .where(counter.c.site == bindparam("at_site"), counter.c.counter == bindparam("at_counter"))
    .scalar_subquery()
)
_REENTRY = update(reentry).where(
    reentry.c.site == bindparam("at_site"),
    reentry.c.visit == bindparam("at_visit"),
    reentry.c.queue == bindparam("at_queue"),
    reentry.c.used_by.is_(None),
)
_GRANT = insert(reentry)
_RETIRE = insert(retired_number).from_select(
    ["site", "service_day", "prefix", "lane", "sequence", "visit"],
    select(visit.c.site, visit.c.service_day, visit.c.prefix, visit.c.lane, visit.c.sequence, visit.c.visit).where(
        visit.c.site == bindparam("at_site"), visit.c.visit == bindparam("at_visit")
    ),
)
_CASES = update(service_case).where(
    service_case.c.site == bindparam("at_site"), service_case.c.visit == bindparam("at_visit")
)


def left_counter(connection: Connection, site: str, visit_id: UUID, counter_number: int, at: datetime) -> None:
    """Note where the visitor was last, and when: walking to another zone takes time. What is told of a time before the
    visitor was elsewhere changes nothing."""
    found = {"at_site": site, "at_visit": visit_id, "at_counter": counter_number}
    connection.execute(_LEAVE, {**found, "left": at, "left_at": at})


def _visit_issued(connection: Connection, record: Record, event: VisitIssued) -> None:
    _advance_series(connection, record, event)
    _insert_visit(connection, record, event, issued_at=record.at, entered_at=None, printed_at=None, over_quota=False)


def _visit_entered(connection: Connection, record: Record, event: VisitEntered) -> None:
    # Its series is counted by the kiosk or the sheet that gave it.
    told = {"issued_at": event.issued_at, "printed_at": event.printed_at, "over_quota": event.over_quota}
    _insert_visit(connection, record, event, entered_at=record.at, **told)


def _insert_visit(connection: Connection, record: Record, event: VisitIssued | VisitEntered, **columns: Any) -> None:
    connection.execute(
        _VISIT,
        {
            "site": record.site,
            "visit": event.visit,
            "service_day": event.service_day,
            "prefix": event.prefix,
            "lane": event.lane,
            "sequence": event.sequence,
            "number": event.number,
            "token_sha256": event.token_sha256,
            "channel": event.channel,
            "priority": event.priority,
            "party_size": event.party_size,
            "paused_at": None,
            "fetch": None,
            "last_zone": None,
            "left_at": None,
            **columns,
        },
    )


def _number_replaced(connection: Connection, record: Record, event: NumberReplaced) -> None:
    found = {"at_site": record.site, "at_visit": event.visit}
    connection.execute(_RETIRE, found)
    printed = {"prefix": event.prefix, "lane": event.lane, "sequence": event.sequence, "number": event.number}
    _change(connection, record, _THIS, event.visit, **printed, entered_at=record.at, printed_at=event.printed_at)
    connection.execute(_CASES, {**found, "number": event.number})


def _advance_series(connection: Connection, record: Record, event: VisitIssued) -> None:
    if event.sequence == 1:
        begun = {
            "site": record.site,
            "service_day": event.service_day,
            "prefix": event.prefix,
            "lane": event.lane,
            "last": 1,
        }
        connection.execute(_BEGIN, begun)
        return
    advanced = connection.execute(
        _ADVANCE,
        {
            "at_site": record.site,
            "at_day": event.service_day,
            "at_prefix": event.prefix,
            "at_lane": event.lane,
            "before": event.sequence - 1,
            "last": event.sequence,
        },
    )
    exactly_one(advanced, number=event.number)


def _change(connection: Connection, record: Record, statement: Any, visit_id: UUID, **values: Any) -> None:
    changed = connection.execute(statement, {"at_site": record.site, "at_visit": visit_id, **values})
    exactly_one(changed, visit=str(visit_id))


def _token_replaced(connection: Connection, record: Record, event: TokenReplaced) -> None:
    _change(connection, record, _THIS, event.visit, token_sha256=event.token_sha256)


def _visit_paused(connection: Connection, record: Record, event: VisitPaused) -> None:
    _change(connection, record, _PAUSE, event.visit, paused_at=record.at)


def _visit_resumed(connection: Connection, record: Record, event: VisitResumed) -> None:
    _change(connection, record, _RESUME, event.visit, paused_at=None)


def _visit_marked(connection: Connection, record: Record, event: VisitMarked) -> None:
    _change(connection, record, _THIS, event.visit, fetch=event.fetch)


def _reentry_granted(connection: Connection, record: Record, event: ReentryGranted) -> None:
    where = {"at_site": record.site, "at_visit": event.visit, "at_queue": event.queue}
    # Granted again, the right moves to the later day.
    if connection.execute(_REENTRY, {**where, "valid_on": event.valid_on}).rowcount == 0:
        granted = {"visit": event.visit, "queue": event.queue, "valid_on": event.valid_on, "used_by": None}
        connection.execute(_GRANT, {"site": record.site, **granted})


def _reentry_used(connection: Connection, record: Record, event: ReentryUsed) -> None:
    _change(connection, record, _REENTRY, event.visit, at_queue=event.queue, used_by=event.by)


APPLY: dict[type[Event], Callable[[Connection, Record, Any], None]] = {
    VisitIssued: _visit_issued,
    VisitEntered: _visit_entered,
    NumberReplaced: _number_replaced,
    TokenReplaced: _token_replaced,
    VisitPaused: _visit_paused,
    VisitResumed: _visit_resumed,
    VisitMarked: _visit_marked,
    ReentryGranted: _reentry_granted,
    ReentryUsed: _reentry_used,
}
