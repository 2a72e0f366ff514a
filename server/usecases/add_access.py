"""An account or a device is given access to a site."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import insert

from server.domain.actor import DEVICES, PEOPLE, Action, Actor, Role, authorise
from server.domain.errors import Forbidden
from server.storage.models import EVERY_SITE, AccountRow
from server.storage.queries.board import check_zone
from server.storage.store import Store, Transaction
from server.usecases.confirm_device import enrol
from server.usecases.run import Request, run
from server.usecases.sessions import digest_of


@dataclass(frozen=True, slots=True)
class NewAccount:
    """A person of a site (EVERY_SITE for operators); `name` is unique over all sites.

    `must_change`: somebody else knows the password, so it is good for changing it and nothing else.
    """

    site: str
    name: str
    password_hash: str
    role: Role
    agency: str | None = None
    must_change: bool = False


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
                    "must_change": account.must_change,
                    "disabled": False,
                    "role": account.role,
                    "agency": account.agency,
                }
                for account in accounts
            ],
        )
        connection.commit()


def add_device(store: Store, actor: Actor, site: str, kind: Role, name: str, zone: str | None = None) -> str:
    """The device's token, told only now; kept as a digest. Raises Forbidden, also for what is no kind of device.

    For a device that shows no code: a demo's, or one whose token is put into a file.
    """
    token = secrets.token_urlsafe(32)
    run(store, Request(site, actor), _add_device, _AddDevice(kind, name, zone, digest_of(token)))
    return token


@dataclass(frozen=True, slots=True)
class _AddDevice:
    kind: Role
    name: str
    zone: str | None
    digest: str


def _add_device(tx: Transaction, command: _AddDevice) -> UUID:
    authorise(tx.actor, Action.MANAGE_DEVICES, tx.site)
    if command.kind not in DEVICES:
        raise Forbidden(action=Action.MANAGE_DEVICES.value)
    check_zone(tx.mall, command.zone)
    return enrol(tx, command.kind, command.name, command.zone, command.digest)
