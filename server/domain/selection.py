"""Who is next: a pure choice among the heads of the lines that a counter serves.

First each queue chooses by its policy, then the counter between its queues.

`fifo`: first come, first served. `strict`: priority first, but of any three calls of the queue at most one goes to
priority while others wait, so that nobody starves. `accumulating`: everybody gathers credit while waiting, one for
each second, priority `rate` times as much; the most credit is next (Kleinrock, "A delay dependent queue discipline",
Naval Research Logistics Quarterly 11, 1964; Stanford, Taylor and Ziedins, "Waiting time distributions in the
accumulating priority queue", Queueing Systems 77, 2014).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from server.domain.catalogue import Policy, Serving


@dataclass(frozen=True, slots=True)
class Head:
    """The first ticket of one queue and class that may be called. Order is the queueing time, then the site's seq.

    `since`: from when the wait counts between queues, which for those who came early is the opening of service (None:
    `queued_at`).
    """

    ticket: UUID
    visit: UUID
    queue: str
    priority: bool
    queued_at: datetime
    queued_seq: int
    since: datetime | None = None


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


@dataclass(frozen=True, slots=True)
class Line:
    """A queue as a counter sees it: its rule, its weight there, and its head of each class."""

    queue: str
    regular: Head | None = None
    priority: Head | None = None
    policy: Policy = Policy.STRICT
    rate: float = 2.0
    weight: float = 1.0

    def credit(self, head: Head, since: datetime, now: datetime) -> float:
        """Seconds waited, counted `rate` times for priority where the policy lets credit accumulate."""
        faster = self.policy is Policy.ACCUMULATING and head.priority
        return max(0.0, (now - since).total_seconds()) * (self.rate if faster else 1.0)


@dataclass(frozen=True, slots=True)
class Turn:
    """An earlier first call: of which queue, and whether it was a priority call."""

    queue: str
    priority: bool


PRIORITY_SHARE = 3
"""At most one of any three calls goes to priority while others wait, so that nobody starves."""


def choose(
    lines: Sequence[Line], turns: Sequence[Turn], now: datetime, serving: Serving = Serving.LONGEST
) -> Choice | None:
    """The head to call, or None when nobody may be called.

    `lines` stand in the counter's order. `turns`, newest first, hold at least the last PRIORITY_SHARE − 1 calls of each
    of these queues, wherever they were called.

    `longest`: the longest wait of what the queues chose (the most credit where it accumulates). There priority of the
    strict queues comes first over all queues of the counter, by the same share: somebody with priority who stands in
    the shorter line does not wait behind the longer one, and a line of priority alone cannot stop the others.
    `order`: the first queue of the list that has somebody. `weights`: waiting time (or credit) times weight.
    """
    chosen = [(line, choice) for line in lines if (choice := choose_of(line, turns, now))]
    if not chosen:
        return None
    if serving is Serving.LONGEST and len(lines) > 1:
        return _longest(chosen, _priority_turns(lines, turns), now)
    if len(chosen) == 1:
        return chosen[0][1]
    if serving is Serving.ORDER:
        return Choice(chosen[0][1].head, Why.QUEUE_ORDER)
    return Choice(_most(chosen, now, weighted=True).head, Why.QUEUE_WEIGHT)


def choose_of(line: Line, turns: Sequence[Turn], now: datetime) -> Choice | None:
    """Who of one queue is next, by its policy."""
    regular, priority = line.regular, line.priority
    if line.policy is Policy.STRICT:
        if priority and not (regular and _had_its_turn([turn for turn in turns if turn.queue == line.queue])):
            return Choice(priority, Why.PRIORITY_FIRST)
        why = Why.PRIORITY_HAD_ITS_TURN if priority else Why.LONGEST_WAIT
        return Choice(regular, why) if regular else None
    if line.policy is Policy.FIFO:
        both = [head for head in (regular, priority) if head]
        return Choice(min(both, key=_place), Why.FIRST_COME) if both else None
    if regular and priority:
        most = min(regular, priority, key=lambda head: (-line.credit(head, head.queued_at, now), _place(head)))
        return Choice(most, Why.MOST_CREDIT)
    only = regular or priority
    return Choice(only, Why.LONGEST_WAIT) if only else None


def _priority_turns(lines: Sequence[Line], turns: Sequence[Turn]) -> list[Turn]:
    """The turns over all lines. What fifo and accumulating queues called is no turn of priority, whoever it was."""
    strict = {line.queue for line in lines if line.policy is Policy.STRICT}
    return [Turn(turn.queue, turn.priority and turn.queue in strict) for turn in turns]


def _longest(chosen: Sequence[tuple[Line, Choice]], turns: Sequence[Turn], now: datetime) -> Choice:
    """Of the queues' choices: priority of the strict queues by its share, otherwise the longest wait."""
    first = [choice.head for _line, choice in chosen if choice.why is Why.PRIORITY_FIRST]
    others = [
        (line, Choice(line.regular, Why.PRIORITY_HAD_ITS_TURN) if choice.head in first and line.regular else choice)
        for line, choice in chosen
        if choice.head not in first or line.regular
    ]
    if first and not (others and _had_its_turn(turns)):
        return Choice(min(first, key=_place), Why.PRIORITY_FIRST)
    best = _most(others, now)
    if any(line.priority and line.policy is Policy.STRICT for line, _choice in chosen):
        return Choice(best.head, Why.PRIORITY_HAD_ITS_TURN)
    return Choice(best.head, Why.LONGEST_WAIT if best.why is Why.FIRST_COME and len(others) > 1 else best.why)


