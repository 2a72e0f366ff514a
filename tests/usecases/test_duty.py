"""One officer a counter: opening, breaks, closing, taking over, and what a supervisor ends."""

from uuid import UUID

import pytest

from server.clock import ManualClock
from server.domain.duty import BreakReason, DutyEnded
from server.domain.errors import (
    CounterClosed,
    CounterInUse,
    CounterTaken,
    Forbidden,
    OnBreak,
    PeopleWait,
    TicketsOnHold,
    WrongDutyState,
)
from server.domain.events import LineOutcome
from server.domain.ticket import Outcome
from server.storage.queries.tickets import TicketView
from server.usecases.close_duty import CloseDuty, EndDuty, close_duty, end_duty
from server.usecases.finish_ticket import FinishTicket, finish_ticket
from server.usecases.hold_ticket import HoldTicket, hold_ticket
from server.usecases.note_presence import note_presence
from server.usecases.open_duty import OpenDuty, open_duty
from server.usecases.requeue_ticket import RequeueTicket, requeue_ticket
from server.usecases.run_due import run_due
from server.usecases.start_break import StartBreak, start_break
from server.usecases.take_over import TakeOver, take_over
from tests.malls import GREETER, OPERATOR, SITE, Mall, officer_at, supervisor
from tests.realtime.screens import Screen

ANOTHER = officer_at(2, "DK")
"""An officer of the same agency, whose own counter is 2."""


def finish(ticket: TicketView) -> FinishTicket:
    """Everything was completed."""
    return FinishTicket(UUID(ticket["id"]), (LineOutcome("DK-01", Outcome.COMPLETED),))


def kinds(mall: Mall) -> list[str]:
    """What the journal tells of duties, in order."""
    words = ("duty", "break")
    rows = mall.query("SELECT kind FROM journal ORDER BY seq")
    return [row["kind"] for row in rows if any(word in row["kind"] for word in words)]


def test_an_officer_opens_takes_a_break_comes_back_and_closes(mall: Mall, clock: ManualClock) -> None:
    own = mall.officer(1)
    assert mall.do(own, open_duty, OpenDuty(1))["state"] == "open"
    away = mall.do(own, start_break, StartBreak(1, BreakReason.PRAYER, 30))
    assert (away["state"], away["break_reason"], away["back_at"]) == ("on_break", "prayer", "2026-11-24T02:00:00.000Z")
    clock.advance(minutes=20)
    assert mall.do(own, open_duty, OpenDuty(1))["state"] == "open"
    assert mall.do(own, close_duty, CloseDuty(1))["state"] == "closed"
    assert kinds(mall) == ["duty_opened", "break_started", "break_ended", "duty_closed"]
    assert mall.verify().faults == []


def test_opening_twice_opens_once(mall: Mall) -> None:
    for _ in range(2):
        mall.do(mall.officer(1), open_duty, OpenDuty(1))
    assert kinds(mall) == ["duty_opened"]


def test_one_officer_a_counter(mall: Mall) -> None:
    mall.do(mall.officer(1), open_duty, OpenDuty(1))
    with pytest.raises(CounterTaken):
        mall.do(ANOTHER, open_duty, OpenDuty(1))
    mall.issue("DK-01")
    with pytest.raises(CounterTaken):
        mall.call(1, actor=ANOTHER)


def test_one_officer_may_sit_at_two_counters(mall: Mall) -> None:
    own = mall.officer(1)
    assert [mall.do(own, open_duty, OpenDuty(counter))["state"] for counter in (1, 2)] == ["open", "open"]


def test_an_officer_of_another_agency_opens_nothing_here(mall: Mall) -> None:
    with pytest.raises(Forbidden):
        mall.do(officer_at(3, "PL"), open_duty, OpenDuty(1))


def test_who_calls_at_a_closed_counter_opens_it(mall: Mall) -> None:
    mall.issue("DK-01")
    mall.call_somebody(1)
    assert kinds(mall) == ["duty_opened"]


def test_nobody_is_called_during_a_break(mall: Mall) -> None:
    mall.do(mall.officer(1), open_duty, OpenDuty(1))
    mall.do(mall.officer(1), start_break, StartBreak(1, BreakReason.REST, 15))
    mall.issue("DK-01")
    with pytest.raises(OnBreak):
        mall.call(1)
    with pytest.raises(WrongDutyState):
        mall.do(mall.officer(1), start_break, StartBreak(1, BreakReason.REST, 15))


def test_a_ticket_gets_its_outcome_before_break_and_closing(mall: Mall) -> None:
    mall.issue("DK-01")
    mall.call_somebody(1)
    with pytest.raises(CounterInUse):
        mall.do(mall.officer(1), start_break, StartBreak(1, BreakReason.REST, 15))
    with pytest.raises(CounterInUse):
        mall.do(mall.officer(1), close_duty, CloseDuty(1))


def test_a_counter_is_not_closed_over_tickets_on_hold(mall: Mall) -> None:
    mall.issue("DK-01")
    ticket = UUID(mall.start(mall.call_somebody(1))["id"])
    mall.do(mall.officer(1), hold_ticket, HoldTicket(ticket))
    with pytest.raises(TicketsOnHold) as refused:
        mall.do(mall.officer(1), close_duty, CloseDuty(1))
    assert refused.value.facts == {"counter": 1, "held": 1}
    mall.do(mall.officer(1), requeue_ticket, RequeueTicket(ticket))
    mall.do(mall.officer(1), close_duty, CloseDuty(1, DutyEnded.UNWELL))


