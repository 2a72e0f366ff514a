"""What can have happened: one frozen dataclass a kind, past tense, plain values only.

An event holds all that `storage/apply.py` needs, and references instead of personal data or secrets. When, by whom
and in which order stands beside it in the journal.
"""

from __future__ import annotations

from server.domain.events.cases import CaseMoved, CaseOpened
from server.domain.events.days import DayClosed, DisruptionDeclared, DisruptionEnded, ExternalCounted, Scope
from server.domain.events.devices import (
    DeviceChanged,
    DeviceEnrolled,
    DeviceRevoked,
    KioskAlone,
    KioskBack,
    LaneGranted,
    PrinterNoted,
)
from server.domain.events.duties import BreakEnded, BreakStarted, DutyClosed, DutyOpened, DutyTakenOver
from server.domain.events.lines import LineAdded, LineCorrected, LineRemoved
from server.domain.events.structure import (
    AgencyDefined,
    CounterDefined,
    QueueDefined,
    ServiceDefined,
    SiteDefined,
    ZoneDefined,
)
from server.domain.events.tickets import (
    ExpiredBecause,
    LineOutcome,
    NoShowRecorded,
    PlaceTaken,
    TicketCalled,
    TicketCancelled,
    TicketExpired,
    TicketFinished,
    TicketHeld,
    TicketMissedAfterwards,
    TicketQueued,
    TicketRecalled,
    TicketRequeued,
    TicketResumed,
    TicketReturned,
    TicketServedAfterwards,
    TicketStarted,
    TicketTransferred,
    TicketUndone,
)
from server.domain.events.visits import (
    NumberReplaced,
    ReentryGranted,
    ReentryUsed,
    SheetPrinted,
    TokenReplaced,
    VisitEntered,
    VisitIssued,
    VisitMarked,
    VisitPaused,
    VisitResumed,
)

__all__ = [
    "KINDS",
    "KIND_OF",
    "AgencyDefined",
    "BreakEnded",
    "BreakStarted",
    "CalendarEvent",
    "CaseEvent",
    "CaseMoved",
    "CaseOpened",
    "CatalogueEvent",
    "CounterDefined",
    "DayClosed",
    "DeviceChanged",
    "DeviceEnrolled",
    "DeviceEvent",
    "DeviceRevoked",
    "DisruptionDeclared",
    "DisruptionEnded",
    "DutyClosed",
    "DutyEvent",
    "DutyOpened",
    "DutyTakenOver",
    "Event",
    "ExpiredBecause",
    "ExternalCounted",
    "KioskAlone",
    "KioskBack",
    "KioskEvent",
    "LaneGranted",
    "LineAdded",
    "LineCorrected",
    "LineOutcome",
    "LineRemoved",
    "NoShowRecorded",
    "NumberReplaced",
    "PlaceTaken",
    "PrinterNoted",
    "QueueDefined",
    "ReentryGranted",
    "ReentryUsed",
    "Scope",
    "ServiceDefined",
    "SheetPrinted",
    "SiteDefined",
    "TicketCalled",
    "TicketCancelled",
    "TicketEvent",
    "TicketExpired",
    "TicketFinished",
    "TicketHeld",
    "TicketMissedAfterwards",
    "TicketQueued",
    "TicketRecalled",
    "TicketRequeued",
    "TicketResumed",
    "TicketReturned",
    "TicketServedAfterwards",
    "TicketStarted",
    "TicketTransferred",
    "TicketUndone",
    "TokenReplaced",
    "VisitEntered",
    "VisitEvent",
    "VisitIssued",
    "VisitMarked",
    "VisitPaused",
    "VisitResumed",
    "ZoneDefined",
    "subject",
]

CatalogueEvent = SiteDefined | ZoneDefined | AgencyDefined | QueueDefined | ServiceDefined | CounterDefined
TicketEvent = (
    TicketQueued
    | PlaceTaken
    | TicketCalled
    | TicketRecalled
    | TicketStarted
    | TicketHeld
    | TicketResumed
    | TicketRequeued
    | TicketFinished
    | NoShowRecorded
    | TicketServedAfterwards
    | TicketMissedAfterwards
    | TicketReturned
    | TicketTransferred
    | LineAdded
    | LineCorrected
    | LineRemoved
    | TicketCancelled
    | TicketUndone
    | TicketExpired
)
VisitEvent = (
    VisitIssued
    | VisitEntered
    | NumberReplaced
    | TokenReplaced
    | VisitPaused
    | VisitResumed
    | VisitMarked
    | ReentryGranted
    | ReentryUsed
)
DutyEvent = DutyOpened | BreakStarted | BreakEnded | DutyTakenOver | DutyClosed
CaseEvent = CaseOpened | CaseMoved
CalendarEvent = DisruptionDeclared | DisruptionEnded | ExternalCounted
KioskEvent = LaneGranted | KioskAlone | KioskBack | PrinterNoted
DeviceEvent = DeviceEnrolled | DeviceChanged | DeviceRevoked | KioskEvent
Event = (
    CatalogueEvent
    | VisitEvent
    | TicketEvent
    | DutyEvent
    | CaseEvent
    | CalendarEvent
    | DeviceEvent
    | SheetPrinted
    | DayClosed
)

