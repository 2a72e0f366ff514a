"""The visitor has come to the counter: serving starts."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from server.domain.events import TicketStarted
from server.domain.ticket import Move
from server.storage.queries.tickets import TicketView, ticket_view
from server.storage.store import Transaction
from server.usecases.at_counter import ticket_at_counter


@dataclass(frozen=True, slots=True)
class StartTicket:
    ticket: UUID
    counter: int | None = None


def start_ticket(tx: Transaction, command: StartTicket) -> TicketView:
    """Raises UnknownTicket, Forbidden, NotYourCounter, IllegalMove."""
    found, counter = ticket_at_counter(tx, command.ticket, Move.START, command.counter)
    tx.record(TicketStarted(found.ticket, found.visit, found.queue, counter.number))
    return ticket_view(tx.connection, tx.mall, found.ticket)
