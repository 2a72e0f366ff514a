"""Tickets and calls: what their events do to the tables."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Update, bindparam, insert, select, update

from server.domain.events import (
    Event,
    ExpiredBecause,
    LineOutcome,
    NoShowRecorded,
    PlaceTaken,
    TicketCalled,
    TicketCancelled,
    TicketExpired,
    TicketFinished,
    TicketHeld,
    TicketQueued,
    TicketRecalled,
    TicketRequeued,
    TicketResumed,
    TicketReturned,
    TicketStarted,
    TicketTransferred,
)
from server.domain.ticket import MOVES, Move, Outcome, TicketState
from server.storage.applying.guard import exactly_one
from server.storage.applying.visits import left_counter
from server.storage.journal import Record
from server.storage.tables import call, call_zone, service_line, ticket

_TICKET = insert(ticket)
_LINE = insert(service_line)
_CALL = insert(call)
_ZONE = insert(call_zone)

_MOVES = {
    move: update(ticket).where(
        ticket.c.site == bindparam("at_site"),
        ticket.c.ticket == bindparam("at_ticket"),
        ticket.c.state.in_(legal.sources),
    )
    for move, legal in MOVES.items()
}
_HELD = select(ticket.c.held_at, ticket.c.held_seconds).where(
    ticket.c.site == bindparam("site"), ticket.c.ticket == bindparam("ticket")
)
_CALLS_PAST = update(call).where(call.c.site == bindparam("at_site"), call.c.ticket == bindparam("at_ticket"))
_OUTCOMES = update(service_line).where(
    service_line.c.site == bindparam("at_site"), service_line.c.ticket == bindparam("at_ticket")
)
_OUTCOME = _OUTCOMES.where(service_line.c.service == bindparam("at_service"))

UNCALLED = {
    "counter": None,
    "calls": 0,
    "called_at": None,
    "last_called_at": None,
    "why": None,
    "reason": None,
    "afterwards": False,
}
"""Columns of a ticket that stands in its queue."""


def move(connection: Connection, record: Record, ticket_id: UUID, step: Move, **values: Any) -> None:
    """Change the ticket's state as the table of moves says, and these columns with it."""
    found = {"at_site": record.site, "at_ticket": ticket_id}
    moved = connection.execute(_MOVES[step], {**found, "state": MOVES[step].target, **values})
    exactly_one(moved, move=step.value)


def calls_are_past(connection: Connection, record: Record, ticket_id: UUID) -> None:
    """The ticket is back in its queue: its calls so far are no longer shown or counted."""
    _of(connection, record, _CALLS_PAST, ticket_id, past=True)


def set_outcomes(connection: Connection, record: Record, ticket_id: UUID, outcome: Outcome | None) -> None:
    """The same outcome for all lines of the ticket, with nothing missing."""
    _of(connection, record, _OUTCOMES, ticket_id, outcome=outcome, missing=[])


def record_outcomes(connection: Connection, record: Record, ticket_id: UUID, outcomes: Sequence[LineOutcome]) -> None:
    """One for each line of the ticket."""
    for line in outcomes:
        found = {"at_site": record.site, "at_ticket": ticket_id, "at_service": line.service}
        given = {"outcome": line.outcome, "missing": list(line.missing)}
        exactly_one(connection.execute(_OUTCOME, {**found, **given}), service=line.service)


def _of(connection: Connection, record: Record, statement: Update, ticket_id: UUID, **values: Any) -> None:
    connection.execute(statement, {"at_site": record.site, "at_ticket": ticket_id, **values})


def _ticket_queued(connection: Connection, record: Record, event: TicketQueued) -> None:
    connection.execute(
        _TICKET,
        {
            "site": record.site,
            "ticket": event.ticket,
            "visit": event.visit,
            "queue": event.queue,
            "service_day": event.service_day,
            "state": TicketState.PLANNED if event.planned else TicketState.WAITING,
            "priority": event.priority,
            "queued_at": event.queued_at,
            "queued_seq": record.seq,
            "held_seconds": 0,
            "for_counter": event.for_counter,
            "came_from": event.came_from,
            "note": event.note,
            **UNCALLED,
        },
    )
    connection.execute(
        _LINE,
        [
            {
                "site": record.site,
                "ticket": event.ticket,
                "position": position,
                "service": service,
                "service_day": event.service_day,
                "case_id": event.cases[position] if event.cases else None,
                "outcome": None,
                "missing": [],
            }
            for position, service in enumerate(event.services)
        ],
    )


def _place_taken(connection: Connection, record: Record, event: PlaceTaken) -> None:
    placed = {"queued_at": event.queued_at, "queued_seq": record.seq}
    move(connection, record, event.ticket, Move.TAKE_PLACE, **placed)


