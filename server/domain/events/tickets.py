"""What happens to a ticket: its place, its calls, its end."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from server.domain.selection import Why
from server.domain.ticket import CallReason, Move, Outcome, Priority


class ExpiredBecause(StrEnum):
    """Why a ticket ended with the day."""

    DAY_ENDED = "day_ended"
    LEFT_OPEN = "left_open"
    DISRUPTION = "disruption"


@dataclass(frozen=True, slots=True)
class TicketQueued:
    """A visit took a place in a queue. `services` are the service lines in the order in which they were asked for.

    `planned`: the place is taken later, once the services that must come first are finished. After a transfer or a
    correction `came_from` is the ticket it continues; `for_counter` is the only counter that may call it; `note`
    refers to what the next officer reads. `cases` (as many as `services`, or none at all) are what the lines collect.
    """

    ticket: UUID
    visit: UUID
    number: str
    queue: str
    agency: str
    services: tuple[str, ...]
    service_day: date
    queued_at: datetime
    priority: Priority | None
    planned: bool = False
    came_from: UUID | None = None
    for_counter: int | None = None
    note: UUID | None = None
    cases: tuple[UUID | None, ...] = ()


@dataclass(frozen=True, slots=True)
class PlaceTaken:
    """What a planned ticket waited for is finished: it stands in its queue now."""

    ticket: UUID
    visit: UUID
    queue: str
    queued_at: datetime


@dataclass(frozen=True, slots=True)
class TicketCalled:
    """The first call. `zones` are all zones in which it is shown and spoken; `reason` stands for a call out of turn."""

    call: UUID
    ticket: UUID
    visit: UUID
    queue: str
    counter: int
    zones: tuple[str, ...]
    why: Why
    reason: CallReason | None = None


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
class TicketHeld:
    """Serving was interrupted; the counter is free for others."""

    ticket: UUID
    visit: UUID
    queue: str
    counter: int


@dataclass(frozen=True, slots=True)
class TicketResumed:
    """Serving goes on, at this counter."""

    ticket: UUID
    visit: UUID
    queue: str
    counter: int


@dataclass(frozen=True, slots=True)
class TicketRequeued:
    """Called or on hold, and back in line with its seniority."""

    ticket: UUID
    visit: UUID
    queue: str
    counter: int


@dataclass(frozen=True, slots=True)
class LineOutcome:
    """What became of a service line. `missing`: positions (from 0) of the requirements that were not fulfilled."""

    service: str
    outcome: Outcome
    missing: tuple[int, ...] = ()


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
class TicketServedAfterwards:
    """Served while the desk had no server, and told later. `called_at` None: the server had called it itself, before
    the line broke; otherwise it was called aloud, which no screen showed. `started_at` counts where it was not yet
    served, or on hold, when the line broke."""

    ticket: UUID
    visit: UUID
    queue: str
    counter: int
    called_at: datetime | None
    started_at: datetime
    ended_at: datetime
    outcomes: tuple[LineOutcome, ...]


@dataclass(frozen=True, slots=True)
class TicketMissedAfterwards:
    """Did not come while the desk had no server, and told later. `called_at` as in TicketServedAfterwards."""

    ticket: UUID
    visit: UUID
    queue: str
    counter: int
    called_at: datetime | None


@dataclass(frozen=True, slots=True)
class TicketReturned:
    """Came back after a no-show, and stands where `queued_at` puts it."""

    ticket: UUID
    visit: UUID
    queue: str
    queued_at: datetime


@dataclass(frozen=True, slots=True)
class TicketTransferred:
    """Goes on as the ticket `to` of the same visit. `counter` is None where it had not been called yet;
    `corrected`: it stood in a wrong queue."""

    ticket: UUID
    visit: UUID
    queue: str
    counter: int | None
    to: UUID
    corrected: bool = False


@dataclass(frozen=True, slots=True)
class TicketCancelled:
    ticket: UUID
    visit: UUID
    queue: str


@dataclass(frozen=True, slots=True)
class TicketUndone:
    """The last thing done with the ticket was undone: `move` is one of the UNDO moves."""

    ticket: UUID
    visit: UUID
    queue: str
    counter: int
    move: Move


@dataclass(frozen=True, slots=True)
class TicketExpired:
    """Ended with the day; `counter` is where it was left open."""

    ticket: UUID
    visit: UUID
    queue: str
    counter: int | None
    reason: ExpiredBecause
