"""Definitions: what they do to the tables of a mall's structure."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import Connection, delete, insert, update

from server.domain.catalogue import ClosedDay, Hours, Quota, Rules, Schedule
from server.domain.events import (
    AgencyDefined,
    CounterDefined,
    Event,
    QueueDefined,
    ServiceDefined,
    SiteDefined,
    ZoneDefined,
)
from server.storage.applying.day import expect_day_end
from server.storage.codec import adapter_for
from server.storage.journal import Record
from server.storage.models import (
    AgencyRow,
    Base,
    CounterQueueRow,
    CounterRow,
    QueueRow,
    ServiceRow,
    SiteRow,
    ZoneRow,
)


def _plain(kind: Any, value: Any) -> Any:
    """The value as JSON keeps it."""
    return adapter_for(kind).dump_python(value, mode="json")


def _define(connection: Connection, model: type[Base], key: dict[str, Any], values: dict[str, Any]) -> None:
    """Create the row or change it."""
    where = [getattr(model, name) == value for name, value in key.items()]
    if connection.execute(update(model).where(*where).values(**values)).rowcount == 0:
        connection.execute(insert(model).values(**key, **values))


def _site_defined(connection: Connection, record: Record, event: SiteDefined) -> None:
    site = event.site
    values = {
        "name": dict(site.name),
        "timezone": site.timezone,
        "hours": _plain(tuple[Hours, ...], site.hours),
        "closed_days": _plain(tuple[ClosedDay, ...], site.closed_days),
        "service_hours": _plain(tuple[Hours, ...], site.service_hours),
        "schedules": _plain(tuple[Schedule, ...], site.schedules),
        "rules": _plain(Rules, site.rules),
    }
    changed = connection.execute(update(SiteRow).where(SiteRow.site == site.code).values(**values))
    if changed.rowcount == 0:
        connection.execute(insert(SiteRow).values(site=site.code, seq=0, catalog_seq=0, **values))
    # A site that moved to another time zone ends its day at its new midnight.
    expect_day_end(connection, record.site, event.service_day, event.day_ends)
    _structure_changed(connection, record)


def _structure_changed(connection: Connection, record: Record) -> None:
    connection.execute(update(SiteRow).where(SiteRow.site == record.site).values(catalog_seq=record.seq))


def _zone_defined(connection: Connection, record: Record, event: ZoneDefined) -> None:
    zone = event.zone
    _define(
        connection,
        ZoneRow,
        {"site": record.site, "zone": zone.code},
        {"name": dict(zone.name), "place": dict(zone.place), "colour": zone.colour, "position": zone.position},
    )
    _structure_changed(connection, record)


def _agency_defined(connection: Connection, record: Record, event: AgencyDefined) -> None:
    agency = event.agency
    _define(
        connection,
        AgencyRow,
        {"site": record.site, "agency": agency.code},
        {
            "name": dict(agency.name),
            "short_name": dict(agency.short_name),
            "zone": agency.zone,
            "position": agency.position,
            "collection_queue": agency.collection_queue,
        },
    )
    _structure_changed(connection, record)


def _queue_defined(connection: Connection, record: Record, event: QueueDefined) -> None:
    queue = event.queue
    _define(
        connection,
        QueueRow,
        {"site": record.site, "queue": queue.code},
        {
            "agency": queue.agency,
            "prefix": queue.prefix,
            "name": dict(queue.name),
            "policy": queue.policy,
            "priority_rate": queue.priority_rate,
            "hours": _plain(tuple[Hours, ...], queue.hours),
            "service_hours": _plain(tuple[Hours, ...], queue.service_hours),
            "schedules": _plain(tuple[Schedule, ...], queue.schedules),
            "cut_off": queue.cut_off,
            "external": dict(queue.external) if queue.external else None,
            "needs_identity": queue.needs_identity,
        },
    )
    _structure_changed(connection, record)


def _service_defined(connection: Connection, record: Record, event: ServiceDefined) -> None:
    service = event.service
    _define(
        connection,
        ServiceRow,
        {"site": record.site, "service": service.code},
        {
            "agency": service.agency,
            "queue": service.queue,
            "name": dict(service.name),
            "standard_minutes": service.standard.minutes,
            "completion_days": service.standard.completion_days,
            "fee_idr": service.standard.fee_idr,
            "requirements": [dict(requirement) for requirement in service.standard.requirements],
            "keywords": list(service.keywords),
            "popularity": service.popularity,
            "position": service.position,
            "cut_off": service.cut_off,
            "quotas": _plain(tuple[Quota, ...], service.quotas),
            "after": list(service.after),
        },
    )
    _structure_changed(connection, record)


def _counter_defined(connection: Connection, record: Record, event: CounterDefined) -> None:
    counter = event.counter
    _define(
        connection,
        CounterRow,
        {"site": record.site, "counter": counter.number},
        {"agency": counter.agency, "zone": counter.zone, "serving": counter.serving},
    )
    here = (CounterQueueRow.site == record.site, CounterQueueRow.counter == counter.number)
    connection.execute(delete(CounterQueueRow).where(*here))
    served = [
        {
            "site": record.site,
            "counter": counter.number,
            "queue": queue,
            "position": position,
            "weight": counter.weights[position] if counter.weights else 1.0,
        }
        for position, queue in enumerate(counter.queues)
    ]
    if served:
        connection.execute(insert(CounterQueueRow), served)
    _structure_changed(connection, record)


APPLY: dict[type[Event], Callable[[Connection, Record, Any], None]] = {
    SiteDefined: _site_defined,
    ZoneDefined: _zone_defined,
    AgencyDefined: _agency_defined,
    QueueDefined: _queue_defined,
    ServiceDefined: _service_defined,
    CounterDefined: _counter_defined,
}