def _most(chosen: Sequence[tuple[Line, Choice]], now: datetime, *, weighted: bool = False) -> Choice:
    def key(pair: tuple[Line, Choice]) -> tuple[float, tuple[datetime, int]]:
        line, head = pair[0], pair[1].head
        waited = line.credit(head, head.since or head.queued_at, now)
        return -waited * (line.weight if weighted else 1.0), _place(head)

    return min(chosen, key=key)[1]


def _had_its_turn(turns: Sequence[Turn]) -> bool:
    return any(turn.priority for turn in turns[: PRIORITY_SHARE - 1])


def _place(head: Head) -> tuple[datetime, int]:
    return head.queued_at, head.queued_seq


@dataclass(frozen=True, slots=True)
class Others:
    """How many others wait in the queue of a ticket: those with an earlier place, and all, of each class."""

    regular_older: int
    priority_older: int
    regular: int
    priority: int


def ahead(policy: Policy, others: Others, *, priority: bool) -> int:
    """How many of the others are called before a ticket, as far as can be told now.

    Under the accumulating policy the older ones of the other class are to be those with more credit (see `even_at`).
    """
    if policy is not Policy.STRICT:
        return others.regular_older + others.priority_older
    if priority:
        return ahead_of_priority(others.priority_older, others.regular)
    return ahead_of_regular(others.regular_older, others.priority)


def ahead_of_regular(regular_older: int, priority: int) -> int:
    """How many are called before a regular ticket: the older regular ones, and of the priority ones who wait as many
    as get their share meanwhile (one, then one for each further PRIORITY_SHARE − 1 regular calls)."""
    return regular_older + min(priority, regular_older // (PRIORITY_SHARE - 1) + 1)


def ahead_of_priority(priority_older: int, regular: int) -> int:
    """How many are called before a priority ticket: the older priority ones, and the regular ones between them."""
    return priority_older + min(regular, priority_older * (PRIORITY_SHARE - 1))


def even_at(queued_at: datetime, now: datetime, rate: float, *, priority: bool) -> datetime:
    """Whoever of the other class came before this time has gathered more credit by now than a ticket of `queued_at`.

    `priority` is the ticket's own class.
    """
    waited: timedelta = max(now - queued_at, timedelta())
    return now - (waited * rate if priority else waited / rate)
