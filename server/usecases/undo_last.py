"""The last thing done with a ticket is taken back, if the world has not moved on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from sqlalchemy import bindparam, select

from server.domain.actor import Action, authorise
from server.domain.errors import CannotUndo, NothingToUndo
from server.domain.events import (
    Event,
    LineCorrected,
    NoShowRecorded,
    TicketCalled,
    TicketCancelled,
    TicketFinished,
    TicketHeld,
    TicketMissedAfterwards,
    TicketResumed,
    TicketServedAfterwards,
    TicketStarted,
    TicketTransferred,
    TicketUndone,
)
from server.domain.ticket import AT_COUNTER, MOVES, Move, TicketState
from server.storage.codec import decode
from server.storage.journal import Record
from server.storage.queries.tickets import TicketView, ticket_view
from server.storage.store import Transaction
from server.storage.tables import journal, service_case, service_line, ticket
from server.usecases.at_counter import TicketNow, agency_of, counter_of, is_occupied, take_seat, ticket_now
from server.usecases.call_ticket import visitor_can_come
from server.usecases.follow_plan import follow_plan
from server.usecases.may_issue import has_places
from server.usecases.places import channel_of, services_of
from server.usecases.take_back import ADDITIONS, take_back

_LAST = (
    select(journal.c.seq, journal.c.at, journal.c.actor, journal.c.kind, journal.c.data)
    .where(journal.c.site == bindparam("site"), journal.c.subject == bindparam("subject"))
    .order_by(journal.c.seq.desc())
    .limit(1)
)
_PLACED_SINCE = select(ticket.c.ticket).where(
    ticket.c.site == bindparam("site"),
    ticket.c.visit == bindparam("visit"),
    ticket.c.queued_seq > bindparam("seq"),
    ticket.c.ticket != bindparam("aside"),
)
_CASES = select(service_case.c.state).where(
    service_case.c.site == bindparam("site"), service_case.c.ticket == bindparam("ticket")
)
_COLLECTED = select(service_line.c.case_id).where(
    service_line.c.site == bindparam("site"),
    service_line.c.ticket == bindparam("ticket"),
    service_line.c.case_id.is_not(None),
)

UNDOES: dict[type[Event], Move] = {
    TicketCalled: Move.UNDO_CALL,
    TicketStarted: Move.UNDO_START,
    TicketHeld: Move.UNDO_HOLD,
    TicketResumed: Move.UNDO_RESUME,
    TicketFinished: Move.UNDO_FINISH,
    NoShowRecorded: Move.UNDO_NO_SHOW,
    TicketTransferred: Move.UNDO_TRANSFER_CALLED,
    TicketServedAfterwards: Move.UNDO_AFTERWARDS,
    TicketMissedAfterwards: Move.UNDO_AFTERWARDS,
}
"""Which move takes back which kind of event. What was spoken aloud a second time cannot be taken back, and what has
an opposite of its own (back in line, a pause, a return) is put right by that."""


@dataclass(frozen=True, slots=True)
class UndoLast:
    ticket: UUID


def undo_last(tx: Transaction, command: UndoLast) -> TicketView:
    """Only by who did it, within the rules' `undo_seconds`, and judged anew as if it were a move of its own.

    Raises UnknownTicket, Forbidden, NothingToUndo, CounterTaken, OnBreak, CannotUndo when the counter or the
    visitor is busy by now, or others have built on it, and for a correction what may_join raises.
    """
    found = ticket_now(tx, command.ticket)
    last = _last(tx, found)
    added = last is not None and isinstance(last.event, ADDITIONS)
    # What was added for the visitor may stand in another agency's queue; who added it may take it away.
    authorise(tx.actor, Action.SERVE, tx.site, tx.actor.agency if added else agency_of(tx, found.queue))
    if last is None:
        raise NothingToUndo(seconds=tx.mall.site.rules.undo_seconds)
    if isinstance(last.event, ADDITIONS | LineCorrected):
        take_back(tx, found, last)
        follow_plan(tx, found.visit)
    else:
        _move_back(tx, found, last)
    return ticket_view(tx.connection, tx.mall, found.ticket)


def _move_back(tx: Transaction, found: TicketNow, last: Record) -> None:
    event = last.event
    counter = counter_of(tx, getattr(event, "counter", None) or 0)
    take_seat(tx, counter)
    move = _move(found, event)
    if found.state not in MOVES[move].sources:
        raise CannotUndo
    if MOVES[move].target in AT_COUNTER and found.state not in AT_COUNTER:
        _check_room(tx, found, counter.number)
    if isinstance(event, TicketFinished | TicketServedAfterwards | TicketMissedAfterwards):
        _check_nothing_built_on(tx, found, last.seq)
    if isinstance(event, TicketTransferred):
        _withdraw(tx, found, event, last.seq)
    tx.record(TicketUndone(found.ticket, found.visit, found.queue, counter.number, move))


def _last(tx: Transaction, found: TicketNow) -> Record | None:
    """The last that was done with the ticket, if it is the actor's own and may still be taken back."""
    rules = tx.mall.site.rules
    asked = {"site": tx.site, "subject": f"ticket:{found.ticket}"}
    row = tx.connection.execute(_LAST, asked).one_or_none()
    if row is None or row.actor != tx.actor.ref or tx.now - row.at > timedelta(seconds=rules.undo_seconds):
        return None
    record = Record(tx.site, row.seq, row.at, row.actor, decode(row.kind, row.data))
    if isinstance(record.event, TicketTransferred) and record.event.counter is None:
        # Corrected before it was called: by another correction it is put right.
        return None
    return record if isinstance(record.event, (*UNDOES, ADDITIONS, LineCorrected)) else None


