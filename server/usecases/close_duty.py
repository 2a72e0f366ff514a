"""A counter is closed, by its officer or by the supervisor."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import bindparam, or_, select

from server.domain.duty import EXPLAINS, DutyEnded, DutyMove, DutyState, check_duty_move
from server.domain.errors import CounterInUse, PeopleWait, TicketsOnHold
from server.domain.events import DutyClosed, TicketRequeued
from server.domain.ticket import TicketState
from server.storage.queries.duties import AWAY_AFTER, DutyView, duty_view
from server.storage.queries.queues import waiting_counts
from server.storage.store import Transaction
from server.storage.tables import duty, is_running, presence, ticket
from server.usecases.at_counter import is_occupied
from server.usecases.own_duty import own_duty, supervised_duty

_OPEN = (
    select(duty.c.counter)
    .outerjoin(presence, (presence.c.site == duty.c.site) & (presence.c.duty == duty.c.duty))
    .where(
        duty.c.site == bindparam("site"),
        is_running(duty),
        duty.c.state == DutyState.OPEN,
        # An officer who vanished calls nobody.
        or_(presence.c.seen_at.is_(None), presence.c.seen_at >= bindparam("seen_since")),
    )
)
_HERE = (
    select(ticket.c.ticket, ticket.c.visit, ticket.c.queue, ticket.c.state)
    .where(
        ticket.c.site == bindparam("site"),
        ticket.c.counter == bindparam("counter"),
        ticket.c.state.in_(bindparam("states", expanding=True)),
    )
    .order_by(ticket.c.queued_at, ticket.c.queued_seq)
)


@dataclass(frozen=True, slots=True)
class CloseDuty:
    """`reason` explains leaving people without an open counter; otherwise BY_OFFICER does."""

    counter: int
    reason: DutyEnded = DutyEnded.BY_OFFICER


@dataclass(frozen=True, slots=True)
class EndDuty:
    """A supervisor ends the duty of somebody who left.

    Who was called there or is on hold goes back in line with the seniority; who is being served stays for the next
    officer at that counter, since a supervisor cannot know the outcome.
    """

    counter: int


def close_duty(tx: Transaction, command: CloseDuty) -> DutyView:
    """Raises UnknownCounter, Forbidden, CounterClosed, CounterTaken, CounterInUse, TicketsOnHold, and PeopleWait when
    the reason does not explain why people who wait are left without an open counter (their supervisor is told)."""
    seated = own_duty(tx, command.counter)
    check_duty_move(seated.state, DutyMove.CLOSE)
    if is_occupied(tx, command.counter):
        raise CounterInUse(counter=command.counter)
    held = len(_here(tx, command.counter, TicketState.ON_HOLD))
    if held:
        # Nobody else's desk shows them.
        raise TicketsOnHold(counter=command.counter, held=held)
    left = left_waiting(tx, command.counter)
    explained = command.reason in EXPLAINS and command.reason is not DutyEnded.BY_SUPERVISOR
    if left and not explained:
        raise PeopleWait(waiting=left)
    reason = command.reason if left or explained else DutyEnded.BY_OFFICER
    tx.record(DutyClosed(seated.duty, command.counter, reason, left))
    return duty_view(tx.connection, tx.site, command.counter)


def end_duty(tx: Transaction, command: EndDuty) -> DutyView:
    """Raises UnknownCounter, Forbidden, CounterClosed."""
    seated = supervised_duty(tx, command.counter)
    for row in _here(tx, command.counter, TicketState.CALLED, TicketState.ON_HOLD):
        tx.record(TicketRequeued(row.ticket, row.visit, row.queue, command.counter))
    left = left_waiting(tx, command.counter)
    tx.record(DutyClosed(seated.duty, command.counter, DutyEnded.BY_SUPERVISOR, left))
    return duty_view(tx.connection, tx.site, command.counter)


def _here(tx: Transaction, counter: int, *states: TicketState) -> Sequence[Any]:
    asked = {"site": tx.site, "counter": counter, "states": states}
    return tx.connection.execute(_HERE, asked).all()


def left_waiting(tx: Transaction, counter: int) -> int:
    """People who wait in queues that no other open counter serves."""
    mall = tx.mall
    asked = {"site": tx.site, "seen_since": tx.now - AWAY_AFTER}
    others = set(tx.connection.scalars(_OPEN, asked)) - {counter}
    served = {queue for desk in mall.counters if desk.number in others for queue in desk.queues}
    own = mall.counter(counter)
    left = [queue for queue in (own.queues if own else ()) if queue not in served]
    return sum(waiting_counts(tx.connection, tx.site, left).values())
