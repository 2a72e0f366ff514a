"""Tickets and visits as the API shows them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import TypedDict
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, select

from server.domain.catalogue import Catalogue
from server.domain.errors import UnknownTicket, UnknownVisit
from server.domain.opening import opening
from server.domain.ticket import OPEN, TicketState
from server.storage.models import ServiceLineRow, TicketRow, VisitRow
from server.storage.queries.lines import Pace, ahead_of, pace
from server.storage.queries.values import rfc3339


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


def ticket_views(connection: Connection, mall: Catalogue, *where: ColumnElement[bool]) -> list[TicketView]:
    """The site's tickets that fit, in queue order."""
    site = mall.site.code
    rows = connection.execute(
        select(TicketRow.__table__, VisitRow.number, VisitRow.party_size)
        .join(VisitRow, (VisitRow.site == TicketRow.site) & (VisitRow.visit == TicketRow.visit))
        .where(TicketRow.site == site, *where)
        .order_by(TicketRow.queued_at, TicketRow.queued_seq)
    ).all()
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
            started_at=rfc3339(row.started_at),
            ended_at=rfc3339(row.ended_at),
        )
        for row in rows
    ]


def ticket_view(connection: Connection, mall: Catalogue, ticket: UUID) -> TicketView:
    """One ticket; raises UnknownTicket."""
    found = ticket_views(connection, mall, TicketRow.ticket == ticket)
    if not found:
        raise UnknownTicket(ticket=str(ticket))
    return found[0]


def _agency(mall: Catalogue, queue: str) -> str:
    known = mall.queue(queue)
    return known.agency if known else ""


def _lines(connection: Connection, site: str, tickets: Sequence[UUID]) -> dict[UUID, list[LineView]]:
    lines: dict[UUID, list[LineView]] = defaultdict(list)
    if tickets:
        for row in connection.execute(
            select(ServiceLineRow.ticket, ServiceLineRow.service, ServiceLineRow.outcome)
            .where(ServiceLineRow.site == site, ServiceLineRow.ticket.in_(tickets))
            .order_by(ServiceLineRow.ticket, ServiceLineRow.position)
        ):
            lines[row.ticket].append(LineView(service=row.service, outcome=row.outcome.value if row.outcome else None))
    return lines


def visit_view(connection: Connection, mall: Catalogue, now: datetime, *where: ColumnElement[bool]) -> VisitView:
    """The one visit that fits, with what its visitor may know; raises UnknownVisit."""
    site = mall.site.code
    visit = connection.execute(select(VisitRow.__table__).where(VisitRow.site == site, *where)).one_or_none()
    if visit is None:
        raise UnknownVisit
    tickets = ticket_views(connection, mall, TicketRow.visit == visit.visit)
    open_now = opening(mall.site, now).open
    return VisitView(
        id=str(visit.visit),
        site=site,
        number=visit.number,
        service_day=visit.service_day.isoformat(),
        issued_at=rfc3339(visit.issued_at),
        priority=visit.priority.value if visit.priority else None,
        party_size=visit.party_size,
        tickets=[_place(connection, mall, ticket, now, open_now=open_now) for ticket in tickets],
    )


def estimate_view(pace: Pace | None, ahead: int) -> EstimateView | None:
    """The wait of somebody with `ahead` people ahead, where it can be told."""
    if pace is None:
        return None
    wait = pace.wait(ahead)
    return EstimateView(minutes=wait.minutes, low=wait.low, high=wait.high)


def _place(connection: Connection, mall: Catalogue, ticket: TicketView, now: datetime, *, open_now: bool) -> PlaceView:
    agency = mall.agency(ticket["agency"])
    waiting = ticket["state"] == TicketState.WAITING
    ahead = ahead_of(connection, mall.site.code, UUID(ticket["id"])) if waiting else None
    expected = None
    if ahead is not None and open_now:
        expected = estimate_view(pace(connection, mall, ticket["queue"], now), ahead)
    return PlaceView(
        id=ticket["id"],
        queue=ticket["queue"],
        agency=ticket["agency"],
        zone=agency.zone if agency else "",
        state=ticket["state"],
        services=[line["service"] for line in ticket["lines"]],
        counters=[counter.number for counter in mall.counters_of(ticket["queue"])],
        counter=ticket["counter"],
        ahead=ahead,
        estimate=expected,
    )


def zones_of(connection: Connection, mall: Catalogue, visit: UUID, counter_zone: str) -> tuple[str, ...]:
    """All zones in which a call of the visit is shown and spoken: where it is called, and where it holds a ticket."""
    queues: Iterable[str] = connection.scalars(
        select(TicketRow.queue).where(
            TicketRow.site == mall.site.code, TicketRow.visit == visit, TicketRow.state.in_(OPEN)
        )
    )
    zones = {counter_zone}
    for queue in queues:
        agency = mall.agency(_agency(mall, queue))
        if agency:
            zones.add(agency.zone)
    return tuple(sorted(zones))
