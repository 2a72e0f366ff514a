"""All models, so that importing this package fills the metadata."""

from server.storage.models.access import EVERY_SITE, AccountRow, DeviceRow, SessionRow
from server.storage.models.base import Base
from server.storage.models.catalogue import (
    AgencyRow,
    CounterQueueRow,
    CounterRow,
    QueueRow,
    ServiceRow,
    SiteRow,
    ZoneRow,
)
from server.storage.models.journal import DueRow, IdempotencyRow, JournalRow
from server.storage.models.queueing import (
    CallRow,
    CallZoneRow,
    NumberSeriesRow,
    ServiceLineRow,
    TicketRow,
    VisitRow,
)

__all__ = [
    "EVERY_SITE",
    "AccountRow",
    "AgencyRow",
    "Base",
    "CallRow",
    "CallZoneRow",
    "CounterQueueRow",
    "CounterRow",
    "DeviceRow",
    "DueRow",
    "IdempotencyRow",
    "JournalRow",
    "NumberSeriesRow",
    "QueueRow",
    "ServiceLineRow",
    "ServiceRow",
    "SessionRow",
    "SiteRow",
    "TicketRow",
    "VisitRow",
    "ZoneRow",
]
