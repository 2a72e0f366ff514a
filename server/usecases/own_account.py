"""What everybody may do with the own account: another password, a PIN, an end to all sessions."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import Connection, select, update

from server.domain.actor import Action, Actor, authorise
from server.domain.errors import Unidentified
from server.storage.models import AccountRow


def own_row(connection: Connection, actor: Actor) -> Any:
    """The actor's account. Raises Forbidden for a device, Unidentified for nobody."""
    authorise(actor, Action.OWN_ACCOUNT, None)
    row = connection.execute(
        select(AccountRow.__table__).where(AccountRow.account == UUID(actor.ref.partition(":")[2]))
    ).one_or_none()
    if row is None:
        raise Unidentified
    return row


def change_own(connection: Connection, row: Any, **values: Any) -> None:
    """Write the values to the account."""
    connection.execute(
        update(AccountRow).where(AccountRow.site == row.site, AccountRow.account == row.account).values(values)
    )
