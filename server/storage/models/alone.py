"""Working without the server: the letters of kiosks, how each kiosk is, and numbers printed ahead."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKeyConstraint, String
from sqlalchemy.orm import Mapped, mapped_column

from server.domain.kiosks import PrinterState
from server.storage.models.base import Base, CodeKey, IdKey, SiteKey
from server.storage.types import by_value


class KioskLaneRow(Base):
    """The letter in the numbers that a kiosk gives without the server."""

    __tablename__ = "kiosk_lane"
    __table_args__ = (
        ForeignKeyConstraint(["site"], ["site.site"]),
        {"comment": "the letter in the numbers that a kiosk gives without the server"},
    )

    site: Mapped[SiteKey]
    lane: Mapped[str] = mapped_column(String(24), primary_key=True)
    device: Mapped[UUID]
    spool: Mapped[UUID] = mapped_column(comment="the kiosk's own database, which counts; a new one gets another letter")
    granted_at: Mapped[datetime]
    left_at: Mapped[datetime | None] = mapped_column(comment="not used any more; free from the next service day on")


class KioskStateRow(Base):
    """What staff are told of a kiosk."""

    __tablename__ = "kiosk_state"
    __table_args__ = (
        ForeignKeyConstraint(["site"], ["site.site"]),
        {"comment": "what staff are told of a kiosk"},
    )

    site: Mapped[SiteKey]
    device: Mapped[IdKey]
    alone_since: Mapped[datetime | None] = mapped_column(comment="not heard of since; gives numbers by itself")
    printer: Mapped[PrinterState] = mapped_column(by_value(PrinterState))
    printer_since: Mapped[datetime | None]


class SheetSeriesRow(Base):
    """The last emergency number of a queue that was printed ahead."""

    __tablename__ = "sheet_series"
    __table_args__ = (
        ForeignKeyConstraint(["site", "queue"], ["queue.site", "queue.queue"]),
        {"comment": "the last emergency number of a queue that was printed ahead"},
    )

    site: Mapped[SiteKey]
    queue: Mapped[CodeKey]
    last: Mapped[int]
