"""Who can sign in, with what. Holds personal data and secrets, so it is neither journaled nor replayed."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKeyConstraint, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from server.domain.actor import Role
from server.storage.models.base import Base, Code, CodeKey, IdKey, OptionalJson, SiteKey
from server.storage.types import by_value

EVERY_SITE = "*"
"""The site of an operator's account."""


class AccountRow(Base):
    """A person who signs in with a name and a password."""

    __tablename__ = "account"
    __table_args__ = (
        # Signing in names no site.
        UniqueConstraint("name"),
        {"comment": "a person who signs in; site * is every site"},
    )

    site: Mapped[SiteKey]
    account: Mapped[IdKey]
    name: Mapped[str] = mapped_column(comment="for signing in; unique over all sites")
    password_hash: Mapped[str] = mapped_column(comment="argon2id")
    must_change: Mapped[bool] = mapped_column(comment="the password is a first one, which somebody else knows")
    pin_hash: Mapped[str | None] = mapped_column(comment="argon2id; for taking over a counter")
    disabled: Mapped[bool] = mapped_column(comment="may not sign in any more")
    role: Mapped[Role] = mapped_column(by_value(Role))
    agency: Mapped[Code | None] = mapped_column(comment="of officers and supervisors")


class SessionRow(Base):
    """A signed-in account; the token itself is not kept."""

    __tablename__ = "session"
    __table_args__ = (
        ForeignKeyConstraint(["site", "account"], ["account.site", "account.account"]),
        # Who a token belongs to.
        UniqueConstraint("token_sha256"),
        UniqueConstraint("previous_sha256"),
        # All sessions of an account, to end them.
        Index(None, "site", "account"),
        # What has expired.
        Index(None, "expires_at"),
        {"comment": "a signed-in account; the token itself is not kept"},
    )

    site: Mapped[SiteKey]
    session: Mapped[IdKey]
    account: Mapped[UUID]
    token_sha256: Mapped[str]
    previous_sha256: Mapped[str | None] = mapped_column(comment="the token before it was renewed, good for a minute")
    created_at: Mapped[datetime]
    renewed_at: Mapped[datetime] = mapped_column(comment="when the token was made")
    expires_at: Mapped[datetime]


class DeviceRow(Base):
    """A kiosk or display with its own revocable token."""

    __tablename__ = "device"
    __table_args__ = (
        ForeignKeyConstraint(["site"], ["site.site"]),
        UniqueConstraint("token_sha256"),
        {"comment": "a kiosk or display with its own token, kept as a digest"},
    )

    site: Mapped[SiteKey]
    device: Mapped[IdKey]
    kind: Mapped[Role] = mapped_column(by_value(Role), comment="kiosk or display")
    name: Mapped[str]
    zone: Mapped[Code | None] = mapped_column(comment="null: the whole site")
    token_sha256: Mapped[str]
    enrolled_at: Mapped[datetime]
    revoked_at: Mapped[datetime | None]
    seen_at: Mapped[datetime | None] = mapped_column(comment="last sign of life")
    version: Mapped[str | None]
    printer: Mapped[OptionalJson] = mapped_column(comment="what the kiosk says of its printer")
    waiting: Mapped[int] = mapped_column(comment="numbers that the kiosk gave and has not entered yet")


class PairingRow(Base):
    """A device that shows a code and waits for an administrator."""

    __tablename__ = "pairing"
    __table_args__ = (
        UniqueConstraint("token_sha256"),
        # What has expired.
        Index(None, "expires_at"),
        {"comment": "a device that shows a code and waits to be confirmed; belongs to no site yet"},
    )

    site: Mapped[SiteKey]
    code: Mapped[CodeKey]
    kind: Mapped[Role] = mapped_column(by_value(Role), comment="kiosk or display")
    version: Mapped[str | None]
    token_sha256: Mapped[str] = mapped_column(comment="of the token that the device will have")
    expires_at: Mapped[datetime]
