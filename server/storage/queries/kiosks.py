"""Kiosks as staff are told of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TypedDict
from uuid import UUID

from sqlalchemy import Connection, and_, bindparam, case, func, or_, select

from server.domain.actor import Role
from server.domain.kiosks import NO_TROUBLE, PrinterState
from server.storage.models import DeviceRow
from server.storage.queries.values import rfc3339
from server.storage.tables import kiosk_lane, kiosk_state, visit

_STATE = select(kiosk_state.c.alone_since, kiosk_state.c.printer).where(
    kiosk_state.c.site == bindparam("site"), kiosk_state.c.device == bindparam("device")
)
_LANE = select(kiosk_lane.c.lane).where(
    kiosk_lane.c.site == bindparam("site"),
    kiosk_lane.c.device == bindparam("device"),
    kiosk_lane.c.spool == bindparam("spool"),
    kiosk_lane.c.left_at.is_(None),
)
_TROUBLED = (
    select(
        DeviceRow.device,
        DeviceRow.name,
        DeviceRow.waiting,
        kiosk_state.c.alone_since,
        kiosk_state.c.printer,
        kiosk_state.c.printer_since,
        kiosk_lane.c.lane,
    )
    .outerjoin(kiosk_state, and_(kiosk_state.c.site == DeviceRow.site, kiosk_state.c.device == DeviceRow.device))
    .outerjoin(
        kiosk_lane,
        and_(
            kiosk_lane.c.site == DeviceRow.site,
            kiosk_lane.c.device == DeviceRow.device,
            kiosk_lane.c.left_at.is_(None),
        ),
    )
    .where(
        DeviceRow.site == bindparam("site"),
        DeviceRow.kind == Role.KIOSK,
        DeviceRow.revoked_at.is_(None),
        or_(
            kiosk_state.c.alone_since.is_not(None),
            kiosk_state.c.printer.not_in(sorted(NO_TROUBLE)),
            DeviceRow.waiting > 0,
        ),
    )
    .order_by(DeviceRow.enrolled_at, DeviceRow.device)
)


_GIVEN_ALONE = (
    select(
        kiosk_lane.c.device,
        func.count().label("numbers"),
        func.sum(case((visit.c.over_quota, 1), else_=0)).label("over"),
    )
    .join(visit, and_(visit.c.site == kiosk_lane.c.site, visit.c.lane == kiosk_lane.c.lane))
    .where(
        visit.c.site == bindparam("site"),
        visit.c.service_day == bindparam("day"),
        visit.c.entered_at >= kiosk_lane.c.granted_at,
    )
    .group_by(kiosk_lane.c.device)
)


@dataclass(frozen=True, slots=True)
class KioskNow:
    """What is known of a kiosk: since when it is alone, its printer, and the letter of the spool that is asked for."""

    alone_since: datetime | None
    printer: PrinterState
    lane: str | None


class KioskView(TypedDict):
    """A kiosk with trouble. `waiting`: numbers that it gave and has not entered yet; times RFC 3339 in UTC."""

    device: str
    name: str
    lane: str | None
    alone_since: str | None
    printer: str
    printer_since: str | None
    waiting: int


def kiosk_now(connection: Connection, site: str, device: UUID, spool: UUID | None) -> KioskNow:
    """What is known of the kiosk."""
    state = connection.execute(_STATE, {"site": site, "device": device}).one_or_none()
    asked = {"site": site, "device": device, "spool": spool}
    lane = connection.execute(_LANE, asked).scalar_one_or_none() if spool else None
    if state is None:
        return KioskNow(None, PrinterState.UNKNOWN, lane)
    return KioskNow(state.alone_since, state.printer, lane)


class GivenAlone(TypedDict):
    """Numbers of a service day that a kiosk gave without the server, and how many of them were over a quota."""

    numbers: int
    over_quota: int


def given_alone(connection: Connection, site: str, day: date) -> dict[UUID, GivenAlone]:
    """By device, as far as they are entered."""
    rows = connection.execute(_GIVEN_ALONE, {"site": site, "day": day})
    return {row.device: {"numbers": row.numbers, "over_quota": row.over} for row in rows}


def kiosks_in_trouble(connection: Connection, site: str) -> list[KioskView]:
    """The kiosks that somebody may have to look after, in the order in which they were enrolled."""
    return [
        {
            "device": str(row.device),
            "name": row.name,
            "lane": row.lane,
            "alone_since": rfc3339(row.alone_since),
            "printer": (row.printer or PrinterState.UNKNOWN).value,
            "printer_since": rfc3339(row.printer_since),
            "waiting": row.waiting,
        }
        for row in connection.execute(_TROUBLED, {"site": site})
    ]
