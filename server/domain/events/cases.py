"""Accepted work until it is completed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from server.domain.cases import CaseState


@dataclass(frozen=True, slots=True)
class CaseOpened:
    """A service line was accepted. `due_on`: the last day of the service standard, None where it promises none."""

    case: UUID
    ticket: UUID
    visit: UUID
    number: str
    service: str
    agency: str
    due_on: date | None


@dataclass(frozen=True, slots=True)
class CaseMoved:
    case: UUID
    visit: UUID
    agency: str
    was: CaseState
    state: CaseState
