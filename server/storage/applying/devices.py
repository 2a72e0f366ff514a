"""Devices, and what staff are told of kiosks: what their events do to the tables.

A device's own row holds a token's digest, which the journal must not hold: it is written beside the event.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, bindparam, delete, insert, update

from server.domain.events import (
    DeviceChanged,
    DeviceEnrolled,
    DeviceRevoked,
    Event,
    KioskAlone,
    KioskBack,
    LaneGranted,
    PrinterNoted,
)
from server.domain.kiosks import PrinterState
from server.storage.journal import Record
from server.storage.tables import kiosk_lane, kiosk_state

_LEAVE = update(kiosk_lane).where(
    kiosk_lane.c.site == bindparam("at_site"),
    kiosk_lane.c.device == bindparam("at_device"),
    kiosk_lane.c.left_at.is_(None),
)
_FREE = delete(kiosk_lane).where(kiosk_lane.c.site == bindparam("at_site"), kiosk_lane.c.lane == bindparam("at_lane"))
_GRANT = insert(kiosk_lane)
_STATE = update(kiosk_state).where(
    kiosk_state.c.site == bindparam("at_site"), kiosk_state.c.device == bindparam("at_device")
)
_FIRST = insert(kiosk_state)
_GONE = delete(kiosk_state).where(
    kiosk_state.c.site == bindparam("at_site"), kiosk_state.c.device == bindparam("at_device")
)


def _lane_granted(connection: Connection, record: Record, event: LaneGranted) -> None:
    _leave_lane(connection, record, event.device)
    connection.execute(_FREE, {"at_site": record.site, "at_lane": event.lane})
    granted = {"lane": event.lane, "device": event.device, "spool": event.spool, "granted_at": record.at}
    connection.execute(_GRANT, {"site": record.site, **granted, "left_at": None})


def _leave_lane(connection: Connection, record: Record, device: UUID) -> None:
    connection.execute(_LEAVE, {"at_site": record.site, "at_device": device, "left_at": record.at})


def _note(connection: Connection, record: Record, device: UUID, **values: Any) -> None:
    if connection.execute(_STATE, {"at_site": record.site, "at_device": device, **values}).rowcount == 0:
        unknown = {"alone_since": None, "printer": PrinterState.UNKNOWN, "printer_since": None}
        connection.execute(_FIRST, {"site": record.site, "device": device, **unknown, **values})


def _kiosk_alone(connection: Connection, record: Record, event: KioskAlone) -> None:
    _note(connection, record, event.device, alone_since=event.since)


def _kiosk_back(connection: Connection, record: Record, event: KioskBack) -> None:
    _note(connection, record, event.device, alone_since=None)


def _printer_noted(connection: Connection, record: Record, event: PrinterNoted) -> None:
    _note(connection, record, event.device, printer=event.state, printer_since=record.at)


def _device_revoked(connection: Connection, record: Record, event: DeviceRevoked) -> None:
    _leave_lane(connection, record, event.device)
    connection.execute(_GONE, {"at_site": record.site, "at_device": event.device})


def _audit_only(_connection: Connection, _record: Record, _event: DeviceEnrolled | DeviceChanged) -> None:
    """Nothing of it is replayed."""


APPLY: dict[type[Event], Callable[[Connection, Record, Any], None]] = {
    LaneGranted: _lane_granted,
    KioskAlone: _kiosk_alone,
    KioskBack: _kiosk_back,
    PrinterNoted: _printer_noted,
    DeviceEnrolled: _audit_only,
    DeviceChanged: _audit_only,
    DeviceRevoked: _device_revoked,
}
