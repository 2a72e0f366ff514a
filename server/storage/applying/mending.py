"""Service lines put right, and the last thing at a counter undone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from server.domain.cases import CaseState
from server.domain.events import Event, LineAdded, LineCorrected, LineRemoved, TicketUndone
from server.domain.ticket import Move
from server.storage.applying.guard import exactly_one
from server.storage.applying.queueing import UNCALLED, calls_are_past, move, set_outcomes
from server.storage.journal import Record
from server.storage.tables import service_case, service_line, ticket

_LINE = insert(service_line)
_THIS = (
    service_line.c.site == bindparam("at_site"),
    service_line.c.ticket == bindparam("at_ticket"),
    service_line.c.position == bindparam("at_position"),
)
_CORRECT = update(service_line).where(*_THIS, service_line.c.service == bindparam("was"))
_REMOVE = delete(service_line).where(*_THIS)
_DAY = select(ticket.c.service_day).where(ticket.c.site == bindparam("site"), ticket.c.ticket == bindparam("ticket"))
_WITHDRAW = update(service_case).where(
    service_case.c.site == bindparam("at_site"), service_case.c.ticket == bindparam("at_ticket")
)


def _line_added(connection: Connection, record: Record, event: LineAdded) -> None:
    found = {"site": record.site, "ticket": event.ticket}
    day = connection.execute(_DAY, found).scalar_one()
    line = {"position": event.position, "service": event.service, "service_day": day, "outcome": None, "missing": []}
    connection.execute(_LINE, {**found, **line})


def _line_corrected(connection: Connection, record: Record, event: LineCorrected) -> None:
    found = {"at_site": record.site, "at_ticket": event.ticket, "at_position": event.position}
    corrected = connection.execute(_CORRECT, {**found, "was": event.was, "service": event.service})
    exactly_one(corrected, service=event.was)


def _line_removed(connection: Connection, record: Record, event: LineRemoved) -> None:
    found = {"at_site": record.site, "at_ticket": event.ticket, "at_position": event.position}
    exactly_one(connection.execute(_REMOVE, found), service=event.service)


_BACK: dict[Move, dict[str, Any]] = {
    Move.UNDO_CALL: UNCALLED,
    Move.UNDO_START: {"started_at": None},
    Move.UNDO_HOLD: {"held_at": None},
    Move.UNDO_RESUME: {},
    Move.UNDO_FINISH: {"ended_at": None, "afterwards": False},
    Move.UNDO_NO_SHOW: {"ended_at": None, "afterwards": False},
    Move.UNDO_TRANSFER_CALLED: {"ended_at": None},
    Move.UNDO_TRANSFER_SERVING: {"ended_at": None},
    Move.UNDO_AFTERWARDS: {**UNCALLED, "started_at": None, "ended_at": None},
}
"""What each undoing takes back, beside the state."""


def _ticket_undone(connection: Connection, record: Record, event: TicketUndone) -> None:
    values = dict(_BACK[event.move])
    if event.move is Move.UNDO_RESUME:
        # What was on hold until a moment ago is on hold from now on; the time before is already counted.
        values["held_at"] = record.at
    move(connection, record, event.ticket, event.move, **values)
    if event.move is Move.UNDO_CALL:
        calls_are_past(connection, record, event.ticket)
    if event.move in {Move.UNDO_FINISH, Move.UNDO_AFTERWARDS}:
        set_outcomes(connection, record, event.ticket, None)
        found = {"at_site": record.site, "at_ticket": event.ticket}
        connection.execute(_WITHDRAW, {**found, "state": CaseState.WITHDRAWN, "state_at": record.at})


APPLY: dict[type[Event], Callable[[Connection, Record, Any], None]] = {
    LineAdded: _line_added,
    LineCorrected: _line_corrected,
    LineRemoved: _line_removed,
    TicketUndone: _ticket_undone,
}
