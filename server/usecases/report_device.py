"""A device says how it is. No change of the mall: not journaled, and outside the line of writers."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from sqlalchemy import func, update

from server.domain.actor import DEVICES, Action, Actor, authorise
from server.domain.errors import Forbidden, Unidentified
from server.storage.models import DeviceRow
from server.storage.queries.devices import DeviceView, device_view
from server.storage.store import Store


class PrinterState(StrEnum):
    """What a kiosk says of its printer."""

    OK = "ok"
    NO_PAPER = "no_paper"
    COVER_OPEN = "cover_open"
    OFFLINE = "offline"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class PrinterReport:
    """`detail` is for a technician."""

    state: PrinterState
    detail: str | None = None


@dataclass(frozen=True, slots=True)
class ReportDevice:
    """`printer` None: the device has none."""

    version: str | None
    printer: PrinterReport | None = None


def own_device(store: Store, actor: Actor) -> tuple[str, DeviceView]:
    """The site and the device of the device that asks. Raises Unidentified for who is none."""
    if actor.role not in DEVICES or actor.site is None:
        raise Unidentified
    with store.connect() as connection:
        return actor.site, device_view(connection, actor.site, _id_of(actor))


def report_device(store: Store, actor: Actor, command: ReportDevice) -> None:
    """Keep what the device says of itself. Raises Unidentified and Forbidden."""
    authorise(actor, Action.REPORT_STATE, actor.site)
    if actor.site is None:
        raise Forbidden(action=Action.REPORT_STATE.value)
    printer = command.printer
    said = {"state": printer.state.value, "detail": printer.detail} if printer else None
    with store.connect(write=True) as connection:
        connection.execute(
            update(DeviceRow)
            .where(DeviceRow.site == actor.site, DeviceRow.device == _id_of(actor))
            .values(version=command.version, printer=said, seen_at=store.clock.now())
        )
        connection.commit()


def write_signs_of_life(store: Store) -> int:
    """Write down which devices were heard of; how many that were. Raises Busy; what is lost then is noted again."""
    due = store.signs_of_life.due()
    if due:
        with store.connect(write=True) as connection:
            for (site, device), at in due.items():
                # A report of the device itself may be newer.
                connection.execute(
                    update(DeviceRow)
                    .where(DeviceRow.site == site, DeviceRow.device == device)
                    .where(func.coalesce(DeviceRow.seen_at, DeviceRow.enrolled_at) <= at)
                    .values(seen_at=at)
                )
            connection.commit()
    return len(due)


def _id_of(actor: Actor) -> UUID:
    return UUID(actor.ref.removeprefix("device:"))
