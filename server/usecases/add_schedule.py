"""A mall or one of its queues is closed for some days, opened besides, or has other hours for a while."""

from __future__ import annotations

from dataclasses import dataclass

from server.domain.actor import Action, authorise
from server.domain.catalogue import Schedule
from server.domain.errors import ScheduleOver
from server.domain.opening import service_day
from server.storage.store import Transaction
from server.usecases.schedules import change_schedules


@dataclass(frozen=True, slots=True)
class AddSchedule:
    """`queue` None: of the whole site."""

    queue: str | None
    schedule: Schedule


def add_schedule(tx: Transaction, command: AddSchedule) -> dict[str, str | None]:
    """Whose it is, and from when to when. One of the same days replaces the earlier one.

    Raises UnknownQueue, ScheduleOver, BadCalendar.
    """
    authorise(tx.actor, Action.CONFIGURE, tx.site)
    new = command.schedule
    if new.last < service_day(tx.mall.site, tx.now):
        raise ScheduleOver
    days = (new.first, new.last)
    change_schedules(tx, command.queue, lambda known: (*(one for one in known if (one.first, one.last) != days), new))
    return {"queue": command.queue, "first": new.first.isoformat(), "last": new.last.isoformat()}
