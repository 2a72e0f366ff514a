"""Who sits where, what was accepted, and what disturbs a day."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKeyConstraint, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from server.domain.cases import CaseState
from server.domain.duty import BreakReason, DutyEnded, DutyState
from server.domain.events import Scope
from server.storage.models.base import Base, Code, CodeKey, IdKey, Json, SiteKey
from server.storage.types import by_value

_RUNNING = text("state IN ('open', 'on_break')")
_STANDING = text("until IS NULL")


class DutyRow(Base):
    """An officer's session at a counter."""

    __tablename__ = "duty"
    __table_args__ = (
        ForeignKeyConstraint(["site", "counter"], ["counter.site", "counter.counter"]),
        # One officer a counter; also finds who sits there.
        Index("uq_duty_counter", "site", "counter", unique=True, sqlite_where=_RUNNING, postgresql_where=_RUNNING),
        # Where people were left waiting today.
        Index(None, "site", "since"),
        {"comment": "an officer's session at a counter"},
    )

    site: Mapped[SiteKey]
    duty: Mapped[IdKey]
    counter: Mapped[int]
    officer: Mapped[str] = mapped_column(comment="reference of the person: user:<uuid>")
    state: Mapped[DutyState] = mapped_column(by_value(DutyState))
    since: Mapped[datetime] = mapped_column(comment="in this state since")
    opened_at: Mapped[datetime]
    break_reason: Mapped[BreakReason | None] = mapped_column(by_value(BreakReason))
    back_at: Mapped[datetime | None] = mapped_column(comment="when the officer expects to be back")
    ended: Mapped[DutyEnded | None] = mapped_column(by_value(DutyEnded), comment="why it was closed")
    left_waiting: Mapped[int] = mapped_column(comment="people who waited when it was closed, no other being open")


class PresenceRow(Base):
    """When a counter's screen was last seen by a server process."""

    __tablename__ = "presence"
    __table_args__ = (
        ForeignKeyConstraint(["site", "duty"], ["duty.site", "duty.duty"]),
        {"comment": "when the screen of a duty was last connected"},
    )

    site: Mapped[SiteKey]
    duty: Mapped[IdKey]
    seen_at: Mapped[datetime]


class CaseRow(Base):
    """Accepted work with a due date, completed later."""

    __tablename__ = "service_case"
    __table_args__ = (
        ForeignKeyConstraint(["site", "ticket"], ["ticket.site", "ticket.ticket"]),
        ForeignKeyConstraint(["site", "service"], ["service.site", "service.service"]),
        # An agency's cases by state, the ones due first.
        Index(None, "site", "agency", "state", "due_on"),
        # A visitor's own cases.
        Index(None, "site", "visit"),
        # Undoing a finish withdraws its cases.
        Index(None, "site", "ticket"),
        {"comment": "accepted work with a due date, completed later (permohonan)"},
    )

    site: Mapped[SiteKey]
    case: Mapped[IdKey] = mapped_column(name="case_id")
    ticket: Mapped[UUID]
    visit: Mapped[UUID]
    number: Mapped[str] = mapped_column(comment="number of the visit, for people")
    service: Mapped[Code]
    agency: Mapped[Code]
    state: Mapped[CaseState] = mapped_column(by_value(CaseState))
    opened_at: Mapped[datetime]
    due_on: Mapped[date | None] = mapped_column(comment="last day of the service standard; null: it promises none")
    state_at: Mapped[datetime] = mapped_column(comment="in this state since")


class DisruptionRow(Base):
    """A service, an agency or the whole site cannot work."""

    __tablename__ = "disruption"
    __table_args__ = (
        ForeignKeyConstraint(["site"], ["site.site"]),
        # What is disturbed now.
        Index("ix_disruption_standing", "site", sqlite_where=_STANDING, postgresql_where=_STANDING),
        # What was disturbed in a time.
        Index(None, "site", "since"),
        {"comment": "a service, an agency or the whole site cannot work"},
    )

    site: Mapped[SiteKey]
    disruption: Mapped[IdKey]
    scope: Mapped[Scope] = mapped_column(by_value(Scope))
    code: Mapped[Code] = mapped_column(comment="of the agency or service; empty: the site")
    reason: Mapped[Json] = mapped_column(comment="public notice, per language")
    since: Mapped[datetime]
    until: Mapped[datetime | None] = mapped_column(comment="null: goes on")


class ExternalCountRow(Base):
    """How many people an agency with numbers of its own served."""

    __tablename__ = "external_count"
    __table_args__ = (
        ForeignKeyConstraint(["site", "queue"], ["queue.site", "queue.queue"]),
        {"comment": "how many people an agency with numbers of its own served on a day"},
    )

    site: Mapped[SiteKey]
    queue: Mapped[CodeKey]
    service_day: Mapped[date] = mapped_column(primary_key=True)
    count: Mapped[int]


class ReentryRow(Base):
    """Whose visit expired by a disruption may enter the queue again."""

    __tablename__ = "reentry"
    __table_args__ = (
        ForeignKeyConstraint(["site", "visit"], ["visit.site", "visit.visit"]),
        ForeignKeyConstraint(["site", "queue"], ["queue.site", "queue.queue"]),
        # Who may come today.
        Index(None, "site", "valid_on"),
        {"comment": "who expired by a disruption may enter the queue again, before those who come that day"},
    )

    site: Mapped[SiteKey]
    visit: Mapped[IdKey]
    queue: Mapped[CodeKey]
    valid_on: Mapped[date]
    used_by: Mapped[UUID | None] = mapped_column(comment="the visit that entered by it")


class NoteRow(Base):
    """What one officer tells the next. Free text can be personal, so it is not in the journal."""

    __tablename__ = "note"
    __table_args__ = (
        ForeignKeyConstraint(["site"], ["site.site"]),
        # What is old enough to forget.
        Index(None, "site", "at"),
        {"comment": "what one officer tells the next about a transferred ticket"},
    )

    site: Mapped[SiteKey]
    note: Mapped[IdKey]
    text: Mapped[str]
    at: Mapped[datetime]


class IdentityRow(Base):
    """Whose visit it is, where one of its queues wants to know; gone at the day's end."""

    __tablename__ = "identity"
    __table_args__ = (
        ForeignKeyConstraint(["site", "visit"], ["visit.site", "visit.visit"]),
        # The other visits of the same person.
        Index(None, "site", "digest"),
        {"comment": "a national identity number as a keyed digest, until the day's end"},
    )

    site: Mapped[SiteKey]
    visit: Mapped[IdKey]
    digest: Mapped[str] = mapped_column(comment="HMAC of the number with the server's secret")
