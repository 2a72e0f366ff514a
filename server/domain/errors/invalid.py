"""A field that has a value that cannot be."""

from __future__ import annotations

from server.domain.errors.base import Invalid


class UnknownService(Invalid):
    code = "unknown_service"
    field = "services"


class ServiceTwice(Invalid):
    code = "service_twice"
    field = "services"


class NoService(Invalid):
    code = "no_service"
    field = "services"


class OutcomesDoNotMatch(Invalid):
    """The outcomes do not name each service line of the ticket exactly once."""

    code = "outcomes_do_not_match"
    field = "outcomes"


class IdentityNeeded(Invalid):
    """The queue gives one live ticket for a national identity number, and none came, or one that cannot be."""

    code = "identity_needed"
    field = "identity"


class WrongTime(Invalid):
    """A disruption or a count is of the past, not too long ago, and ends after it began."""

    code = "wrong_time"
    field = "since"


class ToldTimes(Invalid):
    """Times of what was done without the server that cannot be; `why` says what is wrong."""

    code = "told_times"
    field = "called_at"


class BadCalendar(Invalid):
    """Hours, schedules or quotas that cannot be; `why` says what is wrong."""

    code = "bad_calendar"
    field = "calendar"


class BadHolidays(Invalid):
    """A file of holidays that cannot be read: on which `line`, in which `column`, and `why`."""

    code = "bad_holidays"
    field = "csv"


class ScheduleOver(Invalid):
    """Hours or a closure are entered for days that are all past."""

    code = "schedule_over"
    field = "last"


class NotACorrection(Invalid):
    """The service to be corrected is not on the ticket, or is already the right one."""

    code = "not_a_correction"
    field = "service"


class LinesDoNotGo(Invalid):
    """A part of a ticket goes on that is not on it, or it is not said which of several parts goes on."""

    code = "lines_do_not_go"
    field = "lines"


class SeveralQueues(Invalid):
    """A ticket has one queue, and the services it is sent on for belong to several."""

    code = "several_queues"
    field = "services"


class NoSuchRequirement(Invalid):
    """A missing requirement is named that the service does not have."""

    code = "no_such_requirement"
    field = "outcomes"


class UnknownPairingCode(Invalid):
    """No device shows this code now."""

    code = "unknown_pairing_code"
    field = "code"


class NameTaken(Invalid):
    """Somebody signs in with that name already."""

    code = "name_taken"
    field = "name"


class WeakPassword(Invalid):
    """Too short, or one of those that everybody tries first."""

    code = "weak_password"
    field = "password"


class WeakPin(Invalid):
    """One figure six times, or six in a row."""

    code = "weak_pin"
    field = "pin"


class AgencyDoesNotFit(Invalid):
    """Officers and supervisors belong to an agency, all others to none."""

    code = "agency_does_not_fit"
    field = "agency"
