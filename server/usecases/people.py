"""Finding the account that an administrator means."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import Connection, select

from server.domain.actor import Action, Actor, authorise
from server.domain.errors import UnknownAccount
from server.storage.models import EVERY_SITE, AccountRow


def managed_row(connection: Connection, actor: Actor, site: str, account: UUID) -> Any:
    """The row of an account of the site; an operator's only for who may manage every site.

    Raises Forbidden, Unidentified and UnknownAccount.
    """
    authorise(actor, Action.MANAGE_PEOPLE, site)
    sites = [site, EVERY_SITE] if manages_operators(actor) else [site]
    row = connection.execute(
        select(AccountRow.__table__).where(AccountRow.site.in_(sites), AccountRow.account == account)
    ).one_or_none()
    if row is None:
        raise UnknownAccount
    return row


def manages_operators(actor: Actor) -> bool:
    """Whether the actor belongs to no one site."""
    return actor.site is None
