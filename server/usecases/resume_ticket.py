"""A ticket on hold is served on, at the counter that held it or at another one of its queue."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from server.domain.actor import Action, authorise
from server.domain.errors import NotYourCounter
from server.domain.events import TicketResumed
from server.domain.ticket import Move, check_move
from server.storage.queries.tickets import TicketView, ticket_view
from server.storage.store import Transaction
from server.usecases.at_counter import agency_of, check_free, counter_of, take_seat, ticket_now
from server.usecases.call_ticket import check_can_come


@dataclass(frozen=True, slots=True)
class ResumeTicket:
    """`counter` None: where it was held."""

    ticket: UUID
    counter: int | None = None


def resume_ticket(tx: Transaction, command: ResumeTicket) -> TicketView:
    """Raises what calling a particular ticket raises."""
    found = ticket_now(tx, command.ticket)
    authorise(tx.actor, Action.SERVE, tx.site, agency_of(tx, found.queue))
    check_move(found.state, Move.RESUME)
    counter = counter_of(tx, command.counter or found.counter or 0)
    if found.queue not in counter.queues:
        raise NotYourCounter(counter=found.counter or 0)
    take_seat(tx, counter)
    check_free(tx, counter.number)
    check_can_come(tx, found.visit)
    tx.record(TicketResumed(found.ticket, found.visit, found.queue, counter.number))
    return ticket_view(tx.connection, tx.mall, found.ticket)
