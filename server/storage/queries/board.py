"""What a lobby shows: recent calls, who is served where, how many wait. Each part can be read alone."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import TypedDict
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, select

from server.domain.catalogue import Catalogue
from server.domain.errors import UnknownCall, UnknownZone
from server.domain.opening import opening, service_day
from server.domain.ticket import AT_COUNTER
from server.storage.models import CallRow, CallZoneRow, TicketRow, VisitRow
from server.storage.queries.lines import pace, waiting_counts
from server.storage.queries.tickets import EstimateView, estimate_view
from server.storage.queries.values import rfc3339
from ui.speech import Turn, announcement
from ui.text import LANGUAGES, Text

SHOWN_CALLS = 20
"""More than fit on a screen, so that a burst of calls in one second is announced whole."""

LAST_TURN = 3
"""The mall's rule: the third call is the last one before a no-show."""


class CallView(TypedDict):
    """One call, with the words that are spoken."""

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
    words: dict[str, str]


class ServingView(TypedDict):
    counter: int
    zone: str
    agency: str
    number: str
    state: str


class WaitingView(TypedDict):
    queue: str
    agency: str
    open: bool
    why: str | None
    opens: str | None
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


def recent_calls(connection: Connection, mall: Catalogue, now: datetime, zone: str | None) -> list[CallView]:
    """Today's newest calls that concern the zone, newest first."""
    site = mall.site.code
    if zone is None:
        newest = select(CallRow.seq).where(CallRow.site == site).order_by(CallRow.seq.desc())
    else:
        newest = (
            select(CallZoneRow.seq)
            .where(CallZoneRow.site == site, CallZoneRow.zone == zone)
            .order_by(CallZoneRow.seq.desc())
        )
    seqs = connection.scalars(newest.limit(SHOWN_CALLS)).all()
    today = service_day(mall.site, now)
    return _calls(connection, mall, CallRow.seq.in_(seqs), VisitRow.service_day == today)


def call_view(connection: Connection, mall: Catalogue, call: UUID) -> CallView:
    """One call; raises UnknownCall."""
    found = _calls(connection, mall, CallRow.call == call)
    if not found:
        raise UnknownCall(call=str(call))
    return found[0]


def _calls(connection: Connection, mall: Catalogue, *where: ColumnElement[bool]) -> list[CallView]:
    site = mall.site.code
    rows = connection.execute(
        select(CallRow.__table__, VisitRow.number)
        .join(VisitRow, (VisitRow.site == CallRow.site) & (VisitRow.visit == CallRow.visit))
        .where(CallRow.site == site, *where)
        .order_by(CallRow.seq.desc())
    ).all()
    zones: dict[int, list[str]] = {}
    for row in connection.execute(
        select(CallZoneRow.seq, CallZoneRow.zone)
        .where(
            CallZoneRow.site == site,
            CallZoneRow.zone.in_([zone.code for zone in mall.zones]),
            CallZoneRow.seq.in_([row.seq for row in rows]),
        )
        .order_by(CallZoneRow.zone)
    ):
        zones.setdefault(row.seq, []).append(row.zone)
    views = []
    for row in rows:
        counter = mall.counter(row.counter)
        queue = mall.queue(row.queue)
        views.append(
            CallView(
                id=str(row.call),
                seq=row.seq,
                number=row.number,
                turn=row.turn,
                counter=row.counter,
                zone=counter.zone if counter else "",
                zones=zones.get(row.seq, []),
                agency=queue.agency if queue else "",
                queue=row.queue,
                called_at=rfc3339(row.called_at),
                words=words(row.number, row.counter, row.turn),
            )
        )
    return views


def words(number: str, counter: int, turn: int) -> dict[str, str]:
    """What is spoken, in each language."""
    which: Turn = "first" if turn == 1 else "last" if turn >= LAST_TURN else "again"
    return {language: announcement(Text(language), number, counter, which) for language in LANGUAGES}


def serving(
    connection: Connection, mall: Catalogue, zone: str | None, counters: Collection[int] | None = None
) -> dict[int, ServingView]:
    """Who is called or served at the zone's counters (or at those of them that are named)."""
    here = {counter.number: counter for counter in mall.counters if zone in {None, counter.zone}}
    asked = [number for number in here if counters is None or number in counters]
    rows = connection.execute(
        select(TicketRow.counter, TicketRow.state, TicketRow.queue, VisitRow.number)
        .join(VisitRow, (VisitRow.site == TicketRow.site) & (VisitRow.visit == TicketRow.visit))
        .where(TicketRow.site == mall.site.code, TicketRow.counter.in_(asked), TicketRow.state.in_(AT_COUNTER))
    )
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


def waiting(connection: Connection, mall: Catalogue, now: datetime, queues: Iterable[str]) -> dict[str, WaitingView]:
    """Per queue: open or why not, people waiting, and the wait of who comes now."""
    asked = list(queues)
    state = opening(mall.site, now)
    counts = waiting_counts(connection, mall.site.code, asked)
    found = {}
    for code in asked:
        queue = mall.queue(code)
        if queue is None:
            continue
        measured = pace(connection, mall, code, now) if state.open else None
        found[code] = WaitingView(
            queue=code,
            agency=queue.agency,
            open=state.open,
            why=state.why.value if state.why else None,
            opens=rfc3339(state.opens),
            waiting=counts[code],
            estimate=estimate_view(measured, counts[code]),
        )
    return found
