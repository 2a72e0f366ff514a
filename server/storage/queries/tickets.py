"""Tickets and visits as the API shows them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from typing import Any, TypedDict
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Select, bindparam, select

from server.domain.catalogue import Catalogue
from server.domain.errors import UnknownTicket, UnknownVisit
from server.domain.opening import opening
from server.domain.ticket import TicketState
from server.storage.queries.queues import Pace, pace, people_ahead
from server.storage.queries.values import rfc3339
from server.storage.tables import is_at_counter, is_open, service_line, ticket, visit


class EstimateView(TypedDict):
    minutes: int
    low: int
    high: int


class LineView(TypedDict):
    service: str
    outcome: str | None


class TicketView(TypedDict):
    """A ticket as staff see it."""

    id: str
    visit: str
    number: str
    queue: str
    agency: str
    state: str
    priority: str | None
    party_size: int
    lines: list[LineView]
    counter: int | None
    calls: int
    queued_at: str | None
    called_at: str | None
    last_called_at: str | None
    started_at: str | None
    ended_at: str | None


class PlaceView(TypedDict):
    """A ticket as its visitor sees it."""

    id: str
    queue: str
    agency: str
    zone: str
    state: str
    services: list[str]
    counters: list[int]
    counter: int | None
    ahead: int | None
    estimate: EstimateView | None


class VisitView(TypedDict):
    """A visit as its visitor sees it."""

    id: str
    site: str
    number: str
    service_day: str
    issued_at: str | None
    priority: str | None
    party_size: int
    tickets: list[PlaceView]


def tickets_where(*where: ColumnElement[bool]) -> Select[Any]:
    """A statement for `ticket_views`; build it once."""
    return (
        select(ticket, visit.c.number, visit.c.party_size)
        .join(visit, (visit.c.site == ticket.c.site) & (visit.c.visit == ticket.c.visit))
        .where(ticket.c.site == bindparam("site"), *where)
        .order_by(ticket.c.queued_at, ticket.c.queued_seq)
    )


_ONE = tickets_where(ticket.c.ticket == bindparam("ticket"))
_OF_VISIT = tickets_where(ticket.c.visit == bindparam("visit"))
_AT_COUNTER = tickets_where(ticket.c.counter == bindparam("counter"), is_at_counter(ticket))

_LINES = (
    select(service_line.c.ticket, service_line.c.service, service_line.c.outcome)
    .where(service_line.c.site == bindparam("site"), service_line.c.ticket.in_(bindparam("tickets", expanding=True)))
    .order_by(service_line.c.ticket, service_line.c.position)
)

_VISIT_BY_ID = select(visit).where(visit.c.site == bindparam("site"), visit.c.visit == bindparam("visit"))
_VISIT_BY_TOKEN = select(visit).where(visit.c.site == bindparam("site"), visit.c.token_sha256 == bindparam("token"))

_OPEN_QUEUES = select(ticket.c.queue).where(
    ticket.c.site == bindparam("site"), ticket.c.visit == bindparam("visit"), is_open(ticket)
)


def ticket_views(
    connection: Connection, mall: Catalogue, statement: Select[Any], values: dict[str, Any]
) -> list[TicketView]:
    """The site's tickets that the statement (of `tickets_where`) finds, in queue order."""
    site = mall.site.code
    rows = connection.execute(statement, {"site": site, **values}).all()
    lines = _lines(connection, site, [row.ticket for row in rows])
    return [
        TicketView(
            id=str(row.ticket),
            visit=str(row.visit),
            number=row.number,
            queue=row.queue,
            agency=_agency(mall, row.queue),
            state=row.state.value,
            priority=row.priority.value if row.priority else None,
            party_size=row.party_size,
            lines=lines[row.ticket],
            counter=row.counter,
            calls=row.calls,
            queued_at=rfc3339(row.queued_at),
            called_at=rfc3339(row.called_at),
            last_called_at=rfc3339(row.last_called_at),
            started_at=rfc3339(row.started_at),
            ended_at=rfc3339(row.ended_at),
        )
        for row in rows
    ]


