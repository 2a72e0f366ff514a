"""The structure of a mall: what an administrator defines and a journal of definitions can rebuild."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum

from server.domain.ticket import Channel

Localized = Mapping[str, str]
"""A text per language; Indonesian ("id") is required, English ("en") may be missing."""


@dataclass(frozen=True, slots=True)
class Hours:
    """One interval of a weekday in site time, from inclusive to exclusive. Monday is 1, Sunday 7 (ISO 8601).

    `reduced`: open with fewer counters, as when officers take turns over the Friday prayer.
    """

    weekday: int
    opens: time
    closes: time
    reduced: bool = False


@dataclass(frozen=True, slots=True)
class Schedule:
    """Hours that hold from `first` to `last` (both included) instead of the weekly ones: Ramadan, a one-off opening,
    or with no hours at all a closure. Of several that hold on a day the shortest counts."""

    first: date
    last: date
    name: Localized
    hours: tuple[Hours, ...] = ()
    service_hours: tuple[Hours, ...] = ()


@dataclass(frozen=True, slots=True)
class ClosedDay:
    """A date on which the whole site is closed: a national holiday or joint leave."""

    day: date
    name: Localized


class Placing(StrEnum):
    """Where a transferred visitor stands in the new queue."""

    SENIORITY = "seniority"
    FIRST = "first"
    LAST = "last"


@dataclass(frozen=True, slots=True)
class Rules:
    """What the mall decided about calling. All minutes are of the site's clock.

    A no-show needs `no_show_calls` calls, the first at least `no_show_minutes` ago. Who comes back within
    `return_minutes` stands behind `return_places` others, later at the end. `most_on_hold` tickets may be on hold at
    a counter. A visitor who leaves a counter needs `walking_minutes` to another zone (`walking_minutes_priority` in
    the priority class). The last action can be undone for `undo_seconds`.
    """

    no_show_calls: int = 3
    no_show_minutes: int = 3
    return_places: int = 3
    return_minutes: int = 15
    transfer_placing: Placing = Placing.SENIORITY
    most_on_hold: int = 3
    walking_minutes: int = 2
    walking_minutes_priority: int = 4
    undo_seconds: int = 15


@dataclass(frozen=True, slots=True)
class Site:
    """One mall: a time zone (IANA name), the weekly hours in which numbers are given, and those of service.

    `hours` empty means open at any hour of any day, which only an example mall wants; `service_hours` empty means
    the same as `hours`. On `closed_days` the whole site is closed; `schedules` replace the weekly hours for a while.
    """

    code: str
    name: Localized
    timezone: str
    hours: tuple[Hours, ...] = ()
    closed_days: tuple[ClosedDay, ...] = ()
    service_hours: tuple[Hours, ...] = ()
    schedules: tuple[Schedule, ...] = ()
    rules: Rules = Rules()


@dataclass(frozen=True, slots=True)
class Zone:
    """A hall or floor with its own displays. `colour` is an index (1 to 8) into the shared palette."""

    code: str
    name: Localized
    place: Localized
    colour: int
    position: int


@dataclass(frozen=True, slots=True)
class Agency:
    """An organisation that offers services in one zone. Who collects a product stands in `collection_queue`, or in
    the service's own queue where there is none."""

    code: str
    name: Localized
    short_name: Localized
    zone: str
    position: int
    collection_queue: str | None = None


class Policy(StrEnum):
    """Who of one queue is next."""

    FIFO = "fifo"
    STRICT = "strict"
    ACCUMULATING = "accumulating"


@dataclass(frozen=True, slots=True)
class Queue:
    """A line of tickets with one prefix (1 to 4 capital letters).

    `priority_rate`: how many times faster priority gathers credit under the accumulating policy (at least 1).
    `hours`, `service_hours` and `schedules` replace the site's where they are given. After `cut_off` (site time) no
    number is given. `external` says where to take a number of the agency's own; none is issued here.
    `needs_identity`: one live ticket for a national identity number.
    """

    code: str
    agency: str
    prefix: str
    name: Localized
    policy: Policy = Policy.STRICT
    priority_rate: float = 2.0
    hours: tuple[Hours, ...] = ()
    service_hours: tuple[Hours, ...] = ()
    schedules: tuple[Schedule, ...] = ()
    cut_off: time | None = None
    external: Localized | None = None
    needs_identity: bool = False


@dataclass(frozen=True, slots=True)
class Quota:
    """`places` a day, given out from `released` (site time; None: from the start) through `channel` (None: any)."""

    places: int
    channel: Channel | None = None
    released: time | None = None


@dataclass(frozen=True, slots=True)
class ServiceStandard:
    """What a visitor may expect (PermenPANRB 15/2014).

    minutes: time at the counter; completion_days: working days until the product (0: while you wait);
    fee_idr: rupiah, 0 means free, None means it varies.
    """

    minutes: int
    completion_days: int
    fee_idr: int | None
    requirements: tuple[Localized, ...] = ()


@dataclass(frozen=True, slots=True)
class Service:
    """What a visitor comes for. `keywords` are everyday names by which people search for it;
    `popularity` orders the short list on a kiosk (1 is the most wanted, None is not on it).

    `quotas` together limit the day's tickets (none: no limit); after `cut_off` no number is given. Where a visit
    also wants one of the services in `after`, the place for this one is taken when that one is finished.
    """

    code: str
    agency: str
    queue: str
    name: Localized
    standard: ServiceStandard
    keywords: tuple[str, ...] = ()
    popularity: int | None = None
    position: int = 0
    cut_off: time | None = None
    quotas: tuple[Quota, ...] = ()
    after: tuple[str, ...] = ()


class Serving(StrEnum):
    """How a counter chooses between its queues."""

    LONGEST = "longest"
    ORDER = "order"
    WEIGHTS = "weights"


@dataclass(frozen=True, slots=True)
class Counter:
    """One desk with one officer; its number is unique in the site. `weights` stand beside `queues` (missing: 1)."""

    number: int
    agency: str
    zone: str
    queues: tuple[str, ...]
    serving: Serving = Serving.LONGEST
    weights: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Catalogue:
    """A whole mall, in the order in which screens list it."""

    site: Site
    zones: tuple[Zone, ...] = ()
    agencies: tuple[Agency, ...] = ()
    queues: tuple[Queue, ...] = ()
    services: tuple[Service, ...] = ()
    counters: tuple[Counter, ...] = ()
    _services: dict[str, Service] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_services", {service.code: service for service in self.services})

    def service(self, code: str) -> Service | None:
        """The service of that code, or None."""
        return self._services.get(code)

    def queue(self, code: str) -> Queue | None:
        """The queue of that code, or None."""
        return next((queue for queue in self.queues if queue.code == code), None)

    def agency(self, code: str) -> Agency | None:
        """The agency of that code, or None."""
        return next((agency for agency in self.agencies if agency.code == code), None)

    def counter(self, number: int) -> Counter | None:
        """The counter of that number, or None."""
        return next((counter for counter in self.counters if counter.number == number), None)

    def counters_of(self, queue: str) -> tuple[Counter, ...]:
        """The counters that serve the queue, in order of their number."""
        return tuple(counter for counter in self.counters if queue in counter.queues)
