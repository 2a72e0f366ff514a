"""The structure of a mall as screens read it."""

from __future__ import annotations

from typing import Any

from server.domain.catalogue import Catalogue, Service


def catalog_view(mall: Catalogue) -> dict[str, Any]:
    """Zones, and agencies with their queues, services and counters."""
    site = mall.site
    return {
        "site": site.code,
        "name": site.name,
        "timezone": site.timezone,
        "hours": [
            {"weekday": hours.weekday, "opens": f"{hours.opens:%H:%M}", "closes": f"{hours.closes:%H:%M}"}
            for hours in site.hours
        ],
        "closed_days": [{"day": closed.day.isoformat(), "name": closed.name} for closed in site.closed_days],
        "zones": zones_view(mall),
        "agencies": [
            {
                "code": agency.code,
                "name": agency.name,
                "short_name": agency.short_name,
                "zone": agency.zone,
                "queues": [
                    {"code": queue.code, "prefix": queue.prefix, "name": queue.name}
                    for queue in mall.queues
                    if queue.agency == agency.code
                ],
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
    }
