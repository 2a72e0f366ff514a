"""All models, so that importing this package fills the metadata."""

from server.storage.models.access import EVERY_SITE, AccountRow, DeviceRow, PairingRow, SessionRow
from server.storage.models.alone import KioskLaneRow, KioskStateRow, SheetSeriesRow
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
    RetiredNumberRow,
    ServiceLineRow,
    TicketRow,
    VisitRow,
)
from server.storage.models.serving import (
    CaseRow,
    DisruptionRow,
    DutyRow,
    ExternalCountRow,
    IdentityRow,
    NoteRow,
    PresenceRow,
    ReentryRow,
)

__all__ = [
    "EVERY_SITE",
    "AccountRow",
    "AgencyRow",
    "Base",
    "CallRow",
    "CallZoneRow",
    "CaseRow",
    "CounterQueueRow",
    "CounterRow",
    "DeviceRow",
    "DisruptionRow",
    "DueRow",
    "DutyRow",
    "ExternalCountRow",
    "IdempotencyRow",
    "IdentityRow",
    "JournalRow",
    "KioskLaneRow",
    "KioskStateRow",
    "NoteRow",
    "NumberSeriesRow",
    "PairingRow",
    "PresenceRow",
    "QueueRow",
    "ReentryRow",
    "RetiredNumberRow",
    "ServiceLineRow",
    "ServiceRow",
    "SessionRow",
    "SheetSeriesRow",
    "SiteRow",
    "TicketRow",
    "VisitRow",
    "ZoneRow",
]
