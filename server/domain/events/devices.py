"""Kiosks and displays that were enrolled, and what staff are told of kiosks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from server.domain.actor import Role
from server.domain.kiosks import PrinterState


@dataclass(frozen=True, slots=True)
class DeviceEnrolled:
    """`zone` None: the whole site."""

    device: UUID
    kind: Role
    name: str
    zone: str | None


@dataclass(frozen=True, slots=True)
class DeviceChanged:
    """The device was renamed or moved; `zone` None: the whole site."""

    device: UUID
    name: str
    zone: str | None


@dataclass(frozen=True, slots=True)
class DeviceRevoked:
    device: UUID


@dataclass(frozen=True, slots=True)
class LaneGranted:
    """The spool of a kiosk has this letter in the numbers that it gives without the server."""

    device: UUID
    spool: UUID
    lane: str


@dataclass(frozen=True, slots=True)
class KioskAlone:
    """The kiosk was not heard of since then: it gives numbers by itself, or is switched off."""

    device: UUID
    since: datetime


@dataclass(frozen=True, slots=True)
class KioskBack:
    """The kiosk is heard of again."""

    device: UUID


@dataclass(frozen=True, slots=True)
class PrinterNoted:
    """The kiosk's printer is in another state than before."""

    device: UUID
    state: PrinterState
