"""A called ticket, or one on hold, goes back in line with its seniority; the visitor may pause as well."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from server.domain.events import TicketRequeued, VisitPaused
from server.domain.ticket import Move
from server.storage.queries.tickets import TicketView, ticket_view
from server.storage.store import Transaction
from server.usecases.at_counter import ticket_at_counter


@dataclass(frozen=True, slots=True)
class RequeueTicket:
    """`pause`: the visitor asked to step away (jeda)."""

    ticket: UUID
    counter: int | None = None
    pause: bool = False


def requeue_ticket(tx: Transaction, command: RequeueTicket) -> TicketView:
    """Raises what a move at a counter raises."""
    found, counter = ticket_at_counter(tx, command.ticket, Move.REQUEUE, command.counter)
    tx.record(TicketRequeued(found.ticket, found.visit, found.queue, counter.number))
    if command.pause:
        tx.record(VisitPaused(found.visit))
    return ticket_view(tx.connection, tx.mall, found.ticket)
