"""Kiosks and displays that were enrolled."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from server.domain.actor import Role


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
