"""Planned tickets stand in line once nothing is left that must come first."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import bindparam, select

from server.domain.events import PlaceTaken
from server.domain.plan import waits_for
from server.domain.ticket import TicketState
from server.storage.store import Transaction
from server.storage.tables import ticket
from server.usecases.places import to_come

_PLANNED = (
    select(ticket.c.ticket, ticket.c.queue)
    .where(
        ticket.c.site == bindparam("site"),
        ticket.c.visit == bindparam("visit"),
        ticket.c.state == TicketState.PLANNED,
    )
    .order_by(ticket.c.queued_seq)
)


def follow_plan(tx: Transaction, visit_id: UUID) -> None:
    """Take the places for which the visit has waited long enough; asked by whatever ends or changes a ticket."""
    planned = tx.connection.execute(_PLANNED, {"site": tx.site, "visit": visit_id}).all()
    if not planned:
        return
    before = waits_for(tx.mall, to_come(tx, visit_id))
    for row in planned:
        if not before[row.ticket]:
            tx.record(PlaceTaken(row.ticket, visit_id, row.queue, tx.now))
