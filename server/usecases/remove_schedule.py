"""Dated hours or a closure are taken back: what held without them holds again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from server.domain.actor import Action, authorise
from server.domain.errors import UnknownSchedule
from server.storage.store import Transaction
from server.usecases.schedules import Schedules, change_schedules


@dataclass(frozen=True, slots=True)
class RemoveSchedule:
    """`queue` None: of the whole site."""

    queue: str | None
    first: date
    last: date


def remove_schedule(tx: Transaction, command: RemoveSchedule) -> dict[str, str | None]:
    """Whose it was, and from when to when. Raises UnknownQueue and UnknownSchedule."""
    authorise(tx.actor, Action.CONFIGURE, tx.site)

    def without(known: Schedules) -> Schedules:
        left = tuple(one for one in known if (one.first, one.last) != (command.first, command.last))
        if left == known:
            raise UnknownSchedule
        return left

    change_schedules(tx, command.queue, without)
    return {"queue": command.queue, "first": command.first.isoformat(), "last": command.last.isoformat()}
