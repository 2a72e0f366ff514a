"""Taking a number: one visit, one ticket a queue, and never two of anything."""

from datetime import time

import pytest

from server.clock import ManualClock
from server.domain.actor import ANONYMOUS, Actor, Role
from server.domain.catalogue import Hours
from server.domain.errors import (
    Forbidden,
    KeyReused,
    NoService,
    ServiceTwice,
    SiteClosed,
    Unidentified,
    UnknownService,
    VisitExists,
)
from server.domain.ticket import Priority
from server.storage.store import Store
from tests.malls import SITE, Mall, small_mall


def test_the_first_number_of_the_day_is_one(mall: Mall) -> None:
    assert mall.issue("DK-01")["number"] == "DK-001"


def test_numbers_follow_each_other_in_their_queue_only(mall: Mall) -> None:
    numbers = [mall.issue(service)["number"] for service in ("DK-01", "PL-01", "DK-02", "DK-01")]
    assert numbers == ["DK-001", "PL-001", "DK-002", "DK-003"]


def test_priority_has_a_lane_of_its_own(mall: Mall) -> None:
    mall.issue("DK-01")
    assert mall.issue("DK-01", priority=Priority.ELDERLY)["number"] == "DK-P001"


def test_services_of_one_agency_are_one_place(mall: Mall) -> None:
    visit = mall.issue("DK-01", "DK-03")
    assert [ticket["services"] for ticket in visit["tickets"]] == [["DK-01", "DK-03"]]


def test_services_of_two_agencies_are_parallel_tickets_under_one_number(mall: Mall) -> None:
    visit = mall.issue("BK-01", "DK-01", "BK-02")
    assert visit["number"] == "BK-001"
    assert [(ticket["queue"], ticket["services"]) for ticket in visit["tickets"]] == [
        ("BK", ["BK-01", "BK-02"]),
        ("DK", ["DK-01"]),
    ]


def test_a_visit_says_who_is_ahead_and_where_to_go(mall: Mall) -> None:
    mall.issue("DK-01")
    mall.issue("DK-01")
    ticket = mall.issue("DK-01")["tickets"][0]
    assert (ticket["ahead"], ticket["zone"], ticket["counters"]) == (2, "Z1", [1, 2, 7])


@pytest.mark.parametrize("wish", [None, Priority.ELDERLY])
@pytest.mark.parametrize("others", ["", "r", "p", "rrrr", "pppp", "rprprp", "pprrrrr"])
def test_who_is_said_to_be_ahead_is_called_before(mall: Mall, others: str, wish: Priority | None) -> None:
    for other in others:
        mall.issue("DK-01", priority=Priority.PREGNANT if other == "p" else None)
    visit = mall.issue("DK-01", priority=wish)
    before = 0
    while mall.serve(1)["visit"] != visit["id"]:
        before += 1
    assert visit["tickets"][0]["ahead"] == before


def test_no_wait_is_promised_while_no_counter_serves(mall: Mall) -> None:
    assert mall.issue("DK-01")["tickets"][0]["estimate"] is None


def test_the_wait_is_estimated_once_a_counter_serves(mall: Mall) -> None:
    mall.issue("DK-01")
    mall.call_somebody(1)
    estimate = mall.issue("DK-01")["tickets"][0]["estimate"]
    assert estimate is not None
    assert estimate["low"] <= estimate["minutes"] <= estimate["high"]


def test_asking_twice_gets_one_visit(mall: Mall) -> None:
    visit = mall.store.new_id()
    first = mall.issue("DK-01", visit=visit, key="once")
    assert mall.issue("DK-01", visit=visit, key="once") == first
    assert len(mall.query("SELECT * FROM visit")) == 1


def test_the_same_key_with_another_wish_is_refused(mall: Mall) -> None:
    visit = mall.store.new_id()
    mall.issue("DK-01", visit=visit, key="once")
    with pytest.raises(KeyReused):
        mall.issue("DK-02", visit=visit, key="once")


def test_a_key_belongs_to_who_used_it(mall: Mall) -> None:
    mall.issue("DK-01", key="once")
    other = Actor("device:another", Role.KIOSK, SITE)
    assert mall.issue("DK-01", key="once", actor=other)["number"] == "DK-002"


def test_a_refusal_is_judged_again_under_the_same_key(mall: Mall) -> None:
    visit = mall.store.new_id()
    with pytest.raises(UnknownService):
        mall.issue("XX-01", visit=visit, key="once")
    assert mall.issue("DK-01", visit=visit, key="once")["number"] == "DK-001"


def test_a_visit_cannot_be_issued_again_under_another_key(mall: Mall) -> None:
    visit = mall.store.new_id()
    mall.issue("DK-01", visit=visit)
    with pytest.raises(VisitExists):
        mall.issue("DK-01", visit=visit)


def test_a_refused_wish_uses_no_number(mall: Mall) -> None:
    for wrong in ((), ("DK-01", "DK-01"), ("DK-01", "XX-01")):
        with pytest.raises((NoService, ServiceTwice, UnknownService)):
            mall.issue(*wrong)
    assert mall.issue("DK-01")["number"] == "DK-001"
    assert mall.verify().faults == []


@pytest.mark.parametrize("actor", [Actor("device:x", Role.DISPLAY, SITE), Actor("device:x", Role.KIOSK, "another")])
def test_a_stranger_takes_no_number(mall: Mall, actor: Actor) -> None:
    with pytest.raises(Forbidden):
        mall.issue("DK-01", actor=actor)


def test_nobody_unknown_takes_a_number(mall: Mall) -> None:
    with pytest.raises(Unidentified):
        mall.issue("DK-01", actor=ANONYMOUS)


def test_a_closed_mall_gives_no_number_and_says_when_it_opens(store: Store, clock: ManualClock) -> None:
    mall = Mall(store, clock, small_mall((Hours(2, time(9), time(15)),)))
    with pytest.raises(SiteClosed) as refused:
        mall.issue("DK-01")
    assert refused.value.facts == {"why": "outside_hours", "opens": "2026-11-24T02:00:00.000Z"}
    clock.advance(minutes=30)
    assert mall.issue("DK-01")["number"] == "DK-001"


def test_numbers_begin_again_with_the_sites_own_midnight(mall: Mall, clock: ManualClock) -> None:
    mall.issue("DK-01")
    clock.advance(hours=15)
    assert mall.issue("DK-01")["number"] == "DK-002"
    clock.advance(hours=1)
    assert mall.issue("DK-01")["number"] == "DK-001"
