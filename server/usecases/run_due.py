"""The ticker's work: run what is due, as ordinary use cases, harmless when late or twice."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select

from server.domain.actor import SYSTEM
from server.storage.applying.day import CLOSE_DAY
from server.storage.models import DueRow
from server.storage.store import Store
from server.usecases.close_day import CloseDay, close_day
from server.usecases.run import Request, run


def run_due(store: Store) -> int:
    """Carry out all work that is due at every site; returns how much there was."""
    with store.connect() as connection:
        due = connection.execute(
            select(DueRow.site, DueRow.kind, DueRow.subject)
            .where(DueRow.due_at <= store.clock.now())
            .order_by(DueRow.due_at)
        ).all()
    for row in due:
        if row.kind == CLOSE_DAY:
            run(store, Request(row.site, SYSTEM), close_day, CloseDay(date.fromisoformat(row.subject)))
    return len(due)
