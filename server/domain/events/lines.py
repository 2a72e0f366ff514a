"""What happens to the service lines of an open ticket."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class LineAdded:
    """One service more on an open ticket, at the next free `position`."""

    ticket: UUID
    visit: UUID
    queue: str
    counter: int | None
    position: int
    service: str


@dataclass(frozen=True, slots=True)
class LineCorrected:
    """The service `was` on the line at `position` is `service` now."""

    ticket: UUID
    visit: UUID
    queue: str
    counter: int | None
    position: int
    was: str
    service: str


@dataclass(frozen=True, slots=True)
class LineRemoved:
    """The line at `position` left the ticket, which has others."""

    ticket: UUID
    visit: UUID
    queue: str
    counter: int | None
    position: int
    service: str
