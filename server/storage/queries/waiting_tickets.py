"""Who waits in a queue, as its officers see it."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, bindparam, select

from server.domain.catalogue import Catalogue
from server.storage.queries.tickets import TicketView, ticket_views, tickets_where
from server.storage.tables import is_at_counter, is_waiting, ticket


class WaitingTicketView(TicketView):
    """A waiting ticket; `busy_at` is the counter where its visit is called or served just now."""

    busy_at: int | None
    queued_seq: int


_WAITING = (ticket.c.queue == bindparam("queue"), is_waiting(ticket))
_THESE = ticket.c.visit.in_(bindparam("visits", expanding=True))
_VIEWS = tickets_where(*_WAITING)
_VIEWS_OF = tickets_where(*_WAITING, _THESE)
_SEQS = select(ticket.c.visit, ticket.c.queued_seq).where(ticket.c.site == bindparam("site"), *_WAITING)
_SEQS_OF = _SEQS.where(_THESE)
_BUSY = select(ticket.c.visit, ticket.c.counter).where(ticket.c.site == bindparam("site"), is_at_counter(ticket))


def waiting_in(
    connection: Connection, mall: Catalogue, queue: str, visits: Collection[UUID] | None = None
) -> dict[UUID, WaitingTicketView]:
    """The waiting tickets of the queue by visit (a visit has one place in a queue), or those of these visits."""
    asked: dict[str, Any] = {"queue": queue} if visits is None else {"queue": queue, "visits": list(visits)}
    found = ticket_views(connection, mall, _VIEWS if visits is None else _VIEWS_OF, asked)
    if not found:
        return {}
    site = mall.site.code
    # Everybody who is at a counter: at most as many as the mall has counters.
    busy = {row.visit: row.counter for row in connection.execute(_BUSY, {"site": site})}
    rows = connection.execute(_SEQS if visits is None else _SEQS_OF, {"site": site, **asked})
    seqs = {row.visit: row.queued_seq for row in rows}
    views = {UUID(view["visit"]): view for view in found}
    return {
        visit: WaitingTicketView(**view, busy_at=busy.get(visit), queued_seq=seqs[visit])
        for visit, view in views.items()
    }
