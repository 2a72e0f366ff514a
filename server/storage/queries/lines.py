"""The lines: who is at their head, who is ahead of whom, and how fast they move."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import Connection, and_, exists, func, or_, select
from sqlalchemy.orm import aliased

from server.domain.catalogue import Catalogue
from server.domain.estimate import Estimate, estimate, service_minutes
from server.domain.selection import Head
from server.domain.ticket import AT_COUNTER, TicketState
from server.storage.models import CallRow, TicketRow

ACTIVE = timedelta(minutes=30)
"""A counter that called within this time is taken to be staffed."""

RECENT_CALLS = 60
MEASURED = 20
"""How many of the last served tickets tell the pace of a queue."""


def heads(connection: Connection, site: str, queues: Sequence[str]) -> list[Head]:
    """The first waiting ticket of each queue and class whose visit is not busy at a counter."""
    found = []
    busy = aliased(TicketRow)
    for queue in queues:
        for priority in (False, True):
            row = connection.execute(
                select(TicketRow.ticket, TicketRow.visit, TicketRow.queued_at, TicketRow.queued_seq)
                .where(
                    TicketRow.site == site,
                    TicketRow.queue == queue,
                    TicketRow.state == TicketState.WAITING,
                    TicketRow.priority.is_not(None) if priority else TicketRow.priority.is_(None),
                    ~exists().where(
                        busy.site == TicketRow.site, busy.visit == TicketRow.visit, busy.state.in_(AT_COUNTER)
                    ),
                )
                .order_by(TicketRow.queued_at, TicketRow.queued_seq)
                .limit(1)
            ).one_or_none()
            if row:
                found.append(Head(row.ticket, row.visit, queue, priority, row.queued_at, row.queued_seq))
    return found


def recent_priority(connection: Connection, site: str, queues: Sequence[str], count: int) -> list[bool]:
    """Of the newest first calls of these queues, newest first, whether each was a priority call."""
    rows = connection.execute(
        select(TicketRow.priority)
        .join(CallRow, (CallRow.site == TicketRow.site) & (CallRow.ticket == TicketRow.ticket))
        .where(CallRow.site == site, CallRow.queue.in_(queues), CallRow.turn == 1)
        .order_by(CallRow.seq.desc())
        .limit(count)
    )
    return [row.priority is not None for row in rows]


def ahead_of(connection: Connection, site: str, ticket: UUID) -> int:
    """How many waiting tickets of its queue and class come before this one, or of both classes for a regular one."""
    own, other = TicketRow, aliased(TicketRow)
    return connection.execute(
        select(func.count())
        .select_from(own)
        .join(other, (other.site == own.site) & (other.queue == own.queue) & (other.state == TicketState.WAITING))
        .where(
            own.site == site,
            own.ticket == ticket,
            or_(own.priority.is_(None), other.priority.is_not(None)),
            or_(
                other.queued_at < own.queued_at,
                and_(other.queued_at == own.queued_at, other.queued_seq < own.queued_seq),
            ),
        )
    ).scalar_one()


def waiting_counts(connection: Connection, site: str, queues: Sequence[str]) -> dict[str, int]:
    """People waiting in each of the queues."""
    rows = connection.execute(
        select(TicketRow.queue, func.count().label("waiting"))
        .where(TicketRow.site == site, TicketRow.queue.in_(queues), TicketRow.state == TicketState.WAITING)
        .group_by(TicketRow.queue)
    )
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
    calls = connection.execute(
        select(CallRow.counter, CallRow.called_at)
        .where(CallRow.site == site, CallRow.queue == queue)
        .order_by(CallRow.seq.desc())
        .limit(RECENT_CALLS)
    )
    active = {row.counter for row in calls if row.called_at >= now - ACTIVE}
    occupied = set(
        connection.scalars(
            select(TicketRow.counter).where(
                TicketRow.site == site, TicketRow.counter.in_(planned), TicketRow.state.in_(AT_COUNTER)
            )
        )
    )
    staffed = active | occupied
    if not staffed:
        return None
    served = connection.execute(
        select(TicketRow.started_at, TicketRow.ended_at)
        .where(TicketRow.site == site, TicketRow.queue == queue, TicketRow.state == TicketState.FINISHED)
        .order_by(TicketRow.ended_at.desc())
        .limit(MEASURED)
    )
    minutes = [(row.ended_at - row.started_at).total_seconds() / 60 for row in served]
    standards = [service.standard.minutes for service in mall.services if service.queue == queue]
    standard = sum(standards) / len(standards) if standards else 10.0
    measured = sum(minutes) / len(minutes) if minutes else 0.0
    return Pace(
        counters=len(staffed),
        free=len(staffed - occupied),
        minutes_each=service_minutes(standard, measured, len(minutes)),
    )
