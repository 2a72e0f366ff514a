"""The visitor was called by the mall's rule and did not come."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil
from uuid import UUID

from sqlalchemy import bindparam, select

from server.domain.disruptions import standstill
from server.domain.errors import TooEarlyForNoShow
from server.domain.events import NoShowRecorded
from server.domain.ticket import Move
from server.domain.walking import free_at, no_show_minutes
from server.storage.queries.disruptions import disruptions_since
from server.storage.queries.tickets import TicketView, ticket_view, zones_of
from server.storage.store import Transaction
from server.storage.tables import visit
from server.usecases.at_counter import TicketNow, ticket_at_counter
from server.usecases.places import services_of

_LEFT = select(visit.c.last_zone, visit.c.left_at).where(
    visit.c.site == bindparam("site"), visit.c.visit == bindparam("visit")
)


@dataclass(frozen=True, slots=True)
class RecordNoShow:
    ticket: UUID
    counter: int | None = None


def record_no_show(tx: Transaction, command: RecordNoShow) -> TicketView:
    """Raises what a move at a counter raises, and TooEarlyForNoShow: the rule wants calls, and time since the first.

    Time in which the service could not work does not count.
    """
    found, counter = ticket_at_counter(tx, command.ticket, Move.NO_SHOW, command.counter)
    rules = tx.mall.site.rules
    minutes = no_show_minutes(rules, _zones(tx, found, counter.zone), priority=found.priority is not None)
    first = found.called_at or tx.now
    left = (first + timedelta(minutes=minutes) + _stood_still(tx, found, first) - tx.now).total_seconds()
    if found.calls < rules.no_show_calls or left > 0:
        raise TooEarlyForNoShow(calls=rules.no_show_calls, minutes=minutes, seconds=max(0, ceil(left)))
    tx.record(NoShowRecorded(found.ticket, found.visit, found.queue, counter.number))
    return ticket_view(tx.connection, tx.mall, found.ticket)


def _zones(tx: Transaction, found: TicketNow, zone: str) -> set[str]:
    """Where the visitor may be: wherever the visit holds a ticket, and where it was when it was called."""
    zones = set(zones_of(tx.connection, tx.mall, found.visit, zone))
    row = tx.connection.execute(_LEFT, {"site": tx.site, "visit": found.visit}).one()
    last_seen = {"last_zone": row.last_zone, "left_at": row.left_at}
    free = free_at(tx.mall.site.rules, zone, priority=found.priority is not None, **last_seen)
    if free is not None and found.called_at is not None and free > found.called_at:
        zones.add(row.last_zone)
    return zones


def _stood_still(tx: Transaction, found: TicketNow, since: datetime) -> timedelta:
    known = disruptions_since(tx.connection, tx.site, since)
    queue, services = tx.mall.queue(found.queue), services_of(tx, found.ticket)
    return standstill(tx.mall, known, since, queue, services).until(tx.now)
