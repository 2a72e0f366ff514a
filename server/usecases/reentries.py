"""Who waited in vain because of a disruption may enter the queue again, on its next working day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, select

from server.domain.disruptions import Disruption, disruption_of
from server.domain.events import ExpiredBecause, ReentryGranted
from server.domain.hours import day_hours
from server.domain.opening import day_end, service_day
from server.domain.ticket import TicketState
from server.domain.working_days import next_working_day
from server.storage.store import Transaction
from server.storage.tables import reentry, ticket
from server.usecases.places import services_of

_EXPIRED = (
    select(ticket.c.ticket, ticket.c.visit, ticket.c.queue, ticket.c.service_day)
    .where(
        ticket.c.site == bindparam("site"),
        ticket.c.state == TicketState.EXPIRED,
        ticket.c.expired_because == ExpiredBecause.DAY_ENDED,
        ticket.c.service_day >= bindparam("first"),
    )
    .order_by(ticket.c.queued_at, ticket.c.queued_seq)
)
_UNUSED = (
    select(reentry.c.visit, reentry.c.queue)
    .where(reentry.c.site == bindparam("site"), reentry.c.valid_on == bindparam("day"), reentry.c.used_by.is_(None))
    .order_by(reentry.c.visit, reentry.c.queue)
)
_LOST = select(ticket.c.ticket).where(
    ticket.c.site == bindparam("site"),
    ticket.c.visit == bindparam("visit"),
    ticket.c.queue == bindparam("queue"),
    ticket.c.state == TicketState.EXPIRED,
)


def was_in_vain(
    tx: Transaction, disruptions: Iterable[Disruption], ticket_id: UUID, queue: str, service_day: date
) -> bool:
    """Whether one of the ticket's services could not work when the queue's service ended on that day."""
    mall, known = tx.mall, tx.mall.queue(queue)
    midnight = day_end(mall.site, service_day)
    intervals = day_hours(mall.site, service_day, known).service
    last = min(midnight, max((interval.end for interval in intervals), default=midnight)) - timedelta(seconds=1)
    standing = [one for one in disruptions if one.holds(last)]
    asked = services_of(tx, ticket_id)
    return any(disruption_of(mall, standing, last, known, service) is not None for service in asked)


def grant_reentry(tx: Transaction, visit: UUID, queue: str, lost_on: date) -> None:
    """The right to enter again on the queue's first working day after the one that was lost.

    Granted late, it is yesterday that counts as lost, so that the day of coming back is not over already.
    """
    yesterday = service_day(tx.mall.site, tx.now) - timedelta(days=1)
    again = next_working_day(tx.mall.site, max(lost_on, yesterday), tx.mall.queue(queue))
    if again is not None:
        tx.record(ReentryGranted(visit, queue, again))


def extend_reentries(tx: Transaction, disruptions: Iterable[Disruption], day: date) -> None:
    """Whose right was for this day, on which it could not be used either, has it for the next one."""
    known = tuple(disruptions)
    for row in tx.connection.execute(_UNUSED, {"site": tx.site, "day": day}).all():
        lost = tx.connection.scalars(_LOST, {"site": tx.site, "visit": row.visit, "queue": row.queue}).all()
        if any(was_in_vain(tx, known, ticket_id, row.queue, day) for ticket_id in lost):
            grant_reentry(tx, row.visit, row.queue, day)


def grant_afterwards(tx: Transaction, declared: Disruption) -> None:
    """A disruption is made known after the day on which people waited in vain, and they may still come back."""
    today = service_day(tx.mall.site, tx.now)
    first = service_day(tx.mall.site, declared.since)
    for row in tx.connection.execute(_EXPIRED, {"site": tx.site, "first": first}).all():
        if _may_still_come(tx, row, today) and was_in_vain(tx, [declared], row.ticket, row.queue, row.service_day):
            grant_reentry(tx, row.visit, row.queue, row.service_day)


def _may_still_come(tx: Transaction, row: Any, today: date) -> bool:
    again = next_working_day(tx.mall.site, row.service_day, tx.mall.queue(row.queue))
    return again is not None and again >= today