def _move(found: TicketNow, event: Event) -> Move:
    if isinstance(event, TicketTransferred):
        return Move.UNDO_TRANSFER_CALLED if found.started_at is None else Move.UNDO_TRANSFER_SERVING
    if isinstance(event, TicketServedAfterwards | TicketMissedAfterwards) and event.called_at is None:
        # The server had called it: it is at the counter again, as if it had been told at once.
        return Move.UNDO_FINISH if isinstance(event, TicketServedAfterwards) else Move.UNDO_NO_SHOW
    return UNDOES[type(event)]


def _check_room(tx: Transaction, found: TicketNow, counter: int) -> None:
    if is_occupied(tx, counter) or not visitor_can_come(tx, found.visit):
        raise CannotUndo


def _check_nothing_built_on(tx: Transaction, found: TicketNow, seq: int) -> None:
    """An end is not taken back once another place was taken by it, a case moved on, or a product was handed over."""
    placed = _placed_since(tx, found, seq, found.ticket)
    about = {"site": tx.site, "ticket": found.ticket}
    moved = [state for state in tx.connection.scalars(_CASES, about) if state not in {"in_process", "withdrawn"}]
    if placed or moved or tx.connection.execute(_COLLECTED, about).first():
        raise CannotUndo


def _placed_since(tx: Transaction, found: TicketNow, seq: int, aside: UUID) -> bool:
    asked = {"site": tx.site, "visit": found.visit, "seq": seq, "aside": aside}
    return tx.connection.execute(_PLACED_SINCE, asked).first() is not None


def _withdraw(tx: Transaction, found: TicketNow, event: TicketTransferred, seq: int) -> None:
    following = ticket_now(tx, event.to)
    if following.state not in {TicketState.WAITING, TicketState.PLANNED}:
        raise CannotUndo
    if _placed_since(tx, found, seq, event.to):
        raise CannotUndo
    tx.record(TicketCancelled(following.ticket, following.visit, following.queue))
    if not has_places(tx, services_of(tx, found.ticket), channel_of(tx, found.visit)):
        raise CannotUndo
