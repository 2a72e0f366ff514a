"""Every state × every move: what the table does not allow is refused by name and changes nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest

from server.clock import ManualClock
from server.domain.actor import SYSTEM
from server.domain.errors import CannotUndo, IllegalMove, NothingToUndo
from server.domain.events import LineOutcome
from server.domain.ticket import MOVES, CallReason, Move, Outcome, TicketState
from server.usecases.call_ticket import CallTicket, call_ticket
from server.usecases.cancel_ticket import CancelTicket, cancel_ticket
from server.usecases.correct_service import CorrectService, correct_service
from server.usecases.define_site import define_site
from server.usecases.finish_ticket import FinishTicket, finish_ticket
from server.usecases.hold_ticket import HoldTicket, hold_ticket
from server.usecases.open_duty import OpenDuty, open_duty
from server.usecases.recall_ticket import RecallTicket, recall_ticket
from server.usecases.record_afterwards import MissAfterwards, ServeAfterwards, miss_afterwards, serve_afterwards
from server.usecases.record_no_show import RecordNoShow, record_no_show
from server.usecases.requeue_ticket import RequeueTicket, requeue_ticket
from server.usecases.resume_ticket import ResumeTicket, resume_ticket
from server.usecases.return_ticket import ReturnTicket, return_ticket
from server.usecases.run_due import run_due
from server.usecases.start_ticket import StartTicket, start_ticket
from server.usecases.transfer_ticket import TransferTicket, transfer_ticket
from server.usecases.undo_last import UndoLast, undo_last
from tests.conftest import MORNING
from tests.malls import GREETER, Mall

pytestmark = pytest.mark.slow

DONE = (LineOutcome("DK-01", Outcome.COMPLETED),)
DO: dict[Move, tuple[Any, Callable[[UUID], Any]]] = {
    Move.CALL: (call_ticket, lambda ticket: CallTicket(1, ticket, CallReason.FRAIL)),
    Move.RECALL: (recall_ticket, RecallTicket),
    Move.START: (start_ticket, StartTicket),
    Move.HOLD: (hold_ticket, HoldTicket),
    Move.RESUME: (resume_ticket, ResumeTicket),
    Move.REQUEUE: (requeue_ticket, RequeueTicket),
    Move.FINISH: (finish_ticket, lambda ticket: FinishTicket(ticket, DONE)),
    Move.NO_SHOW: (record_no_show, RecordNoShow),
    Move.RETURN: (return_ticket, ReturnTicket),
    Move.TRANSFER: (transfer_ticket, lambda ticket: TransferTicket(ticket, ("BK-01",))),
    Move.CORRECT: (correct_service, lambda ticket: CorrectService(ticket, "DK-01", "BK-01")),
    Move.CANCEL: (cancel_ticket, CancelTicket),
    Move.SERVE_AFTERWARDS: (serve_afterwards, lambda ticket: ServeAfterwards(ticket, 1, *(MORNING,) * 3, DONE)),
    Move.MISS_AFTERWARDS: (miss_afterwards, lambda ticket: MissAfterwards(ticket, 1, MORNING)),
}
"""What people ask for. A place is taken, and a ticket expires, by the system alone; undoing has tests of its own."""


def planned(mall: Mall, _clock: ManualClock) -> str:
    services = tuple(
        replace(service, after=("PL-01",)) if service.code == "DK-01" else service
        for service in mall.catalogue.services
    )
    mall.catalogue = replace(mall.catalogue, services=services)
    define_site(mall.store, SYSTEM, mall.catalogue)
    return next(ticket["id"] for ticket in mall.issue("DK-01", "PL-01")["tickets"] if ticket["queue"] == "DK")


def waiting(mall: Mall, _clock: ManualClock) -> str:
    mall.do(mall.officer(1), open_duty, OpenDuty(1))
    return mall.issue("DK-01")["tickets"][0]["id"]


def called(mall: Mall, clock: ManualClock) -> str:
    waiting(mall, clock)
    ticket = mall.recall(mall.recall(mall.call_somebody(1)))
    clock.advance(minutes=3)
    return ticket["id"]


def serving(mall: Mall, clock: ManualClock) -> str:
    waiting(mall, clock)
    return mall.start(mall.call_somebody(1))["id"]


def on_hold(mall: Mall, clock: ManualClock) -> str:
    ticket = serving(mall, clock)
    mall.do(mall.officer(1), hold_ticket, HoldTicket(UUID(ticket)))
    return ticket


def finished(mall: Mall, clock: ManualClock) -> str:
    waiting(mall, clock)
    return mall.serve(1)["id"]


def no_show(mall: Mall, clock: ManualClock) -> str:
    waiting(mall, clock)
    return mall.no_show(mall.call_somebody(1))["id"]


def transferred(mall: Mall, clock: ManualClock) -> str:
    ticket = serving(mall, clock)
    mall.do(mall.officer(1), transfer_ticket, TransferTicket(UUID(ticket), ("PL-01",)))
    return ticket


def cancelled(mall: Mall, clock: ManualClock) -> str:
    return mall.cancel(waiting(mall, clock))["id"]


def expired(mall: Mall, clock: ManualClock) -> str:
    ticket = waiting(mall, clock)
    clock.advance(days=1)
    run_due(mall.store)
    return ticket


IN = {
    TicketState(make.__name__): make
    for make in (planned, waiting, called, serving, on_hold, finished, no_show, transferred, cancelled, expired)
}


def rows(mall: Mall) -> list[dict[str, Any]]:
    return mall.query("SELECT * FROM ticket ORDER BY queued_seq") + mall.query("SELECT count(*) FROM journal")


def ask(mall: Mall, move: Move, ticket: str) -> Any:
    use_case, command = DO[move]
    actor = GREETER if move in {Move.RETURN, Move.CANCEL, Move.CORRECT} else mall.officer(1)
    return mall.do(actor, use_case, command(UUID(ticket)))


@pytest.mark.parametrize("state", TicketState)
def test_what_the_table_does_not_allow_is_refused_and_changes_nothing(
    mall: Mall, clock: ManualClock, state: TicketState
) -> None:
    ticket = IN[state](mall, clock)
    before = rows(mall)
    for move in DO:
        if state not in MOVES[move].sources:
            with pytest.raises(IllegalMove) as refused:
                ask(mall, move, ticket)
            assert refused.value.facts == {"move": move.value, "state": state.value}, move
            assert rows(mall) == before, move
    assert mall.verify().faults == []


LEGAL = [(move, state) for move in DO for state in sorted(MOVES[move].sources)]


@pytest.mark.parametrize(("move", "state"), LEGAL)
def test_what_the_table_allows_is_done(mall: Mall, clock: ManualClock, move: Move, state: TicketState) -> None:
    ticket = IN[state](mall, clock)
    ask(mall, move, ticket)
    (now,) = mall.query(f"SELECT state FROM ticket WHERE ticket = '{UUID(ticket).hex}'")
    assert now == {"state": MOVES[move].target.value}
    assert mall.verify().faults == []


@pytest.mark.parametrize("state", TicketState)
def test_a_minute_later_nothing_can_be_undone(mall: Mall, clock: ManualClock, state: TicketState) -> None:
    ticket = IN[state](mall, clock)
    clock.advance(minutes=1)
    before = rows(mall)
    with pytest.raises((NothingToUndo, CannotUndo)):
        mall.do(mall.officer(1), undo_last, UndoLast(UUID(ticket)))
    assert rows(mall) == before


def test_every_move_that_people_ask_for_is_tried_here() -> None:
    by_itself = {Move.TAKE_PLACE, Move.EXPIRE}
    assert set(DO) == {move for move in Move if not move.value.startswith("undo_")} - by_itself
