"""Emergency numbers are printed ahead, for the day on which nothing else gives numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypedDict

from server.domain.actor import Action, authorise
from server.domain.errors import ExternalQueue, SheetsUsedUp, UnknownQueue
from server.domain.events import SheetPrinted
from server.storage.queries.sheets import last_of_sheets
from server.storage.store import Transaction

MOST_ON_SHEET = 200
LAST_NUMBER = 99_999
"""The highest that can be entered later."""


@dataclass(frozen=True, slots=True)
class PrintSheet:
    """`count` numbers of the queue, 1 to MOST_ON_SHEET."""

    queue: str
    count: int


class SheetView(TypedDict):
    """Numbers from `first` to `last` of the queue's prefix, in the lane of sheets."""

    queue: str
    prefix: str
    first: int
    last: int


def print_sheet(tx: Transaction, command: PrintSheet) -> SheetView:
    """The numbers of the sheet: they follow those of the sheet before and never come again, whatever becomes of it.

    Raises UnknownQueue, Forbidden, ExternalQueue, SheetsUsedUp.
    """
    queue = tx.mall.queue(command.queue)
    if queue is None:
        raise UnknownQueue(queue=command.queue)
    authorise(tx.actor, Action.PRINT_SHEETS, tx.site, queue.agency)
    if queue.external:
        raise ExternalQueue(place=queue.external)
    first = last_of_sheets(tx.connection, tx.site).get(queue.code, 0) + 1
    last = first + command.count - 1
    if last > LAST_NUMBER:
        raise SheetsUsedUp(queue=queue.code)
    tx.record(SheetPrinted(queue.code, first, last))
    return SheetView(queue=queue.code, prefix=queue.prefix, first=first, last=last)
