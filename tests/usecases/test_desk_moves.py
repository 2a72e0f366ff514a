"""Everything else that happens with a ticket at a counter."""

from uuid import UUID

import pytest

from server.clock import ManualClock
from server.domain.errors import (
    CounterBusy,
    Forbidden,
    IllegalMove,
    TooEarlyForNoShow,
    TooManyOnHold,
    VisitAway,
    VisitBusy,
    VisitOver,
)
from server.domain.ticket import CallReason
from server.storage.queries.tickets import TicketView
from server.usecases.add_services import AddServices, add_services
from server.usecases.call_ticket import CallTicket, call_ticket
from server.usecases.hold_ticket import HoldTicket, hold_ticket
from server.usecases.record_no_show import RecordNoShow, record_no_show
from server.usecases.requeue_ticket import RequeueTicket, requeue_ticket
from server.usecases.resume_ticket import ResumeTicket, resume_ticket
from server.usecases.return_ticket import ReturnTicket, return_ticket
from server.usecases.step_away import PauseVisit, ResumeVisit, pause_visit, resume_visit
from tests.malls import GREETER, KIOSK, Mall, officer_at


def hold(mall: Mall, ticket: TicketView) -> TicketView:
    held: TicketView = mall.do(mall.officer(ticket["counter"] or 0), hold_ticket, HoldTicket(UUID(ticket["id"])))
    return held


def resume(mall: Mall, ticket: TicketView, counter: int) -> TicketView:
    resumed: TicketView = mall.do(mall.officer(counter), resume_ticket, ResumeTicket(UUID(ticket["id"]), counter))
    return resumed


def test_what_is_on_hold_frees_the_counter_and_the_visitor(mall: Mall) -> None:
    visit = mall.issue("DK-01", "PL-01")["id"]
    mall.issue("DK-02")
    ticket = hold(mall, mall.start(mall.call_somebody(1)))
    assert ticket["state"] == "on_hold"
    assert mall.call_somebody(1)["number"] == "DK-002"
    assert mall.call_somebody(3)["visit"] == visit


def test_time_on_hold_is_no_service_time(mall: Mall, clock: ManualClock) -> None:
    mall.issue("DK-01")
    ticket = mall.start(mall.call_somebody(1))
    clock.advance(minutes=5)
    ticket = hold(mall, ticket)
    clock.advance(minutes=20)
    ticket = resume(mall, ticket, 1)
    assert (ticket["state"], ticket["held_seconds"]) == ("serving", 1200)
    assert mall.finish(ticket)["held_seconds"] == 1200
    assert mall.verify().faults == []


def test_another_counter_of_the_queue_may_go_on(mall: Mall) -> None:
    mall.issue("DK-01")
    ticket = resume(mall, hold(mall, mall.start(mall.call_somebody(1))), 2)
    assert (ticket["state"], ticket["counter"]) == ("serving", 2)


def test_a_counter_that_serves_another_queue_may_not(mall: Mall) -> None:
    mall.issue("PL-01")
    ticket = hold(mall, mall.start(mall.call_somebody(3)))
    with pytest.raises(Forbidden):
        resume(mall, ticket, 1)


def test_a_held_ticket_waits_for_a_free_counter_and_a_free_visitor(mall: Mall) -> None:
    mall.issue("DK-01", "PL-01")
    mall.issue("DK-02")
    held = hold(mall, mall.start(mall.call_somebody(1)))
    mall.call_somebody(1)
    with pytest.raises(CounterBusy):
        resume(mall, held, 1)
    mall.call_somebody(3)
    with pytest.raises(VisitBusy):
        resume(mall, held, 2)


def test_a_counter_holds_no_more_than_the_rules_allow(mall: Mall) -> None:
    for _ in range(4):
        mall.issue("DK-01")
    for _ in range(3):
        hold(mall, mall.start(mall.call_somebody(1)))
    ticket = mall.start(mall.call_somebody(1))
    with pytest.raises(TooManyOnHold):
        hold(mall, ticket)


