"""The structure of a mall: what an administrator defines and a journal of definitions can rebuild."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time

Localized = Mapping[str, str]
"""A text per language; Indonesian ("id") is required, English ("en") may be missing."""


@dataclass(frozen=True, slots=True)
class Hours:
    """One interval of a weekday in site time, from inclusive to exclusive. Monday is 1, Sunday 7 (ISO 8601)."""

    weekday: int
    opens: time
    closes: time


@dataclass(frozen=True, slots=True)
class ClosedDay:
    """A date on which the whole site is closed: a national holiday or joint leave."""

    day: date
    name: Localized


@dataclass(frozen=True, slots=True)
class Site:
    """One mall: a time zone (IANA name) and the hours in which numbers are given.

    `hours` empty means open at any hour of any day, which only an example mall wants.
    """

    code: str
    name: Localized
    timezone: str
    hours: tuple[Hours, ...] = ()
    closed_days: tuple[ClosedDay, ...] = ()


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
    """An organisation that offers services in one zone."""

    code: str
    name: Localized
    short_name: Localized
    zone: str
    position: int


@dataclass(frozen=True, slots=True)
class Queue:
    """A line of tickets with one prefix (1 to 4 capital letters)."""

    code: str
    agency: str
    prefix: str
    name: Localized


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
    `popularity` orders the short list on a kiosk (1 is the most wanted, None is not on it)."""

    code: str
    agency: str
    queue: str
    name: Localized
    standard: ServiceStandard
    keywords: tuple[str, ...] = ()
    popularity: int | None = None
    position: int = 0


@dataclass(frozen=True, slots=True)
class Counter:
    """One desk with one officer; its number is unique in the site."""

    number: int
    agency: str
    zone: str
    queues: tuple[str, ...]


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
