"""An account or a device is given access to a site."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import insert

from server.domain.actor import DEVICES, PEOPLE, Action, Actor, Role, authorise
from server.domain.errors import Forbidden
from server.storage.models import EVERY_SITE, AccountRow, DeviceRow
from server.storage.store import Store
from server.usecases.sign_in import digest_of


@dataclass(frozen=True, slots=True)
class NewAccount:
    """A person of a site (EVERY_SITE for operators); `name` is unique over all sites."""

    site: str
    name: str
    password_hash: str
    role: Role
    agency: str | None = None


def add_accounts(store: Store, actor: Actor, accounts: Sequence[NewAccount]) -> None:
    """Raises Forbidden, and sqlalchemy.exc.IntegrityError for a name that is taken; then none is added.

    Who belongs to one site gives access to that site only: an operator is made by an operator, or by the system.
    """
    for account in accounts:
        authorise(actor, Action.CONFIGURE, account.site)
        if account.role not in PEOPLE or (account.role is Role.OPERATOR) != (account.site == EVERY_SITE):
            raise Forbidden(action=Action.CONFIGURE.value)
    with store.connect(write=True) as connection:
        connection.execute(
            insert(AccountRow),
            [
                {
                    "site": account.site,
                    "account": store.new_id(),
                    "name": account.name,
                    "password_hash": account.password_hash,
                    "must_change": False,
                    "disabled": False,
                    "role": account.role,
                    "agency": account.agency,
                }
                for account in accounts
            ],
        )
        connection.commit()


def add_device(store: Store, actor: Actor, site: str, kind: Role, name: str) -> str:
    """The device's token, told only now; kept as a digest. Raises Forbidden, also for what is no kind of device."""
    authorise(actor, Action.CONFIGURE, site)
    if kind not in DEVICES:
        raise Forbidden(action=Action.CONFIGURE.value)
    token = secrets.token_urlsafe(32)
    with store.connect(write=True) as connection:
        connection.execute(
            insert(DeviceRow).values(
                site=site,
                device=store.new_id(),
                kind=kind,
                name=name,
                token_sha256=digest_of(token),
                enrolled_at=store.clock.now(),
            )
        )
        connection.commit()
    return token
