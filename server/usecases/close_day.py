"""The day's end: what is still open ends with a reason, and the next service day begins."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from server.domain.actor import Action, authorise
from server.domain.errors import DayNotOver
from server.domain.events import DayClosed, ExpiredBecause, TicketExpired
from server.domain.opening import day_end, service_day
from server.domain.ticket import AT_COUNTER
from server.storage.idempotency import forget_old
from server.storage.store import Transaction
from server.storage.tables import is_open, ticket


@dataclass(frozen=True, slots=True)
class CloseDay:
    """Close this service day and all before it."""

    service_day: date


def close_day(tx: Transaction, command: CloseDay) -> int:
    """How many tickets were ended. Raises DayNotOver before the site's own midnight; harmless when late."""
    authorise(tx.actor, Action.CLOSE_DAY, tx.site)
    site = tx.mall.site
    if tx.now < day_end(site, command.service_day):
        raise DayNotOver(day=command.service_day.isoformat())
    rows = tx.connection.execute(
        select(ticket.c.ticket, ticket.c.visit, ticket.c.queue, ticket.c.counter, ticket.c.state)
        .where(ticket.c.site == tx.site, is_open(ticket), ticket.c.service_day <= command.service_day)
        .order_by(ticket.c.queued_at, ticket.c.queued_seq)
    ).all()
    for row in rows:
        left_open = row.state in AT_COUNTER
        reason = ExpiredBecause.LEFT_OPEN if left_open else ExpiredBecause.DAY_ENDED
        tx.record(TicketExpired(row.ticket, row.visit, row.queue, row.counter, reason))
    today = service_day(site, tx.now)
    tx.record(DayClosed(command.service_day, today, day_end(site, today)))
    forget_old(tx.connection, tx.site, tx.now)
    return len(rows)
