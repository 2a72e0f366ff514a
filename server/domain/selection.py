"""Who is next: a pure choice among the heads of the lines that a counter serves."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Head:
    """The first non-busy ticket of one queue and class. Order is the queueing time, then the site's seq."""

    ticket: UUID
    visit: UUID
    queue: str
    priority: bool
    queued_at: datetime
    queued_seq: int


class Why(StrEnum):
    """Why this ticket and no other; kept in the journal."""

    LONGEST_WAIT = "longest_wait"
    PRIORITY_FIRST = "priority_first"
    PRIORITY_HAD_ITS_TURN = "priority_had_its_turn"
    FIRST_COME = "first_come"
    MOST_CREDIT = "most_credit"
    QUEUE_ORDER = "queue_order"
    QUEUE_WEIGHT = "queue_weight"
    CHOSEN = "chosen"


@dataclass(frozen=True, slots=True)
class Choice:
    head: Head
    why: Why


PRIORITY_SHARE = 3
"""At most one of any three calls goes to priority while others wait, so that nobody starves."""


def choose(heads: Sequence[Head], recent: Sequence[bool]) -> Choice | None:
    """The head to call, or None when nobody may be called.

    `recent` tells of the newest calls from these queues (newest first) whether each was a priority call.
    """
    regular = _longest(head for head in heads if not head.priority)
    priority = _longest(head for head in heads if head.priority)
    if priority is None:
        return Choice(regular, Why.LONGEST_WAIT) if regular else None
    if regular is not None and any(recent[: PRIORITY_SHARE - 1]):
        return Choice(regular, Why.PRIORITY_HAD_ITS_TURN)
    return Choice(priority, Why.PRIORITY_FIRST)


def ahead_of_regular(regular_older: int, priority: int) -> int:
    """How many are called before a regular ticket: the older regular ones, and of the priority ones who wait as many
    as get their share meanwhile (one, then one for each further PRIORITY_SHARE − 1 regular calls)."""
    return regular_older + min(priority, regular_older // (PRIORITY_SHARE - 1) + 1)


def ahead_of_priority(priority_older: int, regular: int) -> int:
    """How many are called before a priority ticket: the older priority ones, and the regular ones between them."""
    return priority_older + min(regular, priority_older * (PRIORITY_SHARE - 1))


def _longest(heads: Iterable[Head]) -> Head | None:
    return min(heads, key=lambda head: (head.queued_at, head.queued_seq), default=None)
