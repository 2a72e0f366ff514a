"""One officer at one counter: calls, waits, serves, finishes, and gives way to people. Pure, like the planner."""

from __future__ import annotations

from collections import deque
from typing import Any

from server.demo.crowd.chance import Dice
from server.demo.crowd.mall import Counter, Mall
from server.demo.crowd.steps import Act, Answer, CallNext, Find, Step

AWAY = 300.0
"""Seconds that an officer leaves the counter to somebody else who works there."""

SAFE = 1.0
"""Seconds beyond the mall's own that an officer waits before a no-show."""

AT_COUNTER = frozenset({"called", "serving"})


class Officer:
    """Knows what to do next. A refusal means that the world moved on: the officer looks anew at the counter."""

    def __init__(self, counter: Counter, mall: Mall, dice: Dice) -> None:
        self.counter = counter
        self._mall = mall
        self._dice = dice
        self._todo: deque[tuple[float, Step]] = deque()
        self._known: tuple[str, str] | None = None  # number and state of the ticket here, as this officer left it

    def resume(self, number: str, state: str) -> None:
        """Go on with a ticket that an earlier crowd left at the counter."""
        self._known = (number, state)
        self._todo.append((0.0, Find(self.counter.number)))

    @property
    def has_plans(self) -> bool:
        """Whether there is something to do before the next call."""
        return bool(self._todo)

    def step(self) -> Step:
        """What is planned, or else the next call."""
        return self._todo.popleft()[1] if self._todo else CallNext(self.counter.number)

    def learn(self, step: Step, answer: Answer) -> float:
        """Take the answer to a step; seconds until the next one."""
        match step:
            case CallNext() if answer.status == 200:
                self._known = _ticket_at_counter(answer.body)
                self._todo = deque(self._dice.course(self.counter.number, answer.body, self._mall))
            case CallNext() if answer.status == 204:
                pass
            case CallNext():
                self._known = None
                self._look_anew(0.0)
            case Act() if answer.status == 200:
                self._known = _ticket_at_counter(answer.body)
            case Act(move="no-show") if answer.code == "too_early_for_no_show":
                # The mall's rule gives people time to come; the officer waits it out.
                self._todo.appendleft((answer.body["facts"]["seconds"] + SAFE, step))
            case Find():
                self._found(answer)
            case _:
                self._look_anew(0.0)
        return self._todo[0][0] if self._todo else self._dice.breath()

    def _found(self, answer: Answer) -> None:
        """A ticket found as this officer left it is served to its end. One that moved without this officer is
        somebody else's, until nobody has touched it for a while."""
        before, self._known = self._known, None
        if answer.status == 200:
            self._known = _ticket_at_counter(answer.body)
        if answer.status == 200 and self._known == before:
            self._todo = deque(self._dice.rest(self.counter.number, answer.body, self._mall))
        elif answer.status != 204:
            self._look_anew(AWAY)

    def _look_anew(self, wait: float) -> None:
        self._todo = deque([(wait, Find(self.counter.number))])


def _ticket_at_counter(ticket: dict[str, Any]) -> tuple[str, str] | None:
    return (ticket["number"], ticket["state"]) if ticket["state"] in AT_COUNTER else None
