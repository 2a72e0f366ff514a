"""The visitor was called by the mall's rule and did not come."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from math import ceil
from uuid import UUID

from server.domain.errors import TooEarlyForNoShow
from server.domain.events import NoShowRecorded
from server.domain.ticket import Move
from server.domain.walking import no_show_minutes
from server.storage.queries.tickets import TicketView, ticket_view, zones_of
from server.storage.store import Transaction
from server.usecases.at_counter import TicketNow, ticket_at_counter


@dataclass(frozen=True, slots=True)
class RecordNoShow:
    ticket: UUID
    counter: int | None = None


def record_no_show(tx: Transaction, command: RecordNoShow) -> TicketView:
    """Raises what a move at a counter raises, and TooEarlyForNoShow: the rule wants calls, and time since the first."""
    found, counter = ticket_at_counter(tx, command.ticket, Move.NO_SHOW, command.counter)
    zones = zones_of(tx.connection, tx.mall, found.visit, counter.zone)
    _check_rule(tx, found, zones)
    tx.record(NoShowRecorded(found.ticket, found.visit, found.queue, counter.number))
    return ticket_view(tx.connection, tx.mall, found.ticket)


def _check_rule(tx: Transaction, found: TicketNow, zones: tuple[str, ...]) -> None:
    rules = tx.mall.site.rules
    minutes = no_show_minutes(rules, zones, priority=found.priority is not None)
    first = found.called_at or tx.now
    left = (first + timedelta(minutes=minutes) - tx.now).total_seconds()
    if found.calls < rules.no_show_calls or left > 0:
        raise TooEarlyForNoShow(calls=rules.no_show_calls, minutes=minutes, seconds=max(0, ceil(left)))
