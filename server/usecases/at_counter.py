"""What the moves at a counter share: finding the counter and the ticket, and whose they are."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import bindparam, select

from server.domain.actor import Action, authorise
from server.domain.catalogue import Counter
from server.domain.errors import NotYourCounter, UnknownCounter, UnknownTicket
from server.domain.ticket import Move, TicketState, check_move
from server.storage.store import Transaction
from server.storage.tables import ticket

_NOW = select(ticket.c.ticket, ticket.c.visit, ticket.c.queue, ticket.c.state, ticket.c.counter, ticket.c.calls).where(
    ticket.c.site == bindparam("site"), ticket.c.ticket == bindparam("ticket")
)


@dataclass(frozen=True, slots=True)
class TicketNow:
    """What a decision about a ticket rests on."""

    ticket: UUID
    visit: UUID
    queue: str
    state: TicketState
    counter: int | None
    calls: int


def counter_of(tx: Transaction, number: int) -> Counter:
    """The counter, if the actor may serve there; raises UnknownCounter, Forbidden."""
    counter = tx.mall.counter(number)
    if counter is None:
        raise UnknownCounter(counter=number)
    authorise(tx.actor, Action.SERVE, tx.site, counter.agency)
    return counter


def ticket_now(tx: Transaction, ticket_id: UUID) -> TicketNow:
    """The ticket as it is; raises UnknownTicket."""
    row = tx.connection.execute(_NOW, {"site": tx.site, "ticket": ticket_id}).one_or_none()
    if row is None:
        raise UnknownTicket(ticket=str(ticket_id))
    return TicketNow(row.ticket, row.visit, row.queue, row.state, row.counter, row.calls)


def ticket_at_counter(tx: Transaction, ticket_id: UUID, move: Move, counter: int | None) -> tuple[TicketNow, Counter]:
    """The ticket and its counter, if the move is legal and the actor's to make.

    `counter` is where the officer believes to sit; None means wherever the ticket is. Raises UnknownTicket, Forbidden,
    IllegalMove, NotYourCounter.
    """
    found = ticket_now(tx, ticket_id)
    if found.counter is None:
        queue = tx.mall.queue(found.queue)
        authorise(tx.actor, Action.SERVE, tx.site, queue.agency if queue else None)
        check_move(found.state, move)
        raise NotYourCounter(counter=counter or 0)
    desk = counter_of(tx, found.counter)
    if counter is not None and counter != found.counter:
        raise NotYourCounter(counter=found.counter)
    check_move(found.state, move)
    return found, desk
