"""Definitions of a mall's structure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from server.domain.catalogue import Agency, Counter, Queue, Service, Site, Zone


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
