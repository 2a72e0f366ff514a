"""What a lobby shows: recent calls, who is served where, how many wait. Each part can be read alone."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Any, TypedDict
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Row, Select, bindparam, select

from server.domain.catalogue import Catalogue
from server.domain.errors import UnknownCall, UnknownZone
from server.domain.opening import service_day
from server.domain.ticket import Channel
from server.storage.queries.calendar import OpeningView, moment_of, opening_view
from server.storage.queries.estimates import EstimateView, estimate_of
from server.storage.queries.queues import waiting_counts
from server.storage.queries.values import rfc3339
from server.storage.tables import call, call_zone, is_at_counter, ticket, visit

SHOWN_CALLS = 20
"""More than fit on a screen, so that a burst of calls in one second is announced whole."""


class CallView(TypedDict):
    """One call. `fetch`: staff go to the visitor."""

    id: str
    seq: int
    number: str
    turn: int
    counter: int
    zone: str
    zones: list[str]
    agency: str
    queue: str
    called_at: str | None
    fetch: bool


class ServingView(TypedDict):
    counter: int
    zone: str
    agency: str
    number: str
    state: str


class ServiceOpeningView(OpeningView):
    service: str


class WaitingView(OpeningView):
    """A queue. `services` are those that are closed while the queue is open: a quota, a cut-off, a disruption."""

    queue: str
    agency: str
    services: list[ServiceOpeningView]
    waiting: int
    estimate: EstimateView | None


def check_zone(mall: Catalogue, zone: str | None) -> None:
    """Raise UnknownZone unless it is None (the whole site) or one of the site's zones."""
    if zone is not None and all(known.code != zone for known in mall.zones):
        raise UnknownZone(zone=zone)


def queues_in(mall: Catalogue, zone: str | None) -> list[str]:
    """The queues of the zone's agencies."""
    agencies = {agency.code for agency in mall.agencies if zone in {None, agency.zone}}
    return [queue.code for queue in mall.queues if queue.agency in agencies]


def _calls_where(*where: ColumnElement[bool]) -> Select[Any]:
    return (
        select(call, visit.c.number, visit.c.fetch)
        .join(visit, (visit.c.site == call.c.site) & (visit.c.visit == call.c.visit))
        .where(call.c.site == bindparam("site"), *where)
        .order_by(call.c.seq.desc())
    )


_NEWEST = select(call.c.seq).where(call.c.site == bindparam("site")).order_by(call.c.seq.desc()).limit(SHOWN_CALLS)
_NEWEST_IN_ZONE = (
    select(call_zone.c.seq)
    .where(call_zone.c.site == bindparam("site"), call_zone.c.zone == bindparam("zone"))
    .order_by(call_zone.c.seq.desc())
    .limit(SHOWN_CALLS)
)
_THESE = _calls_where(
    call.c.seq.in_(bindparam("seqs", expanding=True)),
    visit.c.service_day == bindparam("service_day"),
    ~call.c.past,
)
_ONE = _calls_where(call.c.call == bindparam("call"))
_ZONES = (
    select(call_zone.c.seq, call_zone.c.zone)
    .where(
        call_zone.c.site == bindparam("site"),
        # Names all zones, so that the key (site, zone, seq) is what is searched.
        call_zone.c.zone.in_(bindparam("zones", expanding=True)),
        call_zone.c.seq.in_(bindparam("seqs", expanding=True)),
    )
    .order_by(call_zone.c.zone)
)
_SERVING = (
    select(ticket.c.counter, ticket.c.state, ticket.c.queue, visit.c.number)
    .join(visit, (visit.c.site == ticket.c.site) & (visit.c.visit == ticket.c.visit))
    .where(
        ticket.c.site == bindparam("site"),
        ticket.c.counter.in_(bindparam("counters", expanding=True)),
        is_at_counter(ticket),
    )
)


def recent_calls(connection: Connection, mall: Catalogue, now: datetime, zone: str | None) -> list[CallView]:
    """Today's newest calls that concern the zone, newest first."""
    newest = _NEWEST if zone is None else _NEWEST_IN_ZONE
    asked = {"site": mall.site.code} if zone is None else {"site": mall.site.code, "zone": zone}
    seqs = connection.scalars(newest, asked).all()
    return _calls(connection, mall, _THESE, {"seqs": seqs, "service_day": service_day(mall.site, now)})


def call_view(connection: Connection, mall: Catalogue, call_id: UUID) -> CallView:
    """One call; raises UnknownCall."""
    found = _calls(connection, mall, _ONE, {"call": call_id})
    if not found:
        raise UnknownCall(call=str(call_id))
    return found[0]


def _calls(connection: Connection, mall: Catalogue, statement: Select[Any], values: dict[str, Any]) -> list[CallView]:
    site = mall.site.code
    rows = connection.execute(statement, {"site": site, **values}).all()
    zones: dict[int, list[str]] = {}
    asked = {"site": site, "zones": [zone.code for zone in mall.zones], "seqs": [row.seq for row in rows]}
    for row in connection.execute(_ZONES, asked):
        zones.setdefault(row.seq, []).append(row.zone)
    return [_call(mall, row, zones.get(row.seq, [])) for row in rows]


def _call(mall: Catalogue, row: Row[Any], zones: list[str]) -> CallView:
    counter = mall.counter(row.counter)
    queue = mall.queue(row.queue)
    return CallView(
        id=str(row.call),
        seq=row.seq,
        number=row.number,
        turn=row.turn,
        counter=row.counter,
        zone=counter.zone if counter else "",
        zones=zones,
        agency=queue.agency if queue else "",
        queue=row.queue,
        called_at=rfc3339(row.called_at),
        fetch=row.fetch is not None,
    )


def serving(
    connection: Connection, mall: Catalogue, zone: str | None, counters: Collection[int] | None = None
) -> dict[int, ServingView]:
    """Who is called or served at the zone's counters (or at those of them that are named)."""
    here = {counter.number: counter for counter in mall.counters if zone in {None, counter.zone}}
    asked = [number for number in here if counters is None or number in counters]
    rows = connection.execute(_SERVING, {"site": mall.site.code, "counters": asked})
    found = {}
    for row in rows:
        queue = mall.queue(row.queue)
        found[row.counter] = ServingView(
            counter=row.counter,
            zone=here[row.counter].zone,
            agency=queue.agency if queue else here[row.counter].agency,
            number=row.number,
            state=row.state.value,
        )
    return found


def waiting(
    connection: Connection, mall: Catalogue, now: datetime, queues: Iterable[str], channel: Channel = Channel.KIOSK
) -> dict[str, WaitingView]:
    """Per queue: open or why not through that channel, people waiting, and the wait of who comes now."""
    asked = list(queues)
    moment = moment_of(connection, mall, now, [service for service in mall.services if service.queue in asked])
    counts = waiting_counts(connection, mall.site.code, asked)
    found = {}
    for code in asked:
        queue = mall.queue(code)
        if queue is None:
            continue
        state, closed = moment.queue(queue, channel)
        found[code] = WaitingView(
            **opening_view(state),
            queue=code,
            agency=queue.agency,
            services=[ServiceOpeningView(**opening_view(each), service=service) for service, each in closed.items()],
            waiting=counts[code],
            estimate=estimate_of(connection, mall, now, queue, counts[code]) if state.open else None,
        )
    return found
