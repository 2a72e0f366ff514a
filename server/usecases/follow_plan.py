"""Planned tickets stand in line once nothing is left that must come first."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import bindparam, select

from server.domain.events import PlaceTaken
from server.domain.plan import waits_for
from server.domain.ticket import TicketState
from server.storage.store import Transaction
from server.storage.tables import is_open, ticket
from server.usecases.places import lines_of

_OPEN = (
    select(ticket.c.ticket, ticket.c.queue, ticket.c.state)
    .where(ticket.c.site == bindparam("site"), ticket.c.visit == bindparam("visit"), is_open(ticket))
    .order_by(ticket.c.queued_seq)
)


def follow_plan(tx: Transaction, visit_id: UUID) -> None:
    """Take the places for which the visit has waited long enough."""
    tickets = tx.connection.execute(_OPEN, {"site": tx.site, "visit": visit_id}).all()
    planned = {row.ticket: row.queue for row in tickets if row.state is TicketState.PLANNED}
    if not planned:
        return
    services = {row.ticket: list(lines_of(tx, row.ticket).values()) for row in tickets}
    before = waits_for(tx.mall, services)
    for ticket_id, queue in planned.items():
        if not before[ticket_id]:
            tx.record(PlaceTaken(ticket_id, visit_id, queue, tx.now))