KINDS: dict[str, type[Event]] = {
    "site_defined": SiteDefined,
    "zone_defined": ZoneDefined,
    "agency_defined": AgencyDefined,
    "queue_defined": QueueDefined,
    "service_defined": ServiceDefined,
    "counter_defined": CounterDefined,
    "visit_issued": VisitIssued,
    "visit_entered": VisitEntered,
    "number_replaced": NumberReplaced,
    "token_replaced": TokenReplaced,
    "visit_paused": VisitPaused,
    "visit_resumed": VisitResumed,
    "visit_marked": VisitMarked,
    "reentry_granted": ReentryGranted,
    "reentry_used": ReentryUsed,
    "ticket_queued": TicketQueued,
    "place_taken": PlaceTaken,
    "ticket_called": TicketCalled,
    "ticket_recalled": TicketRecalled,
    "ticket_started": TicketStarted,
    "ticket_held": TicketHeld,
    "ticket_resumed": TicketResumed,
    "ticket_requeued": TicketRequeued,
    "ticket_finished": TicketFinished,
    "no_show_recorded": NoShowRecorded,
    "ticket_served_afterwards": TicketServedAfterwards,
    "ticket_missed_afterwards": TicketMissedAfterwards,
    "ticket_returned": TicketReturned,
    "ticket_transferred": TicketTransferred,
    "line_added": LineAdded,
    "line_corrected": LineCorrected,
    "line_removed": LineRemoved,
    "ticket_cancelled": TicketCancelled,
    "ticket_undone": TicketUndone,
    "ticket_expired": TicketExpired,
    "duty_opened": DutyOpened,
    "break_started": BreakStarted,
    "break_ended": BreakEnded,
    "duty_taken_over": DutyTakenOver,
    "duty_closed": DutyClosed,
    "case_opened": CaseOpened,
    "case_moved": CaseMoved,
    "disruption_declared": DisruptionDeclared,
    "disruption_ended": DisruptionEnded,
    "external_counted": ExternalCounted,
    "device_enrolled": DeviceEnrolled,
    "device_changed": DeviceChanged,
    "device_revoked": DeviceRevoked,
    "lane_granted": LaneGranted,
    "kiosk_alone": KioskAlone,
    "kiosk_back": KioskBack,
    "printer_noted": PrinterNoted,
    "sheet_printed": SheetPrinted,
    "day_closed": DayClosed,
}
"""The name of each kind in the journal. A name, once written, is never reused for something else."""

KIND_OF: dict[type[Event], str] = {event: kind for kind, event in KINDS.items()}


def subject(event: Event) -> str:
    """What the event is about, as a reader of the journal looks for it: `ticket:<uuid>`, `counter:5`."""
    match event:
        case CaseOpened(case=found) | CaseMoved(case=found):
            return f"case:{found}"
        case DisruptionDeclared(disruption=found) | DisruptionEnded(disruption=found):
            return f"disruption:{found}"
        case ExternalCounted(queue=queue) | SheetPrinted(queue=queue):
            return f"queue:{queue}"
        case DayClosed(service_day=day):
            return f"day:{day.isoformat()}"
    if isinstance(event, CatalogueEvent):
        return _defined(event)
    if isinstance(event, DeviceEvent):
        return f"device:{event.device}"
    if isinstance(event, DutyEvent):
        return f"counter:{event.counter}"
    if isinstance(event, VisitEvent):
        return f"visit:{event.visit}"
    return f"ticket:{event.ticket}"


def _defined(event: CatalogueEvent) -> str:
    match event:
        case SiteDefined(site=site):
            return f"site:{site.code}"
        case ZoneDefined(zone=zone):
            return f"zone:{zone.code}"
        case AgencyDefined(agency=agency):
            return f"agency:{agency.code}"
        case QueueDefined(queue=queue):
            return f"queue:{queue.code}"
        case ServiceDefined(service=service):
            return f"service:{service.code}"
        case CounterDefined(counter=counter):
            return f"counter:{counter.number}"
