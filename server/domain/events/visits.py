"""What happens to a visit as a whole."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
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
class VisitEntered:
    """A visit whose number was given without the server: by a kiosk that was alone, or on a sheet printed ahead.

    `issued_at` is when it was given, by the server's clock as far as that can be known; `printed_at` is the time on
    the paper. `over_quota`: it would have been refused.
    """

    visit: UUID
    prefix: str
    lane: str
    sequence: int
    number: str
    service_day: date
    token_sha256: str
    channel: Channel
    priority: Priority | None
    party_size: int
    issued_at: datetime
    printed_at: datetime | None
    over_quota: bool


@dataclass(frozen=True, slots=True)
class SheetPrinted:
    """Emergency numbers of the queue were printed ahead, from `first` to `last`; they are on no other sheet."""

    queue: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class NumberReplaced:
    """The visit had a number of which the kiosk never heard: the one on its paper stands, `retired` is nobody's."""

    visit: UUID
    prefix: str
    lane: str
    sequence: int
    number: str
    printed_at: datetime | None
    retired: str


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
