"""The families of errors."""

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


class Forbidden(DomainError):
    """We know who asks, and it is not theirs to do."""

    code = "forbidden"


class NotFound(DomainError):
    """Base of what does not exist at the site."""

    code = "not_found"


class Invalid(DomainError):
    """A field has a value that cannot be; `field` says which."""

    code = "invalid"
    field = ""


class Refused(DomainError):
    """A rule refused it. Nothing was changed."""

    code = "refused"
