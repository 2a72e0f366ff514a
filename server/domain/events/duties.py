"""An officer's session at a counter."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from server.domain.duty import BreakReason, DutyEnded


@dataclass(frozen=True, slots=True)
class DutyOpened:
    """`officer` is the reference of the person, as the journal names actors."""

    duty: UUID
    counter: int
    officer: str


@dataclass(frozen=True, slots=True)
class BreakStarted:
    """`until` is when the officer expects to be back."""

    duty: UUID
    counter: int
    reason: BreakReason
    until: datetime


@dataclass(frozen=True, slots=True)
class BreakEnded:
    duty: UUID
    counter: int


@dataclass(frozen=True, slots=True)
class DutyTakenOver:
    """Another officer goes on at the counter; its ticket stays."""

    duty: UUID
    counter: int
    officer: str


@dataclass(frozen=True, slots=True)
class DutyClosed:
    """`left_waiting`: people who waited in queues that no other counter serves now."""

    duty: UUID
    counter: int
    reason: DutyEnded
    left_waiting: int = 0
