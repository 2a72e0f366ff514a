"""Sessions: opened, recognised by their token, renewed, ended. The database holds digests of tokens only."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from base64 import urlsafe_b64encode
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, and_, delete, insert, or_, select, update

from server.domain.actor import Actor
from server.domain.errors import DeviceIsRevoked
from server.storage.models import EVERY_SITE, AccountRow, DeviceRow, SessionRow
from server.storage.store import Store

SESSION_LASTS = timedelta(hours=12)
"""A working day; who comes back tomorrow signs in again."""

RENEWED_AFTER = timedelta(minutes=15)
"""A page's token that is older gets a successor."""

GRACE = timedelta(seconds=60)
"""How long a token is good after its successor was made: for requests that were under way, and for lost answers."""


def digest_of(token: str) -> str:
    """What is kept of a token: its SHA-256 in hex. Tokens are random and long, so no salt is needed."""
    return hashlib.sha256(token.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Account:
    """Somebody who signs in."""

    site: str
    account: UUID
    name: str
    actor: Actor


@dataclass(frozen=True, slots=True)
class SignedIn:
    """A new session; its token is told only now."""

    token: str
    expires_at: datetime
    name: str
    actor: Actor


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds a token. `ref` (`session:<id>`, `device:<id>`) stays the same when the token is renewed.

    `name` is the account's; empty for a device. `due`: a page's token is to be renewed now. `superseded`: it has been.
    """

    ref: str
    actor: Actor
    name: str = ""
    expires_at: datetime | None = None
    due: bool = False
    superseded: bool = False


def account_of(row: Any) -> Account:
    """A row of the table as what the rest of the code knows."""
    site = None if row.site == EVERY_SITE else row.site
    actor = Actor(f"user:{row.account}", row.role, site, row.agency, row.must_change)
    return Account(row.site, row.account, row.name, actor)


def open_session_for(store: Store, connection: Connection, account: Account) -> SignedIn:
    """A new session, in the caller's transaction; the caller has made sure who it is for."""
    token = secrets.token_urlsafe(32)
    now = store.clock.now()
    expires = now + SESSION_LASTS
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
    return SignedIn(token, expires, account.name, account.actor)


def holder_of(store: Store, token: str) -> Holder | None:
    """Who holds the token: a device or a signed-in account; None when nobody does. Raises DeviceIsRevoked."""
    digest = digest_of(token)
    return _find(store, DeviceRow.token_sha256 == digest, _is_token(store, digest), digest)


def holder_by(store: Store, ref: str) -> Holder | None:
    """The same holder later, by its `ref`; None when the session has ended or the device was revoked."""
    kind, _, value = ref.partition(":")
    identity = UUID(value)
    try:
        return _find(
            store,
            DeviceRow.device == identity if kind == "device" else None,
            SessionRow.session == identity if kind == "session" else None,
        )
    except DeviceIsRevoked:
        return None


def actor_of(store: Store, token: str) -> Actor | None:
    """Who acts with the token; None when nobody does. Raises DeviceIsRevoked."""
    holder = holder_of(store, token)
    return holder.actor if holder else None


def _is_token(store: Store, digest: str) -> ColumnElement[bool]:
    # The grace is for answers on real lines: a sped clock must not shorten it.
    since = store.clock.now() - GRACE * max(1.0, store.clock.speed)
    earlier = and_(SessionRow.previous_sha256 == digest, SessionRow.renewed_at > since)
    return or_(SessionRow.token_sha256 == digest, earlier)


def _find(
    store: Store, device: ColumnElement[bool] | None, session: ColumnElement[bool] | None, digest: str | None = None
) -> Holder | None:
    now = store.clock.now()
    with store.connect() as connection:
        if device is not None:
            found = connection.execute(
                select(DeviceRow.site, DeviceRow.device, DeviceRow.kind, DeviceRow.revoked_at).where(device)
            ).one_or_none()
            if found and found.revoked_at is not None:
                raise DeviceIsRevoked
            if found:
                store.signs_of_life.note(found.site, found.device, now)
                ref = f"device:{found.device}"
                return Holder(ref, Actor(ref, found.kind, found.site))
        if session is not None:
            row = connection.execute(
                select(
                    AccountRow.__table__,
                    SessionRow.session,
                    SessionRow.previous_sha256,
                    SessionRow.renewed_at,
                    SessionRow.expires_at,
                )
                .join(SessionRow, (SessionRow.site == AccountRow.site) & (SessionRow.account == AccountRow.account))
                .where(session, SessionRow.expires_at > now, AccountRow.disabled.is_(False))
            ).one_or_none()
            if row:
                account = account_of(row)
                return Holder(
                    f"session:{row.session}",
                    account.actor,
                    account.name,
                    row.expires_at,
                    due=row.renewed_at <= now - RENEWED_AFTER,
                    superseded=digest is not None and row.previous_sha256 == digest,
                )
    return None


def successor_of(secret: bytes, token: str) -> str:
    """The token that follows: made from the one before and the server's secret, so that a lost answer can be given
    again, and nobody else can make it."""
    return urlsafe_b64encode(hmac.digest(secret, b"session:" + token.encode(), "sha256")).rstrip(b"=").decode()


def renew(store: Store, token: str, secret: bytes) -> str:
    """The token's successor, which is the session's from now on; the same when another request was first."""
    following = successor_of(secret, token)
    with store.connect(write=True) as connection:
        connection.execute(
            update(SessionRow)
            .where(SessionRow.token_sha256 == digest_of(token))
            .values(token_sha256=digest_of(following), previous_sha256=digest_of(token), renewed_at=store.clock.now())
        )
        connection.commit()
    return following


def end_session(store: Store, token: str) -> None:
    """Signing out; a token that is not known is ended already."""
    with store.connect(write=True) as connection:
        connection.execute(delete(SessionRow).where(_is_token(store, digest_of(token))))
        connection.commit()


def end_sessions(connection: Connection, site: str, account: UUID, keep: str | None = None) -> None:
    """All sessions of the account, but the one that `keep` names as a Holder's `ref`."""
    condition = and_(SessionRow.site == site, SessionRow.account == account)
    if keep:
        condition = and_(condition, SessionRow.session != UUID(keep.partition(":")[2]))
    connection.execute(delete(SessionRow).where(condition))
