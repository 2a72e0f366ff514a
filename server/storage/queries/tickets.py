"""Tickets and visits as the API shows them."""

from __future__ import annotations

from datetime import datetime
from enum import Enum
from typing import Any, TypedDict
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Select, bindparam, select

from server.domain.catalogue import Catalogue
from server.domain.errors import UnknownTicket, UnknownVisit
from server.domain.ticket import TicketState
from server.domain.waiting_time import waiting_since
from server.storage.queries.calendar import Moment, StandingView, moment_of
from server.storage.queries.cases import CaseView, cases_of_visit, reentry_on
from server.storage.queries.clocks import ClockView, clock_views
from server.storage.queries.estimates import EstimateView, estimate_of
from server.storage.queries.lines import LineView, line_views
from server.storage.queries.queues import people_ahead
from server.storage.queries.values import rfc3339
from server.storage.tables import is_at_counter, is_on_hold, is_open, note, ticket, visit


class TicketView(ClockView):
    """A ticket as staff see it. `waiting_since`: from when its wait counts, while its place goes by `queued_at`."""

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
    waiting_since: str | None
    called_at: str | None
    last_called_at: str | None
    started_at: str | None
    held_at: str | None
    held_seconds: int
    ended_at: str | None
    why: str | None
    reason: str | None
    for_counter: int | None
    came_from: str | None
    note: str | None
    fetch: str | None
    paused_at: str | None
    expired_because: str | None
    afterwards: bool


class PlaceView(StandingView):
    """A ticket as its visitor sees it."""

    id: str
    queue: str
    agency: str
    zone: str
    state: str
    services: list[str]
    lines: list[LineView]
    counters: list[int]
    counter: int | None
    ahead: int | None
    estimate: EstimateView | None
    expired_because: str | None
    afterwards: bool


class VisitView(TypedDict):
    """A visit as its visitor sees it."""

    id: str
    site: str
    number: str
    service_day: str
    issued_at: str | None
    priority: str | None
    party_size: int
    paused_at: str | None
    last_zone: str | None
    left_at: str | None
    fetch: str | None
    tickets: list[PlaceView]
    cases: list[CaseView]
    reentry_on: str | None


def tickets_where(*where: ColumnElement[bool]) -> Select[Any]:
    """A statement for `ticket_views`; build it once."""
    return (
        select(ticket, visit.c.number, visit.c.party_size, visit.c.fetch, visit.c.paused_at, note.c.text)
        .join(visit, (visit.c.site == ticket.c.site) & (visit.c.visit == ticket.c.visit))
        .outerjoin(note, (note.c.site == ticket.c.site) & (note.c.note == ticket.c.note))
        .where(ticket.c.site == bindparam("site"), *where)
        .order_by(ticket.c.queued_at, ticket.c.queued_seq)
    )


_ONE = tickets_where(ticket.c.ticket == bindparam("ticket"))
_OF_VISIT = tickets_where(ticket.c.visit == bindparam("visit"))
_ON_HOLD = tickets_where(ticket.c.counter == bindparam("counter"), is_on_hold(ticket))
_AT_COUNTER = tickets_where(ticket.c.counter == bindparam("counter"), is_at_counter(ticket))

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
    lines = line_views(connection, site, [row.ticket for row in rows])
    clocks = clock_views(connection, mall, rows, lines)
    return [
        TicketView(
            **clocks[row.ticket],
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
            waiting_since=rfc3339(_waiting_since(mall, row.queue, row.queued_at)),
            called_at=rfc3339(row.called_at),
            last_called_at=rfc3339(row.last_called_at),
            started_at=rfc3339(row.started_at),
            held_at=rfc3339(row.held_at),
            held_seconds=row.held_seconds,
            ended_at=rfc3339(row.ended_at),
            why=_value(row.why),
            reason=_value(row.reason),
            for_counter=row.for_counter,
            came_from=str(row.came_from) if row.came_from else None,
            note=row.text,
            fetch=_value(row.fetch),
            paused_at=rfc3339(row.paused_at),
            expired_because=_value(row.expired_because),
            afterwards=row.afterwards,
        )
        for row in rows
    ]


def _waiting_since(mall: Catalogue, queue: str, queued_at: datetime) -> datetime:
    known = mall.queue(queue)
    return waiting_since(mall, known, queued_at) if known else queued_at


def _value(member: Enum | None) -> str | None:
    return member.value if member else None


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


def tickets_on_hold(connection: Connection, mall: Catalogue, counter: int) -> list[TicketView]:
    """The tickets that the counter has on hold, in queue order."""
    return ticket_views(connection, mall, _ON_HOLD, {"counter": counter})


def _agency(mall: Catalogue, queue: str) -> str:
    known = mall.queue(queue)
    return known.agency if known else ""


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
    moment = moment_of(connection, mall, now)
    return VisitView(
        id=str(found.visit),
        site=site,
        number=found.number,
        service_day=found.service_day.isoformat(),
        issued_at=rfc3339(found.issued_at),
        priority=found.priority.value if found.priority else None,
        party_size=found.party_size,
        paused_at=rfc3339(found.paused_at),
        last_zone=found.last_zone,
        left_at=rfc3339(found.left_at),
        fetch=_value(found.fetch),
        # What was transferred goes on as another ticket of the visit.
        tickets=[_place(connection, moment, place) for place in tickets if place["state"] != TicketState.TRANSFERRED],
        cases=cases_of_visit(connection, site, found.visit),
        reentry_on=reentry_on(connection, site, found.visit),
    )


def _place(connection: Connection, moment: Moment, place: TicketView) -> PlaceView:
    mall, now = moment.mall, moment.at
    agency = mall.agency(place["agency"])
    waiting = place["state"] == TicketState.WAITING
    ahead = people_ahead(connection, mall, UUID(place["id"]), now) if waiting else None
    queue = mall.queue(place["queue"])
    services = [line["service"] for line in place["lines"]]
    standing = StandingView(why=None, notice=None, service_opens=None)
    expected = None
    if waiting and queue is not None:
        standing = moment.standing(queue, services)
    if ahead is not None and queue is not None and standing["why"] is None and moment.is_served(queue):
        expected = estimate_of(connection, mall, now, queue, ahead)
    return PlaceView(
        **standing,
        id=place["id"],
        queue=place["queue"],
        agency=place["agency"],
        zone=agency.zone if agency else "",
        state=place["state"],
        services=services,
        lines=place["lines"],
        counters=[counter.number for counter in mall.counters_of(place["queue"])],
        counter=place["counter"],
        ahead=ahead,
        estimate=expected,
        expired_because=place["expired_because"],
        afterwards=place["afterwards"],
    )


def zones_of(connection: Connection, mall: Catalogue, visit_id: UUID, counter_zone: str) -> tuple[str, ...]:
    """All zones in which a call of the visit is shown and spoken: where it is called, and where it holds a ticket."""
    zones = {counter_zone}
    for queue in connection.scalars(_OPEN_QUEUES, {"site": mall.site.code, "visit": visit_id}):
        agency = mall.agency(_agency(mall, queue))
        if agency:
            zones.add(agency.zone)
    return tuple(sorted(zones))
