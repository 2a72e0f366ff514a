"""An officer calls a visitor again."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from server.domain.events import TicketRecalled
from server.domain.ticket import Move
from server.storage.queries.tickets import TicketView, ticket_view, zones_of
from server.storage.store import Transaction
from server.usecases.at_counter import ticket_at_counter


@dataclass(frozen=True, slots=True)
class RecallTicket:
    ticket: UUID
    counter: int | None = None


def recall_ticket(tx: Transaction, command: RecallTicket) -> TicketView:
    """Raises UnknownTicket, Forbidden, NotYourCounter, IllegalMove."""
    found, counter = ticket_at_counter(tx, command.ticket, Move.RECALL, command.counter)
    tx.record(
        TicketRecalled(
            call=tx.new_id(),
            ticket=found.ticket,
            visit=found.visit,
            queue=found.queue,
            counter=counter.number,
            zones=zones_of(tx.connection, tx.mall, found.visit, counter.zone),
            turn=found.calls + 1,
        )
    )
    return ticket_view(tx.connection, tx.mall, found.ticket)
