"""The structure of a mall as screens read it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from datetime import time
from typing import Any

from server.domain.catalogue import Catalogue, ClosedDay, Hours, Queue, Schedule, Service


def catalog_view(mall: Catalogue) -> dict[str, Any]:
    """Zones, and agencies with their queues, services and counters."""
    site = mall.site
    return {
        "site": site.code,
        "name": site.name,
        "timezone": site.timezone,
        "hours": hours_view(site.hours),
        "service_hours": hours_view(site.service_hours),
        "schedules": schedules_view(site.schedules),
        "closed_days": closed_days_view(site.closed_days),
        "rules": asdict(site.rules),
        "zones": zones_view(mall),
        "agencies": [
            {
                "code": agency.code,
                "name": agency.name,
                "short_name": agency.short_name,
                "zone": agency.zone,
                "queues": [_queue(queue) for queue in mall.queues if queue.agency == agency.code],
                "services": [_service(service) for service in mall.services if service.agency == agency.code],
                "counters": [
                    {
                        "number": counter.number,
                        "agency": counter.agency,
                        "zone": counter.zone,
                        "queues": list(counter.queues),
                    }
                    for counter in mall.counters
                    if counter.agency == agency.code
                ],
            }
            for agency in mall.agencies
        ],
    }


def zones_view(mall: Catalogue) -> list[dict[str, Any]]:
    """The zones in their order."""
    return [{"code": zone.code, "name": zone.name, "place": zone.place, "colour": zone.colour} for zone in mall.zones]


def closed_days_view(closed_days: Iterable[ClosedDay]) -> list[dict[str, Any]]:
    """Closed days as plain values."""
    return [{"day": closed.day.isoformat(), "name": closed.name} for closed in closed_days]


def lobby_view(mall: Catalogue) -> dict[str, Any]:
    """As much structure as a lobby's display needs."""
    return {
        "site": mall.site.code,
        "name": mall.site.name,
        "timezone": mall.site.timezone,
        "zones": zones_view(mall),
        "agencies": [
            {"code": agency.code, "name": agency.name, "short_name": agency.short_name, "zone": agency.zone}
            for agency in mall.agencies
        ],
        "queues": [{"code": queue.code, "agency": queue.agency} for queue in mall.queues],
    }


def _service(service: Service) -> dict[str, Any]:
    standard = service.standard
    return {
        "code": service.code,
        "queue": service.queue,
        "name": service.name,
        "standard": {
            "minutes": standard.minutes,
            "completion_days": standard.completion_days,
            "fee_idr": standard.fee_idr,
            "requirements": list(standard.requirements),
        },
        "keywords": list(service.keywords),
        "popularity": service.popularity,
        "cut_off": _time(service.cut_off),
        "quotas": [
            {"places": quota.places, "channel": quota.channel, "released": _time(quota.released)}
            for quota in service.quotas
        ],
        "after": list(service.after),
    }


def _queue(queue: Queue) -> dict[str, Any]:
    return {
        "code": queue.code,
        "prefix": queue.prefix,
        "name": queue.name,
        "hours": hours_view(queue.hours),
        "service_hours": hours_view(queue.service_hours),
        "schedules": schedules_view(queue.schedules),
        "cut_off": _time(queue.cut_off),
        "external": queue.external,
        "needs_identity": queue.needs_identity,
    }


def hours_view(hours: Iterable[Hours]) -> list[dict[str, Any]]:
    """Weekly hours as plain values."""
    return [
        {"weekday": each.weekday, "opens": _time(each.opens), "closes": _time(each.closes), "reduced": each.reduced}
        for each in hours
    ]


def schedules_view(schedules: Iterable[Schedule]) -> list[dict[str, Any]]:
    """Dated hours as plain values."""
    return [
        {
            "first": schedule.first.isoformat(),
            "last": schedule.last.isoformat(),
            "name": schedule.name,
            "hours": hours_view(schedule.hours),
            "service_hours": hours_view(schedule.service_hours),
        }
        for schedule in schedules
    ]


def _time(clock: time | None) -> str | None:
    return f"{clock:%H:%M}" if clock is not None else None
