"""The last thing done is taken back within fifteen seconds, unless the world has moved on."""

from uuid import UUID

import pytest

from server.clock import ManualClock
from server.domain.cases import CaseState
from server.domain.catalogue import Quota
from server.domain.errors import CannotUndo, NothingToUndo
from server.domain.ticket import Outcome
from server.storage.queries.tickets import TicketView
from server.usecases.add_services import AddServices, add_services
from server.usecases.correct_service import CorrectService, correct_service
from server.usecases.hold_ticket import HoldTicket, hold_ticket
from server.usecases.move_cases import MoveCases, move_cases
from server.usecases.requeue_ticket import RequeueTicket, requeue_ticket
from server.usecases.resume_ticket import ResumeTicket, resume_ticket
from server.usecases.transfer_ticket import TransferTicket, transfer_ticket
from server.usecases.undo_last import UndoLast, undo_last
from tests.malls import Mall, officer_at
from tests.usecases.changing import change


def undo(mall: Mall, ticket: TicketView, counter: int = 1) -> TicketView:
    back: TicketView = mall.do(mall.officer(counter), undo_last, UndoLast(UUID(ticket["id"])))
    return back


def hold(mall: Mall, ticket: TicketView) -> TicketView:
    held: TicketView = mall.do(mall.officer(1), hold_ticket, HoldTicket(UUID(ticket["id"])))
    return held


def test_a_call_is_taken_back_and_the_visitor_keeps_the_place(mall: Mall) -> None:
    mall.issue("DK-01")
    mall.issue("DK-02")
    back = undo(mall, mall.call_somebody(1))
    assert (back["state"], back["counter"], back["calls"]) == ("waiting", None, 0)
    assert mall.call_somebody(2)["number"] == "DK-001"
    assert mall.verify().faults == []


def test_every_other_move_is_taken_back_to_where_it_began(mall: Mall) -> None:
    mall.issue("DK-01")
    called = mall.call_somebody(1)
    assert undo(mall, mall.start(called))["state"] == "called"
    serving = mall.start(called)
    assert undo(mall, hold(mall, serving))["state"] == "serving"
    held = hold(mall, serving)
    resumed = mall.do(mall.officer(1), resume_ticket, ResumeTicket(UUID(held["id"])))
    assert undo(mall, resumed)["state"] == "on_hold"
    mall.do(mall.officer(1), resume_ticket, ResumeTicket(UUID(held["id"])))
    back = undo(mall, mall.finish(serving))
    assert (back["state"], back["lines"][0]["outcome"]) == ("serving", None)
    assert mall.verify().faults == []


def test_a_no_show_is_taken_back(mall: Mall) -> None:
    mall.issue("DK-01")
    back = undo(mall, mall.no_show(mall.call_somebody(1)))
    assert (back["state"], back["calls"]) == ("called", 3)
    assert mall.verify().faults == []


@pytest.mark.parametrize("started", [False, True])
def test_a_transfer_is_taken_back_while_nobody_has_called(mall: Mall, started: bool) -> None:
    mall.issue("DK-01")
    ticket = mall.call_somebody(1)
    if started:
        mall.start(ticket)
    mall.do(mall.officer(1), transfer_ticket, TransferTicket(UUID(ticket["id"]), ("PL-01",)))
    assert undo(mall, ticket)["state"] == ("serving" if started else "called")
    assert mall.call(3) is None
    assert mall.verify().faults == []


def test_a_transfer_that_was_called_stays(mall: Mall) -> None:
    mall.issue("DK-01")
    ticket = mall.call_somebody(1)
    mall.do(mall.officer(1), transfer_ticket, TransferTicket(UUID(ticket["id"]), ("PL-01",)))
    mall.call_somebody(3)
    with pytest.raises(CannotUndo):
        undo(mall, ticket)


def test_undoing_the_acceptance_withdraws_the_case(mall: Mall) -> None:
    mall.issue("DK-01")
    ticket = mall.start(mall.call_somebody(1))
    undo(mall, mall.finish(ticket, Outcome.ACCEPTED))
    assert mall.query("SELECT state FROM service_case") == [{"state": "withdrawn"}]
    mall.finish(ticket, Outcome.ACCEPTED)
    assert mall.query("SELECT state FROM service_case ORDER BY state") == [
        {"state": "in_process"},
        {"state": "withdrawn"},
    ]
    assert mall.verify().faults == []


def test_what_others_have_built_on_stays(mall: Mall) -> None:
    mall.issue("DK-01")
    done = mall.finish(mall.start(mall.call_somebody(1)), Outcome.ACCEPTED)
    case = UUID(bytes=bytes.fromhex(mall.query("SELECT case_id FROM service_case")[0]["case_id"]))
    mall.do(officer_at(2, "DK"), move_cases, MoveCases((case,), CaseState.READY))
    with pytest.raises(CannotUndo):
        undo(mall, done)


def test_a_counter_that_has_called_somebody_else_is_not_given_a_second_ticket(mall: Mall) -> None:
    mall.issue("DK-01")
    mall.issue("DK-02")
    done = mall.finish(mall.start(mall.call_somebody(1)))
    mall.call_somebody(1)
    with pytest.raises(CannotUndo):
        undo(mall, done)


