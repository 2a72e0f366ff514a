"""What could not work works again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from server.domain.actor import Action, authorise
from server.domain.errors import DisruptionOver, WrongTime
from server.domain.events import DisruptionEnded
from server.storage.queries.disruptions import DisruptionView, disruption_by_id, disruption_view
from server.storage.store import Transaction
from server.usecases.declare_disruption import agency_of


@dataclass(frozen=True, slots=True)
class EndDisruption:
    """It was over at `until` (None: now)."""

    disruption: UUID
    until: datetime | None = None


def end_disruption(tx: Transaction, command: EndDisruption) -> DisruptionView:
    """Raises UnknownDisruption, DisruptionOver, WrongTime."""
    found = disruption_by_id(tx.connection, tx.site, command.disruption)
    authorise(tx.actor, Action.DECLARE_DISRUPTION, tx.site, agency_of(tx.mall, found.scope, found.code))
    if found.until is not None:
        raise DisruptionOver
    until = command.until or tx.now
    # Declared and taken back in the same instant is a mistake put right: then it lasted no time at all.
    if not found.since <= until <= tx.now:
        raise WrongTime
    tx.record(DisruptionEnded(command.disruption, until))
    return disruption_view(tx.connection, tx.site, command.disruption)
