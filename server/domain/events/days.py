"""The service day and what disturbs it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from server.domain.catalogue import Localized


class Scope(StrEnum):
    """What a disruption stops."""

    SITE = "site"
    AGENCY = "agency"
    SERVICE = "service"


@dataclass(frozen=True, slots=True)
class DisruptionDeclared:
    """`code` is that of the agency or service, empty for the site. `until` is set when it is declared afterwards.
    `reason` is a public notice."""

    disruption: UUID
    scope: Scope
    code: str
    reason: Localized
    since: datetime
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class DisruptionEnded:
    disruption: UUID
    until: datetime


@dataclass(frozen=True, slots=True)
class ExternalCounted:
    """How many people an agency with numbers of its own served on a day; a later count replaces an earlier one."""

    queue: str
    day: date
    count: int


@dataclass(frozen=True, slots=True)
class DayClosed:
    """A service day ended; `next_day` runs until `next_ends` (UTC)."""

    service_day: date
    next_day: date
    next_ends: datetime
