"""What does not exist at the site."""

from __future__ import annotations

from server.domain.errors.base import NotFound


class UnknownSite(NotFound):
    code = "unknown_site"


class UnknownZone(NotFound):
    code = "unknown_zone"


class UnknownCounter(NotFound):
    code = "unknown_counter"


class UnknownQueue(NotFound):
    code = "unknown_queue"


class UnknownTicket(NotFound):
    code = "unknown_ticket"


class UnknownVisit(NotFound):
    code = "unknown_visit"


class UnknownCall(NotFound):
    code = "unknown_call"


class UnknownView(NotFound):
    code = "unknown_view"


class UnknownDevice(NotFound):
    code = "unknown_device"


class UnknownCase(NotFound):
    code = "unknown_case"


class UnknownAgency(NotFound):
    code = "unknown_agency"


class UnknownDisruption(NotFound):
    code = "unknown_disruption"


class UnknownSchedule(NotFound):
    code = "unknown_schedule"


class UnknownAccount(NotFound):
    code = "unknown_account"


class UnknownSheetNumber(NotFound):
    """No sheet of emergency numbers with this one was printed."""

    code = "unknown_sheet_number"
