"""Who can sign in, with what. Holds personal data and secrets, so it is neither journaled nor replayed."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKeyConstraint, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from server.domain.actor import Role
from server.storage.models.base import Base, Code, IdKey, SiteKey
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
    role: Mapped[Role] = mapped_column(by_value(Role))
    agency: Mapped[Code | None] = mapped_column(comment="of officers and supervisors")


class SessionRow(Base):
    """A signed-in account; the token itself is not kept."""

    __tablename__ = "session"
    __table_args__ = (
        ForeignKeyConstraint(["site", "account"], ["account.site", "account.account"]),
        # What has expired.
        Index(None, "expires_at"),
        {"comment": "a signed-in account; the token itself is not kept"},
    )

    site: Mapped[SiteKey]
    token_sha256: Mapped[str] = mapped_column(primary_key=True)
    account: Mapped[UUID]
    created_at: Mapped[datetime]
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
    token_sha256: Mapped[str]
