"""The journal, the answers kept for repeated commands, and what is due later."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKeyConstraint, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from server.storage.models.base import Base, CodeKey, Json, Seq, SiteKey


class JournalRow(Base):
    """The append-only record of every change: gapless per site, no personal data."""

    __tablename__ = "journal"
    __table_args__ = (
        ForeignKeyConstraint(["site"], ["site.site"]),
        # What happened to one thing, in order.
        Index(None, "site", "subject", "seq"),
        {"comment": "the append-only record of every change: gapless per site, no personal data"},
    )

    site: Mapped[SiteKey]
    seq: Mapped[Seq] = mapped_column(primary_key=True, autoincrement=False, comment="1, 2, 3 … without a gap")
    at: Mapped[datetime]
    actor: Mapped[str] = mapped_column(comment="reference: user:<uuid>, device:<uuid>, system")
    kind: Mapped[str] = mapped_column(comment="kind of event, past tense")
    subject: Mapped[str] = mapped_column(comment="what it is about: ticket:<uuid>, counter:5")
    data: Mapped[Json] = mapped_column(comment="all that apply needs to write the tables again")


class IdempotencyRow(Base):
    """The answer to a command, kept so that asking twice gets one."""

    __tablename__ = "idempotency"
    __table_args__ = (
        ForeignKeyConstraint(["site"], ["site.site"]),
        # What is old enough to forget.
        Index(None, "site", "at"),
        {"comment": "the answer to a command, kept at least 24 h so that asking twice gets one"},
    )

    site: Mapped[SiteKey]
    actor: Mapped[str] = mapped_column(String(64), primary_key=True)
    key: Mapped[str] = mapped_column(String(128), primary_key=True)
    digest: Mapped[str] = mapped_column(comment="SHA-256 of the command: another body under the same key is refused")
    answer: Mapped[Json]
    at: Mapped[datetime]


class DueRow(Base):
    """What must happen later; the ticker runs it as an ordinary use case."""

    __tablename__ = "due"
    __table_args__ = (
        ForeignKeyConstraint(["site"], ["site.site"]),
        # What is due now, over all sites.
        Index(None, "due_at"),
        {"comment": "what must happen later; the ticker runs it as an ordinary use case"},
    )

    site: Mapped[SiteKey]
    kind: Mapped[CodeKey]
    subject: Mapped[str] = mapped_column(String(64), primary_key=True)
    due_at: Mapped[datetime]
