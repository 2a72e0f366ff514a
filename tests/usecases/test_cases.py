"""Accepted work: opened with a due date, moved on in bulk, collected; and what was missing."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from server.clock import ManualClock
from server.domain.actor import SYSTEM, Actor, Role
from server.domain.cases import CaseState
from server.domain.catalogue import ClosedDay, ServiceStandard
from server.domain.errors import Forbidden, LineCollects, NoSuchRequirement, NothingToContinue, UnknownVisit
from server.domain.events import LineOutcome
from server.domain.ticket import Channel, Outcome
from server.storage.queries.cases import AgencyCaseView, cases_of_agency
from server.storage.queries.tickets import VisitView
from server.usecases.correct_service import CorrectService, correct_service
from server.usecases.define_site import define_site
from server.usecases.finish_ticket import FinishTicket, finish_ticket
from server.usecases.issue_ticket import IssueTicket, issue_ticket
from server.usecases.move_cases import MoveCases, MovedCases, move_cases
from server.usecases.open_duty import OpenDuty, open_duty
from server.usecases.sessions import digest_of
from server.usecases.transfer_ticket import TransferTicket, transfer_ticket
from tests.malls import KIOSK, SITE, Mall, officer_at, supervisor

WORDS = ({"id": "KTP"}, {"id": "Kartu Keluarga"})


@pytest.fixture
def slow(mall: Mall) -> Mall:
    """The mall in which DK-01 takes five working days, and products are collected in the queue PL."""
    standard = ServiceStandard(10, 5, 0, WORDS)
    mall.catalogue = replace(
        mall.catalogue,
        services=tuple(
            replace(service, standard=standard) if service.code == "DK-01" else service
            for service in mall.catalogue.services
        ),
        agencies=tuple(
            replace(agency, collection_queue="PL") if agency.code == "DK" else agency
            for agency in mall.catalogue.agencies
        ),
    )
    define_site(mall.store, SYSTEM, mall.catalogue)
    return mall


def accepted(mall: Mall) -> tuple[VisitView, UUID]:
    """A visit whose file was accepted, and the case."""
    visit = mall.issue("DK-01")
    mall.finish(mall.start(mall.call_somebody(1)), Outcome.ACCEPTED)
    cases, _total = listed(mall, number=visit["number"])
    # The numbers of every day begin anew.
    return visit, next(UUID(case["id"]) for case in cases if case["visit"] == visit["id"])


def listed(mall: Mall, **wanted: Any) -> tuple[list[AgencyCaseView], int]:
    """What the agency reads now."""
    with mall.store.connect() as connection:
        site = mall.store.catalogue(connection, SITE).site
        return cases_of_agency(connection, site, mall.store.clock.now(), "DK", **wanted)


def move(mall: Mall, state: CaseState, *cases: UUID, actor: Actor = officer_at(1, "DK")) -> MovedCases:  # noqa: B008
    moved: MovedCases = mall.do(actor, move_cases, MoveCases(cases, state))
    return moved


def collect(mall: Mall, visit: VisitView) -> VisitView:
    """The receipt is shown at a kiosk."""
    again = mall.store.new_id()
    wish = IssueTicket(again, digest_of(str(again)), (), None, Channel.KIOSK, 1, digest_of(visit["id"]))
    taken: VisitView = mall.do(KIOSK, issue_ticket, wish)
    return taken


def states(mall: Mall) -> list[str]:
    return [row["state"] for row in mall.query("SELECT state FROM service_case ORDER BY opened_at")]


def test_what_is_accepted_is_due_in_working_days(slow: Mall) -> None:
    visit, _case = accepted(slow)
    assert visit["number"] == "DK-001"
    rows = slow.query("SELECT number, service, state, due_on FROM service_case")
    # A mall that is open on every day works on every day.
    assert rows == [{"number": "DK-001", "service": "DK-01", "state": "in_process", "due_on": "2026-11-29"}]
    assert slow.verify().faults == []


def test_what_is_completed_opens_no_case(slow: Mall) -> None:
    slow.issue("DK-01")
    slow.serve(1)
    assert states(slow) == []


def test_a_case_is_processed_lies_ready_and_is_collected_in_the_collection_queue(slow: Mall) -> None:
    visit, case = accepted(slow)
    assert move(slow, CaseState.READY, case) == {"moved": [str(case)], "refused": {}}
    taken = collect(slow, visit)
    assert (taken["number"], taken["tickets"][0]["queue"]) == ("PL-001", "PL")
    assert taken["tickets"][0]["lines"][0]["case"] == str(case)
    slow.serve(3)
    assert states(slow) == ["collected"]
    assert slow.verify().faults == []


def test_what_is_not_ready_cannot_be_collected_nor_twice(slow: Mall) -> None:
    visit, case = accepted(slow)
    with pytest.raises(NothingToContinue):
        collect(slow, visit)
    move(slow, CaseState.READY, case)
    collect(slow, visit)
    slow.serve(3)
    with pytest.raises(NothingToContinue):
        collect(slow, visit)


def test_one_receipt_opens_one_place(slow: Mall) -> None:
    visit, case = accepted(slow)
    move(slow, CaseState.READY, case)
    first = collect(slow, visit)
    with pytest.raises(NothingToContinue):
        collect(slow, visit)
    slow.cancel(first["tickets"][0]["id"])
    assert collect(slow, visit)["number"] == "PL-002"
    assert slow.verify().faults == []


def test_who_collects_and_is_sent_to_another_counter_still_collects(slow: Mall) -> None:
    visit, case = accepted(slow)
    move(slow, CaseState.READY, case)
    collect(slow, visit)
    ticket = slow.start(slow.call_somebody(3))
    slow.do(slow.officer(4), open_duty, OpenDuty(4))
    wish = TransferTicket(UUID(ticket["id"]), to_counter=4)
    sent = slow.do(slow.officer(3), transfer_ticket, wish)
    assert (sent["queue"], sent["lines"][0]["case"]) == ("PL", str(case))
    slow.serve(4)
    assert states(slow) == ["collected"]
    assert slow.verify().faults == []


def test_what_is_collected_is_no_other_matter(slow: Mall) -> None:
    visit, case = accepted(slow)
    move(slow, CaseState.READY, case)
    collect(slow, visit)
    ticket = slow.start(slow.call_somebody(3))
    with pytest.raises(LineCollects):
        slow.do(slow.officer(3), correct_service, CorrectService(UUID(ticket["id"]), "DK-01", "PL-01"))
    with pytest.raises(LineCollects):
        slow.do(slow.officer(3), transfer_ticket, TransferTicket(UUID(ticket["id"]), ("BK-01",)))
    with pytest.raises(LineCollects):
        slow.finish(ticket, Outcome.ACCEPTED)
    slow.finish(ticket)
    assert states(slow) == ["collected"]


def test_a_receipt_that_nobody_gave_out_opens_nothing(slow: Mall) -> None:
    visit, _case = accepted(slow)
    with pytest.raises(UnknownVisit):
        collect(slow, {**visit, "id": "another"})


def test_many_are_moved_at_once_and_each_is_judged_for_itself(slow: Mall) -> None:
    cases = [accepted(slow)[1] for _ in range(3)]
    move(slow, CaseState.COLLECTED, cases[0])
    unknown = slow.store.new_id()
    moved = move(slow, CaseState.READY, *cases, unknown, cases[1])
    assert moved == {
        "moved": [str(cases[1]), str(cases[2])],
        "refused": {str(cases[0]): "illegal_case_move", str(unknown): "unknown_case"},
    }
    assert slow.verify().faults == []


def test_other_agencies_cases_are_not_ones_own(slow: Mall) -> None:
    _visit, case = accepted(slow)
    moved = move(slow, CaseState.READY, case, actor=supervisor("PL"))
    assert moved == {"moved": [], "refused": {str(case): "forbidden"}}
    with pytest.raises(Forbidden):
        move(slow, CaseState.READY, case, actor=Actor("user:greeter", Role.GREETER, SITE))
    with pytest.raises(Forbidden):
        move(slow, CaseState.WITHDRAWN, case)


def test_those_due_first_stand_first(slow: Mall, clock: ManualClock) -> None:
    first, _ = accepted(slow)
    clock.advance(days=1)
    accepted(slow)
    cases, total = listed(slow)
    assert [case["due_on"] for case in cases] == ["2026-11-29", "2026-11-30"]
    assert (cases[0]["visit"], total) == (first["id"], 2)
    assert listed(slow, number="DK-9") == ([], 0)


def test_how_late_a_case_is_counts_the_days_on_which_the_mall_works(slow: Mall, clock: ManualClock) -> None:
    _visit, case = accepted(slow)
    assert [each["days_left"] for each in listed(slow)[0]] == [5]
    # Due on Sunday the 29th; the mall does not work on the two days after it.
    shut = tuple(ClosedDay(date(2026, 11, 29) + timedelta(days=days), {"id": "Libur"}) for days in (1, 2))
    define_site(slow.store, SYSTEM, replace(slow.catalogue, site=replace(slow.catalogue.site, closed_days=shut)))
    late = []
    for _day in range(5):
        clock.advance(days=1)
    for _day in range(4):
        late += [each["days_left"] for each in listed(slow)[0]]
        clock.advance(days=1)
    assert late == [0, 0, 0, -1]
    move(slow, CaseState.READY, case)
    assert [each["days_left"] for each in listed(slow)[0]] == [None]


def test_what_lies_ready_stands_behind_what_is_to_be_done_and_a_page_goes_on_where_the_last_one_ended(
    slow: Mall, clock: ManualClock
) -> None:
    _visit, ready = accepted(slow)
    clock.advance(days=1)
    visit, later = accepted(slow)
    move(slow, CaseState.READY, ready)
    cases, _total = listed(slow)
    rest, total = listed(slow, skip=1)
    one = listed(slow, case_id=later)
    assert [case["id"] for case in cases] == [str(later), str(ready)]
    assert ([case["id"] for case in rest], total) == ([str(ready)], 2)
    # Numbers begin anew every day: only the identity says which one.
    assert ([case["visit"] for case in one[0]], one[1], visit["number"]) == ([visit["id"]], 1, "DK-001")


def finish(mall: Mall, *missing: int, outcome: Outcome = Outcome.INCOMPLETE) -> object:
    mall.issue("DK-01")
    ticket = mall.start(mall.call_somebody(1))
    line = LineOutcome("DK-01", outcome, missing)
    return mall.do(mall.officer(1), finish_ticket, FinishTicket(UUID(ticket["id"]), (line,)))


def test_which_requirements_were_missing_is_kept_for_the_visitor(slow: Mall) -> None:
    done = finish(slow, 1)
    assert done["lines"][0]["missing"] == [1]  # type: ignore[index]
    assert slow.verify().faults == []


@pytest.mark.parametrize(("missing", "outcome"), [((2,), Outcome.INCOMPLETE), ((0,), Outcome.COMPLETED)])
def test_only_requirements_of_the_service_are_missing_and_only_from_an_incomplete_file(
    slow: Mall, missing: tuple[int, ...], outcome: Outcome
) -> None:
    with pytest.raises(NoSuchRequirement):
        finish(slow, *missing, outcome=outcome)
