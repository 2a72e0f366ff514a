"""The visitor was called and did not come."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from server.domain.events import NoShowRecorded
from server.domain.ticket import Move
from server.storage.queries.tickets import TicketView, ticket_view
from server.storage.store import Transaction
from server.usecases.at_counter import ticket_at_counter


@dataclass(frozen=True, slots=True)
class RecordNoShow:
    ticket: UUID
    counter: int | None = None


def record_no_show(tx: Transaction, command: RecordNoShow) -> TicketView:
    """Raises UnknownTicket, Forbidden, NotYourCounter, IllegalMove."""
    found, counter = ticket_at_counter(tx, command.ticket, Move.NO_SHOW, command.counter)
    tx.record(NoShowRecorded(found.ticket, found.visit, found.queue, counter.number))
    return ticket_view(tx.connection, tx.mall, found.ticket)
