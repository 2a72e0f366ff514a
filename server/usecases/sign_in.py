"""Signing in and out, and who a token belongs to. Exempt from idempotency, so that no token is ever stored."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from argon2 import PasswordHasher
from argon2.exceptions import VerifyMismatchError
from sqlalchemy import delete, insert, select

from server.domain.actor import Actor
from server.domain.errors import WrongCredentials
from server.storage.models import EVERY_SITE, AccountRow, DeviceRow, SessionRow
from server.storage.store import Store

SESSION_LASTS = timedelta(hours=12)
"""A working day; who comes back tomorrow signs in again."""

_HASHER = PasswordHasher()
_NOBODY = _HASHER.hash("nobody has this password")
"""Compared with for an unknown name, so that a stranger cannot tell names by the time it takes."""

Offload = Callable[[Callable[[], Any]], Any]


def digest_of(token: str) -> str:
    """What is kept of a token: its SHA-256 in hex. Tokens are random and long, so no salt is needed."""
    return hashlib.sha256(token.encode()).hexdigest()


def hash_password(password: str) -> str:
    """argon2id, with its parameters inside."""
    return _HASHER.hash(password)


@dataclass(frozen=True, slots=True)
class SignedIn:
    token: str
    expires_at: datetime
    name: str
    actor: Actor


def sign_in(store: Store, name: str, password: str, offload: Offload) -> SignedIn:
    """A new session; raises WrongCredentials without saying what was wrong."""
    with store.connect() as connection:
        account = connection.execute(select(AccountRow.__table__).where(AccountRow.name == name)).one_or_none()
    if not offload(lambda: _matches(account.password_hash if account else _NOBODY, password)) or account is None:
        raise WrongCredentials
    token = secrets.token_urlsafe(32)
    now = store.clock.now()
    expires = now + SESSION_LASTS
    with store.connect(write=True) as connection:
        connection.execute(delete(SessionRow).where(SessionRow.expires_at < now))
        connection.execute(
            insert(SessionRow).values(
                site=account.site,
                session=store.new_id(),
                token_sha256=digest_of(token),
                account=account.account,
                created_at=now,
                renewed_at=now,
                expires_at=expires,
            )
        )
        connection.commit()
    return SignedIn(token, expires, account.name, _actor(account))


def sign_out(store: Store, token: str) -> None:
    """End the session; a token that is not known is ended already."""
    with store.connect(write=True) as connection:
        connection.execute(delete(SessionRow).where(SessionRow.token_sha256 == digest_of(token)))
        connection.commit()


def actor_of(store: Store, token: str) -> Actor | None:
    """Who holds the token: a device or a signed-in account; None when nobody does."""
    digest = digest_of(token)
    with store.connect() as connection:
        device = connection.execute(
            select(DeviceRow.site, DeviceRow.device, DeviceRow.kind).where(DeviceRow.token_sha256 == digest)
        ).one_or_none()
        if device:
            return Actor(f"device:{device.device}", device.kind, device.site)
        account = connection.execute(
            select(AccountRow.__table__)
            .join(SessionRow, (SessionRow.site == AccountRow.site) & (SessionRow.account == AccountRow.account))
            .where(SessionRow.token_sha256 == digest, SessionRow.expires_at > store.clock.now())
        ).one_or_none()
    return _actor(account) if account else None


def _actor(account: Any) -> Actor:
    site = None if account.site == EVERY_SITE else account.site
    return Actor(f"user:{account.account}", account.role, site, account.agency)


def _matches(hashed: str, password: str) -> bool:
    try:
        return _HASHER.verify(hashed, password)
    except VerifyMismatchError:
        return False
