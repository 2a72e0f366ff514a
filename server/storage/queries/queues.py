"""The queues: who is at their head, who is ahead of whom, and how fast they move."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Connection,
    Select,
    and_,
    bindparam,
    case,
    exists,
    func,
    or_,
    select,
)

from server.domain.catalogue import Catalogue
from server.domain.estimate import Estimate, estimate, service_minutes
from server.domain.selection import Head, ahead_of_priority, ahead_of_regular
from server.storage.tables import call, is_at_counter, is_finished, is_waiting, ticket

ACTIVE = timedelta(minutes=30)
"""A counter that called within this time is taken to be staffed."""

RECENT_CALLS = 60
MEASURED = 20
"""How many of the last served tickets tell the pace of a queue."""

_other = ticket.alias("other")
_SITE: BindParameter[str] = bindparam("site")
_QUEUES: BindParameter[list[str]] = bindparam("queues", expanding=True)


def _head(*, priority: bool) -> Select[Any]:
    busy = exists().where(_other.c.site == ticket.c.site, _other.c.visit == ticket.c.visit, is_at_counter(_other))
    return (
        select(ticket.c.ticket, ticket.c.visit, ticket.c.queued_at, ticket.c.queued_seq)
        .where(
            ticket.c.site == _SITE,
            ticket.c.queue == bindparam("queue"),
            is_waiting(ticket),
            ticket.c.priority.is_not(None) if priority else ticket.c.priority.is_(None),
            ~busy,
        )
        .order_by(ticket.c.queued_at, ticket.c.queued_seq)
        .limit(1)
    )


_HEADS = {priority: _head(priority=priority) for priority in (False, True)}

_RECENT_PRIORITY = (
    select(ticket.c.priority)
    .join(call, (call.c.site == ticket.c.site) & (call.c.ticket == ticket.c.ticket))
    .where(call.c.site == _SITE, call.c.queue.in_(_QUEUES), call.c.turn == 1)
    .order_by(call.c.seq.desc())
    .limit(bindparam("count"))
)

_older = or_(
    _other.c.queued_at < ticket.c.queued_at,
    and_(_other.c.queued_at == ticket.c.queued_at, _other.c.queued_seq < ticket.c.queued_seq),
)
_has_priority = _other.c.priority.is_not(None)


def _count(*conditions: ColumnElement[bool]) -> ColumnElement[int]:
    return func.count(case((and_(*conditions), 1)))


_AHEAD = (
    select(
        ticket.c.priority,
        _count(_older, ~_has_priority).label("regular_older"),
        _count(_older, _has_priority).label("priority_older"),
        _count(~_has_priority).label("regular"),
        _count(_has_priority).label("priority_all"),
    )
    .select_from(ticket)
    .join(_other, (_other.c.site == ticket.c.site) & (_other.c.queue == ticket.c.queue) & is_waiting(_other))
    .where(ticket.c.site == _SITE, ticket.c.ticket == bindparam("ticket"))
    .group_by(ticket.c.priority)
)

_WAITING = (
    select(ticket.c.queue, func.count().label("waiting"))
    .where(ticket.c.site == _SITE, ticket.c.queue.in_(_QUEUES), is_waiting(ticket))
    .group_by(ticket.c.queue)
)

_CALLS = (
    select(call.c.counter, call.c.called_at)
    .where(call.c.site == _SITE, call.c.queue == bindparam("queue"))
    .order_by(call.c.seq.desc())
    .limit(RECENT_CALLS)
)

_OCCUPIED = select(ticket.c.counter).where(
    ticket.c.site == _SITE,
    ticket.c.counter.in_(bindparam("counters", expanding=True)),
    is_at_counter(ticket),
)

_SERVED = (
    select(ticket.c.started_at, ticket.c.ended_at, ticket.c.held_seconds)
    .where(ticket.c.site == _SITE, ticket.c.queue == bindparam("queue"), is_finished(ticket))
    .order_by(ticket.c.ended_at.desc())
    .limit(MEASURED)
)


def heads(connection: Connection, site: str, queues: Sequence[str]) -> list[Head]:
    """The first waiting ticket of each queue and class whose visit is not busy at a counter."""
    found = []
    for queue in queues:
        for priority, statement in _HEADS.items():
            row = connection.execute(statement, {"site": site, "queue": queue}).one_or_none()
            if row:
                found.append(Head(row.ticket, row.visit, queue, priority, row.queued_at, row.queued_seq))
    return found


def recent_priority(connection: Connection, site: str, queues: Sequence[str], count: int) -> list[bool]:
    """Of the newest first calls of these queues, newest first, whether each was a priority call."""
    rows = connection.execute(_RECENT_PRIORITY, {"site": site, "queues": list(queues), "count": count})
    return [row.priority is not None for row in rows]


def people_ahead(connection: Connection, site: str, ticket_id: UUID) -> int:
    """How many of those who wait now will be called before this waiting ticket."""
    row = connection.execute(_AHEAD, {"site": site, "ticket": ticket_id}).one()
    if row.priority is None:
        return ahead_of_regular(row.regular_older, row.priority_all)
    return ahead_of_priority(row.priority_older, row.regular)


def waiting_counts(connection: Connection, site: str, queues: Sequence[str]) -> dict[str, int]:
    """People waiting in each of the queues."""
    rows = connection.execute(_WAITING, {"site": site, "queues": list(queues)})
    counts = {row.queue: row.waiting for row in rows}
    return {queue: counts.get(queue, 0) for queue in queues}


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast a queue moves: staffed counters, how many of them have nobody, and mean minutes at the counter."""

    counters: int
    free: int
    minutes_each: float

    def wait(self, ahead: int) -> Estimate:
        """The wait of somebody with `ahead` people ahead."""
        return estimate(ahead, self.free, self.counters, self.minutes_each)


def pace(connection: Connection, mall: Catalogue, queue: str, now: datetime) -> Pace | None:
    """Measured where there is something to measure, by the service standard where not.

    None when no counter serves the queue just now: then nobody can say how long it takes.
    """
    site = mall.site.code
    planned = [counter.number for counter in mall.counters_of(queue)]
    calls = connection.execute(_CALLS, {"site": site, "queue": queue})
    active = {row.counter for row in calls if row.called_at >= now - ACTIVE}
    occupied = set(connection.scalars(_OCCUPIED, {"site": site, "counters": planned}))
    staffed = active | occupied
    if not staffed:
        return None
    served = connection.execute(_SERVED, {"site": site, "queue": queue})
    minutes = [((row.ended_at - row.started_at).total_seconds() - row.held_seconds) / 60 for row in served]
    standards = [service.standard.minutes for service in mall.services if service.queue == queue]
    standard = sum(standards) / len(standards) if standards else 10.0
    measured = sum(minutes) / len(minutes) if minutes else 0.0
    return Pace(
        counters=len(staffed),
        free=len(staffed - occupied),
        minutes_each=service_minutes(standard, measured, len(minutes)),
    )
