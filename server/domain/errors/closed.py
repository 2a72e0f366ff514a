"""Why no number is given."""

from __future__ import annotations

from server.domain.errors.base import Refused


class SiteClosed(Refused):
    """No numbers are given at this time."""

    code = "site_closed"


class DayNotOver(Refused):
    """A service day cannot be closed before it has ended."""

    code = "day_not_over"


class QuotaUsedUp(Refused):
    """The day's tickets of this service are given out; `released` says when more come, empty for not today."""

    code = "quota_used_up"


class CutOffPassed(Refused):
    """No numbers any more today."""

    code = "cut_off_passed"


class Disrupted(Refused):
    """The service, the agency or the mall cannot work just now."""

    code = "disrupted"


class ExternalQueue(Refused):
    """The agency gives out its own numbers; the message says where."""

    code = "external_queue"


class NotExternal(Refused):
    """People of this queue have tickets here and are counted by them."""

    code = "not_external"


class DisruptionOver(Refused):
    """It has ended already."""

    code = "disruption_over"


class IdentityInUse(Refused):
    """That person has a live ticket in the queue."""

    code = "identity_in_use"


class NothingToContinue(Refused):
    """The earlier visit has no product that lies ready and no place to enter again today."""

    code = "nothing_to_continue"
