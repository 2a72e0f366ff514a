"""The tables of the hot path as Core sees them.

Statements over them are built once, with parameters, when a module is loaded: building an expression anew for each
command cost several times what running it does.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, FromClause, bindparam

from server.domain.duty import DutyState
from server.domain.ticket import TicketState
from server.storage.models import Base

_TABLES = Base.metadata.tables

call = _TABLES["call"]
call_zone = _TABLES["call_zone"]
counter = _TABLES["counter"]
idempotency = _TABLES["idempotency"]
journal = _TABLES["journal"]
kiosk_lane = _TABLES["kiosk_lane"]
kiosk_state = _TABLES["kiosk_state"]
number_series = _TABLES["number_series"]
service_case = _TABLES["service_case"]
service_line = _TABLES["service_line"]
disruption = _TABLES["disruption"]
duty = _TABLES["duty"]
identity = _TABLES["identity"]
note = _TABLES["note"]
presence = _TABLES["presence"]
reentry = _TABLES["reentry"]
retired_number = _TABLES["retired_number"]
sheet_series = _TABLES["sheet_series"]
site = _TABLES["site"]
ticket = _TABLES["ticket"]
visit = _TABLES["visit"]


def _written(states: list[TicketState] | list[DutyState]) -> Any:
    """The states in the statement's own text. A partial index is used only where the text itself implies its
    condition, word for word: a parameter there makes SQLite read every ticket that ever was."""
    return bindparam(None, states, expanding=True, literal_execute=True)


def is_waiting(tickets: FromClause) -> ColumnElement[bool]:
    """Fits the index `ix_ticket_waiting`."""
    return tickets.c.state == bindparam(None, TicketState.WAITING, literal_execute=True)


def is_finished(tickets: FromClause) -> ColumnElement[bool]:
    """Fits the index `ix_ticket_finished`."""
    return tickets.c.state == bindparam(None, TicketState.FINISHED, literal_execute=True)


def is_no_show(tickets: FromClause) -> ColumnElement[bool]:
    """Fits the index `ix_ticket_no_show`."""
    return tickets.c.state == bindparam(None, TicketState.NO_SHOW, literal_execute=True)


def is_at_counter(tickets: FromClause) -> ColumnElement[bool]:
    """Fits the indexes `uq_ticket_counter` and `uq_ticket_visit_at_counter`."""
    return tickets.c.state.in_(_written([TicketState.CALLED, TicketState.SERVING]))


def is_open(tickets: FromClause) -> ColumnElement[bool]:
    """Fits the index `uq_ticket_place`."""
    return tickets.c.state.in_(
        _written(
            [
                TicketState.PLANNED,
                TicketState.WAITING,
                TicketState.CALLED,
                TicketState.SERVING,
                TicketState.ON_HOLD,
            ]
        )
    )


def is_on_hold(tickets: FromClause) -> ColumnElement[bool]:
    """Fits the index `ix_ticket_on_hold`."""
    return tickets.c.state == bindparam(None, TicketState.ON_HOLD, literal_execute=True)


def is_running(duties: FromClause) -> ColumnElement[bool]:
    """Fits the index `uq_duty_counter`."""
    return duties.c.state.in_(_written([DutyState.OPEN, DutyState.ON_BREAK]))
