"""Figures of all malls of a server, as Prometheus asks for them: no statement here reads what ever was."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, Row, func, select

from server.storage.models import DeviceRow, DueRow
from server.storage.tables import is_waiting, ticket
from server.storage.tables import site as sites

_AT_ONCE = 500
"""Parameters of one statement, of which a database takes so many."""

_WAITING = select(
    sites.c.site,
    select(func.count())
    .select_from(ticket)
    .where(ticket.c.site == sites.c.site, is_waiting(ticket))
    .correlate(sites)
    .scalar_subquery()
    .label("tickets"),
)


def waiting_by_site(connection: Connection) -> dict[str, int]:
    """Tickets that wait, of every site that there is."""
    return {row.site: row.tickets for row in connection.execute(_WAITING)}


def devices_in_use(connection: Connection) -> Sequence[Row[tuple[str, UUID, str, datetime | None, object, int]]]:
    """`site`, `device`, `kind`, `seen_at`, `printer` and `waiting` of each that was not revoked."""
    return connection.execute(
        select(
            DeviceRow.site,
            DeviceRow.device,
            DeviceRow.kind,
            DeviceRow.seen_at,
            DeviceRow.printer,
            DeviceRow.waiting,
        ).where(DeviceRow.revoked_at.is_(None))
    ).all()


def oldest_due(connection: Connection) -> datetime | None:
    """When the work is due that is due first."""
    oldest: datetime | None = connection.execute(select(func.min(DueRow.due_at))).scalar_one()
    return oldest


def queued_at(connection: Connection, site: str, tickets: Sequence[UUID]) -> dict[UUID, datetime]:
    """When each of these tickets took its place."""
    found: dict[UUID, datetime] = {}
    for start in range(0, len(tickets), _AT_ONCE):
        some = tickets[start : start + _AT_ONCE]
        statement = select(ticket.c.ticket, ticket.c.queued_at).where(ticket.c.site == site, ticket.c.ticket.in_(some))
        found.update({row.ticket: row.queued_at for row in connection.execute(statement)})
    return found
