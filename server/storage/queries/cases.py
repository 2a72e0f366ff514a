"""Cases: an agency's list, and a visitor's own."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, TypedDict
from uuid import UUID

from sqlalchemy import Connection, Row, bindparam, case, func, select

from server.domain.cases import OPEN_CASES, CaseState
from server.domain.catalogue import Site
from server.domain.opening import service_day
from server.domain.working_days import days_left
from server.storage.queries.values import rfc3339
from server.storage.tables import reentry, service_case

PAGE = 200
"""Cases in one answer."""


class CaseView(TypedDict):
    """One case. `number` is that of the visit, `service_day` when it was accepted."""

    id: str
    visit: str
    number: str
    service: str
    agency: str
    state: str
    opened_at: str | None
    due_on: str | None
    state_at: str | None


class AgencyCaseView(CaseView):
    """One case as an agency reads it. `days_left`: the site's working days until it is due, below 0 when it is late;
    None when nothing is due."""

    days_left: int | None


_OF_VISIT = (
    select(service_case)
    .where(
        service_case.c.site == bindparam("site"),
        service_case.c.visit == bindparam("visit"),
        service_case.c.state != CaseState.WITHDRAWN,
    )
    .order_by(service_case.c.opened_at, service_case.c.case_id)
)
_OF_AGENCY = select(service_case).where(
    service_case.c.site == bindparam("site"),
    service_case.c.agency == bindparam("agency"),
    service_case.c.state.in_(bindparam("states", expanding=True)),
)
# What lies ready waits for its applicant, who may never come: it must not stand before what is due.
_DUE_FIRST = (
    case((service_case.c.state == CaseState.IN_PROCESS, 0), else_=1),
    service_case.c.due_on.is_(None),
    service_case.c.due_on,
    service_case.c.opened_at,
    service_case.c.case_id,
)
_REENTRY = select(reentry.c.valid_on).where(
    reentry.c.site == bindparam("site"), reentry.c.visit == bindparam("visit"), reentry.c.used_by.is_(None)
)


def cases_of_visit(connection: Connection, site: str, visit_id: UUID) -> list[CaseView]:
    """What was accepted from this visit, in order."""
    return [_view(row) for row in connection.execute(_OF_VISIT, {"site": site, "visit": visit_id})]


def cases_of_agency(
    connection: Connection,
    site: Site,
    at: datetime,
    agency: str,
    *,
    states: Sequence[CaseState] | None = None,
    number: str | None = None,
    due_before: date | None = None,
    case_id: UUID | None = None,
    skip: int = 0,
) -> tuple[list[AgencyCaseView], int]:
    """At most PAGE cases in these states (open ones by default), in process and due first, and how many there are.

    `at` is now. `number` begins the visit's number, `due_before` excludes what is due on that day or later, `case_id`
    is one case. `skip` so many: the pages before.
    """
    statement = _OF_AGENCY
    if case_id:
        statement = statement.where(service_case.c.case_id == case_id)
    if number:
        statement = statement.where(service_case.c.number.startswith(number, autoescape=True))
    if due_before:
        statement = statement.where(service_case.c.due_on < due_before)
    asked = {"site": site.code, "agency": agency, "states": list(states or OPEN_CASES)}
    total = connection.scalar(select(func.count()).select_from(statement.subquery()), asked) or 0
    page = statement.order_by(*_DUE_FIRST).limit(PAGE).offset(skip)
    rows = connection.execute(page, asked).all()
    due = {row.due_on for row in rows if row.due_on and row.state is CaseState.IN_PROCESS}
    left = days_left(site, service_day(site, at), due)
    return [
        AgencyCaseView(**_view(row), days_left=left.get(row.due_on) if row.state is CaseState.IN_PROCESS else None)
        for row in rows
    ], total


def reentry_on(connection: Connection, site: str, visit_id: UUID) -> str | None:
    """The day on which the visit may enter a queue again after a disruption."""
    found: date | None = connection.execute(_REENTRY, {"site": site, "visit": visit_id}).scalar()
    return found.isoformat() if found else None


def _view(row: Row[Any]) -> CaseView:
    return CaseView(
        id=str(row.case_id),
        visit=str(row.visit),
        number=row.number,
        service=row.service,
        agency=row.agency,
        state=row.state.value,
        opened_at=rfc3339(row.opened_at),
        due_on=row.due_on.isoformat() if row.due_on else None,
        state_at=rfc3339(row.state_at),
    )
