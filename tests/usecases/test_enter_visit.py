"""Numbers that were given without the server enter their queues once, by the time when they were given."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from server.clock import ManualClock
from server.domain.actor import SYSTEM, Actor, Role
from server.domain.catalogue import Quota
from server.domain.errors import Forbidden, NotYourLane, NumberTaken, UnknownService, UnknownSheetNumber, VisitExists
from server.domain.kiosks import PrinterState
from server.domain.ticket import Priority
from server.usecases.confirm_device import enrol
from server.usecases.enter_visit import OLDEST, EnterVisit, enter_visit
from server.usecases.run_due import run_due
from tests.alone import kiosk_of, report, taken_alone
from tests.malls import GREETER, SITE, Mall, officer
from tests.usecases.changing import change


@pytest.fixture
def kiosk(mall: Mall) -> Actor:
    """A kiosk whose numbers have the letter A."""
    mall.do(SYSTEM, lambda tx, _nothing: str(enrol(tx, Role.KIOSK, "Anjungan 1", None, "cd" * 32)), None)
    assert report(mall, PrinterState.OK).lane == "A"
    return kiosk_of(mall)


def numbers(mall: Mall) -> list[str]:
    return [row["number"] for row in mall.query("SELECT number FROM visit ORDER BY number")]


def test_who_took_a_number_from_a_kiosk_alone_stands_where_the_time_says(
    mall: Mall, clock: ManualClock, kiosk: Actor
) -> None:
    mall.issue("DK-01")
    clock.advance(minutes=3)
    mall.issue("DK-01")
    entered = mall.do(kiosk, enter_visit, taken_alone(mall, clock, 1))
    assert entered["number"] == "DK-A001"
    assert [mall.call_somebody(counter)["number"] for counter in (1, 2, 7)] == ["DK-001", "DK-A001", "DK-002"]
    assert mall.verify().faults == []


def test_entering_again_changes_nothing(mall: Mall, clock: ManualClock, kiosk: Actor) -> None:
    wish = taken_alone(mall, clock, 1)
    first = mall.do(kiosk, enter_visit, wish)
    assert mall.do(kiosk, enter_visit, wish) == first
    assert mall.do(kiosk, enter_visit, replace(wish, taken_at=clock.now())) == first
    assert numbers(mall) == ["DK-A001"]


def test_the_number_on_the_paper_wins_over_one_that_the_kiosk_never_heard_of(
    mall: Mall, clock: ManualClock, kiosk: Actor
) -> None:
    online = mall.issue("DK-01")
    mall.call_somebody(1)
    wish = taken_alone(mall, clock, 1, UUID(online["id"]))
    entered = mall.do(kiosk, enter_visit, wish)
    assert (online["number"], entered["number"]) == ("DK-001", "DK-A001")
    assert [ticket["state"] for ticket in entered["tickets"]] == ["called"]
    # Asked once more, and with the retired number given to nobody else.
    assert mall.do(kiosk, enter_visit, wish) == entered
    assert mall.issue("DK-01")["number"] == "DK-002"
    assert mall.verify().faults == []


def test_a_retired_number_that_somebody_has_all_the_same_is_found(mall: Mall, clock: ManualClock, kiosk: Actor) -> None:
    online = mall.issue("DK-01")
    mall.do(kiosk, enter_visit, taken_alone(mall, clock, 1, UUID(online["id"])))
    other = mall.issue("DK-02")
    with mall.store.connect(write=True) as connection:
        connection.exec_driver_sql(
            "UPDATE visit SET sequence = 1, number = 'DK-001' WHERE visit = ?", (UUID(other["id"]).hex,)
        )
        connection.commit()
    assert any("no number is given out twice" in fault for fault in mall.verify().faults)


def test_a_kiosk_renumbers_nobody_elses_visit(mall: Mall, clock: ManualClock, kiosk: Actor) -> None:
    greeted = mall.issue("DK-01")
    stolen = replace(taken_alone(mall, clock, 1, UUID(greeted["id"])), token_sha256="ef" * 32)
    with pytest.raises(VisitExists):
        mall.do(kiosk, enter_visit, stolen)
    mine = taken_alone(mall, clock, 2)
    mall.do(kiosk, enter_visit, mine)
    with pytest.raises(VisitExists):
        mall.do(kiosk, enter_visit, replace(mine, sequence=3))


def test_neither_hours_nor_a_used_up_quota_refuse_who_has_paper_and_the_overrun_is_told(
    mall: Mall, clock: ManualClock, kiosk: Actor
) -> None:
    change(mall, DK_01={"quotas": (Quota(1),)})
    mall.do(kiosk, enter_visit, taken_alone(mall, clock, 1))
    mall.do(kiosk, enter_visit, taken_alone(mall, clock, 2))
    rows = mall.query("SELECT number, over_quota FROM visit ORDER BY number")
    assert [(row["number"], bool(row["over_quota"])) for row in rows] == [("DK-A001", False), ("DK-A002", True)]


def test_a_service_that_the_mall_no_longer_has_is_left_out(mall: Mall, clock: ManualClock, kiosk: Actor) -> None:
    entered = mall.do(kiosk, enter_visit, taken_alone(mall, clock, 1, None, "DK-01", "DK-99"))
    assert entered["tickets"][0]["services"] == ["DK-01"]
    with pytest.raises(UnknownService):
        mall.do(kiosk, enter_visit, taken_alone(mall, clock, 2, None, "DK-99"))


def test_a_number_of_a_day_that_is_over_is_counted_and_expires(mall: Mall, clock: ManualClock, kiosk: Actor) -> None:
    wish = taken_alone(mall, clock, 1)
    clock.advance(days=1)
    run_due(mall.store)
    entered = mall.do(kiosk, enter_visit, wish)
    assert entered["service_day"] == "2026-11-24"
    assert [ticket["state"] for ticket in entered["tickets"]] == ["expired"]
    assert mall.verify().faults == []


def test_a_time_that_cannot_be_is_brought_to_one_that_can(mall: Mall, clock: ManualClock, kiosk: Actor) -> None:
    future = mall.do(kiosk, enter_visit, replace(taken_alone(mall, clock, 1), taken_at=clock.now() + timedelta(days=2)))
    assert future["issued_at"] == "2026-11-24T01:30:00.000Z"
    old = mall.do(kiosk, enter_visit, replace(taken_alone(mall, clock, 2), taken_at=clock.now() - 50 * OLDEST))
    assert old["service_day"] == "2026-11-17"


def test_the_same_number_is_no_two_visits(mall: Mall, clock: ManualClock, kiosk: Actor) -> None:
    mall.do(kiosk, enter_visit, taken_alone(mall, clock, 1))
    with pytest.raises(NumberTaken):
        mall.do(kiosk, enter_visit, taken_alone(mall, clock, 1, uuid4()))
    online = mall.issue("DK-01")
    with pytest.raises(NumberTaken):
        mall.do(kiosk, enter_visit, taken_alone(mall, clock, 1, UUID(online["id"])))


def test_a_kiosk_enters_its_own_letter_only(mall: Mall, clock: ManualClock, kiosk: Actor) -> None:
    for lane in ("C", "X", "P"):
        with pytest.raises(NotYourLane):
            mall.do(kiosk, enter_visit, replace(taken_alone(mall, clock, 1), lane=lane))
    with pytest.raises(NotYourLane):
        mall.do(Actor(f"device:{uuid4()}", Role.KIOSK, SITE), enter_visit, taken_alone(mall, clock, 1))


@pytest.mark.parametrize("who", [GREETER, officer("DK")], ids=["greeter", "officer"])
def test_people_enter_what_was_printed_on_a_sheet_and_nothing_else(mall: Mall, clock: ManualClock, who: Actor) -> None:
    wish = replace(taken_alone(mall, clock, 40), lane="X")
    with pytest.raises(UnknownSheetNumber):
        mall.do(who, enter_visit, wish)
    with mall.store.connect(write=True) as connection:
        connection.exec_driver_sql("INSERT INTO sheet_series VALUES (?, 'DK', 40)", (SITE,))
        connection.commit()
    assert mall.do(who, enter_visit, wish)["number"] == "DK-X040"
    clock.advance(days=1)
    tomorrow = replace(wish, visit=uuid4(), token_sha256="ab" * 32, taken_at=clock.now())
    with pytest.raises(NumberTaken):
        mall.do(who, enter_visit, tomorrow)
    for other in (replace(wish, sequence=41), replace(wish, lane="A"), replace(wish, prefix="PL")):
        with pytest.raises(UnknownSheetNumber):
            mall.do(who, enter_visit, replace(other, visit=uuid4(), token_sha256=uuid4().hex * 2))


def test_a_visit_that_was_entered_waits_for_what_must_come_first(mall: Mall, clock: ManualClock, kiosk: Actor) -> None:
    change(mall, BK_01={"after": ("DK-01",)})
    wish = replace(taken_alone(mall, clock, 1, None, "BK-01", "DK-01"), priority=Priority.ELDERLY)
    tickets = mall.do(kiosk, enter_visit, wish)["tickets"]
    assert {ticket["queue"]: ticket["state"] for ticket in tickets} == {"DK": "waiting", "BK": "planned"}


def test_a_display_enters_nothing(mall: Mall, clock: ManualClock) -> None:
    wish: EnterVisit = taken_alone(mall, clock, 1)
    with pytest.raises(Forbidden):
        mall.do(Actor("device:display", Role.DISPLAY, SITE), enter_visit, wish)
