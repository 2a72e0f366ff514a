"""What an officer did while the desk had no server, calling aloud from the last list, is told later."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import bindparam, select

from server.domain.actor import Action, Role, authorise
from server.domain.catalogue import Counter
from server.domain.errors import NoDutyHere, NotYourCounter, ToldTimes, VisitOver
from server.domain.events import (
    DutyOpened,
    DutyTakenOver,
    LineOutcome,
    TicketMissedAfterwards,
    TicketServedAfterwards,
)
from server.domain.opening import day_end, service_day
from server.domain.ticket import Move, TicketState, check_move
from server.storage.codec import decode
from server.storage.queries.tickets import TicketView, ticket_view
from server.storage.store import Transaction
from server.storage.tables import journal
from server.usecases.at_counter import TicketNow, agency_of, counter_of, duty_at, ticket_now
from server.usecases.line_outcomes import checked_outcomes, settle

SLACK = timedelta(minutes=2)
"""The clock of the officer's computer may be so far from the server's: what it tells is moved by so much where it
disagrees with what the server knows itself."""

_OF_COUNTER = select(journal.c.kind, journal.c.data).where(
    journal.c.site == bindparam("site"), journal.c.subject == bindparam("subject"), journal.c.at >= bindparam("since")
)


@dataclass(frozen=True, slots=True)
class ServeAfterwards:
    """Times aware. `called_at` counts for whom the server had not called, `started_at` for whom it had not seen served,
    or had seen put on hold."""

    ticket: UUID
    counter: int
    called_at: datetime
    started_at: datetime
    ended_at: datetime
    outcomes: tuple[LineOutcome, ...]


@dataclass(frozen=True, slots=True)
class MissAfterwards:
    """`called_at`: when the number was called aloud; aware."""

    ticket: UUID
    counter: int
    called_at: datetime


def serve_afterwards(tx: Transaction, command: ServeAfterwards) -> TicketView:
    """Raises UnknownTicket, UnknownCounter, Forbidden, IllegalMove, VisitOver, NotYourCounter (at another counter by
    now, or its queue is served elsewhere), NoDutyHere, ToldTimes, and what finishing raises about outcomes."""
    found = _found(tx, command.ticket, command.counter, Move.SERVE_AFTERWARDS)
    outcomes = checked_outcomes(tx, found.ticket, command.outcomes)
    aloud, seen_served = found.called_at is None, found.state is TicketState.SERVING
    # Only what the server did not see itself counts.
    told = [*[command.called_at] * aloud, *[command.started_at] * (not seen_served), command.ended_at]
    if told != sorted(told):
        raise ToldTimes(why="order")
    called = found.called_at or _after(tx, command.called_at, found.queued_at, "queued")
    seen = found.started_at if seen_served else None
    started = seen or _after(tx, command.started_at, called, "order")
    ended = _after(tx, command.ended_at, started, "order")
    tx.record(
        TicketServedAfterwards(
            ticket=found.ticket,
            visit=found.visit,
            queue=found.queue,
            counter=command.counter,
            called_at=called if aloud else None,
            started_at=started,
            ended_at=ended,
            outcomes=outcomes,
        )
    )
    settle(tx, found, outcomes)
    return ticket_view(tx.connection, tx.mall, found.ticket)


def miss_afterwards(tx: Transaction, command: MissAfterwards) -> TicketView:
    """Raises what `serve_afterwards` raises, outcomes aside. How often somebody was called aloud nobody can check: the
    rule about calls and minutes is not asked."""
    found = _found(tx, command.ticket, command.counter, Move.MISS_AFTERWARDS)
    told = None if found.called_at else _after(tx, command.called_at, found.queued_at, "queued")
    tx.record(TicketMissedAfterwards(found.ticket, found.visit, found.queue, command.counter, told))
    return ticket_view(tx.connection, tx.mall, found.ticket)


def _found(tx: Transaction, ticket_id: UUID, number: int, move: Move) -> TicketNow:
    counter = counter_of(tx, number)
    found = ticket_now(tx, ticket_id)
    authorise(tx.actor, Action.SERVE, tx.site, agency_of(tx, found.queue))
    if found.counter not in {None, counter.number}:
        raise NotYourCounter(counter=found.counter or 0)
    check_move(found.state, move)
    if found.service_day != service_day(tx.mall.site, tx.now):
        raise VisitOver
    if found.counter is None and found.queue not in counter.queues:
        raise NotYourCounter(counter=counter.number)
    _check_duty(tx, counter)
    return found


def _check_duty(tx: Transaction, counter: Counter) -> None:
    """Raise NoDutyHere unless the actor sits at the counter or sat there today. An operator helps out anywhere."""
    seated = duty_at(tx, counter.number)
    if tx.actor.role is Role.OPERATOR or (seated is not None and seated.officer == tx.actor.ref):
        return
    began = day_end(tx.mall.site, service_day(tx.mall.site, tx.now) - timedelta(days=1))
    asked = {"site": tx.site, "subject": f"counter:{counter.number}", "since": began}
    events = [decode(row.kind, row.data) for row in tx.connection.execute(_OF_COUNTER, asked)]
    if not any(isinstance(each, DutyOpened | DutyTakenOver) and each.officer == tx.actor.ref for each in events):
        raise NoDutyHere(counter=counter.number)


def _after(tx: Transaction, told: datetime, since: datetime, why: str) -> datetime:
    """What was told, between `since` and now. Raises ToldTimes when it is further away than the slack."""
    if told > tx.now + SLACK:
        raise ToldTimes(why="future")
    if told < since - SLACK:
        raise ToldTimes(why=why)
    return min(max(told, since), tx.now)
