"""A mall that answers the crowd at once, without a server: queues, counters, and somebody else at them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

from server.demo.crowd.chance import Dice
from server.demo.crowd.mall import Mall, read_mall
from server.demo.crowd.planner import Planner
from server.demo.crowd.steps import Act, Answer, CallNext, Find, Issue, Look, Step
from server.example.load import load_example
from server.storage.queries.structure import catalog_view

MOVES = {
    "recall": ("called", "called"),
    "start": ("called", "serving"),
    "no-show": ("called", "no_show"),
    "finish": ("serving", "finished"),
}
REFUSED = Answer(409, {"code": "illegal_move"})


def pekanbaru(calendar: str = "open") -> Mall:
    """The example mall with the demo's officers, as the crowd reads it."""
    catalog = catalog_view(load_example("pekanbaru", "real" if calendar == "real" else "open"))
    users = [
        {"name": f"loket{counter['number']}", "role": "officer", "agency": agency["code"]}
        for agency in catalog["agencies"]
        for counter in agency["counters"]
    ]
    return read_mall(catalog, users)


@dataclass
class PretendMall:
    """`at` is the time of the last step, in seconds since `began`; `log` holds every step and its answer."""

    mall: Mall
    began: datetime = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)
    open: bool = True
    at: float = 0.0
    waiting: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    counters: dict[int, dict[str, Any]] = field(default_factory=dict)
    log: list[tuple[float, Step, Answer]] = field(default_factory=list)
    numbers: count[int] = field(default_factory=lambda: count(1))

    def __post_init__(self) -> None:
        self.waiting = {queue: [] for queue in self.mall.queues}
        self.queue_of = {service.code: queue.code for queue in self.mall.queues.values() for service in queue.services}

    def board(self) -> dict[str, Any]:
        serving = [
            {"counter": counter, "number": ticket["number"], "state": ticket["state"]}
            for counter, ticket in self.counters.items()
        ]
        return {"serving": serving, "waiting": self.rows()}

    def rows(self) -> list[dict[str, Any]]:
        return [{"queue": code, "open": self.open, "waiting": len(line)} for code, line in self.waiting.items()]

    def perform(self, step: Step) -> Answer:
        match step:
            case Look():
                answer = Answer(200, {"queues": self.rows()})
            case Issue():
                answer = self.issue(step.services)
            case CallNext():
                answer = self.call_next(step.counter)
            case Act():
                answer = self.move(step)
            case Find():
                ticket = self.counters.get(step.counter)
                answer = Answer(200, dict(ticket)) if ticket else Answer(204, {})
        self.log.append((self.at, step, answer))
        return answer

    def issue(self, services: tuple[str, ...]) -> Answer:
        if not self.open:
            return Answer(409, {"code": "site_closed"})
        number = next(self.numbers)
        by_queue: dict[str, list[str]] = {}
        for service in services:
            by_queue.setdefault(self.queue_of[service], []).append(service)
        tickets = []
        for queue, wanted in by_queue.items():
            lines = [{"service": service, "outcome": None} for service in wanted]
            ticket = {"id": f"t{number}{queue}", "number": f"N-{number}", "queue": queue, "lines": lines}
            self.waiting[queue].append({**ticket, "state": "waiting", "calls": 0})
            tickets.append({"queue": queue})
        issued = (self.began + timedelta(seconds=self.at)).isoformat()
        return Answer(201, {"issued_at": issued, "tickets": tickets})

    def call_next(self, counter: int) -> Answer:
        if counter in self.counters:
            return Answer(409, {"code": "counter_busy"})
        busy = {ticket["number"] for ticket in self.counters.values()}
        for queue in self.mall.counters[counter].queues:
            for ticket in self.waiting[queue]:
                if ticket["number"] not in busy:
                    self.waiting[queue].remove(ticket)
                    ticket.update(state="called", calls=1)
                    self.counters[counter] = ticket
                    return Answer(200, dict(ticket))
        return Answer(204, {})

    def move(self, step: Act) -> Answer:
        before, after = MOVES[step.move]
        ticket = self.counters.get(step.counter)
        if ticket is None or ticket["id"] != step.ticket or ticket["state"] != before:
            return REFUSED
        if step.move == "finish":
            assert [code for code, _outcome in step.outcomes] == [line["service"] for line in ticket["lines"]]
        ticket.update(state=after, calls=ticket["calls"] + (step.move == "recall"))
        if after not in {"called", "serving"}:
            del self.counters[step.counter]
        return Answer(200, dict(ticket))

    def play(self, planner: Planner, until: float, gap: float = 0.2) -> None:
        """Let the crowd act until that time, with `gap` seconds of the mall between two steps."""
        while self.at < until:
            step = planner.next_step(self.at)
            if step is None:
                self.at = min(until, max(self.at, planner.due()))
                continue
            planner.learn(step, self.perform(step))
            self.at += gap

    def calls(self, since: float = 0.0) -> Counter[str]:
        """Announcements by zone, calls again among them."""
        return Counter(
            self.mall.counters[step.counter].zone
            for at, step, answer in self.log
            if at >= since
            and answer.status == 200
            and (isinstance(step, CallNext) or (isinstance(step, Act) and step.move == "recall"))
        )


def crowd(here: PretendMall, seed: int = 7, **options: float) -> Planner:
    """A crowd that comes to the mall as it is now."""
    return Planner(here.mall, Dice(seed), here.board(), **options)
