"""What can have happened: one frozen dataclass a kind, past tense, plain values only.

An event holds all that `storage/apply.py` needs, and references instead of personal data or secrets. When, by whom
and in which order stands beside it in the journal.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from server.domain.catalogue import Agency, Counter, Queue, Service, Site, Zone
from server.domain.numbers import Lane
from server.domain.selection import Why
from server.domain.ticket import Channel, Outcome, Priority


class ExpiredBecause(StrEnum):
    """Why a ticket ended with the day."""

    DAY_ENDED = "day_ended"
    LEFT_OPEN = "left_open"


@dataclass(frozen=True, slots=True)
class SiteDefined:
    """A site was created or changed. `day_ends` is when the running service day ends (UTC)."""

    site: Site
    service_day: date
    day_ends: datetime


@dataclass(frozen=True, slots=True)
class ZoneDefined:
    zone: Zone


@dataclass(frozen=True, slots=True)
class AgencyDefined:
    agency: Agency


@dataclass(frozen=True, slots=True)
class QueueDefined:
    queue: Queue


@dataclass(frozen=True, slots=True)
class ServiceDefined:
    service: Service


@dataclass(frozen=True, slots=True)
class CounterDefined:
    counter: Counter


@dataclass(frozen=True, slots=True)
class VisitIssued:
    """A visit took the next number of a series. `token_sha256` is the hex digest of its public token."""

    visit: UUID
    prefix: str
    lane: Lane
    sequence: int
    number: str
    service_day: date
    token_sha256: str
    channel: Channel
    priority: Priority | None
    party_size: int


@dataclass(frozen=True, slots=True)
class TicketQueued:
    """A visit took a place in a queue. `services` are the service lines in the order in which they were asked for."""

    ticket: UUID
    visit: UUID
    number: str
    queue: str
    agency: str
    services: tuple[str, ...]
    service_day: date
    queued_at: datetime
    priority: Priority | None


@dataclass(frozen=True, slots=True)
class TicketCalled:
    """The first call. `zones` are all zones in which it is shown and spoken."""

    call: UUID
    ticket: UUID
    visit: UUID
    queue: str
    counter: int
    zones: tuple[str, ...]
    why: Why


@dataclass(frozen=True, slots=True)
class TicketRecalled:
    """Called again; `turn` counts the calls of the ticket, so it is 2 or more."""

    call: UUID
    ticket: UUID
    visit: UUID
    queue: str
    counter: int
    zones: tuple[str, ...]
    turn: int


@dataclass(frozen=True, slots=True)
class TicketStarted:
    ticket: UUID
    visit: UUID
    queue: str
    counter: int


@dataclass(frozen=True, slots=True)
class LineOutcome:
    service: str
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class TicketFinished:
    ticket: UUID
    visit: UUID
    queue: str
    counter: int
    outcomes: tuple[LineOutcome, ...]


@dataclass(frozen=True, slots=True)
class NoShowRecorded:
    """A no-show: called by the mall's rule and did not come."""

    ticket: UUID
    visit: UUID
    queue: str
    counter: int


@dataclass(frozen=True, slots=True)
class TicketCancelled:
    ticket: UUID
    visit: UUID
    queue: str


@dataclass(frozen=True, slots=True)
class TicketExpired:
    """Ended with the day; `counter` is where it was left open."""

    ticket: UUID
    visit: UUID
    queue: str
    counter: int | None
    reason: ExpiredBecause


@dataclass(frozen=True, slots=True)
class DayClosed:
    """A service day ended; `next_day` runs until `next_ends` (UTC)."""

    service_day: date
    next_day: date
    next_ends: datetime


CatalogueEvent = SiteDefined | ZoneDefined | AgencyDefined | QueueDefined | ServiceDefined | CounterDefined
TicketEvent = (
    TicketQueued
    | TicketCalled
    | TicketRecalled
    | TicketStarted
    | TicketFinished
    | NoShowRecorded
    | TicketCancelled
    | TicketExpired
)
Event = CatalogueEvent | VisitIssued | TicketEvent | DayClosed

KINDS: dict[str, type[Event]] = {
    "site_defined": SiteDefined,
    "zone_defined": ZoneDefined,
    "agency_defined": AgencyDefined,
    "queue_defined": QueueDefined,
    "service_defined": ServiceDefined,
    "counter_defined": CounterDefined,
    "visit_issued": VisitIssued,
    "ticket_queued": TicketQueued,
    "ticket_called": TicketCalled,
    "ticket_recalled": TicketRecalled,
    "ticket_started": TicketStarted,
    "ticket_finished": TicketFinished,
    "no_show_recorded": NoShowRecorded,
    "ticket_cancelled": TicketCancelled,
    "ticket_expired": TicketExpired,
    "day_closed": DayClosed,
}
"""The name of each kind in the journal. A name, once written, is never reused for something else."""

KIND_OF: dict[type[Event], str] = {event: kind for kind, event in KINDS.items()}


def subject(event: Event) -> str:
    """What the event is about, as a reader of the journal looks for it: `ticket:<uuid>`, `counter:5`."""
    match event:
        case SiteDefined(site=site):
            return f"site:{site.code}"
        case ZoneDefined(zone=zone):
            return f"zone:{zone.code}"
        case AgencyDefined(agency=agency):
            return f"agency:{agency.code}"
        case QueueDefined(queue=queue):
            return f"queue:{queue.code}"
        case ServiceDefined(service=service):
            return f"service:{service.code}"
        case CounterDefined(counter=counter):
            return f"counter:{counter.number}"
        case VisitIssued(visit=visit):
            return f"visit:{visit}"
        case DayClosed(service_day=day):
            return f"day:{day.isoformat()}"
        case _:
            return f"ticket:{event.ticket}"
