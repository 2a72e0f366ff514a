"""A visitor steps away (jeda: prayer, toilet) and comes back; every place is kept."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import bindparam, select

from server.domain.actor import Action, authorise
from server.domain.errors import UnknownVisit, VisitAway, VisitOver
from server.domain.events import VisitPaused, VisitResumed
from server.domain.opening import service_day
from server.storage.queries.tickets import VisitView, visit_by_id
from server.storage.store import Transaction
from server.storage.tables import visit
from server.usecases.call_ticket import check_can_come
from server.usecases.places import check_theirs

_PAUSED = select(visit.c.paused_at, visit.c.service_day).where(
    visit.c.site == bindparam("site"), visit.c.visit == bindparam("visit")
)


@dataclass(frozen=True, slots=True)
class PauseVisit:
    visit: UUID


@dataclass(frozen=True, slots=True)
class ResumeVisit:
    visit: UUID


def pause_visit(tx: Transaction, command: PauseVisit) -> VisitView:
    """Raises UnknownVisit, Forbidden, VisitOver for a visit of another day, VisitBusy while called or served, and
    VisitAway when paused already."""
    authorise(tx.actor, Action.STEP_AWAY, tx.site)
    if _paused(tx, command.visit):
        raise VisitAway
    check_can_come(tx, command.visit)
    tx.record(VisitPaused(command.visit))
    return visit_by_id(tx.connection, tx.mall, tx.now, command.visit)


def resume_visit(tx: Transaction, command: ResumeVisit) -> VisitView:
    """At any kiosk or greeter, or by an officer of an agency where the visit has a place; harmless for a visitor who
    is here. Raises UnknownVisit, VisitOver, Forbidden."""
    authorise(tx.actor, Action.STEP_AWAY, tx.site)
    if _paused(tx, command.visit):
        tx.record(VisitResumed(command.visit))
    return visit_by_id(tx.connection, tx.mall, tx.now, command.visit)


def _paused(tx: Transaction, visit_id: UUID) -> bool:
    row = tx.connection.execute(_PAUSED, {"site": tx.site, "visit": visit_id}).one_or_none()
    if row is None:
        raise UnknownVisit
    if row.service_day != service_day(tx.mall.site, tx.now):
        raise VisitOver
    check_theirs(tx, visit_id)
    return row.paused_at is not None
