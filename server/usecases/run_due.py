"""The ticker's work: run what is due, as ordinary use cases, harmless when late or twice."""

from __future__ import annotations

import logging
from datetime import date, timedelta

from sqlalchemy import select

from server.domain.actor import SYSTEM
from server.domain.errors import Busy, Refused
from server.storage.applying.day import CLOSE_DAY
from server.storage.models import DueRow
from server.storage.store import Store
from server.usecases.close_day import CloseDay, close_day
from server.usecases.run import Request, run

log = logging.getLogger(__name__)


def run_due(store: Store) -> int:
    """Carry out all work that is due, site by site; returns how much was done. Raises Busy.

    While the machine's clock is in doubt, what is due is so by both clocks: no jump ends a day, and nobody's absence
    keeps one open.
    """
    certain = store.clock.now() + min(store.clock.jumped, timedelta(0))
    with store.connect() as connection:
        due = connection.execute(
            select(DueRow.site, DueRow.kind, DueRow.subject).where(DueRow.due_at <= certain).order_by(DueRow.due_at)
        ).all()
    done = 0
    for row in due:
        try:
            if row.kind == CLOSE_DAY:
                run(store, Request(row.site, SYSTEM), close_day, CloseDay(date.fromisoformat(row.subject)))
            done += 1
        except Refused as refusal:
            log.info("due work at %s is not yet or already done: %s", row.site, refusal)
        except Busy:
            raise
        except Exception:
            # One site's trouble must not keep the others waiting; it is tried again at the next tick.
            log.exception("due work at %s failed: %s %s", row.site, row.kind, row.subject)
    return done
