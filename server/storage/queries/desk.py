"""What a counter's officer sees: the ticket at the counter, and who waits in its queues."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import Connection, select

from server.domain.catalogue import Catalogue
from server.domain.ticket import AT_COUNTER, TicketState
from server.storage.models import TicketRow
from server.storage.queries.tickets import TicketView, ticket_views


class WaitingTicketView(TicketView):
    """A waiting ticket; `busy_at` is the counter where its visit is called or served just now."""

    busy_at: int | None
    queued_seq: int


def ticket_at(connection: Connection, mall: Catalogue, counter: int) -> TicketView | None:
    """The ticket that is called or served at the counter."""
    found = ticket_views(connection, mall, TicketRow.counter == counter, TicketRow.state.in_(AT_COUNTER))
    return found[0] if found else None


def waiting_in(
    connection: Connection, mall: Catalogue, queue: str, visits: Collection[UUID] | None = None
) -> dict[UUID, WaitingTicketView]:
    """The waiting tickets of the queue by visit (a visit has one place in a queue), or those of these visits."""
    site = mall.site.code
    where = [TicketRow.queue == queue, TicketRow.state == TicketState.WAITING]
    if visits is not None:
        where.append(TicketRow.visit.in_(visits))
    views = {UUID(view["visit"]): view for view in ticket_views(connection, mall, *where)}
    busy = {
        row.visit: row.counter
        for row in connection.execute(
            select(TicketRow.visit, TicketRow.counter).where(
                TicketRow.site == site, TicketRow.visit.in_(views), TicketRow.state.in_(AT_COUNTER)
            )
        )
    }
    seqs = {
        row.visit: row.queued_seq
        for row in connection.execute(
            select(TicketRow.visit, TicketRow.queued_seq).where(TicketRow.site == site, *where)
        )
    }
    return {
        visit: WaitingTicketView(**view, busy_at=busy.get(visit), queued_seq=seqs[visit])
        for visit, view in views.items()
    }
