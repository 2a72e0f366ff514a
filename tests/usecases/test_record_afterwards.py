"""What was done while the desk had no server is told later: once, marked, silently, and by who sat there."""

from datetime import datetime, timedelta
from uuid import UUID

import pytest

from server.clock import ManualClock
from server.domain.errors import (
    AlreadyFinished,
    CannotUndo,
    Forbidden,
    NoDutyHere,
    NotYourCounter,
    OutcomesDoNotMatch,
    ToldTimes,
    VisitOver,
)
from server.domain.events import LineOutcome
from server.domain.ticket import Outcome
from server.storage.queries.queues import pace
from server.storage.queries.tickets import TicketView
from server.usecases.add_services import AddServices, add_services
from server.usecases.finish_ticket import FinishTicket, finish_ticket
from server.usecases.hold_ticket import HoldTicket, hold_ticket
from server.usecases.open_duty import OpenDuty, open_duty
from server.usecases.record_afterwards import MissAfterwards, ServeAfterwards, miss_afterwards, serve_afterwards
from server.usecases.return_ticket import ReturnTicket, return_ticket
from server.usecases.take_over import TakeOver, take_over
from server.usecases.undo_last import UndoLast, undo_last
from tests.malls import GREETER, OPERATOR, Mall, officer, officer_at

DONE = (LineOutcome("DK-01", Outcome.COMPLETED),)


def waiting(mall: Mall, *services: str) -> UUID:
    """Somebody waits while the officer of counter 1 has opened it."""
    mall.do(mall.officer(1), open_duty, OpenDuty(1))
    return UUID(mall.issue(*(services or ("DK-01",)))["tickets"][0]["id"])


def told(
    ticket: UUID, called: datetime, minutes: int = 5, outcomes: tuple[LineOutcome, ...] = DONE, counter: int = 1
) -> ServeAfterwards:
    return ServeAfterwards(ticket, counter, called, called, called + timedelta(minutes=minutes), outcomes)


def serve(mall: Mall, wish: ServeAfterwards, key: str | None = None) -> TicketView:
    served: TicketView = mall.do(mall.officer(1), serve_afterwards, wish, key)
    return served


def undo(mall: Mall, ticket: UUID) -> TicketView:
    back: TicketView = mall.do(mall.officer(1), undo_last, UndoLast(ticket))
    return back


def test_who_was_called_aloud_and_served_is_finished_with_the_told_times(mall: Mall, clock: ManualClock) -> None:
    ticket = waiting(mall)
    called = clock.now() + timedelta(minutes=1)
    clock.advance(minutes=30)
    served = serve(mall, told(ticket, called))
    assert (served["state"], served["counter"], served["afterwards"]) == ("finished", 1, True)
    assert served["lines"][0]["outcome"] == "completed"
    (row,) = mall.query("SELECT called_at, started_at, ended_at, calls FROM ticket")
    assert [row["called_at"][11:16], row["started_at"][11:16], row["ended_at"][11:16]] == ["01:31", "01:31", "01:36"]
    assert row["calls"] == 0
    assert mall.verify().faults == []


def test_nothing_is_shown_and_nothing_is_spoken_for_it(mall: Mall, clock: ManualClock) -> None:
    ticket, other = waiting(mall), waiting(mall)
    clock.advance(minutes=10)
    serve(mall, told(ticket, clock.now(), 0))
    mall.do(mall.officer(1), miss_afterwards, MissAfterwards(other, 1, clock.now()))
    assert mall.query("SELECT * FROM call") == []
    assert mall.query("SELECT * FROM call_zone") == []
    # The control: what is called by the server is shown.
    waiting(mall)
    mall.call_somebody(1)
    assert len(mall.query("SELECT * FROM call")) == 1


def test_the_same_told_again_changes_nothing(mall: Mall, clock: ManualClock) -> None:
    ticket = waiting(mall)
    clock.advance(minutes=10)
    wish = told(ticket, clock.now(), 0)
    first = serve(mall, wish, "tick-1")
    before = mall.query("SELECT count(*) FROM journal")
    assert serve(mall, wish, "tick-1") == first
    assert mall.query("SELECT count(*) FROM journal") == before
    with pytest.raises(AlreadyFinished):
        serve(mall, wish, "another key")


