"""An officer opens a counter."""

from __future__ import annotations

from dataclasses import dataclass

from server.domain.duty import DutyMove, DutyState, check_duty_move
from server.domain.errors import CounterTaken
from server.domain.events import BreakEnded, DutyOpened
from server.storage.queries.duties import DutyView, duty_view
from server.storage.store import Transaction
from server.usecases.at_counter import counter_of, duty_at


@dataclass(frozen=True, slots=True)
class OpenDuty:
    counter: int


def open_duty(tx: Transaction, command: OpenDuty) -> DutyView:
    """The duty; who comes back from a break opens the counter again. Harmless when it is open already.

    Raises UnknownCounter, Forbidden, and CounterTaken when another officer sits there.
    """
    counter = counter_of(tx, command.counter)
    seated = duty_at(tx, counter.number)
    if seated is None:
        tx.record(DutyOpened(tx.new_id(), counter.number, tx.actor.ref))
    elif seated.officer != tx.actor.ref:
        raise CounterTaken(counter=counter.number)
    elif seated.state is DutyState.ON_BREAK:
        check_duty_move(seated.state, DutyMove.RETURN)
        tx.record(BreakEnded(seated.duty, counter.number))
    return duty_view(tx.connection, tx.site, counter.number)
