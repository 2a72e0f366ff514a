"""Who asks, and how."""

from __future__ import annotations

from server.domain.errors.base import DomainError, Forbidden, Refused, Unidentified


class SessionEnded(Unidentified):
    """A token that was good once, or that nobody knows: whoever holds it signs in again."""

    code = "session_ended"


class WrongCredentials(Unidentified):
    """The user name or the password is wrong; which one is not said."""

    code = "wrong_credentials"


class DeviceIsRevoked(Unidentified):
    """The token is of a device that an administrator has revoked."""

    code = "device_revoked"


class MetricsElsewhere(Forbidden):
    """The metrics are for the server's own machine and for addresses that it was told."""

    code = "metrics_elsewhere"


class PasswordMustChange(Forbidden):
    """The first password must be changed before anything else."""

    code = "password_must_change"


class TooManyAttempts(DomainError):
    """Too many wrong passwords; `seconds` until the next try."""

    code = "too_many_attempts"


class TooManyPairings(TooManyAttempts):
    """More devices ask for a code than a mall has; `seconds` until the next try."""

    code = "too_many_pairings"


class KeyReused(DomainError):
    """The same Idempotency-Key came with another body."""

    code = "key_reused"


class KeyMissing(DomainError):
    """A command came without an Idempotency-Key."""

    code = "key_missing"


class Busy(DomainError):
    """The database cannot take the command just now; try again after `seconds`."""

    code = "busy"


class TooManyRooms(Refused):
    """A socket watches more than any screen shows."""

    code = "too_many_rooms"


class VisitExists(Refused):
    """The visit's id or token is in use by another visit."""

    code = "visit_exists"
