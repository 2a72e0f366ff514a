"""Serving is interrupted: the visitor fetches a copy, the officer waits for an answer. The counter is free."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import bindparam, func, select

from server.domain.errors import TooManyOnHold
from server.domain.events import TicketHeld
from server.domain.ticket import Move
from server.storage.queries.tickets import TicketView, ticket_view
from server.storage.store import Transaction
from server.storage.tables import is_on_hold, ticket
from server.usecases.at_counter import ticket_at_counter

_ON_HOLD = (
    select(func.count())
    .select_from(ticket)
    .where(ticket.c.site == bindparam("site"), ticket.c.counter == bindparam("counter"), is_on_hold(ticket))
)


@dataclass(frozen=True, slots=True)
class HoldTicket:
    ticket: UUID
    counter: int | None = None


def hold_ticket(tx: Transaction, command: HoldTicket) -> TicketView:
    """Raises what a move at a counter raises, and TooManyOnHold."""
    found, counter = ticket_at_counter(tx, command.ticket, Move.HOLD, command.counter)
    most = tx.mall.site.rules.most_on_hold
    if tx.connection.execute(_ON_HOLD, {"site": tx.site, "counter": counter.number}).scalar_one() >= most:
        raise TooManyOnHold(most=most)
    tx.record(TicketHeld(found.ticket, found.visit, found.queue, counter.number))
    return ticket_view(tx.connection, tx.mall, found.ticket)
