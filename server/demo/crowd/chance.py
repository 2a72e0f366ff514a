"""The dice: who comes, how long it takes, how it ends. Seeded, so that a crowd can be had again."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import Any, TypeVar

from server.demo.crowd.mall import STANDARD_MINUTE, Mall, Queue, Service
from server.demo.crowd.steps import Act, Issue

PRIORITY = 0.12
PRIORITIES = {"elderly": 45, "toddler": 20, "disability": 13, "pregnant": 12, "nursing": 10}
"""Share of visits with priority, and the weights of its classes."""

TWO_SERVICES = 0.12
TWO_AGENCIES = 0.08
"""Shares of visits with a second service in the same queue, and with one at another agency."""

PARTIES = {1: 75, 2: 18, 3: 5, 4: 2}
"""Weights of party sizes."""

CALLED_AGAIN = 0.15
CALLED_TWICE_AGAIN = 0.03
NEVER_COMES = 0.04
"""Shares of called visitors who come after the second call, after the third, and not at all."""

LAST_CALL = 3
"""Who does not come after so many calls is not there: the rule of the mall."""

WALK = (5.0, 25.0)
PATIENCE = (18.0, 30.0)
BREATH = (3.0, 9.0)
"""Seconds (shortest, longest): from the call to the counter; until an officer calls again; between two visitors."""

Value = TypeVar("Value")

Course = list[tuple[float, Act]]
"""What an officer does with a ticket: seconds to wait, then a step, and so on."""


class Dice:
    """All chance of the crowd. The same seed and the same questions give the same answers; no seed: never twice."""

    def __init__(self, seed: int | None = None) -> None:
        self._random = random.Random(seed)  # noqa: S311 - plays visitors, guards nothing

    def chance(self, share: float) -> bool:
        """True in that share of cases."""
        return self._random.random() < share

    def until_next(self, per_second: float) -> float:
        """Seconds to the next arrival of a Poisson process."""
        return self._random.expovariate(per_second)

    def breath(self) -> float:
        """Seconds between two visitors."""
        return self._random.uniform(*BREATH)

    def queue(self, queues: Sequence[Queue]) -> Queue:
        """One of them, by what they draw."""
        return self._random.choices(queues, [queue.draw for queue in queues])[0]

    def order(self, queues: Sequence[Queue]) -> list[Queue]:
        """Each queue as often as it is given, mixed so that no prefix of the order leaves one out for long."""
        left: dict[str, int] = {}
        for queue in queues:
            left[queue.code] = left.get(queue.code, 0) + 1
        total, seen = dict(left), dict.fromkeys(left, 0)
        placed = []
        for queue in queues:
            placed.append(((seen[queue.code] + self._random.random()) / total[queue.code], queue))
            seen[queue.code] += 1
        return [queue for _place, queue in sorted(placed, key=lambda pair: pair[0])]

    def visit(self, queue: Queue, others: Sequence[Queue]) -> Issue:
        """A visitor of that queue, sometimes of one of the others besides."""
        services = [self._service(queue.services)]
        if len(queue.services) > 1 and self.chance(TWO_SERVICES):
            services.append(self._service([one for one in queue.services if one not in services]))
        if others and self.chance(TWO_AGENCIES):
            services.append(self._service(self.queue(others).services))
        priority = self._weighted(PRIORITIES) if self.chance(PRIORITY) else None
        return Issue(tuple(service.code for service in services), priority, self._weighted(PARTIES))

    def course(self, counter: int, ticket: dict[str, Any], mall: Mall) -> Course:
        """All that follows for a ticket just called to the counter, to its finish or no-show."""
        again = self._calls_again()
        course = [self._recall(counter, ticket) for _ in range(min(again, LAST_CALL - 1))]
        if again == LAST_CALL:
            return [*course, (self._random.uniform(*PATIENCE), Act(counter, ticket["id"], "no-show"))]
        return [*course, *self._start(counter, ticket, mall)]

    def rest(self, counter: int, ticket: dict[str, Any], mall: Mall) -> Course:
        """What is left for a ticket found at the counter: called is called again while that may be, and serving has
        gone on for some time."""
        if ticket["state"] == "serving":
            left = self._random.random() * self._serving(ticket, mall)
            return [(left, self._finish(counter, ticket, mall))]
        again = [(0.0, Act(counter, ticket["id"], "recall"))] if ticket["calls"] < LAST_CALL else []
        return [*again, *self._start(counter, ticket, mall)]

    def _recall(self, counter: int, ticket: dict[str, Any]) -> tuple[float, Act]:
        return self._random.uniform(*PATIENCE), Act(counter, ticket["id"], "recall")

    def _start(self, counter: int, ticket: dict[str, Any], mall: Mall) -> Course:
        start = (self._random.uniform(*WALK), Act(counter, ticket["id"], "start"))
        return [start, (self._serving(ticket, mall), self._finish(counter, ticket, mall))]

    def _finish(self, counter: int, ticket: dict[str, Any], mall: Mall) -> Act:
        return Act(counter, ticket["id"], "finish", self._outcomes(ticket, mall))

    def _calls_again(self) -> int:
        """How often a visitor must be called again before coming; LAST_CALL: in vain."""
        at = self._random.random()
        for times, share in ((LAST_CALL, NEVER_COMES), (2, CALLED_TWICE_AGAIN), (1, CALLED_AGAIN)):
            if at < share:
                return times
            at -= share
        return 0

    def _serving(self, ticket: dict[str, Any], mall: Mall) -> float:
        """Seconds at the counter: the service lines' standards, from a little more than half to half as much again."""
        known = [mall.services[line["service"]].minutes for line in ticket["lines"] if line["service"] in mall.services]
        return max(15.0, sum(known) * STANDARD_MINUTE * self._random.triangular(0.6, 1.6, 0.9))

    def _outcomes(self, ticket: dict[str, Any], mall: Mall) -> tuple[tuple[str, str], ...]:
        lines = [line["service"] for line in ticket["lines"]]
        return tuple((code, self._outcome(mall.services.get(code))) for code in lines)

    def _outcome(self, service: Service | None) -> str:
        """What takes days is mostly accepted, what takes a day or a few often, the rest completed at once."""
        days = service.days if service else 0
        accepted = 0 if days == 0 else 28 if days <= 3 else 82
        weights = {"completed": 92 - accepted, "accepted": accepted, "incomplete": 5, "referred": 2, "declined": 1}
        return self._weighted(weights)

    def _service(self, services: Sequence[Service]) -> Service:
        return self._random.choices(services, [service.weight for service in services])[0]

    def _weighted(self, weights: dict[Value, int]) -> Value:
        return self._random.choices(list(weights), list(weights.values()))[0]
