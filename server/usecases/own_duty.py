"""Finding the running duty that is the actor's own, or somebody's whom the actor supervises."""

from __future__ import annotations

from server.domain.actor import Action, authorise
from server.domain.errors import CounterClosed, CounterTaken, UnknownCounter
from server.storage.store import Transaction
from server.usecases.at_counter import DutyNow, counter_of, duty_at


def own_duty(tx: Transaction, number: int) -> DutyNow:
    """Raises UnknownCounter, Forbidden, CounterClosed, and CounterTaken when it is another officer's."""
    counter = counter_of(tx, number)
    seated = duty_at(tx, counter.number)
    if seated is None:
        raise CounterClosed(counter=counter.number)
    if seated.officer != tx.actor.ref:
        raise CounterTaken(counter=counter.number)
    return seated


def supervised_duty(tx: Transaction, number: int) -> DutyNow:
    """Raises UnknownCounter, Forbidden, CounterClosed."""
    counter = tx.mall.counter(number)
    if counter is None:
        raise UnknownCounter(counter=number)
    authorise(tx.actor, Action.SUPERVISE, tx.site, counter.agency)
    seated = duty_at(tx, counter.number)
    if seated is None:
        raise CounterClosed(counter=counter.number)
    return seated