def test_who_did_not_come_is_a_no_show_and_may_return(mall: Mall, clock: ManualClock) -> None:
    ticket = waiting(mall)
    clock.advance(minutes=10)
    missed = mall.do(mall.officer(1), miss_afterwards, MissAfterwards(ticket, 1, clock.now()))
    assert (missed["state"], missed["afterwards"]) == ("no_show", True)
    back = mall.do(GREETER, return_ticket, ReturnTicket(ticket))
    assert (back["state"], back["afterwards"]) == ("waiting", False)
    assert mall.serve(1)["number"] == "DK-001"
    assert mall.verify().faults == []


def test_accepted_work_becomes_a_case_and_what_was_planned_takes_its_place(mall: Mall, clock: ManualClock) -> None:
    ticket = waiting(mall)
    clock.advance(minutes=10)
    serve(mall, told(ticket, clock.now(), 0, (LineOutcome("DK-01", Outcome.ACCEPTED),)))
    assert len(mall.query("SELECT * FROM service_case")) == 1
    assert mall.verify().faults == []
    assert undo(mall, ticket)["state"] == "waiting"
    assert mall.query("SELECT state FROM service_case") == [{"state": "withdrawn"}]
    assert mall.verify().faults == []


def test_it_is_taken_back_within_the_rules_seconds(mall: Mall, clock: ManualClock) -> None:
    ticket, other = waiting(mall), waiting(mall)
    clock.advance(minutes=10)
    serve(mall, told(ticket, clock.now(), 0))
    back = undo(mall, ticket)
    assert (back["state"], back["counter"], back["afterwards"], back["started_at"]) == ("waiting", None, False, None)
    assert back["lines"][0]["outcome"] is None
    mall.do(mall.officer(1), miss_afterwards, MissAfterwards(other, 1, clock.now()))
    assert undo(mall, other)["state"] == "waiting"
    assert [mall.serve(1)["number"], mall.serve(1)["number"]] == ["DK-001", "DK-002"]
    assert mall.verify().faults == []


@pytest.mark.parametrize("state", ["called", "serving", "on_hold"])
def test_who_was_at_the_counter_when_the_line_broke_keeps_the_times_that_the_server_saw(
    mall: Mall, clock: ManualClock, state: str
) -> None:
    ticket = waiting(mall)
    called = mall.call_somebody(1)
    clock.advance(minutes=2)
    if state != "called":
        mall.start(called)
        clock.advance(minutes=3)
    if state == "on_hold":
        mall.do(mall.officer(1), hold_ticket, HoldTicket(ticket))
    clock.advance(minutes=10)
    begun = clock.now()
    clock.advance(minutes=5)
    served = serve(mall, ServeAfterwards(ticket, 1, begun, begun, clock.now(), DONE))
    assert (served["state"], served["calls"], served["called_at"]) == ("finished", 1, called["called_at"])
    started = {"called": "01:42", "serving": "01:32", "on_hold": "01:32"}[state]
    assert (served["started_at"] or "")[11:16] == started
    assert served["held_seconds"] == (600 if state == "on_hold" else 0)
    assert mall.verify().faults == []
    assert undo(mall, ticket)["state"] == "serving"
    mall.do(mall.officer(1), finish_ticket, FinishTicket(ticket, DONE))
    assert mall.verify().faults == []


def test_who_was_called_when_the_line_broke_and_did_not_come_is_a_no_show(mall: Mall, clock: ManualClock) -> None:
    ticket = waiting(mall)
    mall.call_somebody(1)
    clock.advance(minutes=10)
    mall.do(mall.officer(1), miss_afterwards, MissAfterwards(ticket, 1, clock.now()))
    assert undo(mall, ticket)["state"] == "called"
    assert mall.verify().faults == []


