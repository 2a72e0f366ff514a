"""A relief officer takes over a counter; the ticket that is there stays."""

from __future__ import annotations

from dataclasses import dataclass

from server.domain.duty import DutyMove, check_duty_move
from server.domain.events import DutyOpened, DutyTakenOver
from server.storage.queries.duties import DutyView, duty_view
from server.storage.store import Transaction
from server.usecases.at_counter import counter_of, duty_at


@dataclass(frozen=True, slots=True)
class TakeOver:
    """The actor, who has shown who they are, sits at the counter from now on."""

    counter: int


def take_over(tx: Transaction, command: TakeOver) -> DutyView:
    """Raises UnknownCounter, Forbidden. Harmless for who sits there already."""
    counter = counter_of(tx, command.counter)
    seated = duty_at(tx, counter.number)
    if seated is None:
        tx.record(DutyOpened(tx.new_id(), counter.number, tx.actor.ref))
    elif seated.officer != tx.actor.ref:
        check_duty_move(seated.state, DutyMove.TAKE_OVER)
        tx.record(DutyTakenOver(seated.duty, counter.number, tx.actor.ref))
    return duty_view(tx.connection, tx.site, counter.number)