def test_when_a_supervisor_ends_a_duty_nobody_who_was_not_being_served_is_stuck_there(mall: Mall) -> None:
    for _ in range(2):
        mall.issue("DK-01")
    held = UUID(mall.start(mall.call_somebody(1))["id"])
    mall.do(mall.officer(1), hold_ticket, HoldTicket(held))
    called = mall.call_somebody(1)
    mall.do(supervisor("DK"), end_duty, EndDuty(1))
    assert [mall.serve(2)["id"] for _ in range(2)] == [str(held), called["id"]]
    assert mall.verify().faults == []


def test_a_counter_that_nobody_opened_cannot_be_left(mall: Mall) -> None:
    with pytest.raises(CounterClosed):
        mall.do(mall.officer(1), close_duty, CloseDuty(1))
    with pytest.raises(CounterClosed):
        mall.do(supervisor("DK"), end_duty, EndDuty(1))


def test_leaving_people_without_a_counter_needs_a_reason_and_tells_the_supervisor(mall: Mall) -> None:
    own = mall.officer(1)
    mall.do(own, open_duty, OpenDuty(1))
    mall.issue("DK-01")
    mall.issue("DK-02")
    with pytest.raises(PeopleWait) as refused:
        mall.do(own, close_duty, CloseDuty(1))
    assert refused.value.facts == {"waiting": 2}
    mall.do(own, close_duty, CloseDuty(1, DutyEnded.UNWELL))
    left = Screen(mall, "desks", "DK").parts["left"]
    assert [(each["counter"], each["reason"], each["waiting"]) for each in left] == [(1, "unwell", 2)]


def test_with_another_open_counter_nobody_is_left(mall: Mall) -> None:
    mall.do(mall.officer(1), open_duty, OpenDuty(1))
    mall.do(ANOTHER, open_duty, OpenDuty(2))
    mall.issue("DK-01")
    assert mall.do(mall.officer(1), close_duty, CloseDuty(1))["state"] == "closed"
    assert Screen(mall, "desks", "DK").parts["left"] == []


def test_a_counter_on_break_is_no_open_one(mall: Mall) -> None:
    mall.do(mall.officer(1), open_duty, OpenDuty(1))
    mall.do(ANOTHER, open_duty, OpenDuty(2))
    mall.do(ANOTHER, start_break, StartBreak(2, BreakReason.REST, 15))
    mall.issue("DK-01")
    with pytest.raises(PeopleWait):
        mall.do(mall.officer(1), close_duty, CloseDuty(1))


def test_an_officer_who_vanished_keeps_no_counter_open(mall: Mall, clock: ManualClock) -> None:
    mall.do(mall.officer(1), open_duty, OpenDuty(1))
    mall.do(ANOTHER, open_duty, OpenDuty(2))
    note_presence(mall.store, SITE, {2: {ANOTHER.ref}})
    clock.advance(seconds=31)
    mall.issue("DK-01")
    with pytest.raises(PeopleWait):
        mall.do(mall.officer(1), close_duty, CloseDuty(1))


def test_a_relief_officer_takes_over_and_the_ticket_stays(mall: Mall) -> None:
    mall.issue("DK-01")
    ticket = mall.start(mall.call_somebody(1))
    assert mall.do(ANOTHER, take_over, TakeOver(1))["officer"] == ANOTHER.ref
    with pytest.raises(CounterTaken):
        mall.finish(ticket)
    assert mall.do(ANOTHER, finish_ticket, finish(ticket))["state"] == "finished"
    assert kinds(mall) == ["duty_opened", "duty_taken_over"]
    assert mall.verify().faults == []


def test_a_supervisor_ends_the_duty_of_somebody_who_left_and_the_next_officer_goes_on(mall: Mall) -> None:
    mall.issue("DK-01")
    ticket = mall.start(mall.call_somebody(1))
    assert mall.do(supervisor("DK"), end_duty, EndDuty(1))["state"] == "closed"
    mall.do(ANOTHER, open_duty, OpenDuty(1))
    assert mall.do(ANOTHER, finish_ticket, finish(ticket))["state"] == "finished"


@pytest.mark.parametrize("actor", [supervisor("PL"), GREETER, officer_at(2, "DK")])
def test_nobody_else_ends_anybodys_duty(mall: Mall, actor: object) -> None:
    mall.do(mall.officer(1), open_duty, OpenDuty(1))
    with pytest.raises(Forbidden):
        mall.do(actor, end_duty, EndDuty(1))  # type: ignore[arg-type]


def test_a_screen_that_vanished_shows_the_officer_as_away_and_the_duty_goes_on(mall: Mall, clock: ManualClock) -> None:
    own = mall.officer(1)
    mall.do(own, open_duty, OpenDuty(1))
    screen = Screen(mall, "desks", "DK")
    assert note_presence(mall.store, SITE, {1: {own.ref, OPERATOR.ref}}) == 1
    assert screen.fresh()[0]["desk/1"]["away"] is False
    clock.advance(seconds=31)
    assert screen.fresh()[0]["desk/1"]["away"] is True
    assert screen.fresh()[0]["desk/1"]["state"] == "open"
    note_presence(mall.store, SITE, {1: {own.ref}})
    assert screen.fresh()[0]["desk/1"]["away"] is False


def test_somebody_elses_screen_is_no_presence(mall: Mall) -> None:
    mall.do(mall.officer(1), open_duty, OpenDuty(1))
    assert note_presence(mall.store, SITE, {1: {ANOTHER.ref}}) == 0


def test_duties_close_with_the_day(mall: Mall, clock: ManualClock) -> None:
    mall.do(mall.officer(1), open_duty, OpenDuty(1))
    clock.advance(days=1)
    run_due(mall.store)
    assert mall.query("SELECT state, ended FROM duty") == [{"state": "closed", "ended": "day_ended"}]
    assert mall.verify().faults == []
