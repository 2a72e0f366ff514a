"""In which order those who wait in a queue would be called, as far as can be told now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from server.domain.selection import Head, Line, Turn, choose_of


def calling_order(line: Line, waiting: Sequence[Head], turns: Sequence[Turn], now: datetime) -> list[Head]:
    """All of the queue, called one after another by its rule. `line` is the rule; `turns` as in `choose`."""
    places = sorted(waiting, key=lambda head: (head.queued_at, head.queued_seq))
    regular = [head for head in places if not head.priority]
    priority = [head for head in places if head.priority]
    order: list[Head] = []
    made = list(turns)
    while regular or priority:
        first = replace(line, regular=next(iter(regular), None), priority=next(iter(priority), None))
        choice = choose_of(first, made, now)
        if choice is None:
            break
        order.append(choice.head)
        (priority if choice.head.priority else regular).pop(0)
        made.insert(0, Turn(line.queue, choice.head.priority))
    return order
