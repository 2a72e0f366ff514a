"""Whatever people do in whatever order, the promises hold: random commands against a model of the rules."""

from __future__ import annotations

import os
import shutil
import tempfile
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from server.clock import ManualClock
from server.domain.errors import CounterBusy, DomainError, IllegalMove
from server.domain.events import LineOutcome
from server.domain.ticket import Outcome, Priority
from server.storage.engine import open_engine
from server.storage.store import Store
from server.usecases.cancel_ticket import CancelTicket, cancel_ticket
from server.usecases.finish_ticket import FinishTicket, finish_ticket
from server.usecases.recall_ticket import RecallTicket, recall_ticket
from server.usecases.record_no_show import RecordNoShow, record_no_show
from server.usecases.run import run
from server.usecases.run_due import run_due
from server.usecases.start_ticket import StartTicket, start_ticket
from tests.conftest import MORNING
from tests.malls import OPERATOR, Mall, small_mall
from tests.realtime.screens import EVERY_VIEW, Screen

SERVICES = [service.code for service in small_mall().services]
COUNTERS = [counter.number for counter in small_mall().counters]
MOVES: dict[str, tuple[Any, Any]] = {
    "recall": (recall_ticket, RecallTicket),
    "start": (start_ticket, StartTicket),
    "no_show": (record_no_show, RecordNoShow),
    "cancel": (cancel_ticket, CancelTicket),
}
AFTER = {
    ("called", "recall"): "called",
    ("called", "start"): "serving",
    ("called", "no_show"): "no_show",
    ("waiting", "cancel"): "cancelled",
    ("serving", "finish"): "finished",
}


@dataclass
class Known:
    """A ticket as the model knows it."""

    visit: str
    queue: str
    priority: bool
    state: str = "waiting"
    counter: int | None = None


