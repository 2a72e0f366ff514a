"""The devices of a site, as the people who look after them see them."""

from __future__ import annotations

from typing import Any, TypedDict
from uuid import UUID

from sqlalchemy import Connection, Row, Select, select

from server.domain.errors import UnknownDevice
from server.storage.models import DeviceRow
from server.storage.queries.values import rfc3339

_COLUMNS: tuple[Any, ...] = (
    DeviceRow.device,
    DeviceRow.kind,
    DeviceRow.name,
    DeviceRow.zone,
    DeviceRow.enrolled_at,
    DeviceRow.revoked_at,
    DeviceRow.seen_at,
    DeviceRow.version,
    DeviceRow.printer,
    DeviceRow.waiting,
)


class DeviceView(TypedDict):
    """Never the token or its digest. `seen_at`: last sign of life; `printer`: what the kiosk said of it; `waiting`:
    numbers that it gave without the server and has not entered yet."""

    id: str
    kind: str
    name: str
    zone: str | None
    enrolled_at: str | None
    revoked_at: str | None
    seen_at: str | None
    version: str | None
    printer: Any
    waiting: int


def device_views(connection: Connection, site: str) -> list[DeviceView]:
    """All of the site, those that were revoked too, in the order in which they were enrolled."""
    rows = connection.execute(_shown(site).order_by(DeviceRow.enrolled_at, DeviceRow.device))
    return [_view(row) for row in rows]


def device_view(connection: Connection, site: str, device: UUID) -> DeviceView:
    """One of them; raises UnknownDevice."""
    row = connection.execute(_shown(site).where(DeviceRow.device == device)).one_or_none()
    if row is None:
        raise UnknownDevice
    return _view(row)


def _shown(site: str) -> Select[Any]:
    return select(*_COLUMNS).where(DeviceRow.site == site)


def _view(row: Row[Any]) -> DeviceView:
    return {
        "id": str(row.device),
        "kind": row.kind.value,
        "name": row.name,
        "zone": row.zone,
        "enrolled_at": rfc3339(row.enrolled_at),
        "revoked_at": rfc3339(row.revoked_at),
        "seen_at": rfc3339(row.seen_at),
        "version": row.version,
        "printer": row.printer,
        "waiting": row.waiting,
    }
