"""Reading a mall's structure as the domain's Catalogue."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from sqlalchemy import Connection, Row, bindparam, select

from server.domain.catalogue import (
    Agency,
    Catalogue,
    ClosedDay,
    Counter,
    Hours,
    Queue,
    Service,
    ServiceStandard,
    Site,
    Zone,
)
from server.storage.codec import adapter_for
from server.storage.models import (
    AgencyRow,
    CounterQueueRow,
    CounterRow,
    QueueRow,
    ServiceRow,
    ZoneRow,
)
from server.storage.tables import site as sites


def site_of(row: Row[Any]) -> Site:
    """The site that a row of the site table describes."""
    return Site(
        code=row.site,
        name=row.name,
        timezone=row.timezone,
        hours=adapter_for(tuple[Hours, ...]).validate_python(row.hours),
        closed_days=adapter_for(tuple[ClosedDay, ...]).validate_python(row.closed_days),
    )


def load_catalogue(connection: Connection, site: Row[Any]) -> Catalogue:
    """The whole structure, in the order in which screens list it."""
    code = site.site
    zones = connection.execute(select(ZoneRow.__table__).where(ZoneRow.site == code).order_by(ZoneRow.position))
    agencies = connection.execute(
        select(AgencyRow.__table__).where(AgencyRow.site == code).order_by(AgencyRow.position)
    )
    queues = connection.execute(
        select(QueueRow.__table__)
        .join(AgencyRow, (AgencyRow.site == QueueRow.site) & (AgencyRow.agency == QueueRow.agency))
        .where(QueueRow.site == code)
        .order_by(AgencyRow.position, QueueRow.queue)
    )
    services = connection.execute(
        select(ServiceRow.__table__).where(ServiceRow.site == code).order_by(ServiceRow.position, ServiceRow.service)
    )
    return Catalogue(
        site=site_of(site),
        zones=tuple(Zone(row.zone, row.name, row.place, row.colour, row.position) for row in zones),
        agencies=tuple(Agency(row.agency, row.name, row.short_name, row.zone, row.position) for row in agencies),
        queues=tuple(Queue(row.queue, row.agency, row.prefix, row.name) for row in queues),
        services=tuple(_service(row) for row in services),
        counters=_counters(connection, code),
    )


def _service(row: Row[Any]) -> Service:
    return Service(
        code=row.service,
        agency=row.agency,
        queue=row.queue,
        name=row.name,
        standard=ServiceStandard(row.standard_minutes, row.completion_days, row.fee_idr, tuple(row.requirements)),
        keywords=tuple(row.keywords),
        popularity=row.popularity,
        position=row.position,
    )


def _counters(connection: Connection, site: str) -> tuple[Counter, ...]:
    served: dict[int, list[str]] = defaultdict(list)
    for row in connection.execute(
        select(CounterQueueRow.counter, CounterQueueRow.queue)
        .where(CounterQueueRow.site == site)
        .order_by(CounterQueueRow.counter, CounterQueueRow.position)
    ):
        served[row.counter].append(row.queue)
    rows = connection.execute(select(CounterRow.__table__).where(CounterRow.site == site).order_by(CounterRow.counter))
    return tuple(Counter(row.counter, row.agency, row.zone, tuple(served[row.counter])) for row in rows)


_SITE = select(sites).where(sites.c.site == bindparam("site"))
_SITE_LOCKED = _SITE.with_for_update()


def site_row(connection: Connection, site: str, *, lock: bool = False) -> Row[Any] | None:
    """The site's row, locked against other writers where the database locks rows (SQLite locks at BEGIN)."""
    return connection.execute(_SITE_LOCKED if lock else _SITE, {"site": site}).one_or_none()
