"""What tickets are for, line by line."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import TypedDict
from uuid import UUID

from sqlalchemy import Connection, bindparam, select

from server.storage.tables import service_line


class LineView(TypedDict):
    """`missing`: positions of the requirements that were not fulfilled; `case`: what the line collects."""

    service: str
    outcome: str | None
    missing: list[int]
    case: str | None


_LINES = (
    select(
        service_line.c.ticket,
        service_line.c.service,
        service_line.c.outcome,
        service_line.c.missing,
        service_line.c.case_id,
    )
    .where(service_line.c.site == bindparam("site"), service_line.c.ticket.in_(bindparam("tickets", expanding=True)))
    .order_by(service_line.c.ticket, service_line.c.position)
)


def line_views(connection: Connection, site: str, tickets: Sequence[UUID]) -> dict[UUID, list[LineView]]:
    """The lines of these tickets, in their order; an empty list for any other."""
    lines: dict[UUID, list[LineView]] = defaultdict(list)
    if tickets:
        for row in connection.execute(_LINES, {"site": site, "tickets": list(tickets)}):
            line = LineView(
                service=row.service,
                outcome=row.outcome.value if row.outcome else None,
                missing=row.missing,
                case=str(row.case_id) if row.case_id else None,
            )
            lines[row.ticket].append(line)
    return lines
