"""Visits, their tickets and service lines, the calls, and the number series."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKeyConstraint, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from server.domain.events import ExpiredBecause
from server.domain.numbers import Lane
from server.domain.selection import Why
from server.domain.ticket import CallReason, Channel, Fetch, Outcome, Priority, TicketState
from server.storage.models.base import Base, Code, CodeKey, IdKey, Json, Seq, SiteKey
from server.storage.types import by_value

_WAITING = text("state = 'waiting'")
_AT_COUNTER = text("state IN ('called', 'serving')")
_OPEN = text("state IN ('planned', 'waiting', 'called', 'serving', 'on_hold')")
_ON_HOLD = text("state = 'on_hold'")
_FINISHED = text("state = 'finished'")
_NO_SHOW = text("state = 'no_show'")
_ON_SHEET = text("lane = 'X'")


class NumberSeriesRow(Base):
    """The last number given out in a lane of a prefix on a service day."""

    __tablename__ = "number_series"
    __table_args__ = (
        ForeignKeyConstraint(["site"], ["site.site"]),
        {"comment": "the last number given out in a lane of a prefix on a service day"},
    )

    site: Mapped[SiteKey]
    service_day: Mapped[date] = mapped_column(primary_key=True)
    prefix: Mapped[CodeKey]
    lane: Mapped[Lane] = mapped_column(by_value(Lane), primary_key=True, comment="letter in the number; empty: regular")
    last: Mapped[int]


class VisitRow(Base):
    """One person or small party; owns the number."""

    __tablename__ = "visit"
    __table_args__ = (
        ForeignKeyConstraint(["site"], ["site.site"]),
        # No number is given out twice; also finds a visit by its number.
        UniqueConstraint("site", "service_day", "prefix", "lane", "sequence"),
        # Opens the visitor's own page.
        UniqueConstraint("site", "token_sha256"),
        # A number on a sheet of emergency numbers belongs to no day: it is used once.
        Index(
            "uq_visit_sheet",
            "site",
            "prefix",
            "sequence",
            unique=True,
            sqlite_where=_ON_SHEET,
            postgresql_where=_ON_SHEET,
        ),
        {"comment": "one person or small party; owns the number"},
    )

    site: Mapped[SiteKey]
    visit: Mapped[IdKey]
    service_day: Mapped[date]
    prefix: Mapped[Code]
    lane: Mapped[str] = mapped_column(String(24), comment="letter in the number: of a series, a kiosk or a sheet")
    sequence: Mapped[int]
    number: Mapped[str] = mapped_column(comment="as printed, shown and called")
    token_sha256: Mapped[str] = mapped_column(comment="hex digest of the public token")
    channel: Mapped[Channel] = mapped_column(by_value(Channel))
    priority: Mapped[Priority | None] = mapped_column(by_value(Priority))
    party_size: Mapped[int]
    issued_at: Mapped[datetime]
    paused_at: Mapped[datetime | None] = mapped_column(comment="stepped away since; keeps every place")
    fetch: Mapped[Fetch | None] = mapped_column(by_value(Fetch), comment="staff go to this visitor")
    last_zone: Mapped[Code | None] = mapped_column(comment="zone of the counter that the visitor left last")
    left_at: Mapped[datetime | None] = mapped_column(comment="when the visitor left it; walking takes time")
    entered_at: Mapped[datetime | None] = mapped_column(comment="given without the server and entered then")
    printed_at: Mapped[datetime | None] = mapped_column(
        comment="time on the paper of a number given without the server"
    )
    over_quota: Mapped[bool] = mapped_column(comment="given without the server when the quota was used up")


class RetiredNumberRow(Base):
    """A number that was given out and is no visit's any more: the visitor's paper says another."""

    __tablename__ = "retired_number"
    __table_args__ = (
        ForeignKeyConstraint(["site", "visit"], ["visit.site", "visit.visit"]),
        {"comment": "a number that is no visit's any more: the visitor's paper says another"},
    )

    site: Mapped[SiteKey]
    service_day: Mapped[date] = mapped_column(primary_key=True)
    prefix: Mapped[CodeKey]
    lane: Mapped[str] = mapped_column(String(24), primary_key=True)
    sequence: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    visit: Mapped[UUID]


class TicketRow(Base):
    """One place of a visit in one queue."""

    __tablename__ = "ticket"
    __table_args__ = (
        ForeignKeyConstraint(["site", "visit"], ["visit.site", "visit.visit"]),
        ForeignKeyConstraint(["site", "queue"], ["queue.site", "queue.queue"]),
        ForeignKeyConstraint(["site", "counter"], ["counter.site", "counter.counter"]),
        # The head of a queue, and who is ahead.
        Index(
            "ix_ticket_waiting",
            "site",
            "queue",
            "queued_at",
            "queued_seq",
            sqlite_where=_WAITING,
            postgresql_where=_WAITING,
        ),
        # A visit is called or served once at a time; also finds the busy visits.
        Index(
            "uq_ticket_visit_at_counter",
            "site",
            "visit",
            unique=True,
            sqlite_where=_AT_COUNTER,
            postgresql_where=_AT_COUNTER,
        ),
        # A counter calls or serves one ticket at a time; also finds a counter's current ticket.
        Index(
            "uq_ticket_counter",
            "site",
            "counter",
            unique=True,
            sqlite_where=_AT_COUNTER,
            postgresql_where=_AT_COUNTER,
        ),
        # A visit has one open place in a queue; also finds a visit's open tickets and a day's left-overs.
        Index("uq_ticket_place", "site", "visit", "queue", unique=True, sqlite_where=_OPEN, postgresql_where=_OPEN),
        # All tickets of a visit.
        Index(None, "site", "visit"),
        # What a counter has on hold.
        Index("ix_ticket_on_hold", "site", "counter", sqlite_where=_ON_HOLD, postgresql_where=_ON_HOLD),
        # How long the last served tickets of a queue took.
        Index("ix_ticket_finished", "site", "queue", "ended_at", sqlite_where=_FINISHED, postgresql_where=_FINISHED),
        # Who did not come to a queue's calls of today.
        Index("ix_ticket_no_show", "site", "queue", "ended_at", sqlite_where=_NO_SHOW, postgresql_where=_NO_SHOW),
        {"comment": "one place of a visit in one queue"},
    )

    site: Mapped[SiteKey]
    ticket: Mapped[IdKey]
    visit: Mapped[UUID]
    queue: Mapped[Code]
    service_day: Mapped[date]
    state: Mapped[TicketState] = mapped_column(by_value(TicketState))
    priority: Mapped[Priority | None] = mapped_column(by_value(Priority))
    queued_at: Mapped[datetime] = mapped_column(comment="seniority: order in a queue is queued_at, then queued_seq")
    queued_seq: Mapped[Seq] = mapped_column(comment="journal seq of taking the place")
    counter: Mapped[int | None] = mapped_column(comment="where it was called")
    calls: Mapped[int] = mapped_column(comment="how often it was called")
    called_at: Mapped[datetime | None] = mapped_column(comment="first call")
    last_called_at: Mapped[datetime | None] = mapped_column(comment="newest call")
    started_at: Mapped[datetime | None]
    held_at: Mapped[datetime | None] = mapped_column(comment="on hold since")
    held_seconds: Mapped[int] = mapped_column(comment="time on hold so far, which is no service time")
    ended_at: Mapped[datetime | None]
    why: Mapped[Why | None] = mapped_column(by_value(Why), comment="why this one was called and no other")
    reason: Mapped[CallReason | None] = mapped_column(by_value(CallReason), comment="of a call out of turn")
    for_counter: Mapped[int | None] = mapped_column(comment="the only counter that may call it")
    came_from: Mapped[UUID | None] = mapped_column(comment="the ticket that it continues")
    note: Mapped[UUID | None] = mapped_column(comment="what the next officer reads; kept apart from the journal")
    expired_because: Mapped[ExpiredBecause | None] = mapped_column(by_value(ExpiredBecause))
    afterwards: Mapped[bool] = mapped_column(comment="served while the desk was alone, and recorded later")


class ServiceLineRow(Base):
    """One service wanted on a ticket, with its own outcome."""

    __tablename__ = "service_line"
    __table_args__ = (
        ForeignKeyConstraint(["site", "ticket"], ["ticket.site", "ticket.ticket"]),
        ForeignKeyConstraint(["site", "service"], ["service.site", "service.service"]),
        # How many of a day's quota are given out.
        Index(None, "site", "service", "service_day"),
        {"comment": "one service wanted on a ticket, with its own outcome"},
    )

    site: Mapped[SiteKey]
    ticket: Mapped[IdKey]
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    service: Mapped[Code]
    service_day: Mapped[date]
    case_id: Mapped[UUID | None] = mapped_column(comment="the case that is collected by this line")
    outcome: Mapped[Outcome | None] = mapped_column(by_value(Outcome))
    missing: Mapped[Json] = mapped_column(comment="positions of the requirements that were not fulfilled")


class CallRow(Base):
    """One call of a ticket to a counter."""

    __tablename__ = "call"
    __table_args__ = (
        ForeignKeyConstraint(["site", "ticket"], ["ticket.site", "ticket.ticket"]),
        # The newest calls of the site.
        Index(None, "site", "seq", unique=True),
        # Whether the newest calls of a queue were priority calls.
        Index(None, "site", "queue", "seq"),
        {"comment": "one call of a ticket to a counter"},
    )

    site: Mapped[SiteKey]
    call: Mapped[IdKey]
    seq: Mapped[Seq] = mapped_column(comment="journal seq; the order of calls")
    ticket: Mapped[UUID]
    visit: Mapped[UUID]
    queue: Mapped[Code]
    counter: Mapped[int]
    turn: Mapped[int] = mapped_column(comment="1: first call of the ticket, 2 and more: called again")
    called_at: Mapped[datetime]
    past: Mapped[bool] = mapped_column(comment="the ticket went back to its queue: no longer shown or counted")


class CallZoneRow(Base):
    """In which zones a call is shown and spoken."""

    __tablename__ = "call_zone"
    __table_args__ = (
        ForeignKeyConstraint(["site", "zone"], ["zone.site", "zone.zone"]),
        {"comment": "in which zones a call is shown and spoken; the key reads the newest of a zone"},
    )

    site: Mapped[SiteKey]
    zone: Mapped[CodeKey]
    seq: Mapped[Seq] = mapped_column(primary_key=True, autoincrement=False)
