"""Somebody who forgot the password, or whose password is known to others, gets a first one again."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select, update

from server.domain.actor import Actor
from server.storage.models import AccountRow
from server.storage.queries.people import person_view
from server.storage.store import Store
from server.usecases.add_person import Added
from server.usecases.passwords import Offload, first_password, hash_secret
from server.usecases.people import managed_row
from server.usecases.sessions import end_sessions


def reset_password(store: Store, actor: Actor, site: str, account: UUID, offload: Offload) -> Added:
    """All sessions of the account end, and its PIN is gone. Raises Forbidden and UnknownAccount."""
    with store.connect() as connection:
        found = managed_row(connection, actor, site, account)
    password = first_password()
    hashed = offload(lambda: hash_secret(password))
    with store.connect(write=True) as connection:
        connection.execute(
            update(AccountRow)
            .where(AccountRow.site == found.site, AccountRow.account == account)
            .values(password_hash=hashed, must_change=True, pin_hash=None)
        )
        end_sessions(connection, found.site, account)
        row = connection.execute(select(AccountRow.__table__).where(AccountRow.account == account)).one()
        connection.commit()
    return Added(person_view(row), password)
