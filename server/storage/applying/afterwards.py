"""What was done while a desk had no server, and told later: what it does to the tables.

There is no row in `call` for it: nothing was on a screen, and nothing is spoken now.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import Connection, bindparam, select

from server.domain.events import Event, TicketMissedAfterwards, TicketServedAfterwards
from server.domain.ticket import Move
from server.storage.applying.queueing import move, record_outcomes
from server.storage.applying.visits import left_counter
from server.storage.journal import Record
from server.storage.tables import ticket

_BEFORE = select(ticket.c.started_at, ticket.c.held_at, ticket.c.held_seconds).where(
    ticket.c.site == bindparam("site"), ticket.c.ticket == bindparam("ticket")
)


def _called(event: TicketServedAfterwards | TicketMissedAfterwards) -> dict[str, Any]:
    told: dict[str, Any] = {"afterwards": True}
    if event.called_at is not None:
        told |= {"counter": event.counter, "called_at": event.called_at, "last_called_at": event.called_at}
    return told


def _served(connection: Connection, record: Record, event: TicketServedAfterwards) -> None:
    before = connection.execute(_BEFORE, {"site": record.site, "ticket": event.ticket}).one()
    served = {"started_at": before.started_at or event.started_at, "ended_at": event.ended_at}
    if before.held_at is not None:
        held = max(0, int((event.started_at - before.held_at).total_seconds()))
        served |= {"held_at": None, "held_seconds": before.held_seconds + held}
    move(connection, record, event.ticket, Move.SERVE_AFTERWARDS, **_called(event), **served)
    record_outcomes(connection, record, event.ticket, event.outcomes)
    left_counter(connection, record.site, event.visit, event.counter, event.ended_at)


def _missed(connection: Connection, record: Record, event: TicketMissedAfterwards) -> None:
    # Ended now: it stands among those who did not come today, the newest first.
    move(connection, record, event.ticket, Move.MISS_AFTERWARDS, **_called(event), ended_at=record.at)


APPLY: dict[type[Event], Callable[[Connection, Record, Any], None]] = {
    TicketServedAfterwards: _served,
    TicketMissedAfterwards: _missed,
}
