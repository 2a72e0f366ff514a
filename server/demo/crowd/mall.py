"""The mall as the crowd knows it: which counters have an officer, and how many visitors each queue draws."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Any
from zoneinfo import ZoneInfo

STANDARD_MINUTE = 10.0
"""Seconds that one minute of a service standard lasts here: counters call six times as often as in earnest."""

BETWEEN = 25.0
"""Seconds, on average, that a ticket keeps a counter besides serving: walking, being called again, a breath."""

STAFFED = 0.7
"""Share of an agency's counters with an officer of the crowd, but at least one. The others, the first ones, stay
free for people who try the counter themselves."""

MANY_COUNTERS = 4
"""An agency with so many counters is a busy one, also without a service on the kiosks' short list."""

RUSH, QUIET = 2.0, 0.65
"""Visitors that an empty queue of a busy and of another agency draws, against those that its officers manage. A busy
queue grows until it has turned away the half of them."""

MORNING = ((7.0, 0.7), (8.0, 1.0), (10.0, 1.0), (10.5, 0.6), (11.5, 0.35), (12.0, 0.25), (13.0, 0.35), (16.0, 0.15))
"""(hour of the mall's day, share of the rush) where the mall has hours: half of a day's visitors want to come before
ten."""


@dataclass(frozen=True)
class Service:
    """`popularity` is the rank on the kiosks' short list, `days` are the working days until its product is there."""

    code: str
    minutes: float
    days: int
    popularity: int | None

    @property
    def weight(self) -> float:
        """How often it is wanted, against 1 for a service that is on no short list."""
        return 1.0 if self.popularity is None else 4.0 + max(0, 12 - self.popularity)


@dataclass(frozen=True)
class Queue:
    """One queue, and how many officers serve it."""

    code: str
    services: tuple[Service, ...]
    officers: int
    busy: bool

    @cached_property
    def per_second(self) -> float:
        """Visitors that its officers manage in a second."""
        weight = sum(service.weight for service in self.services)
        minutes = sum(service.minutes * service.weight for service in self.services) / weight
        return self.officers / (minutes * STANDARD_MINUTE + BETWEEN)

    @property
    def draw(self) -> float:
        """Visitors a second that it draws while nobody waits."""
        return self.per_second * (RUSH if self.busy else QUIET)

    @property
    def limit(self) -> int:
        """With so many waiting nobody joins: 6 to 12 in a busy queue."""
        return min(12, max(6, round(1.2 * self.officers + 4))) if self.busy else 5

    @property
    def opening(self) -> int:
        """How many come with the crowd: one for each officer, and half of the limit to wait in a busy queue."""
        return self.officers + self.limit // 2 if self.busy else 1

    def appetite(self, waiting: int) -> float:
        """Share of its visitors who still join behind so many."""
        return max(0.0, 1.0 - waiting / self.limit)


@dataclass(frozen=True)
class Counter:
    """A counter with an officer of the crowd, who signs in by that name."""

    number: int
    zone: str
    queues: tuple[str, ...]
    officer: str


@dataclass(frozen=True)
class Mall:
    """`always_open`: numbers are given at any hour, so that no hour has a shape."""

    timezone: ZoneInfo
    always_open: bool
    queues: dict[str, Queue]
    counters: dict[int, Counter]

    @cached_property
    def services(self) -> dict[str, Service]:
        return {service.code: service for queue in self.queues.values() for service in queue.services}

    def share(self, hour: float | None) -> float:
        """Share of the rush at an hour of the mall's day (0 to 24; None when it is not known): straight lines
        between the points of MORNING."""
        if self.always_open or hour is None:
            return 1.0
        for (before, low), (after, high) in pairwise(MORNING):
            if before <= hour < after:
                return low + (high - low) * (hour - before) / (after - before)
        return MORNING[0][1] if hour < MORNING[0][0] else MORNING[-1][1]


def read_mall(catalog: dict[str, Any], users: list[dict[str, Any]]) -> Mall:
    """From the API's catalogue and the demo's accounts. An agency's officers sit at its counters in their order."""
    queues: dict[str, Queue] = {}
    counters: dict[int, Counter] = {}
    for agency in catalog["agencies"]:
        names = [user["name"] for user in users if user["role"] == "officer" and user["agency"] == agency["code"]]
        seats = list(zip(agency["counters"], names, strict=False))
        free = len(seats) - max(1, round(STAFFED * len(seats)))
        staffed = seats[max(0, free) :]
        for seat, name in staffed:
            counters[seat["number"]] = Counter(seat["number"], seat["zone"], tuple(seat["queues"]), name)
        for queue in agency["queues"]:
            services = tuple(_service(row) for row in agency["services"] if row["queue"] == queue["code"])
            officers = sum(queue["code"] in seat["queues"] for seat, _name in staffed)
            if services and officers:
                popular = any(service.popularity is not None for service in services)
                busy = popular or len(agency["counters"]) >= MANY_COUNTERS
                queues[queue["code"]] = Queue(queue["code"], services, officers, busy)
    return Mall(ZoneInfo(catalog["timezone"]), not catalog["hours"], queues, counters)


def _service(row: dict[str, Any]) -> Service:
    standard = row["standard"]
    return Service(row["code"], standard["minutes"], standard["completion_days"], row["popularity"])
