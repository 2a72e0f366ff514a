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
    Quota,
    Rules,
    Schedule,
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


def _read(kind: Any, stored: Any) -> Any:
    return adapter_for(kind).validate_python(stored)


def site_of(row: Row[Any]) -> Site:
    """The site that a row of the site table describes."""
    return Site(
        code=row.site,
        name=row.name,
        timezone=row.timezone,
        hours=_read(tuple[Hours, ...], row.hours),
        closed_days=_read(tuple[ClosedDay, ...], row.closed_days),
        service_hours=_read(tuple[Hours, ...], row.service_hours),
        schedules=_read(tuple[Schedule, ...], row.schedules),
        rules=_read(Rules, row.rules),
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
        agencies=tuple(
            Agency(row.agency, row.name, row.short_name, row.zone, row.position, row.collection_queue)
            for row in agencies
        ),
        queues=tuple(_queue(row) for row in queues),
        services=tuple(_service(row) for row in services),
        counters=_counters(connection, code),
    )


def _queue(row: Row[Any]) -> Queue:
    return Queue(
        code=row.queue,
        agency=row.agency,
        prefix=row.prefix,
        name=row.name,
        policy=row.policy,
        priority_rate=row.priority_rate,
        hours=_read(tuple[Hours, ...], row.hours),
        service_hours=_read(tuple[Hours, ...], row.service_hours),
        schedules=_read(tuple[Schedule, ...], row.schedules),
        cut_off=row.cut_off,
        external=row.external,
        needs_identity=row.needs_identity,
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
        cut_off=row.cut_off,
        quotas=_read(tuple[Quota, ...], row.quotas),
        after=tuple(row.after),
    )


def _counters(connection: Connection, site: str) -> tuple[Counter, ...]:
    served: dict[int, list[Any]] = defaultdict(list)
    for row in connection.execute(
        select(CounterQueueRow.counter, CounterQueueRow.queue, CounterQueueRow.weight)
        .where(CounterQueueRow.site == site)
        .order_by(CounterQueueRow.counter, CounterQueueRow.position)
    ):
        served[row.counter].append(row)
    rows = connection.execute(select(CounterRow.__table__).where(CounterRow.site == site).order_by(CounterRow.counter))
    return tuple(_counter(row, served[row.counter]) for row in rows)


def _counter(row: Row[Any], served: list[Any]) -> Counter:
    weights = tuple(line.weight for line in served)
    # Equal weights are as good as none, and are written as none.
    equal = set(weights) <= {1.0}
    queues = tuple(line.queue for line in served)
    return Counter(row.counter, row.agency, row.zone, queues, row.serving, () if equal else weights)


_SITE = select(sites).where(sites.c.site == bindparam("site"))
_SITE_LOCKED = _SITE.with_for_update()


def site_row(connection: Connection, site: str, *, lock: bool = False) -> Row[Any] | None:
    """The site's row, locked against other writers where the database locks rows (SQLite locks at BEGIN)."""
    return connection.execute(_SITE_LOCKED if lock else _SITE, {"site": site}).one_or_none()
