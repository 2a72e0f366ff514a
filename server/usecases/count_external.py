"""How many people an agency with numbers of its own served on a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from server.domain.actor import Action, authorise
from server.domain.errors import NotExternal, UnknownQueue, WrongTime
from server.domain.events import ExternalCounted
from server.domain.opening import service_day
from server.storage.store import Transaction

LONGEST_AGO = timedelta(days=30)
"""How old the day of a count may be; a later count replaces an earlier one."""


@dataclass(frozen=True, slots=True)
class CountExternal:
    queue: str
    day: date
    count: int


def count_external(tx: Transaction, command: CountExternal) -> dict[str, str | int]:
    """The count as it now stands. Raises UnknownQueue, NotExternal, WrongTime."""
    queue = tx.mall.queue(command.queue)
    if queue is None:
        raise UnknownQueue(queue=command.queue)
    authorise(tx.actor, Action.COUNT_EXTERNAL, tx.site, queue.agency)
    if queue.external is None:
        raise NotExternal(queue=queue.code)
    today = service_day(tx.mall.site, tx.now)
    if not today - LONGEST_AGO <= command.day <= today:
        raise WrongTime
    tx.record(ExternalCounted(queue.code, command.day, command.count))
    return {"queue": queue.code, "day": command.day.isoformat(), "count": command.count}
