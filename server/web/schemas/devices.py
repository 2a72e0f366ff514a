"""Kiosks and displays: pairing, the list, and what they say of themselves."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, Field, StringConstraints

from server.domain.kiosks import PrinterState
from server.web.schemas.incoming import In

Jobs = Annotated[int, Field(ge=0, le=1_000_000_000)]
DeviceKind = Literal["kiosk", "display"]
DeviceName = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=60)]
Zone = Annotated[str | None, Field(max_length=16, description="null: the whole site")]
Version = Annotated[str | None, Field(max_length=40, description="of the device's program")]


class PairingIn(In):
    kind: DeviceKind
    version: Version = None


class PairingOut(BaseModel):
    code: str = Field(description="six characters for the device's screen")
    token: str = Field(description="the device's own, once the code is confirmed; only in this answer")
    expires_at: datetime
    seconds: int = Field(description="until then, for a device whose own clock is wrong")


class ConfirmDeviceIn(In):
    code: Annotated[str, Field(min_length=1, max_length=20)]
    name: DeviceName
    zone: Zone = None


class ChangeDeviceIn(In):
    name: DeviceName
    zone: Zone = None


class PrinterIn(In):
    state: PrinterState
    detail: Annotated[str | None, Field(max_length=200, description="for a technician")] = None


class SpoolIn(In):
    id: UUID = Field(description="of the kiosk's own database, made with it")
    lane: Annotated[str | None, Field(max_length=3, description="letter that its numbers have had; null: none yet")] = (
        None
    )


class PrintsIn(In):
    printed: Jobs = 0
    unconfirmed: Jobs = 0
    failed: Jobs = 0


class ReportIn(In):
    version: Version = None
    printer: PrinterIn | None = Field(None, description="null: the device has none")
    spool: SpoolIn | None = Field(None, description="of a kiosk that can give numbers without the server")
    waiting: Annotated[int, Field(ge=0, le=1_000_000, description="numbers given and not entered yet")] = 0
    prints: PrintsIn | None = Field(None, description="print jobs by how they ended, since the kiosk started")


class ReportOut(BaseModel):
    now: datetime = Field(description="the server's time")
    speed: float = Field(description="of the server's clock; 1 but for a demo's")
    site: str
    service_day: date
    lane: str | None = Field(description="letter in the numbers that the kiosk gives without the server")


class PrinterOut(BaseModel):
    state: PrinterState
    detail: str | None


class DeviceOut(BaseModel):
    id: UUID
    kind: DeviceKind
    name: str
    zone: str | None = Field(description="null: the whole site")
    enrolled_at: datetime
    revoked_at: datetime | None = Field(description="since when its token is refused")
    seen_at: datetime | None = Field(description="last sign of life, at most 30 s late")
    version: str | None
    printer: PrinterOut | None
    waiting: int = Field(description="numbers that a kiosk gave without the server and has not entered yet")


class AloneOut(BaseModel):
    numbers: int = Field(description="given without the server today, and entered")
    over_quota: int = Field(description="of these, given when the quota was used up")


class ListedDeviceOut(DeviceOut):
    alone: AloneOut | None = Field(description="null: the kiosk gave none by itself today")


class DeviceListOut(BaseModel):
    now: datetime = Field(description="by the clock that `seen_at` is by")
    speed: float = Field(description="of that clock; 1 but for a demo's")
    devices: list[ListedDeviceOut]


class OwnDeviceOut(BaseModel):
    id: UUID
    kind: DeviceKind
    site: str
    zone: str | None = Field(description="null: the whole site")
    name: str