def test_back_in_line_keeps_seniority_and_takes_the_call_off_the_board(mall: Mall) -> None:
    mall.issue("DK-01")
    mall.issue("DK-01")
    ticket = mall.recall(mall.call_somebody(1))
    back = mall.do(mall.officer(1), requeue_ticket, RequeueTicket(UUID(ticket["id"])))
    assert (back["state"], back["calls"], back["counter"]) == ("waiting", 0, None)
    assert mall.query("SELECT past FROM call") == [{"past": 1}, {"past": 1}]
    again = mall.call_somebody(2)
    assert (again["number"], again["calls"]) == ("DK-001", 1)
    assert mall.verify().faults == []


def test_a_particular_visitor_is_called_with_a_reason_that_the_journal_keeps(mall: Mall) -> None:
    mall.issue("DK-01")
    wanted = mall.issue("DK-02")["tickets"][0]["id"]
    ticket = mall.do(mall.officer(1), call_ticket, CallTicket(1, UUID(wanted), CallReason.FRAIL))
    assert (ticket["number"], ticket["why"], ticket["reason"]) == ("DK-002", "chosen", "frail")


def test_nobody_is_called_out_of_turn_who_cannot_come(mall: Mall) -> None:
    visit = mall.issue("DK-01", "PL-01")
    at_dk = UUID(visit["tickets"][0]["id"])
    mall.call_somebody(3)
    with pytest.raises(VisitBusy):
        mall.do(mall.officer(1), call_ticket, CallTicket(1, at_dk, CallReason.FRAIL))
    away = mall.issue("DK-02")
    mall.do(KIOSK, pause_visit, PauseVisit(UUID(away["id"])))
    with pytest.raises(VisitAway):
        mall.do(mall.officer(1), call_ticket, CallTicket(1, UUID(away["tickets"][0]["id"]), CallReason.FRAIL))


def test_nobody_is_called_from_a_queue_of_others(mall: Mall) -> None:
    ticket = UUID(mall.issue("PL-01")["tickets"][0]["id"])
    with pytest.raises(Forbidden):
        mall.do(mall.officer(1), call_ticket, CallTicket(1, ticket, CallReason.FRAIL))
    with pytest.raises(Forbidden):
        mall.do(officer_at(3, "PL"), call_ticket, CallTicket(1, ticket, CallReason.FRAIL))


def test_a_no_show_needs_three_calls_over_three_minutes(mall: Mall, clock: ManualClock) -> None:
    mall.issue("DK-01")
    ticket = mall.call_somebody(1)
    wish = RecordNoShow(UUID(ticket["id"]))
    clock.advance(minutes=10)
    with pytest.raises(TooEarlyForNoShow) as refused:
        mall.do(mall.officer(1), record_no_show, wish)
    assert refused.value.facts == {"calls": 3, "minutes": 3, "seconds": 0}
    mall.recall(mall.recall(ticket))
    assert mall.do(mall.officer(1), record_no_show, wish)["state"] == "no_show"


def test_three_calls_in_a_row_are_too_early(mall: Mall, clock: ManualClock) -> None:
    mall.issue("DK-01")
    ticket = mall.recall(mall.recall(mall.call_somebody(1)))
    clock.advance(minutes=2)
    with pytest.raises(TooEarlyForNoShow) as refused:
        mall.do(mall.officer(1), record_no_show, RecordNoShow(UUID(ticket["id"])))
    assert refused.value.facts["seconds"] == 60


def test_who_may_have_to_walk_is_given_longer(mall: Mall, clock: ManualClock) -> None:
    mall.issue("DK-01", "BK-01")
    ticket = mall.recall(mall.recall(mall.call_somebody(1)))
    clock.advance(minutes=4)
    with pytest.raises(TooEarlyForNoShow):
        mall.do(mall.officer(1), record_no_show, RecordNoShow(UUID(ticket["id"])))
    clock.advance(minutes=1)
    assert mall.do(mall.officer(1), record_no_show, RecordNoShow(UUID(ticket["id"])))["state"] == "no_show"


