"""A counter is closed, by its officer or by the supervisor."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import bindparam, select

from server.domain.duty import EXPLAINS, DutyEnded, DutyMove, DutyState, check_duty_move
from server.domain.errors import CounterInUse, PeopleWait
from server.domain.events import DutyClosed
from server.storage.queries.duties import DutyView, duty_view
from server.storage.queries.queues import waiting_counts
from server.storage.store import Transaction
from server.storage.tables import duty, is_running
from server.usecases.at_counter import is_occupied
from server.usecases.own_duty import own_duty, supervised_duty

_OPEN = select(duty.c.counter).where(duty.c.site == bindparam("site"), is_running(duty), duty.c.state == DutyState.OPEN)


@dataclass(frozen=True, slots=True)
class CloseDuty:
    """`reason` explains leaving people without an open counter; otherwise BY_OFFICER does."""

    counter: int
    reason: DutyEnded = DutyEnded.BY_OFFICER


@dataclass(frozen=True, slots=True)
class EndDuty:
    """A supervisor ends the duty of somebody who left; a ticket that is open there stays for the next officer."""

    counter: int


def close_duty(tx: Transaction, command: CloseDuty) -> DutyView:
    """Raises UnknownCounter, Forbidden, CounterClosed, CounterTaken, CounterInUse, and PeopleWait when the reason does
    not explain why people who wait are left without an open counter (their supervisor is told)."""
    seated = own_duty(tx, command.counter)
    check_duty_move(seated.state, DutyMove.CLOSE)
    if is_occupied(tx, command.counter):
        raise CounterInUse(counter=command.counter)
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
    left = left_waiting(tx, command.counter)
    tx.record(DutyClosed(seated.duty, command.counter, DutyEnded.BY_SUPERVISOR, left))
    return duty_view(tx.connection, tx.site, command.counter)


def left_waiting(tx: Transaction, counter: int) -> int:
    """People who wait in queues that no other open counter serves."""
    mall = tx.mall
    others = set(tx.connection.scalars(_OPEN, {"site": tx.site})) - {counter}
    served = {queue for desk in mall.counters if desk.number in others for queue in desk.queues}
    own = mall.counter(counter)
    left = [queue for queue in (own.queues if own else ()) if queue not in served]
    return sum(waiting_counts(tx.connection, tx.site, left).values())
