"""Which emergency numbers were printed ahead."""

from __future__ import annotations

from sqlalchemy import Connection, bindparam, select

from server.storage.tables import sheet_series

_LAST = select(sheet_series.c.queue, sheet_series.c.last).where(sheet_series.c.site == bindparam("site"))


def last_of_sheets(connection: Connection, site: str) -> dict[str, int]:
    """The last number on a sheet by queue; a queue without sheets is not there."""
    return {row.queue: row.last for row in connection.execute(_LAST, {"site": site})}
