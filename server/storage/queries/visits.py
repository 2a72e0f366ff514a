"""Finding a visit of the day: by its number, or by what it came for and when."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Select, bindparam, select

from server.domain.catalogue import Catalogue
from server.storage.queries.tickets import VisitView, visit_by_id
from server.storage.tables import service_line, ticket, visit

MOST_FOUND = 20
"""Visits in one answer: a greeter who sees more asks more exactly."""

_OF_DAY = (
    select(visit.c.visit)
    .where(visit.c.site == bindparam("site"), visit.c.service_day == bindparam("day"))
    .order_by(visit.c.issued_at.desc())
    .limit(MOST_FOUND)
)


def find_visits(
    connection: Connection,
    mall: Catalogue,
    now: datetime,
    day: date,
    *,
    number: str | None = None,
    service: str | None = None,
    since: datetime | None = None,
    until: datetime | None = None,
) -> list[VisitView]:
    """At most MOST_FOUND visits of the day, newest first.

    `number` as somebody remembers it: `DK-014`, `dk14`, or only `14`; `since` and `until` bound when it was taken.
    """
    statement: Select[Any] = _OF_DAY
    if number:
        statement = _numbered(statement, number)
    if service:
        wanted = (
            select(ticket.c.visit)
            .join(service_line, (service_line.c.site == ticket.c.site) & (service_line.c.ticket == ticket.c.ticket))
            .where(
                service_line.c.site == bindparam("site"),
                service_line.c.service == service,
                service_line.c.service_day == bindparam("day"),
            )
        )
        statement = statement.where(visit.c.visit.in_(wanted))
    if since:
        statement = statement.where(visit.c.issued_at >= since)
    if until:
        statement = statement.where(visit.c.issued_at <= until)
    found: list[UUID] = list(connection.scalars(statement, {"site": mall.site.code, "day": day}))
    return [visit_by_id(connection, mall, now, each) for each in found]


def _numbered(statement: Select[Any], number: str) -> Select[Any]:
    letters = "".join(each for each in number.upper() if each.isascii() and each.isalpha())
    digits = "".join(each for each in number if each.isascii() and each.isdigit())
    if digits:
        statement = statement.where(visit.c.sequence == int(digits[:9]))
    if letters:
        # The prefix, and the lane's letter behind it where there is one.
        statement = statement.where((visit.c.prefix + visit.c.lane == letters) | (visit.c.prefix == letters))
    return statement
