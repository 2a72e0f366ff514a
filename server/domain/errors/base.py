"""The families of errors."""

from __future__ import annotations

from collections.abc import Mapping

Fact = str | int | Mapping[str, str]
"""What fills a message; a text per language is told in the caller's."""


class DomainError(Exception):
    """Base of all named errors."""

    code = "error"

    def __init__(self, **facts: Fact) -> None:
        super().__init__(self.code, facts)
        self.facts = facts

    def told(self, language: str) -> dict[str, str | int]:
        """The facts in a language; Indonesian stands in for a text that is missing."""
        return {name: _told(fact, language) for name, fact in self.facts.items()}

    def __str__(self) -> str:
        shown = ", ".join(f"{name}={value}" for name, value in self.facts.items())
        return f"{self.code}({shown})"


def _told(fact: Fact, language: str) -> str | int:
    return fact if isinstance(fact, str | int) else fact.get(language) or fact.get("id", "")


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
