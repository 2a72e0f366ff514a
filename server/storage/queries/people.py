"""Who may sign in at a mall."""

from __future__ import annotations

from typing import Any, TypedDict

from sqlalchemy import Connection, select

from server.storage.models import EVERY_SITE, AccountRow


class PersonView(TypedDict):
    """An account without its secrets. `must_change`: still has a first password; `has_pin`: can take over a counter."""

    id: str
    name: str
    role: str
    agency: str | None
    disabled: bool
    must_change: bool
    has_pin: bool


def person_view(row: Any) -> PersonView:
    """The account's row as people see it."""
    return PersonView(
        id=str(row.account),
        name=row.name,
        role=row.role.value,
        agency=row.agency,
        disabled=row.disabled,
        must_change=row.must_change,
        has_pin=row.pin_hash is not None,
    )


def people_of(connection: Connection, site: str, *, operators: bool) -> list[PersonView]:
    """By name; with the operators, who belong to every site, when `operators`."""
    sites = [site, EVERY_SITE] if operators else [site]
    rows = connection.execute(
        select(AccountRow.__table__).where(AccountRow.site.in_(sites)).order_by(AccountRow.name, AccountRow.account)
    )
    return [person_view(row) for row in rows]
