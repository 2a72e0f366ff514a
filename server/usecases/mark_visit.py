"""A greeter notes that staff go to this visitor (perlu didatangi), and no longer."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from server.domain.actor import Action, authorise
from server.domain.events import VisitMarked
from server.domain.ticket import Fetch
from server.storage.queries.tickets import VisitView, visit_by_id
from server.storage.store import Transaction


@dataclass(frozen=True, slots=True)
class MarkVisit:
    visit: UUID
    fetch: Fetch | None


def mark_visit(tx: Transaction, command: MarkVisit) -> VisitView:
    """Raises UnknownVisit, Forbidden."""
    authorise(tx.actor, Action.GUIDE, tx.site)
    visit_by_id(tx.connection, tx.mall, tx.now, command.visit)
    tx.record(VisitMarked(command.visit, command.fetch))
    return visit_by_id(tx.connection, tx.mall, tx.now, command.visit)
