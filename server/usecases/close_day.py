"""The day's end: what is still open ends with a reason, duties close, and the next service day begins."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import bindparam, delete, select

from server.domain.actor import Action, authorise
from server.domain.catalogue import Site
from server.domain.disruptions import Disruption
from server.domain.duty import DutyEnded
from server.domain.errors import DayNotOver
from server.domain.events import DayClosed, DutyClosed, ExpiredBecause, TicketExpired
from server.domain.opening import day_end, service_day
from server.domain.ticket import TicketState
from server.domain.working_days import calendar_runs_out
from server.storage.idempotency import forget_old
from server.storage.queries.disruptions import disruptions_since
from server.storage.store import Transaction
from server.storage.tables import duty, is_open, is_running, note, ticket
from server.usecases.identities import forget_identities
from server.usecases.reentries import extend_reentries, grant_reentry, was_in_vain

log = logging.getLogger(__name__)

NOTES_KEPT = timedelta(days=2)
"""How long the notes of officers to each other are kept."""

_LEFT_OVER = (
    select(ticket.c.ticket, ticket.c.visit, ticket.c.queue, ticket.c.counter, ticket.c.state, ticket.c.service_day)
    .where(ticket.c.site == bindparam("site"), is_open(ticket), ticket.c.service_day <= bindparam("day"))
    .order_by(ticket.c.queued_at, ticket.c.queued_seq)
)
_DUTIES = (
    select(duty.c.duty, duty.c.counter)
    .where(duty.c.site == bindparam("site"), is_running(duty), duty.c.opened_at < bindparam("end"))
    .order_by(duty.c.counter)
)
_LEFT_OPEN = frozenset({TicketState.SERVING, TicketState.ON_HOLD})
"""States of a ticket that was carried out in part: it was left open, and its outcome is not recorded."""


@dataclass(frozen=True, slots=True)
class CloseDay:
    """Close this service day and all before it."""

    service_day: date


def close_day(tx: Transaction, command: CloseDay) -> int:
    """How many tickets were ended. Raises DayNotOver before the site's own midnight; harmless when late.

    Who waited in vain because of a disruption at the end of service may enter the queue again on its next working
    day; whose right was for this day and could not be used either keeps it.
    """
    authorise(tx.actor, Action.CLOSE_DAY, tx.site)
    site = tx.mall.site
    ends = day_end(site, command.service_day)
    if tx.now < ends:
        raise DayNotOver(day=command.service_day.isoformat())
    rows = tx.connection.execute(_LEFT_OVER, {"site": tx.site, "day": command.service_day}).all()
    # Closed late, the oldest of the days tells how far back a disruption may matter.
    begins = day_end(site, min((row.service_day for row in rows), default=command.service_day)) - timedelta(days=1)
    disruptions = disruptions_since(tx.connection, tx.site, begins)
    _expire(tx, rows, disruptions)
    extend_reentries(tx, disruptions, command.service_day)
    for row in tx.connection.execute(_DUTIES, {"site": tx.site, "end": ends}).all():
        tx.record(DutyClosed(row.duty, row.counter, DutyEnded.DAY_ENDED))
    today = service_day(site, tx.now)
    tx.record(DayClosed(command.service_day, today, day_end(site, today)))
    forget_old(tx.connection, tx.site, tx.now)
    tx.connection.execute(delete(note).where(note.c.site == tx.site, note.c.at < tx.now - NOTES_KEPT))
    forget_identities(tx, command.service_day)
    _warn_of_calendar(site, today)
    return len(rows)


def _expire(tx: Transaction, rows: Sequence[Any], disruptions: Sequence[Disruption]) -> None:
    for row in rows:
        reason = ExpiredBecause.DAY_ENDED
        if row.state in _LEFT_OPEN:
            reason = ExpiredBecause.LEFT_OPEN
        elif was_in_vain(tx, disruptions, row.ticket, row.queue, row.service_day):
            reason = ExpiredBecause.DISRUPTION
        tx.record(TicketExpired(row.ticket, row.visit, row.queue, row.counter, reason))
        if reason is ExpiredBecause.DISRUPTION:
            grant_reentry(tx, row.visit, row.queue, row.service_day)


def _warn_of_calendar(site: Site, today: date) -> None:
    known = calendar_runs_out(site, today)
    if known is not None:
        log.warning("%s: no holidays are entered after %s; see `antrean site import-holidays`", site.code, known)
