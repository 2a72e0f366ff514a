"""Signing in with a name and a password, or showing a PIN to take over a counter. Exempt from idempotency, so that no
token is ever stored."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select, update

from server.domain.errors import WrongCredentials
from server.storage.models import AccountRow
from server.storage.store import Store
from server.usecases.passwords import DEMO_PASSWORD, Offload, hash_secret, is_outdated, matches
from server.usecases.sessions import Account, SignedIn, account_of, open_session_for
from server.usecases.throttle import Attempt, Throttle


def sign_in(
    store: Store, attempt: Attempt, password: str, throttle: Throttle, offload: Offload, *, demo: bool = False
) -> SignedIn:
    """A new session. Raises WrongCredentials without saying what was wrong, and TooManyAttempts.

    The demo's password is right only where `demo` says that the server runs for it.
    """
    with throttle.judging(attempt):
        row = _row(store, attempt.name)
        right = offload(lambda: matches(row.password_hash if row else None, password))
        if not right or row is None or row.disabled or (password == DEMO_PASSWORD and not demo):
            raise WrongCredentials
    hashed = offload(lambda: hash_secret(password)) if is_outdated(row.password_hash) else None
    with store.connect(write=True) as connection:
        if hashed:
            connection.execute(
                update(AccountRow)
                .where(AccountRow.account == row.account, AccountRow.password_hash == row.password_hash)
                .values(password_hash=hashed)
            )
        signed = open_session_for(store, connection, account_of(row))
        connection.commit()
    return signed


def check_pin(store: Store, attempt: Attempt, pin: str, throttle: Throttle, offload: Offload) -> Account:
    """Whose PIN it is. Raises WrongCredentials, also for who has none or has to change the first password, and
    TooManyAttempts."""
    with throttle.judging(attempt, "pin"):
        row = _row(store, attempt.name)
        right = offload(lambda: matches(row.pin_hash if row else None, pin))
        if not right or row is None or row.disabled or row.must_change:
            raise WrongCredentials
    return account_of(row)


def _row(store: Store, name: str) -> Any:
    with store.connect() as connection:
        return connection.execute(select(AccountRow.__table__).where(AccountRow.name == name)).one_or_none()
