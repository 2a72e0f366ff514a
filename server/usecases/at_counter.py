"""What the moves at a counter share: the counter, its duty, the ticket, and whose they are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import bindparam, select

from server.domain.actor import Action, Role, authorise
from server.domain.catalogue import Counter
from server.domain.duty import DutyState
from server.domain.errors import CounterBusy, CounterTaken, NotYourCounter, OnBreak, UnknownCounter, UnknownTicket
from server.domain.events import DutyOpened
from server.domain.ticket import Move, Priority, TicketState, check_move
from server.storage.store import Transaction
from server.storage.tables import duty, is_at_counter, is_running, ticket

_NOW = select(
    ticket.c.ticket,
    ticket.c.visit,
    ticket.c.queue,
    ticket.c.state,
    ticket.c.counter,
    ticket.c.calls,
    ticket.c.called_at,
    ticket.c.started_at,
    ticket.c.ended_at,
    ticket.c.queued_at,
    ticket.c.service_day,
    ticket.c.priority,
).where(ticket.c.site == bindparam("site"), ticket.c.ticket == bindparam("ticket"))

_OCCUPIED = select(ticket.c.ticket).where(
    ticket.c.site == bindparam("site"), ticket.c.counter == bindparam("counter"), is_at_counter(ticket)
)

_DUTY = select(duty.c.duty, duty.c.counter, duty.c.officer, duty.c.state, duty.c.since).where(
    duty.c.site == bindparam("site"), duty.c.counter == bindparam("counter"), is_running(duty)
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
    called_at: datetime | None
    started_at: datetime | None
    ended_at: datetime | None
    queued_at: datetime
    service_day: date
    priority: Priority | None


@dataclass(frozen=True, slots=True)
class DutyNow:
    """The running duty of a counter; `officer` is the reference of the person."""

    duty: UUID
    counter: int
    officer: str
    state: DutyState
    since: datetime


def counter_of(tx: Transaction, number: int) -> Counter:
    """The counter, if the actor may serve there; raises UnknownCounter, Forbidden."""
    counter = tx.mall.counter(number)
    if counter is None:
        raise UnknownCounter(counter=number)
    authorise(tx.actor, Action.SERVE, tx.site, counter.agency)
    return counter


def duty_at(tx: Transaction, counter: int) -> DutyNow | None:
    """The counter's duty that is open or on break."""
    row = tx.connection.execute(_DUTY, {"site": tx.site, "counter": counter}).one_or_none()
    return DutyNow(**row._mapping) if row else None


def take_seat(tx: Transaction, counter: Counter) -> None:
    """Make sure that the actor is the one who sits here: who acts at a counter that nobody has opened opens it.

    Raises CounterTaken when another officer sits here, OnBreak. An operator helps out at any counter.
    """
    seated = duty_at(tx, counter.number)
    if seated is None:
        tx.record(DutyOpened(tx.new_id(), counter.number, tx.actor.ref))
        return
    if seated.officer != tx.actor.ref and tx.actor.role is not Role.OPERATOR:
        raise CounterTaken(counter=counter.number)
    if seated.state is DutyState.ON_BREAK:
        raise OnBreak(counter=counter.number)


def check_free(tx: Transaction, counter: int) -> None:
    """Raise CounterBusy while a ticket is called or served at the counter."""
    if is_occupied(tx, counter):
        raise CounterBusy(counter=counter)


def is_occupied(tx: Transaction, counter: int) -> bool:
    """Whether a ticket is called or served at the counter."""
    return tx.connection.execute(_OCCUPIED, {"site": tx.site, "counter": counter}).first() is not None


def ticket_now(tx: Transaction, ticket_id: UUID) -> TicketNow:
    """The ticket as it is; raises UnknownTicket."""
    row = tx.connection.execute(_NOW, {"site": tx.site, "ticket": ticket_id}).one_or_none()
    if row is None:
        raise UnknownTicket(ticket=str(ticket_id))
    return TicketNow(**row._mapping)


def agency_of(tx: Transaction, queue: str) -> str | None:
    """The agency whose queue it is."""
    known = tx.mall.queue(queue)
    return known.agency if known else None


def ticket_at_counter(tx: Transaction, ticket_id: UUID, move: Move, counter: int | None) -> tuple[TicketNow, Counter]:
    """The ticket and its counter, if the move is legal and the actor's to make.

    `counter` is where the officer believes to sit; None means wherever the ticket is. Raises UnknownTicket, Forbidden,
    IllegalMove, NotYourCounter, CounterTaken, OnBreak.
    """
    found = ticket_now(tx, ticket_id)
    if found.counter is None:
        authorise(tx.actor, Action.SERVE, tx.site, agency_of(tx, found.queue))
        check_move(found.state, move)
        raise NotYourCounter(counter=counter or 0)
    desk = counter_of(tx, found.counter)
    if counter is not None and counter != found.counter:
        raise NotYourCounter(counter=found.counter)
    check_move(found.state, move)
    take_seat(tx, desk)
    return found, desk
