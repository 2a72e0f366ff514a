"""What the crowd does next, one step at a time: pure and seeded, it is told the time and what the API answered.

Times are the crowd's own seconds since it began. Everything follows from when a step was due and not from when it was
answered, so that on a slow server, or one that was away, the crowd lives more slowly as a whole: visitors do not get
ahead of officers, nor officers of visitors.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from heapq import heappop, heappush
from itertools import count
from typing import Any

from server.demo.crowd.chance import Dice
from server.demo.crowd.mall import Mall, Queue
from server.demo.crowd.officer import Officer
from server.demo.crowd.steps import Answer, CallNext, Issue, Look, Step

OPENING_GAP = 0.3
FIRST_CALL = 2.0
NEXT_COUNTER = 6.0
"""Seconds between two visitors of the opening, until the first officer of each zone calls, and until the zone's next
one does: the loudspeakers of a zone speak one call in about six seconds."""

IDLE = 4.0
"""Seconds until an officer without visitors looks up again."""

CATCH_UP = 2.0
"""Seconds that the crowd makes up for after a hiccup; what it is later than that, it stays late."""

NEVER = float("inf")

Decide = Callable[[], Step | None]
"""Something on the agenda: what to ask the API when it is due, if anything."""


class Planner:
    """Visitors and officers of one mall, from the board as it is now: open tickets there are finished first."""

    def __init__(
        self,
        mall: Mall,
        dice: Dice,
        board: dict[str, Any],
        *,
        look_every: float = 5.0,
        visits_per_hour: float | None = None,
    ) -> None:
        """`board` is the API's board of the whole site; `look_every` (s): how often to read who waits.

        `visits_per_hour` would come if nobody waited; without it as many as the officers manage, and more at busy
        queues (see `Queue.draw`). Long queues turn visitors away in any case.
        """
        self._mall = mall
        self._dice = dice
        self._look_every = look_every
        self._queues = list(mall.queues.values())
        natural = sum(queue.draw for queue in self._queues)
        self._arrivals = natural if visits_per_hour is None else visits_per_hour / 3600
        self._agenda: list[tuple[float, int, Decide]] = []
        self._order = count()
        self._time = 0.0
        self._late = 0.0
        self._hour: float | None = None
        self._read_queues(board["waiting"])
        self._officers = {number: Officer(counter, mall, dice) for number, counter in mall.counters.items()}
        self._begin(board["serving"])

    def next_step(self, now: float) -> Step | None:
        """The step that is due longest, None when none is. Its answer must be learnt before the next is asked for."""
        while self.due() <= now:
            self._late += max(0.0, now - self.due() - CATCH_UP)
            self._time, _order, decide = heappop(self._agenda)
            step = decide()
            if step is not None:
                return step
        return None

    def due(self) -> float:
        """When there is next something to decide; NEVER for an empty mall."""
        return self._agenda[0][0] + self._late if self._agenda else NEVER

    def learn(self, step: Step, answer: Answer) -> None:
        """What came of the step that `next_step` gave last."""
        match step:
            case Look():
                if answer.status == 200:
                    self._read_queues(answer.body["queues"])
                self._after(self._look_every, self._look)
            case Issue():
                self._issued(answer)
            case _:
                officer = self._officers[step.counter]
                if isinstance(step, CallNext):
                    self._called(officer, answer)
                self._after(officer.learn(step, answer), self._turn_of(officer))

    def _after(self, seconds: float, decide: Decide) -> None:
        heappush(self._agenda, (self._time + seconds, next(self._order), decide))

    def _begin(self, serving: list[dict[str, Any]]) -> None:
        for row in serving:
            officer = self._officers.get(row["counter"])
            if officer:
                officer.resume(row["number"], row["state"])
        zones: dict[str, list[Officer]] = {}
        for officer in self._officers.values():
            zones.setdefault(officer.counter.zone, []).append(officer)
        for officers in zones.values():
            self._after(FIRST_CALL, self._first_turn(officers))
        missing = [queue for queue in self._queues for _ in range(queue.opening - self._waiting[queue.code])]
        for place, queue in enumerate(self._dice.order(missing)):
            self._after(place * OPENING_GAP, self._opening_of(queue))
        if self._arrivals > 0 and self._queues:
            self._after(self._dice.until_next(self._arrivals), self._arrival)
        self._after(self._look_every, self._look)

    # Visitors

    def _opening_of(self, queue: Queue) -> Decide:
        def decide() -> Step | None:
            return self._visit(queue) if self._open and queue.appetite(self._waiting[queue.code]) > 0 else None

        return decide

    def _arrival(self) -> Step | None:
        self._after(self._dice.until_next(self._arrivals), self._arrival)
        queue = self._dice.queue(self._queues)
        joins = queue.appetite(self._waiting[queue.code]) * self._mall.share(self._hour)
        return self._visit(queue) if self._open and self._dice.chance(joins) else None

    def _visit(self, queue: Queue) -> Issue:
        others = [other for other in self._queues if other != queue and other.appetite(self._waiting[other.code]) > 0]
        return self._dice.visit(queue, others)

    def _issued(self, answer: Answer) -> None:
        if answer.status == 201:
            for ticket in answer.body["tickets"]:
                self._waiting[ticket["queue"]] = self._waiting.get(ticket["queue"], 0) + 1
            local = datetime.fromisoformat(answer.body["issued_at"]).astimezone(self._mall.timezone)
            self._hour = local.hour + local.minute / 60
        elif answer.code == "site_closed":
            self._open = False

    # Officers

    def _first_turn(self, officers: list[Officer]) -> Decide:
        """Of a zone's officers who have not begun, one with something to do begins now, and the others later."""

        def decide() -> Step | None:
            officer = next((one for one in officers if one.has_plans or self._has_visitors(one)), officers[0])
            officers.remove(officer)
            if officers:
                self._after(NEXT_COUNTER, self._first_turn(officers))
            return self._turn(officer)

        return decide

    def _turn_of(self, officer: Officer) -> Decide:
        return lambda: self._turn(officer)

    def _turn(self, officer: Officer) -> Step | None:
        if officer.has_plans or self._has_visitors(officer):
            return officer.step()
        self._after(IDLE, self._turn_of(officer))
        return None

    def _has_visitors(self, officer: Officer) -> bool:
        return any(self._waiting.get(queue, 0) > 0 for queue in officer.counter.queues)

    def _called(self, officer: Officer, answer: Answer) -> None:
        if answer.status == 200:
            queue = answer.body["queue"]
            self._waiting[queue] = max(0, self._waiting.get(queue, 0) - 1)
        elif answer.status == 204:
            # Who waits is busy at another counter; the next look tells.
            self._waiting.update(dict.fromkeys(officer.counter.queues, 0))

    # The mall

    def _look(self) -> Step:
        return Look()

    def _read_queues(self, rows: list[dict[str, Any]]) -> None:
        self._waiting: dict[str, int] = dict.fromkeys(self._mall.queues, 0)
        self._waiting.update({row["queue"]: row["waiting"] for row in rows})
        self._open = any(row["open"] for row in rows)
