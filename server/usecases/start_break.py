"""An officer goes on break, with a reason and the time of coming back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from server.domain.duty import BreakReason, DutyMove, check_duty_move
from server.domain.errors import CounterInUse
from server.domain.events import BreakStarted
from server.storage.queries.duties import DutyView, duty_view
from server.storage.store import Transaction
from server.usecases.at_counter import is_occupied
from server.usecases.own_duty import own_duty

LONGEST_BREAK = 180
"""Minutes that a break may be announced for."""


@dataclass(frozen=True, slots=True)
class StartBreak:
    """`minutes` (1 to LONGEST_BREAK) until the officer expects to be back."""

    counter: int
    reason: BreakReason
    minutes: int


def start_break(tx: Transaction, command: StartBreak) -> DutyView:
    """Raises UnknownCounter, Forbidden, CounterClosed, CounterTaken, WrongDutyState, and CounterInUse while a ticket
    is still called or served."""
    seated = own_duty(tx, command.counter)
    check_duty_move(seated.state, DutyMove.BREAK)
    if is_occupied(tx, command.counter):
        raise CounterInUse(counter=command.counter)
    until = tx.now + timedelta(minutes=min(max(command.minutes, 1), LONGEST_BREAK))
    tx.record(BreakStarted(seated.duty, command.counter, command.reason, until))
    return duty_view(tx.connection, tx.site, command.counter)
