"""What an officer does with a visitor, and what nobody can do."""

from dataclasses import replace
from uuid import UUID, uuid4

import pytest

from server.clock import ManualClock
from server.domain.errors import (
    CounterBusy,
    Forbidden,
    IllegalMove,
    NotYourCounter,
    OutcomesDoNotMatch,
    UnknownCounter,
    UnknownTicket,
)
from server.domain.events import LineOutcome
from server.domain.ticket import Outcome, Priority
from server.usecases.finish_ticket import FinishTicket, finish_ticket
from server.usecases.recall_ticket import RecallTicket, recall_ticket
from server.usecases.run import run
from server.usecases.start_ticket import StartTicket, start_ticket
from tests.malls import OPERATOR, Mall, officer


def test_the_first_in_is_the_first_out(mall: Mall) -> None:
    numbers = [mall.issue("DK-01")["number"] for _ in range(4)]
    assert [mall.serve(1)["number"] for _ in range(4)] == numbers


def test_nobody_is_called_when_nobody_waits(mall: Mall) -> None:
    assert mall.call(1) is None


def test_a_counter_calls_only_from_the_queues_it_serves(mall: Mall) -> None:
    mall.issue("PL-01")
    assert mall.call(1) is None
    assert mall.call_somebody(7)["queue"] == "PL"


def test_a_counter_of_two_queues_calls_the_longest_wait(mall: Mall) -> None:
    mall.issue("PL-01")
    mall.issue("DK-01")
    assert [mall.serve(7)["queue"], mall.serve(7)["queue"]] == ["PL", "DK"]


def test_a_counter_cannot_call_while_somebody_is_there(mall: Mall) -> None:
    mall.issue("DK-01")
    mall.issue("DK-01")
    ticket = mall.call_somebody(1)
    with pytest.raises(CounterBusy):
        mall.call(1)
    mall.start(ticket)
    with pytest.raises(CounterBusy):
        mall.call(1)


def test_pressing_twice_calls_once(mall: Mall) -> None:
    mall.issue("DK-01")
    mall.issue("DK-01")
    assert mall.call(1, key="press") == mall.call(1, key="press")
    assert len(mall.query("SELECT * FROM call")) == 1


def test_at_most_one_of_three_calls_goes_to_priority_while_others_wait(mall: Mall) -> None:
    for _ in range(3):
        mall.issue("DK-01")
        mall.issue("DK-01", priority=Priority.ELDERLY)
    called = [mall.serve(1)["number"] for _ in range(6)]
    assert called == ["DK-P001", "DK-001", "DK-002", "DK-P002", "DK-003", "DK-P003"]


def test_a_busy_visitor_is_passed_over_and_keeps_the_place(mall: Mall) -> None:
    both = mall.issue("DK-01", "PL-01")["number"]
    other = mall.issue("PL-01")["number"]
    at_dk = mall.start(mall.call_somebody(1))
    assert mall.serve(3)["number"] == other
    assert mall.call(3) is None
    mall.finish(at_dk)
    assert mall.call_somebody(3)["number"] == both


def test_a_visitor_who_comes_free_is_first_again(mall: Mall) -> None:
    both = mall.issue("DK-01", "PL-01")["number"]
    at_dk = mall.start(mall.call_somebody(1))
    mall.issue("PL-01")
    mall.finish(at_dk)
    assert mall.call_somebody(3)["number"] == both


def test_a_call_is_shown_in_every_zone_where_the_visit_holds_a_ticket(mall: Mall) -> None:
    mall.issue("DK-01", "BK-01")
    mall.call_somebody(1)
    assert [row["zone"] for row in mall.query("SELECT zone FROM call_zone ORDER BY zone")] == ["Z1", "Z2"]


def test_calls_are_counted(mall: Mall) -> None:
    mall.issue("DK-01")
    ticket = mall.recall(mall.recall(mall.call_somebody(1)))
    assert ticket["calls"] == 3
    assert [row["turn"] for row in mall.query("SELECT turn FROM call ORDER BY seq")] == [1, 2, 3]


