"""A waiting ticket gives up its place."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from server.domain.actor import Action, authorise
from server.domain.events import TicketCancelled
from server.domain.ticket import Move, check_move
from server.storage.queries.tickets import TicketView, ticket_view
from server.storage.store import Transaction
from server.usecases.at_counter import ticket_now
from server.usecases.follow_plan import follow_plan


@dataclass(frozen=True, slots=True)
class CancelTicket:
    ticket: UUID


def cancel_ticket(tx: Transaction, command: CancelTicket) -> TicketView:
    """Raises UnknownTicket, Forbidden, IllegalMove."""
    found = ticket_now(tx, command.ticket)
    queue = tx.mall.queue(found.queue)
    authorise(tx.actor, Action.CANCEL, tx.site, queue.agency if queue else None)
    check_move(found.state, Move.CANCEL)
    tx.record(TicketCancelled(found.ticket, found.visit, found.queue))
    follow_plan(tx, found.visit)
    return ticket_view(tx.connection, tx.mall, found.ticket)
