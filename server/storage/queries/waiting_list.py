"""Everybody who waits at a mall, on one list: what officers go on with when nothing else is left."""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime
from typing import Any, TypedDict

from sqlalchemy import Connection, bindparam, select

from server.domain.calling_order import calling_order
from server.domain.catalogue import Catalogue, Counter, Queue
from server.domain.opening import service_day
from server.domain.selection import Head, Line
from server.domain.waiting_time import waiting_since
from server.storage.queries.heads import recent_turns
from server.storage.queries.lines import LineView, line_views
from server.storage.queries.values import rfc3339
from server.storage.tables import is_waiting, ticket, visit

_WAITING = (
    select(
        ticket.c.ticket,
        ticket.c.visit,
        ticket.c.queue,
        ticket.c.priority,
        ticket.c.queued_at,
        ticket.c.queued_seq,
        ticket.c.for_counter,
        visit.c.number,
        visit.c.party_size,
        visit.c.fetch,
        visit.c.paused_at,
    )
    .join(visit, (visit.c.site == ticket.c.site) & (visit.c.visit == ticket.c.visit))
    .where(ticket.c.site == bindparam("site"), ticket.c.service_day == bindparam("day"), is_waiting(ticket))
)


class PersonView(TypedDict):
    """One who waits: `place` in the order in which they would be called, from 1; a number and nothing about a person
    beside the class of priority."""

    place: int
    number: str
    priority: str | None
    party_size: int
    waiting_since: str | None
    services: list[str]
    for_counter: int | None
    fetch: bool
    paused: bool


class QueueListView(TypedDict):
    queue: str
    agency: str
    zone: str
    people: list[PersonView]


class WaitingListView(TypedDict):
    """All queues with numbers from here, as the mall lists them: by zone, agency, queue."""

    made_at: str | None
    service_day: str
    queues: list[QueueListView]


def waiting_list(connection: Connection, mall: Catalogue, now: datetime, agency: str | None = None) -> WaitingListView:
    """Who waits now, in the order of calling as far as can be told; of one agency where it is named."""
    day = service_day(mall.site, now)
    rows = connection.execute(_WAITING, {"site": mall.site.code, "day": day}).all()
    lines = line_views(connection, mall.site.code, [row.ticket for row in rows])
    waiting: dict[str, list[Any]] = defaultdict(list)
    for row in rows:
        waiting[row.queue].append(row)
    return WaitingListView(
        made_at=rfc3339(now),
        service_day=day.isoformat(),
        queues=[
            QueueListView(
                queue=queue.code,
                agency=queue.agency,
                zone=_zone(mall, queue),
                people=_people(connection, mall, now, queue, waiting[queue.code], lines),
            )
            for queue in _in_order(mall)
            if not queue.external and agency in {None, queue.agency}
        ],
    )


def _in_order(mall: Catalogue) -> list[Queue]:
    zones = {zone.code: place for place, zone in enumerate(mall.zones)}
    agencies = {agency.code: (zones.get(agency.zone, 0), place) for place, agency in enumerate(mall.agencies)}
    return sorted(mall.queues, key=lambda queue: agencies.get(queue.agency, (0, 0)))


def _zone(mall: Catalogue, queue: Queue) -> str:
    agency = mall.agency(queue.agency)
    return agency.zone if agency else ""


def _people(
    connection: Connection,
    mall: Catalogue,
    now: datetime,
    queue: Queue,
    rows: list[Any],
    lines: dict[Any, list[LineView]],
) -> list[PersonView]:
    if not rows:
        return []
    heads = [
        Head(row.ticket, row.visit, row.queue, row.priority is not None, row.queued_at, row.queued_seq) for row in rows
    ]
    line = Line(queue.code, policy=queue.policy, rate=queue.priority_rate)
    turns = recent_turns(connection, mall, Counter(0, queue.agency, "", (queue.code,)))
    by_ticket = {row.ticket: row for row in rows}
    order = [by_ticket[head.ticket] for head in calling_order(line, heads, turns, now)]
    return [
        PersonView(
            place=place,
            number=row.number,
            priority=row.priority.value if row.priority else None,
            party_size=row.party_size,
            waiting_since=rfc3339(waiting_since(mall, queue, row.queued_at)),
            services=[each["service"] for each in lines[row.ticket]],
            for_counter=row.for_counter,
            fetch=row.fetch is not None,
            paused=row.paused_at is not None,
        )
        for place, row in enumerate(order, 1)
    ]
