"""What happens to a visit as a whole."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from server.domain.numbers import Lane
from server.domain.ticket import Channel, Fetch, Priority


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
class TokenReplaced:
    """The visit's public token was replaced, as by a reprint; the old one opens nothing any more."""

    visit: UUID
    token_sha256: str


@dataclass(frozen=True, slots=True)
class VisitPaused:
    """The visitor steps away and keeps every place."""

    visit: UUID


@dataclass(frozen=True, slots=True)
class VisitResumed:
    visit: UUID


@dataclass(frozen=True, slots=True)
class VisitMarked:
    """Staff go to this visitor instead of calling; None: no longer."""

    visit: UUID
    fetch: Fetch | None


@dataclass(frozen=True, slots=True)
class ReentryGranted:
    """A visit that expired by a disruption may enter its queue again on `valid_on`, before those who come that day."""

    visit: UUID
    queue: str
    valid_on: date


@dataclass(frozen=True, slots=True)
class ReentryUsed:
    """The visit `by` entered the queue by right of the expired `visit`."""

    visit: UUID
    queue: str
    by: UUID
