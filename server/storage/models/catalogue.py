"""The structure of a mall."""

from __future__ import annotations

from datetime import time

from sqlalchemy import ForeignKeyConstraint, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from server.domain.catalogue import Policy, Serving
from server.storage.models.base import Base, Code, CodeKey, Json, OptionalJson, Seq, SiteKey
from server.storage.types import by_value


class SiteRow(Base):
    """One mall. Its row is what a command locks, and it counts the journal."""

    __tablename__ = "site"
    __table_args__ = ({"comment": "one mall; its row is what a command locks"},)

    site: Mapped[SiteKey]
    name: Mapped[Json] = mapped_column(comment="text per language")
    timezone: Mapped[str] = mapped_column(comment="IANA name")
    hours: Mapped[Json] = mapped_column(comment="weekly intervals in which numbers are given; empty: always")
    closed_days: Mapped[Json] = mapped_column(comment="dates on which the whole site is closed")
    service_hours: Mapped[Json] = mapped_column(comment="weekly intervals in which people are served; empty: as hours")
    schedules: Mapped[Json] = mapped_column(comment="dated hours: Ramadan, one-off openings and closures")
    rules: Mapped[Json] = mapped_column(comment="what the mall decided about calling")
    seq: Mapped[Seq] = mapped_column(comment="seq of the newest journal entry")
    catalog_seq: Mapped[Seq] = mapped_column(comment="seq of the newest change of structure; versions the catalogue")


class ZoneRow(Base):
    """A hall or floor with its own displays."""

    __tablename__ = "zone"
    __table_args__ = (
        ForeignKeyConstraint(["site"], ["site.site"]),
        {"comment": "a hall or floor with its own displays"},
    )

    site: Mapped[SiteKey]
    zone: Mapped[CodeKey]
    name: Mapped[Json]
    place: Mapped[Json] = mapped_column(comment="building, floor and what is there, per language")
    colour: Mapped[int] = mapped_column(comment="index (1 to 8) into the palette of the screens")
    position: Mapped[int]


class AgencyRow(Base):
    """An organisation that offers services."""

    __tablename__ = "agency"
    __table_args__ = (
        ForeignKeyConstraint(["site", "zone"], ["zone.site", "zone.zone"]),
        {"comment": "an organisation that offers services; its booth is a gerai"},
    )

    site: Mapped[SiteKey]
    agency: Mapped[CodeKey]
    name: Mapped[Json]
    short_name: Mapped[Json] = mapped_column(comment="what people call it; fits on a tile")
    zone: Mapped[Code]
    position: Mapped[int]
    collection_queue: Mapped[Code | None] = mapped_column(comment="where products are collected; null: own queue")


class QueueRow(Base):
    """A line of tickets with one prefix."""

    __tablename__ = "queue"
    __table_args__ = (
        ForeignKeyConstraint(["site", "agency"], ["agency.site", "agency.agency"]),
        UniqueConstraint("site", "prefix"),
        {"comment": "a line of tickets with one prefix"},
    )

    site: Mapped[SiteKey]
    queue: Mapped[CodeKey]
    agency: Mapped[Code]
    prefix: Mapped[str] = mapped_column(comment="one to four capital letters, first part of its numbers")
    name: Mapped[Json]
    policy: Mapped[Policy] = mapped_column(by_value(Policy), comment="who is next")
    priority_rate: Mapped[float] = mapped_column(comment="credit of priority a minute, where regular gathers 1")
    hours: Mapped[Json] = mapped_column(comment="instead of the site's; empty: the site's")
    service_hours: Mapped[Json]
    schedules: Mapped[Json]
    cut_off: Mapped[time | None] = mapped_column(comment="site time after which no number is given")
    external: Mapped[OptionalJson] = mapped_column(comment="where to take a number of the agency's own; null: here")
    needs_identity: Mapped[bool] = mapped_column(comment="one live ticket for a national identity number")


class ServiceRow(Base):
    """What a visitor comes for, with its service standard."""

    __tablename__ = "service"
    __table_args__ = (
        ForeignKeyConstraint(["site", "agency"], ["agency.site", "agency.agency"]),
        ForeignKeyConstraint(["site", "queue"], ["queue.site", "queue.queue"]),
        {"comment": "what a visitor comes for, with its service standard"},
    )

    site: Mapped[SiteKey]
    service: Mapped[CodeKey]
    agency: Mapped[Code]
    queue: Mapped[Code]
    name: Mapped[Json]
    standard_minutes: Mapped[int] = mapped_column(comment="minutes at the counter that the standard promises")
    completion_days: Mapped[int] = mapped_column(comment="working days until the product; 0: while you wait")
    fee_idr: Mapped[int | None] = mapped_column(comment="rupiah; 0: free, null: it varies")
    requirements: Mapped[Json] = mapped_column(comment="list of texts per language")
    keywords: Mapped[Json] = mapped_column(comment="everyday names by which people search")
    popularity: Mapped[int | None] = mapped_column(comment="rank on the short list of a kiosk; null: not on it")
    position: Mapped[int]
    cut_off: Mapped[time | None] = mapped_column(comment="site time after which no number is given")
    quotas: Mapped[Json] = mapped_column(comment="tickets a day by channel and time of release; empty: no limit")
    after: Mapped[Json] = mapped_column(comment="services of a visit that are finished first")


class CounterRow(Base):
    """One desk with one officer."""

    __tablename__ = "counter"
    __table_args__ = (
        ForeignKeyConstraint(["site", "agency"], ["agency.site", "agency.agency"]),
        ForeignKeyConstraint(["site", "zone"], ["zone.site", "zone.zone"]),
        {"comment": "one desk with one officer; its number is unique in the site"},
    )

    site: Mapped[SiteKey]
    counter: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    agency: Mapped[Code]
    zone: Mapped[Code]
    serving: Mapped[Serving] = mapped_column(by_value(Serving), comment="how it chooses between its queues")


class CounterQueueRow(Base):
    """Which queues a counter serves, in order."""

    __tablename__ = "counter_queue"
    __table_args__ = (
        ForeignKeyConstraint(["site", "counter"], ["counter.site", "counter.counter"]),
        ForeignKeyConstraint(["site", "queue"], ["queue.site", "queue.queue"]),
        # Which counters serve this queue.
        Index(None, "site", "queue"),
        {"comment": "which queues a counter serves, in order"},
    )

    site: Mapped[SiteKey]
    counter: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    queue: Mapped[CodeKey]
    position: Mapped[int]
    weight: Mapped[float] = mapped_column(comment="of waiting in this queue, where the counter goes by weights")
