"""The day's end: what is still open ends with a reason, duties close, and the next service day begins."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, delete, or_, select

from server.domain.actor import Action, authorise
from server.domain.catalogue import Site
from server.domain.disruptions import Disruption, disruption_of
from server.domain.duty import DutyEnded
from server.domain.errors import DayNotOver
from server.domain.events import DayClosed, DutyClosed, ExpiredBecause, ReentryGranted, TicketExpired
from server.domain.hours import day_hours
from server.domain.opening import day_end, service_day
from server.domain.ticket import TicketState
from server.domain.working_days import calendar_runs_out, next_working_day
from server.storage.idempotency import forget_old
from server.storage.store import Transaction
from server.storage.tables import disruption, duty, is_open, is_running, note, ticket
from server.usecases.identities import forget_identities

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
_DISRUPTIONS = select(disruption).where(
    disruption.c.site == bindparam("site"),
    disruption.c.since < bindparam("end"),
    or_(disruption.c.until.is_(None), disruption.c.until >= bindparam("begin")),
)

_LEFT_OPEN = frozenset({TicketState.SERVING, TicketState.ON_HOLD})
"""States of a ticket that was carried out in part: it was left open, and its outcome is not recorded."""


@dataclass(frozen=True, slots=True)
class CloseDay:
    """Close this service day and all before it."""

    service_day: date


def close_day(tx: Transaction, command: CloseDay) -> int:
    """How many tickets were ended. Raises DayNotOver before the site's own midnight; harmless when late.

    Who waited in vain because of a disruption at the end of service may enter the queue again on the next working day.
    """
    authorise(tx.actor, Action.CLOSE_DAY, tx.site)
    site = tx.mall.site
    ends = day_end(site, command.service_day)
    if tx.now < ends:
        raise DayNotOver(day=command.service_day.isoformat())
    rows = tx.connection.execute(_LEFT_OVER, {"site": tx.site, "day": command.service_day}).all()
    _expire(tx, rows, _service_end(tx, command.service_day, ends))
    for row in tx.connection.execute(_DUTIES, {"site": tx.site, "end": ends}).all():
        tx.record(DutyClosed(row.duty, row.counter, DutyEnded.DAY_ENDED))
    today = service_day(site, tx.now)
    tx.record(DayClosed(command.service_day, today, day_end(site, today)))
    forget_old(tx.connection, tx.site, tx.now)
    tx.connection.execute(delete(note).where(note.c.site == tx.site, note.c.at < tx.now - NOTES_KEPT))
    forget_identities(tx, command.service_day)
    _warn_of_calendar(site, today)
    return len(rows)


def _expire(tx: Transaction, rows: Sequence[Any], service_ends: datetime) -> None:
    mall = tx.mall
    yesterday = service_day(mall.site, tx.now) - timedelta(days=1)
    around = {"site": tx.site, "begin": service_ends, "end": service_ends}
    standing = [
        Disruption(row.disruption, row.scope, row.code, row.reason, row.since, row.until)
        for row in tx.connection.execute(_DISRUPTIONS, around)
    ]
    for row in rows:
        disturbed = disruption_of(mall, standing, service_ends - timedelta(seconds=1), queue=mall.queue(row.queue))
        if row.state in _LEFT_OPEN:
            reason = ExpiredBecause.LEFT_OPEN
        else:
            reason = ExpiredBecause.DISRUPTION if disturbed else ExpiredBecause.DAY_ENDED
        tx.record(TicketExpired(row.ticket, row.visit, row.queue, row.counter, reason))
        # Closed late: yesterday at the earliest, so that the day of coming back is not over already.
        again = next_working_day(mall.site, max(row.service_day, yesterday))
        if reason is ExpiredBecause.DISRUPTION and again:
            tx.record(ReentryGranted(row.visit, row.queue, again))


def _warn_of_calendar(site: Site, today: date) -> None:
    known = calendar_runs_out(site, today)
    if known is not None:
        log.warning("%s: no holidays are entered after %s; see `antrean site import-holidays`", site.code, known)


def _service_end(tx: Transaction, day: date, ends: datetime) -> datetime:
    """When the last interval of service ended on the day; its midnight where the site keeps no hours."""
    intervals = day_hours(tx.mall.site, day).service
    return min(ends, max((interval.end for interval in intervals), default=ends))
