"""What the crowd does through the API, and what it gets back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

Move = Literal["recall", "start", "no-show", "finish"]


@dataclass(frozen=True, slots=True)
class Look:
    """Read how many people wait in each queue."""


@dataclass(frozen=True, slots=True)
class Issue:
    """A visitor takes a number."""

    services: tuple[str, ...]
    priority: str | None
    party_size: int


@dataclass(frozen=True, slots=True)
class CallNext:
    """The officer at this counter calls the next visitor."""

    counter: int


@dataclass(frozen=True, slots=True)
class Act:
    """The officer at this counter makes a move with the ticket there. `outcomes` are (service, outcome)."""

    counter: int
    ticket: str
    move: Move
    outcomes: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Find:
    """The officer looks which ticket is at this counter."""

    counter: int


Step = Look | Issue | CallNext | Act | Find


@dataclass(frozen=True, slots=True)
class Answer:
    """An HTTP status and the body; 204 has none. A Find is answered 200 with the ticket, or 204."""

    status: int
    body: dict[str, Any]

    @property
    def code(self) -> str | None:
        """The stable code of a problem."""
        return self.body.get("code")