def test_who_is_at_another_counter_by_now_is_left_there(mall: Mall, clock: ManualClock) -> None:
    ticket = waiting(mall)
    mall.call_somebody(2)
    with pytest.raises(NotYourCounter):
        serve(mall, told(ticket, clock.now(), 0))
    # Counter 3 serves another queue.
    other = UUID(mall.issue("DK-01")["tickets"][0]["id"])
    with pytest.raises(NotYourCounter):
        mall.do(OPERATOR, serve_afterwards, told(other, clock.now(), 0, counter=3))


def test_who_never_sat_at_the_counter_today_cannot_tell_what_was_done_there(mall: Mall, clock: ManualClock) -> None:
    ticket = waiting(mall)
    wish = told(ticket, clock.now(), 0)
    with pytest.raises(NoDutyHere):
        mall.do(officer("DK"), serve_afterwards, wish)
    with pytest.raises(Forbidden):
        mall.do(officer("PL"), serve_afterwards, wish)
    assert mall.do(OPERATOR, serve_afterwards, wish)["state"] == "finished"


def test_who_was_relieved_meanwhile_may_tell_it(mall: Mall, clock: ManualClock) -> None:
    ticket = waiting(mall)
    mall.do(officer_at(2, "DK"), take_over, TakeOver(1))
    assert serve(mall, told(ticket, clock.now(), 0))["state"] == "finished"


def test_times_that_cannot_be_are_refused_in_words(mall: Mall, clock: ManualClock) -> None:
    ticket = waiting(mall)
    clock.advance(minutes=10)
    now = clock.now()
    later, earlier, hour = now + timedelta(minutes=3), now - timedelta(minutes=1), timedelta(hours=1)
    for times, why in (
        ((later, later, later), "future"),
        ((now - hour, now, now), "queued"),
        ((now, earlier, now), "order"),
        ((earlier, now, earlier), "order"),
    ):
        with pytest.raises(ToldTimes) as refused:
            serve(mall, ServeAfterwards(ticket, 1, *times, DONE))
        assert refused.value.facts == {"why": why}
    assert mall.query("SELECT state FROM ticket") == [{"state": "waiting"}]


def test_a_computer_whose_clock_is_a_little_wrong_is_believed(mall: Mall, clock: ManualClock) -> None:
    ticket = waiting(mall)
    now = clock.now()
    served = serve(
        mall, ServeAfterwards(ticket, 1, *(now - timedelta(minutes=1),) * 2, now + timedelta(minutes=1), DONE)
    )
    assert served["called_at"] == served["queued_at"] == served["ended_at"]


def test_a_ticket_of_another_day_is_not_told_any_more(mall: Mall, clock: ManualClock) -> None:
    ticket = waiting(mall)
    clock.advance(days=1)
    with pytest.raises(VisitOver):
        serve(mall, told(ticket, clock.now(), 0))


def test_outcomes_are_as_when_finishing(mall: Mall, clock: ManualClock) -> None:
    ticket = waiting(mall, "DK-01", "DK-02")
    with pytest.raises(OutcomesDoNotMatch):
        serve(mall, told(ticket, clock.now(), 0))


def test_what_others_have_built_on_stays(mall: Mall, clock: ManualClock) -> None:
    ticket = waiting(mall)
    serve(mall, told(ticket, clock.now(), 0))
    visit = mall.query("SELECT visit FROM ticket")[0]["visit"]
    mall.do(GREETER, add_services, AddServices(UUID(visit), ("DK-02",)))
    with pytest.raises(CannotUndo):
        undo(mall, ticket)


def test_told_times_are_no_measure_of_how_long_serving_takes(mall: Mall, clock: ManualClock) -> None:
    """Ten people told one after another, as served in no time: the wait that is promised stays what it was."""
    mall.do(mall.officer(1), open_duty, OpenDuty(1))

    def minutes_each() -> float:
        with mall.store.connect() as connection:
            measured = pace(connection, mall.catalogue, "DK")
        assert measured is not None
        return measured.minutes_each

    before = minutes_each()
    for _ in range(10):
        serve(mall, told(waiting(mall), clock.now(), 0))
    assert minutes_each() == before
    # The control: as many that the server saw itself do change it.
    for _ in range(10):
        waiting(mall)
        mall.serve(1)
    assert minutes_each() < before
