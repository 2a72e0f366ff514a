"""The queues: who is ahead of whom, how many wait, and how fast they move."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import BindParameter, ColumnElement, Connection, and_, bindparam, case, exists, func, or_, select

from server.domain.catalogue import Catalogue, Policy
from server.domain.duty import DutyState
from server.domain.estimate import Estimate, estimate, service_minutes
from server.domain.events import Scope
from server.domain.selection import Others, ahead, even_at
from server.storage.tables import (
    disruption,
    duty,
    is_at_counter,
    is_finished,
    is_running,
    is_waiting,
    service_line,
    ticket,
)

MEASURED = 20
"""How many of the last served tickets tell the pace of a queue."""

_other = ticket.alias("other")
_SITE: BindParameter[str] = bindparam("site")
_QUEUES: BindParameter[list[str]] = bindparam("queues", expanding=True)

_older = or_(
    _other.c.queued_at < ticket.c.queued_at,
    and_(_other.c.queued_at == ticket.c.queued_at, _other.c.queued_seq < ticket.c.queued_seq),
)
_has_priority = _other.c.priority.is_not(None)


def _count(*conditions: ColumnElement[bool]) -> ColumnElement[int]:
    return func.count(case((and_(*conditions), 1)))


_AHEAD = (
    select(
        ticket.c.queue,
        ticket.c.priority,
        ticket.c.queued_at,
        _count(_older, ~_has_priority).label("regular_older"),
        _count(_older, _has_priority).label("priority_older"),
        _count(~_has_priority).label("regular"),
        _count(_has_priority).label("priority_all"),
    )
    .select_from(ticket)
    .join(_other, (_other.c.site == ticket.c.site) & (_other.c.queue == ticket.c.queue) & is_waiting(_other))
    .where(ticket.c.site == _SITE, ticket.c.ticket == bindparam("ticket"))
    .group_by(ticket.c.queue, ticket.c.priority, ticket.c.queued_at)
)

_CAME_BEFORE = {
    priority: select(func.count()).where(
        ticket.c.site == _SITE,
        ticket.c.queue == bindparam("queue"),
        is_waiting(ticket),
        ticket.c.queued_at < bindparam("before"),
        ticket.c.priority.is_not(None) if priority else ticket.c.priority.is_(None),
    )
    for priority in (False, True)
}

_WAITING = (
    select(ticket.c.queue, func.count().label("waiting"))
    .where(ticket.c.site == _SITE, ticket.c.queue.in_(_QUEUES), is_waiting(ticket))
    .group_by(ticket.c.queue)
)

_STAFFED = (
    select(duty.c.counter, duty.c.state, ticket.c.ticket)
    .join(
        ticket,
        (ticket.c.site == duty.c.site) & (ticket.c.counter == duty.c.counter) & is_at_counter(ticket),
        isouter=True,
    )
    .where(duty.c.site == _SITE, duty.c.counter.in_(bindparam("counters", expanding=True)), is_running(duty))
)

_for_it = (
    exists()
    .where(
        service_line.c.site == ticket.c.site,
        service_line.c.ticket == ticket.c.ticket,
        service_line.c.service == disruption.c.code,
    )
    .correlate(ticket, disruption)
)
_disturbed = (
    exists()
    .where(
        disruption.c.site == ticket.c.site,
        disruption.c.since < ticket.c.ended_at,
        or_(disruption.c.until.is_(None), disruption.c.until > ticket.c.started_at),
        or_(
            disruption.c.scope == Scope.SITE,
            and_(disruption.c.scope == Scope.AGENCY, disruption.c.code == bindparam("agency")),
            and_(disruption.c.scope == Scope.SERVICE, _for_it),
        ),
    )
    .correlate(ticket)
)
_SERVED = (
    select(ticket.c.started_at, ticket.c.ended_at, ticket.c.held_seconds)
    .where(
        ticket.c.site == _SITE,
        ticket.c.queue == bindparam("queue"),
        is_finished(ticket),
        # Told afterwards, one after another, by somebody who was busy: when each began and ended is no measure.
        ~ticket.c.afterwards,
        # What took long because nothing worked says nothing of the next one.
        ~_disturbed,
    )
    .order_by(ticket.c.ended_at.desc())
    .limit(MEASURED)
)


def people_ahead(connection: Connection, mall: Catalogue, ticket_id: UUID, now: datetime) -> int:
    """How many of those who wait now will be called before this waiting ticket, by the policy of its queue."""
    row = connection.execute(_AHEAD, {"site": mall.site.code, "ticket": ticket_id}).one()
    queue = mall.queue(row.queue)
    policy = queue.policy if queue else Policy.STRICT
    priority = row.priority is not None
    older = {False: row.regular_older, True: row.priority_older}
    if queue and policy is Policy.ACCUMULATING:
        before = even_at(row.queued_at, now, queue.priority_rate, priority=priority)
        asked = {"site": mall.site.code, "queue": row.queue, "before": before}
        older[not priority] = connection.scalar(_CAME_BEFORE[not priority], asked) or 0
    others = Others(older[False], older[True], row.regular, row.priority_all)
    return ahead(policy, others, priority=priority)


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


def pace(connection: Connection, mall: Catalogue, queue: str) -> Pace | None:
    """Measured where there is something to measure, by the service standard where not.

    None when no counter serves the queue just now: then nobody can say how long it takes. A counter on break is no
    help to those who wait.
    """
    site = mall.site.code
    counters = [counter.number for counter in mall.counters_of(queue)]
    rows = connection.execute(_STAFFED, {"site": site, "counters": counters})
    staffed = [row for row in rows if row.state is DutyState.OPEN]
    if not staffed:
        return None
    known = mall.queue(queue)
    served = connection.execute(_SERVED, {"site": site, "queue": queue, "agency": known.agency if known else ""})
    minutes = [((row.ended_at - row.started_at).total_seconds() - row.held_seconds) / 60 for row in served]
    standards = [service.standard.minutes for service in mall.services if service.queue == queue]
    standard = sum(standards) / len(standards) if standards else 10.0
    measured = sum(minutes) / len(minutes) if minutes else 0.0
    return Pace(
        counters=len(staffed),
        free=sum(row.ticket is None for row in staffed),
        minutes_each=service_minutes(standard, measured, len(minutes)),
    )
