"""Who would be called next to a counter: what the database knows, put before the rules."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection

from server.domain.catalogue import Catalogue, Counter, Policy
from server.domain.selection import Choice, Head, Line, choose
from server.domain.waiting_time import waiting_since
from server.storage.queries.heads import heads, recent_turns


def choose_next(connection: Connection, mall: Catalogue, now: datetime, counter: Counter) -> Choice | None:
    """The ticket to call to the counter and why, or None when nobody may be called there just now."""
    found = heads(connection, mall, counter, now)
    lines = _lines(mall, counter, found)
    # Earlier calls matter only where priority and others compete.
    compete = len(found) > 1 and any(line.priority and line.policy is Policy.STRICT for line in lines)
    turns = recent_turns(connection, mall, counter) if compete else []
    return choose(lines, turns, now, counter.serving)


def _lines(mall: Catalogue, counter: Counter, found: Sequence[Head]) -> list[Line]:
    several = len({head.queue for head in found}) > 1
    heads_of = {(head.queue, head.priority): _counted(mall, head) if several else head for head in found}
    lines = []
    for place, code in enumerate(counter.queues):
        queue = mall.queue(code)
        if queue is None:
            continue
        regular, priority = heads_of.get((code, False)), heads_of.get((code, True))
        weight = counter.weights[place] if place < len(counter.weights) else 1.0
        lines.append(Line(code, regular, priority, queue.policy, queue.priority_rate, weight))
    return lines


def _counted(mall: Catalogue, head: Head) -> Head:
    """Between queues a wait counts from the opening of service."""
    queue = mall.queue(head.queue)
    return replace(head, since=waiting_since(mall, queue, head.queued_at)) if queue else head