def test_a_visitor_who_is_at_another_counter_is_not_called_back(mall: Mall) -> None:
    mall.issue("DK-01", "PL-01")
    done = mall.finish(mall.start(mall.call_somebody(1)))
    mall.call_somebody(3)
    with pytest.raises(CannotUndo):
        undo(mall, done)


def test_after_fifteen_seconds_it_is_too_late(mall: Mall, clock: ManualClock) -> None:
    mall.issue("DK-01")
    ticket = mall.call_somebody(1)
    clock.advance(seconds=15)
    undo(mall, ticket)
    ticket = mall.call_somebody(1)
    clock.advance(seconds=15, milliseconds=1)
    with pytest.raises(NothingToUndo) as refused:
        undo(mall, ticket)
    assert refused.value.facts == {"seconds": 15}


def test_nobody_undoes_what_somebody_else_did(mall: Mall) -> None:
    mall.issue("DK-01")
    with pytest.raises(NothingToUndo):
        undo(mall, mall.call_somebody(1), counter=2)


def test_what_was_said_aloud_again_or_put_back_in_line_is_not_undone(mall: Mall) -> None:
    mall.issue("DK-01")
    ticket = mall.recall(mall.call_somebody(1))
    with pytest.raises(NothingToUndo):
        undo(mall, ticket)
    mall.do(mall.officer(1), requeue_ticket, RequeueTicket(UUID(ticket["id"])))
    with pytest.raises(NothingToUndo):
        undo(mall, ticket)


def test_a_service_that_was_added_or_corrected_is_taken_back(mall: Mall) -> None:
    visit = UUID(mall.issue("DK-01")["id"])
    ticket = mall.start(mall.call_somebody(1))
    mall.do(mall.officer(1), add_services, AddServices(visit, ("DK-02",)))
    assert [line["service"] for line in undo(mall, ticket)["lines"]] == ["DK-01"]
    mall.do(mall.officer(1), correct_service, CorrectService(UUID(ticket["id"]), "DK-01", "DK-03"))
    assert [line["service"] for line in undo(mall, ticket)["lines"]] == ["DK-01"]
    assert mall.verify().faults == []


def test_a_place_added_at_another_agency_is_given_up_again(mall: Mall) -> None:
    visit = UUID(mall.issue("DK-01")["id"])
    mall.start(mall.call_somebody(1))
    added = mall.do(mall.officer(1), add_services, AddServices(visit, ("PL-01",)))
    place = next(each for each in added["tickets"] if each["queue"] == "PL")
    assert undo(mall, place)["state"] == "cancelled"
    assert mall.verify().faults == []


@pytest.mark.parametrize("started", [False, True])
def test_a_visitor_corrected_away_to_another_agency_is_back(mall: Mall, started: bool) -> None:
    mall.issue("DK-01")
    ticket = mall.call_somebody(1)
    if started:
        mall.start(ticket)
    mall.do(mall.officer(1), correct_service, CorrectService(UUID(ticket["id"]), "DK-01", "PL-01"))
    assert undo(mall, ticket)["state"] == ("serving" if started else "called")
    assert mall.call(3) is None
    assert mall.verify().faults == []


def test_a_matter_that_was_sent_on_is_not_lost_by_undoing_its_new_place(mall: Mall) -> None:
    mall.issue("DK-01", "DK-02")
    ticket = mall.start(mall.call_somebody(1))
    wish = TransferTicket(UUID(ticket["id"]), ("PL-01",), lines=("DK-02",))
    sent = mall.do(mall.officer(1), transfer_ticket, wish)
    with pytest.raises(NothingToUndo):
        undo(mall, sent)


def test_a_transfer_that_began_what_comes_after_stays(mall: Mall) -> None:
    change(mall, BK_01={"after": ("DK-01",)})
    mall.issue("DK-01", "BK-01")
    ticket = mall.call_somebody(1)
    mall.do(mall.officer(1), transfer_ticket, TransferTicket(UUID(ticket["id"]), ("PL-02",)))
    with pytest.raises(CannotUndo):
        undo(mall, ticket)


def test_a_quota_that_was_given_away_meanwhile_keeps_a_transfer_from_being_undone(mall: Mall) -> None:
    change(mall, DK_01={"quotas": (Quota(1),)})
    mall.issue("DK-01")
    ticket = mall.call_somebody(1)
    mall.do(mall.officer(1), transfer_ticket, TransferTicket(UUID(ticket["id"]), ("PL-02",)))
    mall.issue("DK-01")
    with pytest.raises(CannotUndo):
        undo(mall, ticket)


def test_undoing_is_itself_not_undone_and_stands_in_the_journal(mall: Mall) -> None:
    mall.issue("DK-01")
    ticket = undo(mall, mall.call_somebody(1))
    with pytest.raises(NothingToUndo):
        undo(mall, ticket)
    last = mall.query("SELECT kind, json_extract(data, '$.move') AS move FROM journal ORDER BY seq DESC LIMIT 1")
    assert last == [{"kind": "ticket_undone", "move": "undo_call"}]
