"""Everything that can be refused, by name. Mapped to HTTP in one place (`web/problems.py`), worded in `ui/locales`.

Each error has a stable `code`, and `facts` that fill its message. `Refused` is a rule saying no; the other families
say that the request itself cannot be understood, found, permitted or done just now.
"""

from __future__ import annotations


class DomainError(Exception):
    """Base of all named errors."""

    code = "error"

    def __init__(self, **facts: str | int) -> None:
        super().__init__(self.code, facts)
        self.facts = facts

    def __str__(self) -> str:
        shown = ", ".join(f"{name}={value}" for name, value in self.facts.items())
        return f"{self.code}({shown})"


class Unidentified(DomainError):
    """Nobody we know: no token, a wrong password, a session that ended."""

    code = "unidentified"


class WrongCredentials(Unidentified):
    """The user name or the password is wrong; which one is not said."""

    code = "wrong_credentials"


class Forbidden(DomainError):
    """We know who asks, and it is not theirs to do."""

    code = "forbidden"


class NotFound(DomainError):
    """Base of what does not exist at the site."""

    code = "not_found"


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


class Invalid(DomainError):
    """A field has a value that cannot be; `field` says which."""

    code = "invalid"
    field = ""


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


class Refused(DomainError):
    """A rule refused it. Nothing was changed."""

    code = "refused"


class IllegalMove(Refused):
    """The ticket's state does not allow this move."""

    code = "illegal_move"


class SomebodyWasFirst(Refused):
    """The row was no longer in the state that was read: somebody got there first."""

    code = "somebody_was_first"


class CounterBusy(Refused):
    """The counter still has a called or serving ticket."""

    code = "counter_busy"


class NotYourCounter(Refused):
    """The ticket is at another counter."""

    code = "not_your_counter"


class SiteClosed(Refused):
    """No numbers are given at this time."""

    code = "site_closed"


class TooManyRooms(Refused):
    """A socket watches more than any screen shows."""

    code = "too_many_rooms"


class VisitExists(Refused):
    """The visit's id or token is in use by another visit."""

    code = "visit_exists"


class DayNotOver(Refused):
    """A service day cannot be closed before it has ended."""

    code = "day_not_over"


class KeyReused(DomainError):
    """The same Idempotency-Key came with another body."""

    code = "key_reused"


class KeyMissing(DomainError):
    """A command came without an Idempotency-Key."""

    code = "key_missing"


class Busy(DomainError):
    """The database cannot take the command just now; try again after `seconds`."""

    code = "busy"