def _announce(connection: Connection, record: Record, event: TicketCalled | TicketRecalled, turn: int) -> None:
    connection.execute(
        _CALL,
        {
            "site": record.site,
            "call": event.call,
            "seq": record.seq,
            "ticket": event.ticket,
            "visit": event.visit,
            "queue": event.queue,
            "counter": event.counter,
            "turn": turn,
            "called_at": record.at,
            "past": False,
        },
    )
    connection.execute(_ZONE, [{"site": record.site, "zone": zone, "seq": record.seq} for zone in event.zones])


def _ticket_called(connection: Connection, record: Record, event: TicketCalled) -> None:
    called = {"counter": event.counter, "calls": 1, "called_at": record.at, "last_called_at": record.at}
    move(connection, record, event.ticket, Move.CALL, **called, why=event.why, reason=event.reason)
    _announce(connection, record, event, 1)


def _ticket_recalled(connection: Connection, record: Record, event: TicketRecalled) -> None:
    move(connection, record, event.ticket, Move.RECALL, calls=event.turn, last_called_at=record.at)
    _announce(connection, record, event, event.turn)


def _ticket_started(connection: Connection, record: Record, event: TicketStarted) -> None:
    move(connection, record, event.ticket, Move.START, started_at=record.at)


def _ticket_held(connection: Connection, record: Record, event: TicketHeld) -> None:
    move(connection, record, event.ticket, Move.HOLD, held_at=record.at)
    left_counter(connection, record.site, event.visit, event.counter, record.at)


def _ticket_resumed(connection: Connection, record: Record, event: TicketResumed) -> None:
    row = connection.execute(_HELD, {"site": record.site, "ticket": event.ticket}).one()
    held = int((record.at - row.held_at).total_seconds()) if row.held_at else 0
    resumed = {"counter": event.counter, "held_at": None, "held_seconds": row.held_seconds + held}
    move(connection, record, event.ticket, Move.RESUME, **resumed)


def _ticket_requeued(connection: Connection, record: Record, event: TicketRequeued) -> None:
    unserved = {"started_at": None, "held_at": None, "held_seconds": 0}
    move(connection, record, event.ticket, Move.REQUEUE, **UNCALLED, **unserved)
    calls_are_past(connection, record, event.ticket)
    left_counter(connection, record.site, event.visit, event.counter, record.at)


def _ticket_finished(connection: Connection, record: Record, event: TicketFinished) -> None:
    move(connection, record, event.ticket, Move.FINISH, ended_at=record.at)
    record_outcomes(connection, record, event.ticket, event.outcomes)
    left_counter(connection, record.site, event.visit, event.counter, record.at)


def _no_show_recorded(connection: Connection, record: Record, event: NoShowRecorded) -> None:
    move(connection, record, event.ticket, Move.NO_SHOW, ended_at=record.at)
    left_counter(connection, record.site, event.visit, event.counter, record.at)


def _ticket_returned(connection: Connection, record: Record, event: TicketReturned) -> None:
    placed = {"queued_at": event.queued_at, "queued_seq": record.seq, "ended_at": None}
    move(connection, record, event.ticket, Move.RETURN, **UNCALLED, **placed)
    calls_are_past(connection, record, event.ticket)


def _ticket_transferred(connection: Connection, record: Record, event: TicketTransferred) -> None:
    step = Move.CORRECT if event.corrected else Move.TRANSFER
    move(connection, record, event.ticket, step, ended_at=record.at)
    if event.counter is not None:
        left_counter(connection, record.site, event.visit, event.counter, record.at)


def _ticket_cancelled(connection: Connection, record: Record, event: TicketCancelled) -> None:
    move(connection, record, event.ticket, Move.CANCEL, ended_at=record.at)


def _ticket_expired(connection: Connection, record: Record, event: TicketExpired) -> None:
    ended = {"ended_at": record.at, "expired_because": event.reason}
    move(connection, record, event.ticket, Move.EXPIRE, **ended)
    if event.reason is ExpiredBecause.LEFT_OPEN:
        set_outcomes(connection, record, event.ticket, Outcome.UNRECORDED)


APPLY: dict[type[Event], Callable[[Connection, Record, Any], None]] = {
    TicketQueued: _ticket_queued,
    PlaceTaken: _place_taken,
    TicketCalled: _ticket_called,
    TicketRecalled: _ticket_recalled,
    TicketStarted: _ticket_started,
    TicketHeld: _ticket_held,
    TicketResumed: _ticket_resumed,
    TicketRequeued: _ticket_requeued,
    TicketFinished: _ticket_finished,
    NoShowRecorded: _no_show_recorded,
    TicketReturned: _ticket_returned,
    TicketTransferred: _ticket_transferred,
    TicketCancelled: _ticket_cancelled,
    TicketExpired: _ticket_expired,
}
