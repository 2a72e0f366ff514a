"""A day of a mall as discrete events: visitors, counters and clock are pretended, the rules are the mall's own."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from enum import Enum
from functools import partial
from itertools import count
from uuid import UUID

from server.domain.catalogue import Catalogue, Counter, Queue
from server.domain.selection import PRIORITY_SHARE, Head, Line, Turn, choose
from server.domain.walking import free_at, may_be_called, minutes

MIDNIGHT = datetime(2026, 11, 24, tzinfo=UTC)
"""Minutes of the simulation count from here, in the mall's own time."""


@dataclass(frozen=True, slots=True)
class Visitor:
    """Who comes when (minutes of the day), to which queues, and how many minutes each takes at the counter.

    `ordered`: the queues must be visited as they stand, each after the one before.
    """

    arrives: float
    priority: bool
    needs: tuple[tuple[str, float], ...]
    ordered: bool = False


class Mode(Enum):
    """How somebody with several agencies goes about it."""

    ONE_BY_ONE = "one ticket at a time, in the order in which they were asked for"
    SHORTEST_FIRST = "one ticket at a time, the shortest expected wait next"
    LONGEST_FIRST = "one ticket at a time, the longest expected wait next"
    PARALLEL = "all tickets at once"


@dataclass(slots=True, eq=False)
class Place:
    """A visitor's place in a queue."""

    person: Person
    queue: str
    minutes: float
    queued_at: datetime
    seq: int


@dataclass(slots=True, eq=False)
class Person:
    """A visitor on the way through the mall."""

    visitor: Visitor
    number: int
    left: list[tuple[str, float]]
    """What no ticket was taken for yet."""
    held: set[str] = field(default_factory=set)
    """Queues in which the visitor has a place."""
    open: int = 0
    busy: bool = False
    last_zone: str | None = None
    left_at: datetime | None = None
    done_at: float = 0.0
    waits: list[float] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Called:
    """One call, for who wants to check the rules afterwards: minutes of the day."""

    person: int
    counter: int
    zone: str
    began: float
    ended: float


@dataclass(slots=True)
class Day:
    """What became of the visitors: minutes from coming to the end of the last service, and the wait for each call."""

    total: list[float]
    waits: list[list[float]]
    calls: list[Called]


