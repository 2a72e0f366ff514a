"""An account is closed, so that nobody can sign in with it, or opened again. Its history stays."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select, update

from server.domain.actor import Action
from server.domain.errors import Forbidden
from server.storage.models import AccountRow
from server.storage.queries.people import PersonView, person_view
from server.storage.store import Transaction
from server.usecases.people import managed_row
from server.usecases.sessions import end_sessions


@dataclass(frozen=True, slots=True)
class DisablePerson:
    account: UUID
    disabled: bool


def disable_person(tx: Transaction, command: DisablePerson) -> PersonView:
    """All its sessions end. Nobody closes the own account, so that one who runs the mall is always left.

    Raises Forbidden and UnknownAccount.
    """
    row = managed_row(tx.connection, tx.actor, tx.site, command.account)
    if command.disabled and tx.actor.ref == f"user:{command.account}":
        raise Forbidden(action=Action.MANAGE_PEOPLE.value)
    where = (AccountRow.site == row.site, AccountRow.account == command.account)
    tx.connection.execute(update(AccountRow).where(*where).values(disabled=command.disabled))
    if command.disabled:
        end_sessions(tx.connection, row.site, command.account)
    return person_view(tx.connection.execute(select(AccountRow.__table__).where(*where)).one())