@pytest.mark.parametrize(("walked", "minutes"), [(1, 5), (2, 3)])
def test_who_was_called_while_walking_has_the_time_to_arrive(
    mall: Mall, clock: ManualClock, walked: int, minutes: int
) -> None:
    """Called to the last place of the visit, so that no other open one tells where the visitor may be."""
    last = next(each["id"] for each in mall.issue("DK-01", "BK-01")["tickets"] if each["queue"] == "DK")
    mall.serve(5)
    clock.advance(minutes=walked)
    ticket = mall.do(mall.officer(1), call_ticket, CallTicket(1, UUID(last), CallReason.FRAIL))
    mall.recall(mall.recall(ticket))
    with pytest.raises(TooEarlyForNoShow) as refused:
        mall.do(mall.officer(1), record_no_show, RecordNoShow(UUID(last)))
    assert refused.value.facts == {"calls": 3, "minutes": minutes, "seconds": minutes * 60}


def missed(mall: Mall, clock: ManualClock) -> UUID:
    """The ticket of somebody who did not come, with five others waiting."""
    mall.issue("DK-01")
    for _ in range(5):
        clock.advance(seconds=20)
        mall.issue("DK-02")
    return UUID(mall.no_show(mall.call_somebody(1))["id"])


def test_who_comes_back_soon_stands_behind_a_few(mall: Mall, clock: ManualClock) -> None:
    ticket = missed(mall, clock)
    clock.advance(minutes=10)
    mall.do(KIOSK, return_ticket, ReturnTicket(ticket))
    assert [mall.serve(1)["number"] for _ in range(4)] == ["DK-002", "DK-003", "DK-004", "DK-001"]
    assert mall.verify().faults == []


def test_who_comes_back_late_stands_at_the_end(mall: Mall, clock: ManualClock) -> None:
    ticket = missed(mall, clock)
    clock.advance(minutes=16)
    mall.do(GREETER, return_ticket, ReturnTicket(ticket))
    assert [mall.serve(1)["number"] for _ in range(6)][-1] == "DK-001"


def test_yesterdays_visit_neither_returns_nor_pauses_nor_wants_more(mall: Mall, clock: ManualClock) -> None:
    visit = UUID(mall.issue("DK-01")["id"])
    ticket = UUID(mall.no_show(mall.call_somebody(1))["id"])
    clock.advance(days=1)
    for use_case, wish in (
        (return_ticket, ReturnTicket(ticket)),
        (pause_visit, PauseVisit(visit)),
        (add_services, AddServices(visit, ("PL-01",))),
    ):
        with pytest.raises(VisitOver):
            mall.do(GREETER, use_case, wish)


def test_only_who_missed_a_call_comes_back_so(mall: Mall) -> None:
    ticket = UUID(mall.issue("DK-01")["tickets"][0]["id"])
    with pytest.raises(IllegalMove):
        mall.do(GREETER, return_ticket, ReturnTicket(ticket))
    with pytest.raises(Forbidden):
        mall.do(officer_at(3, "PL"), return_ticket, ReturnTicket(ticket))


def test_who_steps_away_keeps_every_place_and_is_not_called(mall: Mall) -> None:
    visit = mall.issue("DK-01", "PL-01")
    mall.issue("DK-02")
    paused = mall.do(KIOSK, pause_visit, PauseVisit(UUID(visit["id"])))
    assert paused["paused_at"] is not None
    assert mall.serve(1)["number"] == "DK-002"
    assert mall.call(3) is None
    mall.do(GREETER, resume_visit, ResumeVisit(UUID(visit["id"])))
    assert mall.serve(1)["number"] == "DK-001"
    assert mall.verify().faults == []


def test_who_is_called_steps_away_by_way_of_the_officer(mall: Mall) -> None:
    visit = UUID(mall.issue("DK-01")["id"])
    ticket = mall.call_somebody(1)
    with pytest.raises(VisitBusy):
        mall.do(KIOSK, pause_visit, PauseVisit(visit))
    back = mall.do(mall.officer(1), requeue_ticket, RequeueTicket(UUID(ticket["id"]), pause=True))
    assert (back["state"], back["paused_at"] is not None) == ("waiting", True)
    with pytest.raises(VisitAway):
        mall.do(KIOSK, pause_visit, PauseVisit(visit))
