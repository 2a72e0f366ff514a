"""Visits, tickets and calls: what their events do to the tables."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, bindparam, insert, update

from server.domain.events import (
    Event,
    ExpiredBecause,
    NoShowRecorded,
    TicketCalled,
    TicketCancelled,
    TicketExpired,
    TicketFinished,
    TicketQueued,
    TicketRecalled,
    TicketStarted,
    VisitIssued,
)
from server.domain.ticket import MOVES, Move, Outcome, TicketState
from server.storage.applying.guard import exactly_one
from server.storage.journal import Record
from server.storage.tables import call, call_zone, number_series, service_line, ticket, visit

_ADVANCE = update(number_series).where(
    number_series.c.site == bindparam("at_site"),
    number_series.c.service_day == bindparam("at_day"),
    number_series.c.prefix == bindparam("at_prefix"),
    number_series.c.lane == bindparam("at_lane"),
    number_series.c.last == bindparam("before"),
)
_BEGIN = insert(number_series)
_VISIT = insert(visit)
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
_OUTCOMES = update(service_line).where(
    service_line.c.site == bindparam("at_site"), service_line.c.ticket == bindparam("at_ticket")
)
_OUTCOME = _OUTCOMES.where(service_line.c.service == bindparam("at_service"))


def _visit_issued(connection: Connection, record: Record, event: VisitIssued) -> None:
    _advance_series(connection, record, event)
    connection.execute(
        _VISIT,
        {
            "site": record.site,
            "visit": event.visit,
            "service_day": event.service_day,
            "prefix": event.prefix,
            "lane": event.lane,
            "sequence": event.sequence,
            "number": event.number,
            "token_sha256": event.token_sha256,
            "channel": event.channel,
            "priority": event.priority,
            "party_size": event.party_size,
            "issued_at": record.at,
        },
    )


def _advance_series(connection: Connection, record: Record, event: VisitIssued) -> None:
    if event.sequence == 1:
        connection.execute(
            _BEGIN,
            {
                "site": record.site,
                "service_day": event.service_day,
                "prefix": event.prefix,
                "lane": event.lane,
                "last": 1,
            },
        )
        return
    advanced = connection.execute(
        _ADVANCE,
        {
            "at_site": record.site,
            "at_day": event.service_day,
            "at_prefix": event.prefix,
            "at_lane": event.lane,
            "before": event.sequence - 1,
            "last": event.sequence,
        },
    )
    exactly_one(advanced, number=event.number)


def _ticket_queued(connection: Connection, record: Record, event: TicketQueued) -> None:
    connection.execute(
        _TICKET,
        {
            "site": record.site,
            "ticket": event.ticket,
            "visit": event.visit,
            "queue": event.queue,
            "service_day": event.service_day,
            "state": TicketState.WAITING,
            "priority": event.priority,
            "queued_at": event.queued_at,
            "queued_seq": record.seq,
            "counter": None,
            "calls": 0,
        },
    )
    connection.execute(
        _LINE,
        [
            {"site": record.site, "ticket": event.ticket, "position": position, "service": service, "outcome": None}
            for position, service in enumerate(event.services)
        ],
    )


def _move(connection: Connection, record: Record, ticket_id: UUID, move: Move, **values: Any) -> None:
    found = {"at_site": record.site, "at_ticket": ticket_id}
    moved = connection.execute(_MOVES[move], {**found, "state": MOVES[move].target, **values})
    exactly_one(moved, move=move.value)


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
        },
    )
    connection.execute(_ZONE, [{"site": record.site, "zone": zone, "seq": record.seq} for zone in event.zones])


def _ticket_called(connection: Connection, record: Record, event: TicketCalled) -> None:
    times = {"called_at": record.at, "last_called_at": record.at}
    _move(connection, record, event.ticket, Move.CALL, counter=event.counter, calls=1, **times)
    _announce(connection, record, event, 1)


def _ticket_recalled(connection: Connection, record: Record, event: TicketRecalled) -> None:
    _move(connection, record, event.ticket, Move.RECALL, calls=event.turn, last_called_at=record.at)
    _announce(connection, record, event, event.turn)


def _ticket_started(connection: Connection, record: Record, event: TicketStarted) -> None:
    _move(connection, record, event.ticket, Move.START, started_at=record.at)


def _ticket_finished(connection: Connection, record: Record, event: TicketFinished) -> None:
    _move(connection, record, event.ticket, Move.FINISH, ended_at=record.at)
    for line in event.outcomes:
        found = {"at_site": record.site, "at_ticket": event.ticket, "at_service": line.service}
        recorded = connection.execute(_OUTCOME, {**found, "outcome": line.outcome})
        exactly_one(recorded, service=line.service)


def _no_show_recorded(connection: Connection, record: Record, event: NoShowRecorded) -> None:
    _move(connection, record, event.ticket, Move.NO_SHOW, ended_at=record.at)


def _ticket_cancelled(connection: Connection, record: Record, event: TicketCancelled) -> None:
    _move(connection, record, event.ticket, Move.CANCEL, ended_at=record.at)


def _ticket_expired(connection: Connection, record: Record, event: TicketExpired) -> None:
    _move(connection, record, event.ticket, Move.EXPIRE, ended_at=record.at)
    if event.reason is ExpiredBecause.LEFT_OPEN:
        found = {"at_site": record.site, "at_ticket": event.ticket}
        connection.execute(_OUTCOMES, {**found, "outcome": Outcome.UNRECORDED})


APPLY: dict[type[Event], Callable[[Connection, Record, Any], None]] = {
    VisitIssued: _visit_issued,
    TicketQueued: _ticket_queued,
    TicketCalled: _ticket_called,
    TicketRecalled: _ticket_recalled,
    TicketStarted: _ticket_started,
    TicketFinished: _ticket_finished,
    NoShowRecorded: _no_show_recorded,
    TicketCancelled: _ticket_cancelled,
    TicketExpired: _ticket_expired,
}
