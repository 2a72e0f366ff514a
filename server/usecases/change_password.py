"""Somebody changes the own password. All other sessions of the account end."""

from __future__ import annotations

from dataclasses import dataclass

from server.domain.errors import WeakPassword, WrongCredentials
from server.storage.store import Store
from server.usecases.own_account import change_own, own_row
from server.usecases.passwords import SHORTEST, Offload, check_password, hash_secret, matches
from server.usecases.sessions import Holder, end_sessions
from server.usecases.throttle import Attempt, Throttle


@dataclass(frozen=True, slots=True)
class ChangePassword:
    old: str
    new: str


def change_password(
    store: Store, holder: Holder, command: ChangePassword, attempt: Attempt, throttle: Throttle, offload: Offload
) -> None:
    """Raises WrongCredentials for the old one, WeakPassword for the new one, TooManyAttempts."""
    with store.connect() as connection:
        row = own_row(connection, holder.actor)
    with throttle.judging(attempt):
        if not offload(lambda: matches(row.password_hash, command.old)):
            raise WrongCredentials
    check_password(command.new, row.name)
    if command.new == command.old:
        raise WeakPassword(length=SHORTEST)
    hashed = offload(lambda: hash_secret(command.new))
    with store.connect(write=True) as connection:
        change_own(connection, row, password_hash=hashed, must_change=False)
        end_sessions(connection, row.site, row.account, keep=holder.ref)
        connection.commit()
