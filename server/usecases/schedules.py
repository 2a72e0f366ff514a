"""The dated hours of a mall or of one of its queues, as use cases replace them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from server.domain.catalogue import Schedule
from server.domain.errors import UnknownQueue
from server.storage.store import Transaction
from server.usecases.define_site import redefine

Schedules = tuple[Schedule, ...]


def change_schedules(tx: Transaction, queue: str | None, change: Callable[[Schedules], Schedules]) -> None:
    """Put what `change` makes of them in the place of the queue's schedules, or (None) the site's.

    Raises UnknownQueue and BadCalendar.
    """
    mall = tx.mall
    if queue is None:
        redefine(tx, replace(mall, site=replace(mall.site, schedules=change(mall.site.schedules))))
        return
    old = mall.queue(queue)
    if old is None:
        raise UnknownQueue(queue=queue)
    new = replace(old, schedules=change(old.schedules))
    redefine(tx, replace(mall, queues=tuple(new if each == old else each for each in mall.queues)))
