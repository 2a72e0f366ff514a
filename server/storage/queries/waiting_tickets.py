"""Who waits in a queue, and who did not come when it called, as its officers see it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, bindparam, select

from server.domain.catalogue import Catalogue
from server.domain.opening import day_end, service_day
from server.domain.walking import free_at
from server.storage.queries.tickets import TicketView, ticket_views, tickets_where
from server.storage.queries.values import rfc3339
from server.storage.tables import is_at_counter, is_no_show, is_waiting, ticket, visit

SHOWN_MISSED = 20
"""Who did not come, and is still likely to stand there after all."""


class WaitingTicketView(TicketView):
    """A waiting ticket; `busy_at` is the counter where its visit is called or served just now; until `walks_until` the
    visitor is on the way from another zone (null: came from none; it may be past)."""

    busy_at: int | None
    walks_until: str | None
    queued_seq: int


_WAITING = (ticket.c.queue == bindparam("queue"), is_waiting(ticket))
_THESE = ticket.c.visit.in_(bindparam("visits", expanding=True))
_VIEWS = tickets_where(*_WAITING)
_VIEWS_OF = tickets_where(*_WAITING, _THESE)
_PLACES = (
    select(ticket.c.visit, ticket.c.queued_seq, ticket.c.priority, visit.c.last_zone, visit.c.left_at)
    .join(visit, (visit.c.site == ticket.c.site) & (visit.c.visit == ticket.c.visit))
    .where(ticket.c.site == bindparam("site"), *_WAITING)
)
_PLACES_OF = _PLACES.where(_THESE)
_BUSY = select(ticket.c.visit, ticket.c.counter).where(ticket.c.site == bindparam("site"), is_at_counter(ticket))

_MISSED = (
    tickets_where(
        ticket.c.queue.in_(bindparam("queues", expanding=True)),
        is_no_show(ticket),
        ticket.c.ended_at >= bindparam("since"),
    )
    .order_by(None)
    .order_by(ticket.c.ended_at.desc(), ticket.c.queued_seq.desc())
    .limit(SHOWN_MISSED)
)


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
    zone = _zone(mall, queue)
    rows = connection.execute(_PLACES if visits is None else _PLACES_OF, {"site": site, **asked})
    seqs, walks = {}, {}
    for row in rows:
        priority = row.priority is not None
        free = free_at(mall.site.rules, zone, priority=priority, last_zone=row.last_zone, left_at=row.left_at)
        seqs[row.visit], walks[row.visit] = row.queued_seq, rfc3339(free)
    views = {UUID(view["visit"]): view for view in found}
    return {
        of: WaitingTicketView(**view, busy_at=busy.get(of), walks_until=walks[of], queued_seq=seqs[of])
        for of, view in views.items()
    }


def tickets_missed(connection: Connection, mall: Catalogue, now: datetime, queues: Sequence[str]) -> list[TicketView]:
    """Who did not come today when these queues called and has not come back, newest first, SHOWN_MISSED at most."""
    since = day_end(mall.site, service_day(mall.site, now) - timedelta(days=1))
    return ticket_views(connection, mall, _MISSED, {"queues": list(queues), "since": since})


def _zone(mall: Catalogue, queue: str) -> str:
    known = mall.queue(queue)
    agency = mall.agency(known.agency) if known else None
    return agency.zone if agency else ""