def ticket_view(connection: Connection, mall: Catalogue, ticket_id: UUID) -> TicketView:
    """One ticket; raises UnknownTicket."""
    found = ticket_views(connection, mall, _ONE, {"ticket": ticket_id})
    if not found:
        raise UnknownTicket(ticket=str(ticket_id))
    return found[0]


def ticket_at(connection: Connection, mall: Catalogue, counter: int) -> TicketView | None:
    """The ticket that is called or served at the counter."""
    found = ticket_views(connection, mall, _AT_COUNTER, {"counter": counter})
    return found[0] if found else None


def _agency(mall: Catalogue, queue: str) -> str:
    known = mall.queue(queue)
    return known.agency if known else ""


def _lines(connection: Connection, site: str, tickets: Sequence[UUID]) -> dict[UUID, list[LineView]]:
    lines: dict[UUID, list[LineView]] = defaultdict(list)
    if tickets:
        for row in connection.execute(_LINES, {"site": site, "tickets": list(tickets)}):
            lines[row.ticket].append(LineView(service=row.service, outcome=row.outcome.value if row.outcome else None))
    return lines


def visit_by_id(connection: Connection, mall: Catalogue, now: datetime, visit_id: UUID) -> VisitView:
    """A visit with what its visitor may know; raises UnknownVisit."""
    return _visit(connection, mall, now, _VISIT_BY_ID, {"visit": visit_id})


def visit_by_token(connection: Connection, mall: Catalogue, now: datetime, token_sha256: str) -> VisitView:
    """The visit whose public token has this digest; raises UnknownVisit."""
    return _visit(connection, mall, now, _VISIT_BY_TOKEN, {"token": token_sha256})


def _visit(
    connection: Connection, mall: Catalogue, now: datetime, statement: Select[Any], values: dict[str, Any]
) -> VisitView:
    site = mall.site.code
    found = connection.execute(statement, {"site": site, **values}).one_or_none()
    if found is None:
        raise UnknownVisit
    tickets = ticket_views(connection, mall, _OF_VISIT, {"visit": found.visit})
    open_now = opening(mall.site, now).open
    return VisitView(
        id=str(found.visit),
        site=site,
        number=found.number,
        service_day=found.service_day.isoformat(),
        issued_at=rfc3339(found.issued_at),
        priority=found.priority.value if found.priority else None,
        party_size=found.party_size,
        tickets=[_place(connection, mall, place, now, open_now=open_now) for place in tickets],
    )


def estimate_view(pace: Pace | None, ahead: int) -> EstimateView | None:
    """The wait of somebody with `ahead` people ahead, where it can be told."""
    if pace is None:
        return None
    wait = pace.wait(ahead)
    return EstimateView(minutes=wait.minutes, low=wait.low, high=wait.high)


def _place(connection: Connection, mall: Catalogue, place: TicketView, now: datetime, *, open_now: bool) -> PlaceView:
    agency = mall.agency(place["agency"])
    waiting = place["state"] == TicketState.WAITING
    ahead = people_ahead(connection, mall.site.code, UUID(place["id"])) if waiting else None
    expected = None
    if ahead is not None and open_now:
        expected = estimate_view(pace(connection, mall, place["queue"], now), ahead)
    return PlaceView(
        id=place["id"],
        queue=place["queue"],
        agency=place["agency"],
        zone=agency.zone if agency else "",
        state=place["state"],
        services=[line["service"] for line in place["lines"]],
        counters=[counter.number for counter in mall.counters_of(place["queue"])],
        counter=place["counter"],
        ahead=ahead,
        estimate=expected,
    )


def zones_of(connection: Connection, mall: Catalogue, visit_id: UUID, counter_zone: str) -> tuple[str, ...]:
    """All zones in which a call of the visit is shown and spoken: where it is called, and where it holds a ticket."""
    zones = {counter_zone}
    for queue in connection.scalars(_OPEN_QUEUES, {"site": mall.site.code, "visit": visit_id}):
        agency = mall.agency(_agency(mall, queue))
        if agency:
            zones.add(agency.zone)
    return tuple(sorted(zones))
