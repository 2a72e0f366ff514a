"""The service day: what its end does, and the due row that brings the next one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, delete, insert

from server.domain.events import DayClosed, Event
from server.storage.applying.guard import exactly_one
from server.storage.journal import Record
from server.storage.models import DueRow

CLOSE_DAY = "close_day"
"""Kind of the due row that ends a service day; its subject is the day."""


def expect_day_end(connection: Connection, site: str, day: date, ends: datetime) -> None:
    """Note that the day, and no other, is to be closed once it has ended."""
    connection.execute(delete(DueRow).where(DueRow.site == site, DueRow.kind == CLOSE_DAY))
    connection.execute(insert(DueRow).values(site=site, kind=CLOSE_DAY, subject=day.isoformat(), due_at=ends))


def _day_closed(connection: Connection, record: Record, event: DayClosed) -> None:
    closed = connection.execute(
        delete(DueRow).where(
            DueRow.site == record.site, DueRow.kind == CLOSE_DAY, DueRow.subject == event.service_day.isoformat()
        )
    )
    exactly_one(closed, day=event.service_day.isoformat())
    expect_day_end(connection, record.site, event.next_day, event.next_ends)


APPLY: dict[type[Event], Callable[[Connection, Record, Any], None]] = {DayClosed: _day_closed}
