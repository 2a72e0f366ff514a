"""Emergency numbers printed ahead: what their events do to the tables."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import Connection, bindparam, insert, update

from server.domain.events import Event, SheetPrinted
from server.storage.applying.guard import exactly_one
from server.storage.journal import Record
from server.storage.tables import sheet_series

_BEGIN = insert(sheet_series)
_ADVANCE = update(sheet_series).where(
    sheet_series.c.site == bindparam("at_site"),
    sheet_series.c.queue == bindparam("at_queue"),
    sheet_series.c.last == bindparam("before"),
)


def _sheet_printed(connection: Connection, record: Record, event: SheetPrinted) -> None:
    if event.first == 1:
        connection.execute(_BEGIN, {"site": record.site, "queue": event.queue, "last": event.last})
        return
    found = {"at_site": record.site, "at_queue": event.queue, "before": event.first - 1}
    exactly_one(connection.execute(_ADVANCE, {**found, "last": event.last}), queue=event.queue)


APPLY: dict[type[Event], Callable[[Connection, Record, Any], None]] = {SheetPrinted: _sheet_printed}
