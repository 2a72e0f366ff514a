"""Whatever people at desks, kiosks and in the hall do in whatever order: the promises hold, and screens are right."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Any
from uuid import UUID

import pytest

from server.clock import ManualClock
from server.domain.cases import CaseState
from server.domain.duty import BreakReason, DutyEnded
from server.domain.errors import DomainError
from server.domain.ticket import MOVES, Fetch, Move, Priority, TicketState
from server.usecases.add_services import AddServices, add_services
from server.usecases.call_next import CallNext, call_next
from server.usecases.close_duty import CloseDuty, EndDuty, close_duty, end_duty
from server.usecases.mark_visit import MarkVisit, mark_visit
from server.usecases.move_cases import MoveCases, move_cases
from server.usecases.open_duty import OpenDuty, open_duty
from server.usecases.requeue_ticket import RequeueTicket, requeue_ticket
from server.usecases.run_due import run_due
from server.usecases.start_break import StartBreak, start_break
from server.usecases.step_away import PauseVisit, ResumeVisit, pause_visit, resume_visit
from server.usecases.take_over import TakeOver, take_over
from server.usecases.transfer_ticket import TransferTicket, transfer_ticket
from server.usecases.undo_last import UndoLast, undo_last
from tests.malls import GREETER, KIOSK, Mall, officer_at, small_mall, supervisor
from tests.realtime.screens import EVERY_VIEW, Screen
from tests.usecases.test_every_move import DO

SERVICES = [service.code for service in small_mall().services]
COUNTERS = [counter.number for counter in small_mall().counters]

LEADS_TO: set[tuple[str, str]] = {
    (source.value, legal.target.value) for legal in MOVES.values() for source in legal.sources
}
"""Steps that the table of moves allows, whatever they are called."""


class Crowd:
    """People who act at random, by a seed."""

    def __init__(self, mall: Mall, clock: ManualClock, seed: int) -> None:
        self.mall = mall
        self.clock = clock
        self.random = Random(seed)
        self.done = 0
        self.refused: set[str] = set()

    def act(self) -> None:
        """One thing that somebody tries; a refusal is an answer, anything else a fault."""
        act: Callable[[], Any] = self.random.choice(
            [
                *[self._issue] * 2,
                *[self._call] * 3,
                *[self._move] * 3,
                *(self._duty, self._visit, self._undo, self._case, self._wait),
            ]
        )
        try:
            act()
            self.done += 1
        except DomainError as refusal:
            self.refused.add(refusal.code)

    def _issue(self) -> None:
        services = self.random.sample(SERVICES, self.random.choice([1, 1, 2, 3]))
        self.mall.issue(*services, priority=self.random.choice([None, None, Priority.ELDERLY]))

    def _call(self) -> None:
        counter = self.random.choice(COUNTERS)
        self.mall.do(self._somebody_at(counter), call_next, CallNext(counter))

    def _somebody_at(self, counter: int) -> Any:
        """The usual officer, or now and then a colleague."""
        desk = small_mall().counter(counter)
        assert desk is not None
        number = counter if self.random.random() < 0.9 else 90 + self.random.randrange(2)
        return officer_at(number, desk.agency)

    def _ticket(self) -> tuple[UUID, int | None]:
        rows = self.mall.query("SELECT ticket, counter FROM ticket ORDER BY queued_seq DESC LIMIT 25")
        row = self.random.choice(rows or [{"ticket": "0" * 32, "counter": None}])
        return UUID(row["ticket"]), row["counter"]

    def _move(self) -> None:
        ticket, counter = self._ticket()
        use_case, command = DO[self.random.choice(list(DO))]
        wish = command(ticket)
        if use_case is transfer_ticket:
            wish = TransferTicket(ticket, (self.random.choice(SERVICES),))
        if use_case is requeue_ticket:
            wish = RequeueTicket(ticket, pause=self.random.random() < 0.3)
        actor = self._somebody_at(counter or self.random.choice(COUNTERS))
        self.mall.do(self.random.choice([actor, actor, GREETER]), use_case, wish)

    def _undo(self) -> None:
        ticket, counter = self._ticket()
        self.mall.do(self._somebody_at(counter or 1), undo_last, UndoLast(ticket))

    def _duty(self) -> None:
        counter = self.random.choice(COUNTERS)
        use_case, wish = self.random.choice(
            [
                (open_duty, OpenDuty(counter)),
                (start_break, StartBreak(counter, BreakReason.REST, 10)),
                (close_duty, CloseDuty(counter, self.random.choice(list(DutyEnded)))),
                (take_over, TakeOver(counter)),
                (end_duty, EndDuty(counter)),
            ]
        )
        actor = self._somebody_at(counter)
        self.mall.do(supervisor(actor.agency or "") if use_case is end_duty else actor, use_case, wish)

    def _visit(self) -> None:
        rows = self.mall.query("SELECT visit FROM visit ORDER BY issued_at DESC LIMIT 15")
        visit = UUID(self.random.choice(rows)["visit"]) if rows else self.mall.store.new_id()
        use_case, wish = self.random.choice(
            [
                (pause_visit, PauseVisit(visit)),
                (resume_visit, ResumeVisit(visit)),
                (mark_visit, MarkVisit(visit, self.random.choice([None, *Fetch]))),
                (add_services, AddServices(visit, (self.random.choice(SERVICES),))),
            ]
        )
        self.mall.do(self.random.choice([GREETER, GREETER, KIOSK]), use_case, wish)

    def _case(self) -> None:
        rows = self.mall.query("SELECT case_id, agency FROM service_case")
        if rows:
            row = self.random.choice(rows)
            wish = MoveCases((UUID(row["case_id"]),), self.random.choice([CaseState.READY, CaseState.COLLECTED]))
            self.mall.do(officer_at(1, row["agency"]), move_cases, wish)

    def _wait(self) -> None:
        self.clock.advance(seconds=self.random.choice([1, 10, 60, 300]))


def states(mall: Mall) -> dict[str, str]:
    return {row["ticket"]: row["state"] for row in mall.query("SELECT ticket, state FROM ticket")}


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(3))
def test_any_day_at_any_desk_keeps_every_promise(mall: Mall, clock: ManualClock, seed: int) -> None:
    crowd = Crowd(mall, clock, seed)
    screens = [Screen(mall, view, arg) for view, arg in EVERY_VIEW]
    known = states(mall)
    for step in range(200):
        crowd.act()
        now = states(mall)
        for ticket, state in now.items():
            before = known.get(ticket)
            if before is None:
                assert state in {TicketState.WAITING, TicketState.PLANNED}, step
            elif before != state:
                assert (before, state) in LEADS_TO, step
        known = now
        if step % 100 == 99:
            assert mall.verify().faults == [], step
    clock.advance(seconds=1)
    for screen in screens:
        screen.follow()
        assert _timeless(screen.parts) == _timeless(screen.fresh()[0]), screen.name
    assert crowd.done > 60
    assert len(crowd.refused) > 5
    clock.advance(days=1)
    run_due(mall.store)
    assert mall.verify().faults == []
    assert set(states(mall).values()) <= {"finished", "no_show", "transferred", "cancelled", "expired"}


def _timeless(parts: dict[str, Any]) -> dict[str, Any]:
    """Without what changes with time alone, and is told by a refresh."""
    moving = {"estimate", "away"}
    return {
        part: {name: value for name, value in content.items() if name not in moving}
        if isinstance(content, dict)
        else content
        for part, content in parts.items()
    }


def test_the_steps_that_are_checked_are_not_all_steps() -> None:
    """The control: a finished ticket that is called again, or a cancelled one that is called, would be found."""
    assert ("finished", "called") not in LEADS_TO
    assert ("cancelled", "called") not in LEADS_TO
    assert Move.CALL in DO