class Simulation:
    """One day. Officers call whenever they are free; whoever is called comes and is served at once."""

    def __init__(self, mall: Catalogue, visitors: Sequence[Visitor], mode: Mode, opens: float, *, busy: bool = True):
        self._mall, self._mode, self._opens = mall, mode, opens
        self._rules = mall.site.rules
        self._pass_over_busy = busy
        self._zone = {agency.code: agency.zone for agency in mall.agencies}
        self._queue: dict[str, Queue] = {queue.code: queue for queue in mall.queues}
        self._counters = {queue.code: mall.counters_of(queue.code) for queue in mall.queues}
        self._mean = {code: _mean_minutes(mall, code) for code in self._queue}
        self._people = [Person(visitor, number, list(visitor.needs)) for number, visitor in enumerate(visitors)]
        self._waiting: dict[str, list[Place]] = defaultdict(list)
        self._free = {counter.number: counter for counter in mall.counters}
        self._turns: dict[str, list[Turn]] = defaultdict(list)
        self._events: list[tuple[float, int, Callable[[], None]]] = []
        self._order = count()
        self._calls: list[Called] = []
        self._now = 0.0

    def run(self) -> Day:
        """Until the last visitor has gone."""
        for person in self._people:
            self._at(person.visitor.arrives, partial(self._arrive, person))
        self._at(self._opens, lambda: self._call(list(self._queue)))
        while self._events:
            self._now, _order, happen = heapq.heappop(self._events)
            happen()
        assert all(person.open == 0 and not person.left for person in self._people), "somebody was never served"
        return Day(
            [person.done_at - person.visitor.arrives for person in self._people],
            [person.waits for person in self._people],
            self._calls,
        )

    def _at(self, minute: float, happen: Callable[[], None]) -> None:
        heapq.heappush(self._events, (minute, next(self._order), happen))

    def _arrive(self, person: Person) -> None:
        parallel = self._mode is Mode.PARALLEL and not person.visitor.ordered
        for _ in range(len(person.left) if parallel else 1):
            self._take_place(person)

    def _take_place(self, person: Person) -> None:
        """A ticket for what is wanted next; in other modes than the parallel one the visitor walks there first."""
        if self._mode in {Mode.SHORTEST_FIRST, Mode.LONGEST_FIRST} and not person.visitor.ordered:
            person.left.sort(key=lambda need: self._expected(need[0]), reverse=self._mode is Mode.LONGEST_FIRST)
        queue, service = person.left.pop(0)
        person.open += 1
        ready = self._now
        if self._mode is not Mode.PARALLEL and person.last_zone not in {None, self._zone_of(queue)}:
            ready += minutes(self._rules, priority=person.visitor.priority)
        self._at(ready, lambda: self._queue_up(person, queue, service))

    def _queue_up(self, person: Person, queue: str, service: float) -> None:
        place = Place(person, queue, service, _instant(self._now), next(self._order))
        self._waiting[queue].append(place)
        person.held.add(queue)
        self._call([queue])

    def _expected(self, queue: str) -> float:
        return len(self._waiting[queue]) * self._mean[queue] / len(self._counters[queue])

    def _zone_of(self, queue: str) -> str:
        return self._zone[self._queue[queue].agency]

    def _call(self, queues: Sequence[str]) -> None:
        """Every free counter of these queues calls, as long as there is somebody to call."""
        if self._now < self._opens:
            return
        for queue in queues:
            for counter in self._counters[queue]:
                if counter.number in self._free and self._waiting[queue]:
                    self._call_to(counter)

    def _call_to(self, counter: Counter) -> None:
        now = _instant(self._now)
        lines = [self._line(queue, counter, now) for queue in counter.queues]
        turns = [turn for queue in counter.queues for turn in self._turns[queue]]
        choice = choose(lines, turns, now, counter.serving)
        if choice is None:
            self._wake_for_walkers(counter)
            return
        queue = choice.head.queue
        place = next(place for place in self._waiting[queue] if place.seq == choice.head.queued_seq)
        self._waiting[queue].remove(place)
        place.person.held.remove(queue)
        self._turns[queue] = [Turn(queue, choice.head.priority), *self._turns[queue]][: PRIORITY_SHARE - 1]
        self._serve(place, counter)

    def _line(self, queue: str, counter: Counter, now: datetime) -> Line:
        heads: dict[bool, Head] = {}
        for place in self._waiting[queue]:
            priority = place.person.visitor.priority
            if priority not in heads and self._may_come(place.person, counter, now):
                number = UUID(int=place.person.number)
                heads[priority] = Head(number, number, queue, priority, place.queued_at, place.seq)
                if len(heads) == 2:
                    break
        known = self._queue[queue]
        return Line(queue, heads.get(False), heads.get(True), known.policy, known.priority_rate)

    def _may_come(self, person: Person, counter: Counter, now: datetime) -> bool:
        if person.busy and self._pass_over_busy:
            return False
        return may_be_called(
            self._rules,
            counter.zone,
            now,
            priority=person.visitor.priority,
            last_zone=person.last_zone,
            left_at=person.left_at,
        )

    def _wake_for_walkers(self, counter: Counter) -> None:
        """The desk calls again when the first who walks may be called."""
        free = [
            at
            for queue in counter.queues
            for place in self._waiting[queue]
            if not place.person.busy
            and (
                at := free_at(
                    self._rules,
                    counter.zone,
                    priority=place.person.visitor.priority,
                    last_zone=place.person.last_zone,
                    left_at=place.person.left_at,
                )
            )
        ]
        if free:
            self._at(_minute(min(free)), lambda: self._call(counter.queues))

    def _serve(self, place: Place, counter: Counter) -> None:
        person = place.person
        del self._free[counter.number]
        person.busy = True
        person.waits.append(self._now - max(_minute(place.queued_at), self._opens))
        ended = self._now + place.minutes
        self._calls.append(Called(person.number, counter.number, counter.zone, self._now, ended))
        self._at(ended, lambda: self._finish(person, counter))

    def _finish(self, person: Person, counter: Counter) -> None:
        self._free[counter.number] = counter
        person.busy = False
        person.open -= 1
        person.last_zone, person.left_at = counter.zone, _instant(self._now)
        person.done_at = self._now
        if person.left:
            self._take_place(person)
        # Whoever is free again may be what an idle counter elsewhere waits for.
        self._call([*counter.queues, *sorted(person.held)])


def _mean_minutes(mall: Catalogue, queue: str) -> float:
    standards = [service.standard.minutes for service in mall.services if service.queue == queue]
    return sum(standards) / len(standards)


def _instant(minute: float) -> datetime:
    return MIDNIGHT + timedelta(minutes=minute)


def _minute(instant: datetime) -> float:
    return (instant - MIDNIGHT) / timedelta(minutes=1)
