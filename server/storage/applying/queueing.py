"""Visits, tickets and calls: what their events do to the tables."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, insert, update

from server.domain.events import (
    Event,
    ExpiredBecause,
    TicketCalled,
    TicketCancelled,
    TicketExpired,
    TicketFinished,
    TicketMissed,
    TicketQueued,
    TicketRecalled,
    TicketStarted,
    VisitIssued,
)
from server.domain.ticket import MOVES, Move, Outcome, TicketState
from server.storage.applying.guard import exactly_one
from server.storage.journal import Record
from server.storage.models import CallRow, CallZoneRow, NumberSeriesRow, ServiceLineRow, TicketRow, VisitRow


def _visit_issued(connection: Connection, record: Record, event: VisitIssued) -> None:
    series = (
        NumberSeriesRow.site == record.site,
        NumberSeriesRow.service_day == event.service_day,
        NumberSeriesRow.prefix == event.prefix,
        NumberSeriesRow.lane == event.lane,
    )
    if event.sequence == 1:
        connection.execute(
            insert(NumberSeriesRow).values(
                site=record.site, service_day=event.service_day, prefix=event.prefix, lane=event.lane, last=1
            )
        )
    else:
        advanced = connection.execute(
            update(NumberSeriesRow)
            .where(*series, NumberSeriesRow.last == event.sequence - 1)
            .values(last=event.sequence)
        )
        exactly_one(advanced, number=event.number)
    connection.execute(
        insert(VisitRow).values(
            site=record.site,
            visit=event.visit,
            service_day=event.service_day,
            prefix=event.prefix,
            lane=event.lane,
            sequence=event.sequence,
            number=event.number,
            token_sha256=event.token_sha256,
            channel=event.channel,
            priority=event.priority,
            party_size=event.party_size,
            issued_at=record.at,
        )
    )


def _ticket_queued(connection: Connection, record: Record, event: TicketQueued) -> None:
    connection.execute(
        insert(TicketRow).values(
            site=record.site,
            ticket=event.ticket,
            visit=event.visit,
            queue=event.queue,
            service_day=event.service_day,
            state=TicketState.WAITING,
            priority=event.priority,
            queued_at=event.queued_at,
            queued_seq=record.seq,
            counter=None,
            calls=0,
        )
    )
    connection.execute(
        insert(ServiceLineRow),
        [
            {"site": record.site, "ticket": event.ticket, "position": position, "service": service, "outcome": None}
            for position, service in enumerate(event.services)
        ],
    )


def _move(connection: Connection, record: Record, ticket: UUID, move: Move, **values: Any) -> None:
    legal = MOVES[move]
    moved = connection.execute(
        update(TicketRow)
        .where(TicketRow.site == record.site, TicketRow.ticket == ticket, TicketRow.state.in_(legal.sources))
        .values(state=legal.target, **values)
    )
    exactly_one(moved, move=move.value)


def _announce(connection: Connection, record: Record, event: TicketCalled | TicketRecalled, turn: int) -> None:
    connection.execute(
        insert(CallRow).values(
            site=record.site,
            call=event.call,
            seq=record.seq,
            ticket=event.ticket,
            visit=event.visit,
            queue=event.queue,
            counter=event.counter,
            turn=turn,
            called_at=record.at,
        )
    )
    connection.execute(
        insert(CallZoneRow), [{"site": record.site, "zone": zone, "seq": record.seq} for zone in event.zones]
    )


def _ticket_called(connection: Connection, record: Record, event: TicketCalled) -> None:
    _move(connection, record, event.ticket, Move.CALL, counter=event.counter, calls=1, called_at=record.at)
    _announce(connection, record, event, 1)


def _ticket_recalled(connection: Connection, record: Record, event: TicketRecalled) -> None:
    _move(connection, record, event.ticket, Move.RECALL, calls=event.turn)
    _announce(connection, record, event, event.turn)


def _ticket_started(connection: Connection, record: Record, event: TicketStarted) -> None:
    _move(connection, record, event.ticket, Move.START, started_at=record.at)


def _ticket_finished(connection: Connection, record: Record, event: TicketFinished) -> None:
    _move(connection, record, event.ticket, Move.FINISH, ended_at=record.at)
    for line in event.outcomes:
        recorded = connection.execute(
            update(ServiceLineRow)
            .where(
                ServiceLineRow.site == record.site,
                ServiceLineRow.ticket == event.ticket,
                ServiceLineRow.service == line.service,
            )
            .values(outcome=line.outcome)
        )
        exactly_one(recorded, service=line.service)


def _ticket_missed(connection: Connection, record: Record, event: TicketMissed) -> None:
    _move(connection, record, event.ticket, Move.NO_SHOW, ended_at=record.at)


def _ticket_cancelled(connection: Connection, record: Record, event: TicketCancelled) -> None:
    _move(connection, record, event.ticket, Move.CANCEL, ended_at=record.at)


def _ticket_expired(connection: Connection, record: Record, event: TicketExpired) -> None:
    _move(connection, record, event.ticket, Move.EXPIRE, ended_at=record.at)
    if event.reason is ExpiredBecause.LEFT_OPEN:
        connection.execute(
            update(ServiceLineRow)
            .where(ServiceLineRow.site == record.site, ServiceLineRow.ticket == event.ticket)
            .values(outcome=Outcome.UNRECORDED)
        )


APPLY: dict[type[Event], Callable[[Connection, Record, Any], None]] = {
    VisitIssued: _visit_issued,
    TicketQueued: _ticket_queued,
    TicketCalled: _ticket_called,
    TicketRecalled: _ticket_recalled,
    TicketStarted: _ticket_started,
    TicketFinished: _ticket_finished,
    TicketMissed: _ticket_missed,
    TicketCancelled: _ticket_cancelled,
    TicketExpired: _ticket_expired,
}