class AnySequence(RuleBasedStateMachine):
    """The model is a list in queueing order; the mall must always agree with it."""

    template: Path

    @initialize()
    def open_the_mall(self) -> None:
        self.order: list[tuple[str, bool]] = []
        """Queue and class of each first call, newest first."""
        self.folder = Path(tempfile.mkdtemp(prefix="antrean-any-"))
        shutil.copyfile(self.template, self.folder / "mall.db")
        self.clock = ManualClock(MORNING)
        self.mall = Mall(
            Store(open_engine(f"sqlite:///{self.folder / 'mall.db'}"), self.clock), self.clock, small_mall()
        )
        self.screens = [Screen(self.mall, view, arg) for view, arg in EVERY_VIEW]
        self.tickets: dict[str, Known] = {}
        self.left: dict[str, tuple[str, datetime]] = {}
        """Zone that a visitor left last, and when: walking to another one takes time."""

    @rule(services=st.lists(st.sampled_from(SERVICES), min_size=1, max_size=4, unique=True), priority=st.booleans())
    def somebody_takes_a_number(self, services: list[str], priority: bool) -> None:
        visit = self.mall.issue(*services, priority=Priority.ELDERLY if priority else None)
        for ticket in visit["tickets"]:
            self.tickets[ticket["id"]] = Known(visit["id"], ticket["queue"], priority)

    @rule(counter=st.sampled_from(COUNTERS))
    def an_officer_calls(self, counter: int) -> None:
        if any(known.counter == counter and known.state in {"called", "serving"} for known in self.tickets.values()):
            with pytest.raises(CounterBusy):
                self.mall.call(counter)
            return
        expected = self._next(counter)
        ticket = self.mall.call(counter)
        assert (ticket and ticket["id"]) == expected
        if expected:
            known = self.tickets[expected]
            known.state, known.counter = "called", counter
            self.order.insert(0, (known.queue, known.priority))

    def _next(self, counter: int) -> str | None:
        desk = self.mall.catalogue.counter(counter)
        assert desk is not None
        busy = {known.visit for known in self.tickets.values() if known.state in {"called", "serving"}}
        able = [
            (name, known)
            for name, known in self.tickets.items()
            if known.state == "waiting"
            and known.queue in desk.queues
            and known.visit not in busy
            and not self._walks(known, desk.zone)
        ]
        regular = [name for name, known in able if not known.priority]
        # Priority has at most one of three calls: of each queue, and of all queues of this counter together.
        first = [
            name
            for name, known in able
            if known.priority and not (self._waits(able, known.queue) and self._had_its_turn(known.queue))
        ]
        if first and not (regular and self._had_its_turn(*desk.queues)):
            return first[0]
        return next(iter(regular), None)

    def _walks(self, known: Known, zone: str) -> bool:
        last_zone, left_at = self.left.get(known.visit, (zone, self.clock.now()))
        minutes = 4 if known.priority else 2
        return last_zone != zone and self.clock.now() < left_at + timedelta(minutes=minutes)

    def _waits(self, able: list[tuple[str, Known]], queue: str) -> bool:
        return any(known.queue == queue and not known.priority for _name, known in able)

    def _had_its_turn(self, *queues: str) -> bool:
        return any([was for queue, was in self.order if queue in queues][:2])

    @rule(data=st.data(), move=st.sampled_from([*MOVES, "finish"]), known=st.booleans())
    def somebody_moves_a_ticket(self, data: st.DataObject, move: str, known: bool) -> None:
        if not known or not self.tickets:
            with pytest.raises(DomainError):
                self._move(move, str(uuid4()))
            return
        name = data.draw(st.sampled_from(sorted(self.tickets)))
        ticket = self.tickets[name]
        target = AFTER.get((ticket.state, move))
        if target is None:
            with pytest.raises(IllegalMove):
                self._move(move, name)
        else:
            assert self._move(move, name)["state"] == target
            ticket.state = target
            desk = self.mall.catalogue.counter(ticket.counter or 0)
            if target in {"finished", "no_show"} and desk:
                self.left[ticket.visit] = (desk.zone, self.clock.now())

    def _move(self, move: str, name: str) -> Any:
        if move == "finish":
            rows = self.mall.query(f"SELECT service FROM service_line WHERE ticket = '{UUID(name).hex}'")
            outcomes = tuple(LineOutcome(row["service"], Outcome.COMPLETED) for row in rows)
            return run(self.mall.store, self.mall.ask(OPERATOR), finish_ticket, FinishTicket(UUID(name), outcomes))
        use_case, command = MOVES[move]
        return run(self.mall.store, self.mall.ask(OPERATOR), use_case, command(UUID(name)))

    @rule(minutes=st.integers(1, 90))
    def time_passes(self, minutes: int) -> None:
        self.clock.advance(minutes=minutes)

    @rule()
    def a_night_passes(self) -> None:
        self.clock.advance(days=1)
        run_due(self.mall.store)
        for known in self.tickets.values():
            if known.state in {"waiting", "called", "serving"}:
                known.state = "expired"

    @invariant()
    def the_mall_is_as_the_model_says(self) -> None:
        if not hasattr(self, "mall"):
            return
        rows = self.mall.query("SELECT ticket, state FROM ticket")
        assert {str(UUID(row["ticket"])): row["state"] for row in rows} == {
            name: known.state for name, known in self.tickets.items()
        }

    def teardown(self) -> None:
        if not hasattr(self, "mall"):
            return
        # Estimates change with time alone; a refresh tells them, so the clock stands still from here on.
        for screen in self.screens:
            screen.follow()
            assert _timeless(screen.parts) == _timeless(screen.fresh()[0]), screen.name
        assert self.mall.verify().faults == []
        self.mall.store.engine.dispose()
        shutil.rmtree(self.folder)


def _timeless(parts: dict[str, Any]) -> dict[str, Any]:
    return {
        part: {name: value for name, value in content.items() if name != "estimate"}
        if isinstance(content, dict)
        else content
        for part, content in parts.items()
    }


@pytest.mark.slow
def test_any_sequence_of_commands_keeps_every_promise(defined: Path) -> None:
    AnySequence.template = defined
    run_state_machine_as_test(
        AnySequence,
        settings=settings(
            max_examples=25,
            stateful_step_count=40,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            # Everybody explores; where a run is a verdict on a change it must be the same each time.
            derandomize="CI" in os.environ,
        ),
    )
