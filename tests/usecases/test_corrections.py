"""A wrong service is put right; and nobody is put where nobody would call."""

from collections.abc import Callable
from uuid import UUID

import pytest

from server.clock import ManualClock
from server.domain.catalogue import Quota
from server.domain.errors import (
    AlreadyInQueue,
    CounterTaken,
    Disrupted,
    ExternalQueue,
    Forbidden,
    IllegalMove,
    NotACorrection,
    QuotaUsedUp,
    ServiceTwice,
)
from server.domain.events import Scope
from server.usecases.add_services import AddServices, add_services
from server.usecases.correct_service import CorrectService, correct_service
from server.usecases.declare_disruption import DeclareDisruption, declare_disruption
from server.usecases.step_away import PauseVisit, pause_visit
from tests.malls import KIOSK, Mall, officer_at, supervisor
from tests.usecases.changing import change
from tests.usecases.moving import add, correct, transfer


def external(mall: Mall) -> None:
    change(mall, PL={"external": {"id": "Ambil nomor di gerai."}})


def disrupted(mall: Mall) -> None:
    mall.do(supervisor("PL"), declare_disruption, DeclareDisruption(Scope.AGENCY, "PL", {"id": "Jaringan putus"}))


def used_up(mall: Mall) -> None:
    change(mall, PL_01={"quotas": (Quota(0),)})


@pytest.mark.parametrize(
    ("happens", "error"), [(external, ExternalQueue), (disrupted, Disrupted), (used_up, QuotaUsedUp)]
)
def test_nobody_is_sent_or_put_where_nobody_could_be_called(
    mall: Mall, happens: Callable[[Mall], None], error: type[Exception]
) -> None:
    visit = mall.issue("DK-01")
    happens(mall)
    ticket = mall.start(mall.call_somebody(1))
    with pytest.raises(error):
        transfer(mall, ticket, "PL-01")
    with pytest.raises(error):
        add(mall, visit, "PL-01")
    with pytest.raises(error):
        correct(mall, ticket["id"], "DK-01", "PL-01")
    assert len(mall.query("SELECT * FROM ticket")) == 1


def test_a_wrong_service_of_the_same_queue_changes_on_the_spot(mall: Mall) -> None:
    ticket = mall.issue("DK-01")["tickets"][0]["id"]
    assert correct(mall, ticket, "DK-01", "DK-03")["tickets"][0]["services"] == ["DK-03"]
    assert mall.verify().faults == []


def test_a_wrong_agency_is_put_right_without_losing_seniority(mall: Mall, clock: ManualClock) -> None:
    ticket = mall.issue("DK-01")["tickets"][0]["id"]
    clock.advance(minutes=5)
    mall.issue("PL-01")
    visit = correct(mall, ticket, "DK-01", "PL-02")
    assert [(place["queue"], place["ahead"]) for place in visit["tickets"]] == [("PL", 0)]
    assert mall.call(1) is None
    assert mall.call_somebody(3)["number"] == "DK-001"
    assert mall.verify().faults == []


def test_one_of_several_lines_moves_and_the_others_stay(mall: Mall) -> None:
    ticket = mall.issue("DK-01", "DK-02")["tickets"][0]["id"]
    visit = correct(mall, ticket, "DK-02", "BK-01")
    assert [place["services"] for place in visit["tickets"]] == [["DK-01"], ["BK-01"]]
    assert mall.verify().faults == []


def test_the_moved_line_joins_a_place_that_is_there(mall: Mall) -> None:
    ticket = mall.issue("DK-01", "DK-02", "PL-01")["tickets"][0]["id"]
    visit = correct(mall, ticket, "DK-02", "PL-03")
    assert [place["services"] for place in visit["tickets"]] == [["DK-01"], ["PL-01", "PL-03"]]


def test_what_is_not_on_the_ticket_cannot_be_corrected(mall: Mall) -> None:
    visit = mall.issue("DK-01", "PL-01")
    ticket = visit["tickets"][0]["id"]
    for was, service in (("DK-02", "DK-03"), ("DK-01", "DK-01")):
        with pytest.raises(NotACorrection):
            correct(mall, ticket, was, service)
    with pytest.raises(ServiceTwice):
        correct(mall, ticket, "DK-01", "PL-01")
    with pytest.raises(AlreadyInQueue):
        correct(mall, ticket, "DK-01", "PL-02")


def test_an_officer_corrects_in_the_own_agency_only_and_a_kiosk_nowhere(mall: Mall) -> None:
    ticket = UUID(mall.issue("DK-01")["tickets"][0]["id"])
    wish = CorrectService(ticket, "DK-01", "PL-01")
    for actor in (officer_at(3, "PL"), KIOSK):
        with pytest.raises(Forbidden):
            mall.do(actor, correct_service, wish)
    assert mall.do(officer_at(1, "DK"), correct_service, wish)["tickets"][0]["queue"] == "PL"


def test_an_officer_does_not_take_a_ticket_away_from_a_colleague(mall: Mall) -> None:
    mall.issue("DK-01")
    ticket = mall.start(mall.call_somebody(1))
    wish = CorrectService(UUID(ticket["id"]), "DK-01", "PL-01")
    with pytest.raises(CounterTaken):
        mall.do(officer_at(2, "DK"), correct_service, wish)
    mall.do(officer_at(1, "DK"), correct_service, wish)


def test_an_officer_helps_only_visitors_of_the_own_agency(mall: Mall) -> None:
    visit = UUID(mall.issue("DK-01")["id"])
    stranger, own = officer_at(5, "BK"), officer_at(1, "DK")
    for use_case, command in ((pause_visit, PauseVisit(visit)), (add_services, AddServices(visit, ("PL-01",)))):
        with pytest.raises(Forbidden):
            mall.do(stranger, use_case, command)
        mall.do(own, use_case, command)


def test_what_has_ended_is_not_corrected(mall: Mall) -> None:
    mall.issue("DK-01")
    ended = mall.serve(1)
    with pytest.raises(IllegalMove):
        correct(mall, ended["id"], "DK-01", "DK-02")
