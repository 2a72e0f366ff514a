"""Duties, cases and disruptions: what their events do to the tables."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, bindparam, delete, insert, update

from server.domain.cases import CASE_MOVES, CaseState
from server.domain.duty import DUTY_MOVES, DutyMove, DutyState
from server.domain.events import (
    BreakEnded,
    BreakStarted,
    CaseMoved,
    CaseOpened,
    DisruptionDeclared,
    DisruptionEnded,
    DutyClosed,
    DutyOpened,
    DutyTakenOver,
    Event,
    ExternalCounted,
)
from server.storage.applying.guard import exactly_one
from server.storage.journal import Record
from server.storage.models import ExternalCountRow
from server.storage.tables import disruption, duty, is_waiting, service_case, ticket

_OPEN_DUTY = insert(duty)
_DUTY_MOVES = {
    move: update(duty).where(
        duty.c.site == bindparam("at_site"), duty.c.duty == bindparam("at_duty"), duty.c.state.in_(legal.sources)
    )
    for move, legal in DUTY_MOVES.items()
}
_FOR_ANY_COUNTER = (
    update(ticket)
    .where(ticket.c.site == bindparam("at_site"), ticket.c.for_counter == bindparam("at_counter"), is_waiting(ticket))
    .values(for_counter=None)
)
_OPEN_CASE = insert(service_case)
_CASE_MOVES = {
    state: update(service_case).where(
        service_case.c.site == bindparam("at_site"),
        service_case.c.case_id == bindparam("at_case"),
        service_case.c.state.in_(sources),
    )
    for state, sources in CASE_MOVES.items()
}
_DECLARE = insert(disruption)
_END = update(disruption).where(
    disruption.c.site == bindparam("at_site"),
    disruption.c.disruption == bindparam("at_disruption"),
    disruption.c.until.is_(None),
)


def _duty_opened(connection: Connection, record: Record, event: DutyOpened) -> None:
    opened = {
        "duty": event.duty,
        "counter": event.counter,
        "officer": event.officer,
        "state": DutyState.OPEN,
        "since": record.at,
        "opened_at": record.at,
        "left_waiting": 0,
    }
    connection.execute(_OPEN_DUTY, {"site": record.site, **opened})


def _move_duty(connection: Connection, record: Record, duty_id: UUID, step: DutyMove, **values: Any) -> None:
    found = {"at_site": record.site, "at_duty": duty_id}
    state = {"state": DUTY_MOVES[step].target, "since": record.at}
    exactly_one(connection.execute(_DUTY_MOVES[step], {**found, **state, **values}), move=step.value)


_AT_WORK = {"break_reason": None, "back_at": None}


def _break_started(connection: Connection, record: Record, event: BreakStarted) -> None:
    away = {"break_reason": event.reason, "back_at": event.until}
    _move_duty(connection, record, event.duty, DutyMove.BREAK, **away)


def _break_ended(connection: Connection, record: Record, event: BreakEnded) -> None:
    _move_duty(connection, record, event.duty, DutyMove.RETURN, **_AT_WORK)


def _duty_taken_over(connection: Connection, record: Record, event: DutyTakenOver) -> None:
    _move_duty(connection, record, event.duty, DutyMove.TAKE_OVER, officer=event.officer, **_AT_WORK)


def _duty_closed(connection: Connection, record: Record, event: DutyClosed) -> None:
    closed = {"ended": event.reason, "left_waiting": event.left_waiting}
    _move_duty(connection, record, event.duty, DutyMove.CLOSE, **closed, **_AT_WORK)
    # Who was to come to this counter may come to any.
    connection.execute(_FOR_ANY_COUNTER, {"at_site": record.site, "at_counter": event.counter})


def _case_opened(connection: Connection, record: Record, event: CaseOpened) -> None:
    opened = {
        "case_id": event.case,
        "ticket": event.ticket,
        "visit": event.visit,
        "number": event.number,
        "service": event.service,
        "agency": event.agency,
        "state": CaseState.IN_PROCESS,
        "opened_at": record.at,
        "due_on": event.due_on,
        "state_at": record.at,
    }
    connection.execute(_OPEN_CASE, {"site": record.site, **opened})


def _case_moved(connection: Connection, record: Record, event: CaseMoved) -> None:
    found = {"at_site": record.site, "at_case": event.case}
    moved = connection.execute(_CASE_MOVES[event.state], {**found, "state": event.state, "state_at": record.at})
    exactly_one(moved, case=str(event.case))


def _disruption_declared(connection: Connection, record: Record, event: DisruptionDeclared) -> None:
    declared = {
        "disruption": event.disruption,
        "scope": event.scope,
        "code": event.code,
        "reason": dict(event.reason),
        "since": event.since,
        "until": event.until,
    }
    connection.execute(_DECLARE, {"site": record.site, **declared})


def _disruption_ended(connection: Connection, record: Record, event: DisruptionEnded) -> None:
    found = {"at_site": record.site, "at_disruption": event.disruption}
    exactly_one(connection.execute(_END, {**found, "until": event.until}), disruption=str(event.disruption))


def _external_counted(connection: Connection, record: Record, event: ExternalCounted) -> None:
    key = {"site": record.site, "queue": event.queue, "service_day": event.day}
    here = [getattr(ExternalCountRow, name) == value for name, value in key.items()]
    connection.execute(delete(ExternalCountRow).where(*here))
    connection.execute(insert(ExternalCountRow).values(**key, count=event.count))


APPLY: dict[type[Event], Callable[[Connection, Record, Any], None]] = {
    DutyOpened: _duty_opened,
    BreakStarted: _break_started,
    BreakEnded: _break_ended,
    DutyTakenOver: _duty_taken_over,
    DutyClosed: _duty_closed,
    CaseOpened: _case_opened,
    CaseMoved: _case_moved,
    DisruptionDeclared: _disruption_declared,
    DisruptionEnded: _disruption_ended,
    ExternalCounted: _external_counted,
}