def test_the_time_of_the_last_call_is_known_beside_the_first(mall: Mall, clock: ManualClock) -> None:
    mall.issue("DK-01")
    first = mall.call_somebody(1)
    clock.advance(minutes=2)
    again = mall.recall(first)
    assert (first["called_at"], first["last_called_at"]) == (again["called_at"], again["called_at"])
    assert again["last_called_at"] == "2026-11-24T01:32:00.000Z"


def test_each_line_gets_its_own_outcome(mall: Mall) -> None:
    mall.issue("DK-01", "DK-02")
    done = mall.finish(mall.start(mall.call_somebody(1)), [Outcome.COMPLETED, Outcome.INCOMPLETE])
    assert [line["outcome"] for line in done["lines"]] == ["completed", "incomplete"]


@pytest.mark.parametrize(
    "outcomes",
    [
        (),
        (LineOutcome("DK-01", Outcome.COMPLETED),),
        (LineOutcome("DK-01", Outcome.COMPLETED), LineOutcome("DK-01", Outcome.COMPLETED)),
        (LineOutcome("DK-01", Outcome.COMPLETED), LineOutcome("DK-03", Outcome.COMPLETED)),
        (LineOutcome("DK-01", Outcome.COMPLETED), LineOutcome("DK-02", Outcome.UNRECORDED)),
    ],
)
def test_outcomes_must_name_each_line_once(mall: Mall, outcomes: tuple[LineOutcome, ...]) -> None:
    mall.issue("DK-01", "DK-02")
    ticket = mall.start(mall.call_somebody(1))
    with pytest.raises(OutcomesDoNotMatch):
        mall.do(mall.officer(1), finish_ticket, FinishTicket(UUID(ticket["id"]), outcomes))


def test_who_did_not_come_frees_the_counter(mall: Mall) -> None:
    mall.issue("DK-01")
    mall.issue("DK-01")
    assert mall.no_show(mall.call_somebody(1))["state"] == "no_show"
    assert mall.call_somebody(1)["number"] == "DK-002"


def test_a_cancelled_ticket_is_not_called(mall: Mall) -> None:
    gone = mall.issue("DK-01")
    mall.issue("DK-01")
    mall.cancel(gone["tickets"][0]["id"])
    assert mall.call_somebody(1)["number"] == "DK-002"


def test_an_illegal_move_is_refused_and_changes_nothing(mall: Mall) -> None:
    mall.issue("DK-01")
    ticket = mall.call_somebody(1)
    with pytest.raises(IllegalMove):
        mall.finish(ticket)
    with pytest.raises(IllegalMove):
        mall.cancel(ticket["id"])
    mall.start(ticket)
    for move in (mall.start, mall.recall, mall.no_show):
        with pytest.raises(IllegalMove):
            move(ticket)
    assert mall.verify().faults == []


def test_an_officer_of_another_agency_can_do_nothing_here(mall: Mall) -> None:
    mall.issue("DK-01")
    with pytest.raises(Forbidden):
        mall.call(1, actor=officer("PL"))
    ticket = mall.call_somebody(1)
    with pytest.raises(Forbidden):
        run(mall.store, mall.ask(officer("PL")), recall_ticket, RecallTicket(UUID(ticket["id"])))


def test_an_officer_cannot_act_on_a_ticket_of_another_counter(mall: Mall) -> None:
    mall.issue("DK-01")
    ticket = mall.call_somebody(1)
    with pytest.raises(NotYourCounter):
        run(mall.store, mall.ask(officer("DK")), start_ticket, StartTicket(UUID(ticket["id"]), counter=2))


def test_a_waiting_ticket_cannot_be_started(mall: Mall) -> None:
    ticket = mall.issue("DK-01")["tickets"][0]
    with pytest.raises(IllegalMove):
        run(mall.store, mall.ask(officer("DK")), start_ticket, StartTicket(UUID(ticket["id"])))


def test_what_does_not_exist_is_said(mall: Mall) -> None:
    with pytest.raises(UnknownCounter):
        mall.call(99)
    with pytest.raises(UnknownTicket):
        run(mall.store, mall.ask(OPERATOR), start_ticket, StartTicket(uuid4()))


def test_an_operator_may_help_at_any_counter(mall: Mall) -> None:
    mall.issue("DK-01")
    assert mall.call(1, actor=replace(OPERATOR)) is not None
