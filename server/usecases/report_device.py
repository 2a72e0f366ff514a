"""A device says how it is. That it does is no change of the mall: not journaled, and outside the line of writers. What
is new of a kiosk is, since staff are told of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import func, update

from server.domain.actor import DEVICES, Action, Actor, Role, authorise
from server.domain.errors import Forbidden, Unidentified
from server.domain.kiosks import PrinterState
from server.domain.opening import service_day
from server.storage.models import DeviceRow
from server.storage.queries.devices import DeviceView, device_view
from server.storage.queries.kiosks import kiosk_now
from server.storage.store import Store
from server.usecases.note_kiosk import NoteKiosk, is_news, note_kiosk
from server.usecases.run import Request, run


@dataclass(frozen=True, slots=True)
class PrinterReport:
    """`detail` is for a technician."""

    state: PrinterState
    detail: str | None = None


@dataclass(frozen=True, slots=True)
class ReportDevice:
    """`printer` None: the device has none. `spool` is the id of a kiosk's own database, `lane` the letter that its
    numbers have had, `waiting` how many of its visits are not entered yet."""

    version: str | None
    printer: PrinterReport | None = None
    spool: UUID | None = None
    lane: str | None = None
    waiting: int = 0


@dataclass(frozen=True, slots=True)
class Told:
    """What the device is told: the server's time, and how fast it runs; the mall's service day, and the letter in the
    numbers that a kiosk gives without the server."""

    now: datetime
    speed: float
    site: str
    service_day: date
    lane: str | None


def own_device(store: Store, actor: Actor) -> tuple[str, DeviceView]:
    """The site and the device of the device that asks. Raises Unidentified for who is none."""
    if actor.role not in DEVICES or actor.site is None:
        raise Unidentified
    with store.connect() as connection:
        return actor.site, device_view(connection, actor.site, _id_of(actor))


def report_device(store: Store, actor: Actor, command: ReportDevice) -> Told:
    """Keep what the device says of itself. Raises Unidentified, Forbidden, NoLaneFree, Busy."""
    authorise(actor, Action.REPORT_STATE, actor.site)
    if actor.site is None:
        raise Forbidden(action=Action.REPORT_STATE.value)
    printer = command.printer
    said = {"state": printer.state.value, "detail": printer.detail} if printer else None
    with store.connect(write=True) as connection:
        connection.execute(
            update(DeviceRow)
            .where(DeviceRow.site == actor.site, DeviceRow.device == _id_of(actor))
            .values(version=command.version, printer=said, waiting=command.waiting, seen_at=store.clock.now())
        )
        connection.commit()
    lane = _noted(store, actor, actor.site, command) if actor.role is Role.KIOSK else None
    now = store.clock.now()
    with store.connect() as connection:
        site = store.catalogue(connection, actor.site).site
    return Told(now, store.clock.speed, actor.site, service_day(site, now), lane)


def _noted(store: Store, actor: Actor, site: str, command: ReportDevice) -> str | None:
    """The letter of the kiosk's spool, once what is new of the kiosk is recorded."""
    state = command.printer.state if command.printer else PrinterState.UNKNOWN
    note = NoteKiosk(_id_of(actor), state, command.spool, command.lane)
    with store.connect() as connection:
        before = kiosk_now(connection, site, note.device, note.spool)
    if not is_news(before, note):
        return before.lane
    run(store, Request(site, actor), note_kiosk, note)
    with store.connect() as connection:
        return kiosk_now(connection, site, note.device, note.spool).lane


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
