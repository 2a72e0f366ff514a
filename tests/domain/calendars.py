"""Calendars for tests: a mall of one agency with a queue and a service, and instants in its own time."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from server.domain.catalogue import Agency, Catalogue, ClosedDay, Hours, Queue, Schedule, Service, ServiceStandard, Site

NUMBERS = (
    *(Hours(day, time(7, 15), time(15)) for day in (1, 2, 3, 4)),
    Hours(5, time(7, 15), time(11, 30)),
    Hours(5, time(13), time(15)),
)
SERVED = (
    *(Hours(day, time(8), time(16)) for day in (1, 2, 3, 4)),
    Hours(5, time(8), time(11, 30)),
    Hours(5, time(13), time(16)),
)
RAMADAN = Schedule(
    date(2027, 2, 8),
    date(2027, 3, 9),
    {"id": "Ramadan"},
    (*(Hours(day, time(7, 30), time(14)) for day in (1, 2, 3, 4)), Hours(5, time(7, 30), time(11, 30))),
    tuple(Hours(day, time(8), time(15)) for day in (1, 2, 3, 4, 5)),
)


def closed(day: date, name: str = "Libur") -> ClosedDay:
    return ClosedDay(day, {"id": name})


def one_day(day: date, name: str, *hours: Hours) -> Schedule:
    """A schedule of one day: an opening, or without hours a closure."""
    return Schedule(day, day, {"id": name}, hours)


def mall(zone: str = "Asia/Jakarta", **about: Any) -> Catalogue:
    """A mall that gives numbers by NUMBERS and serves by SERVED, with queue DK (two services) and queue PL (one).

    `queue` and `service` are changes to DK and DK-01; all other names are the site's.
    """
    queue, service = about.pop("queue", {}), about.pop("service", {})
    site = replace(Site("mall", {"id": "Mal"}, zone, NUMBERS, service_hours=SERVED), **about)
    dk, pl = Queue("DK", "DK", "DK", {"id": "DK"}), Queue("PL", "PL", "PL", {"id": "PL"})
    services = tuple(
        Service(code, code[:2], code[:2], {"id": code}, ServiceStandard(10, 0, 0))
        for code in ("DK-01", "DK-02", "PL-01")
    )
    return Catalogue(
        site=site,
        agencies=tuple(Agency(code, {"id": code}, {"id": code}, "Z1", 1) for code in ("DK", "PL")),
        queues=(replace(dk, **queue), pl),
        services=(replace(services[0], **service), *services[1:]),
    )


def on(day: date, hour: int, minute: int = 0, zone: str = "Asia/Jakarta") -> datetime:
    """That time of the site's clock."""
    return datetime.combine(day, time(hour, minute), ZoneInfo(zone))


MONDAY, TUESDAY, FRIDAY, SATURDAY = (date(2026, 11, day) for day in (23, 24, 27, 28))
NEXT_MONDAY = date(2026, 11, 30)
