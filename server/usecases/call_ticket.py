"""An officer calls a particular visitor out of turn, and says why."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import bindparam, select

from server.domain.actor import Action, authorise
from server.domain.errors import NotYourCounter, VisitAway, VisitBusy, VisitOver
from server.domain.events import TicketCalled
from server.domain.opening import service_day
from server.domain.selection import Why
from server.domain.ticket import CallReason, Move, check_move
from server.storage.queries.tickets import TicketView, ticket_view, zones_of
from server.storage.store import Transaction
from server.storage.tables import is_at_counter, ticket, visit
from server.usecases.at_counter import agency_of, check_free, counter_of, take_seat, ticket_now

_BUSY = select(ticket.c.counter).where(
    ticket.c.site == bindparam("site"), ticket.c.visit == bindparam("visit"), is_at_counter(ticket)
)
_PAUSED = select(visit.c.paused_at).where(visit.c.site == bindparam("site"), visit.c.visit == bindparam("visit"))


@dataclass(frozen=True, slots=True)
class CallTicket:
    counter: int
    ticket: UUID
    reason: CallReason


def visitor_can_come(tx: Transaction, visit_id: UUID) -> bool:
    """Whether the visitor is at no counter and has not paused."""
    try:
        check_can_come(tx, visit_id)
    except (VisitBusy, VisitAway):
        return False
    return True


def check_can_come(tx: Transaction, visit_id: UUID) -> None:
    """Raise VisitBusy while the visitor is at a counter, VisitAway after a pause was asked for."""
    asked = {"site": tx.site, "visit": visit_id}
    busy_at = tx.connection.execute(_BUSY, asked).scalar()
    if busy_at is not None:
        raise VisitBusy(counter=busy_at)
    if tx.connection.execute(_PAUSED, asked).scalar_one() is not None:
        raise VisitAway


def call_ticket(tx: Transaction, command: CallTicket) -> TicketView:
    """Raises UnknownCounter, UnknownTicket, Forbidden, IllegalMove, NotYourCounter (its queue is served elsewhere),
    CounterTaken, OnBreak, CounterBusy, VisitBusy, VisitAway, and VisitOver for a visit of another day.

    A visitor who is still walking may be called so: whoever calls sees the person.
    """
    counter = counter_of(tx, command.counter)
    found = ticket_now(tx, command.ticket)
    authorise(tx.actor, Action.SERVE, tx.site, agency_of(tx, found.queue))
    check_move(found.state, Move.CALL)
    if found.queue not in counter.queues:
        raise NotYourCounter(counter=counter.number)
    if found.service_day != service_day(tx.mall.site, tx.now):
        raise VisitOver
    take_seat(tx, counter)
    check_free(tx, counter.number)
    check_can_come(tx, found.visit)
    tx.record(
        TicketCalled(
            call=tx.new_id(),
            ticket=found.ticket,
            visit=found.visit,
            queue=found.queue,
            counter=counter.number,
            zones=zones_of(tx.connection, tx.mall, found.visit, counter.zone),
            why=Why.CHOSEN,
            reason=command.reason,
        )
    )
    return ticket_view(tx.connection, tx.mall, found.ticket)
