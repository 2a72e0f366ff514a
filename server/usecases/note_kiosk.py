"""What staff are told of a kiosk: that it is alone, and how its printer is. And the letter that its spool has."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import bindparam, or_, select

from server.domain.actor import SYSTEM, Action, Role, authorise
from server.domain.catalogue import Site
from server.domain.errors import Busy
from server.domain.events import KioskAlone, KioskBack, LaneGranted, PrinterNoted
from server.domain.kiosks import SILENT, PrinterState, free_lane, is_lane
from server.domain.opening import service_day
from server.storage.models import DeviceRow
from server.storage.queries.kiosks import KioskNow, kiosk_now
from server.storage.store import Store, Transaction
from server.storage.tables import kiosk_lane, kiosk_state
from server.usecases.run import Request, run

_LANES = select(kiosk_lane.c.lane, kiosk_lane.c.left_at, kiosk_lane.c.spool).where(
    kiosk_lane.c.site == bindparam("site")
)


_SEEN = select(DeviceRow.seen_at).where(DeviceRow.site == bindparam("site"), DeviceRow.device == bindparam("device"))

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class NoteKiosk:
    """What a kiosk says that was heard of. `spool`: its own database; `lane`: the letter that it has had."""

    device: UUID
    printer: PrinterState
    spool: UUID | None = None
    lane: str | None = None


def note_kiosk(tx: Transaction, command: NoteKiosk) -> None:
    """Record what is new of it. Raises NoLaneFree."""
    authorise(tx.actor, Action.REPORT_STATE, tx.site)
    now = kiosk_now(tx.connection, tx.site, command.device, command.spool)
    if now.alone_since is not None:
        tx.record(KioskBack(command.device))
    if now.printer is not command.printer:
        tx.record(PrinterNoted(command.device, command.printer))
    if command.spool is not None and now.lane is None:
        lane = _lane_for(tx, tx.mall.site, command.spool, command.lane)
        tx.record(LaneGranted(command.device, command.spool, lane))


def is_news(now: KioskNow, command: NoteKiosk) -> bool:
    """Whether note_kiosk would record anything: a kiosk reports every ten seconds, and mostly nothing new."""
    granted = command.spool is None or now.lane is not None
    return now.alone_since is not None or now.printer is not command.printer or not granted


def _lane_for(tx: Transaction, site: Site, spool: UUID, claimed: str | None) -> str:
    """A letter that no other spool has, or had today: its numbers may be on paper.

    A kiosk that was revoked and has become another device keeps the letter of its spool, and so enters what it gave
    before. One that the spool says it had is its own also where the server no longer knows, after a restore from a
    backup.
    """
    today = service_day(site, tx.now)
    rows = tx.connection.execute(_LANES, {"site": tx.site}).all()
    taken = {row.lane for row in rows if row.left_at is None or service_day(site, row.left_at) >= today}
    own: str | None = next((row.lane for row in rows if row.spool == spool and row.left_at is not None), None)
    if own is not None:
        return own
    if claimed and is_lane(claimed) and claimed not in taken:
        return claimed
    # The letters that were never used come first.
    known = {row.lane for row in rows}
    never = free_lane(known)
    return never if len(never) == 1 else free_lane(taken)


def notice_silence(store: Store) -> int:
    """Note the kiosks that were not heard of for SILENT; how many. Run by the ticker; harmless when late or twice."""
    limit = store.clock.now() - SILENT * store.clock.speed
    silent = (
        select(DeviceRow.site, DeviceRow.device, DeviceRow.seen_at)
        .outerjoin(kiosk_state, (kiosk_state.c.site == DeviceRow.site) & (kiosk_state.c.device == DeviceRow.device))
        .where(
            DeviceRow.kind == Role.KIOSK,
            DeviceRow.revoked_at.is_(None),
            DeviceRow.seen_at < limit,
            or_(kiosk_state.c.device.is_(None), kiosk_state.c.alone_since.is_(None)),
        )
    )
    with store.connect() as connection:
        rows = connection.execute(silent).all()
    for row in rows:
        try:
            run(store, Request(row.site, SYSTEM), note_silence, NoteSilence(row.device, row.seen_at))
        except Busy:
            raise
        except Exception:
            # One site's trouble must not keep the others' staff from being told; it is tried again at the next tick.
            log.exception("a silent kiosk at %s could not be noted", row.site)
    return len(rows)


@dataclass(frozen=True, slots=True)
class NoteSilence:
    device: UUID
    since: datetime


def note_silence(tx: Transaction, command: NoteSilence) -> None:
    """The kiosk was not heard of since then, unless it has spoken meanwhile."""
    authorise(tx.actor, Action.CLOSE_DAY, tx.site)
    heard = tx.connection.execute(_SEEN, {"site": tx.site, "device": command.device}).scalar_one()
    if heard == command.since and kiosk_now(tx.connection, tx.site, command.device, None).alone_since is None:
        tx.record(KioskAlone(command.device, command.since))
