"""The day's end: open tickets end with a reason, at the site's own midnight, also when late."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from server.clock import ManualClock
from server.domain.actor import SYSTEM
from server.domain.errors import DayNotOver, Forbidden
from server.usecases.close_day import CloseDay, close_day
from server.usecases.define_site import define_site
from server.usecases.run import Request, run
from server.usecases.run_due import run_due
from tests.malls import SITE, Mall, officer, small_mall
from tests.usecases.changing import change


def states(mall: Mall) -> dict[str, str]:
    rows = mall.query("SELECT v.number, t.state FROM ticket t JOIN visit v ON v.visit = t.visit")
    return {row["number"]: row["state"] for row in rows}


def test_nothing_is_due_before_midnight(mall: Mall, clock: ManualClock) -> None:
    clock.advance(hours=15, minutes=29)
    assert run_due(mall.store) == 0


def test_the_day_ends_by_itself_after_midnight(mall: Mall, clock: ManualClock) -> None:
    for _ in range(4):
        mall.issue("DK-01")
    mall.serve(1)
    mall.call_somebody(1)
    mall.start(mall.call_somebody(2))
    clock.advance(hours=15, minutes=30)
    assert run_due(mall.store) == 1
    assert states(mall) == {"DK-001": "finished", "DK-002": "expired", "DK-003": "expired", "DK-004": "expired"}
    reasons = mall.query("SELECT json_extract(data, '$.reason') AS reason FROM journal WHERE kind = 'ticket_expired'")
    # Who was called and did not come in time was not carried out.
    assert [row["reason"] for row in reasons] == ["day_ended", "left_open", "day_ended"]


@pytest.mark.parametrize(("jumped", "closed"), [(timedelta(days=1), 1), (timedelta(days=-1), 0)], ids=str)
def test_while_the_machine_s_clock_is_in_doubt_a_day_ends_when_it_is_over_by_both(
    mall: Mall, clock: ManualClock, monkeypatch: pytest.MonkeyPatch, jumped: timedelta, closed: int
) -> None:
    monkeypatch.setattr(clock, "jumped", jumped)
    clock.advance(hours=15, minutes=29)
    assert run_due(mall.store) == 0
    clock.advance(minutes=1)
    assert run_due(mall.store) == closed


@pytest.mark.parametrize(
    ("timezone", "hours"), [("Asia/Jakarta", 17), ("Asia/Makassar", 16), ("Asia/Jayapura", 15)], ids=str
)
def test_each_time_zone_has_its_own_midnight_from_which_numbers_begin_anew(
    mall: Mall, clock: ManualClock, timezone: str, hours: int
) -> None:
    """Midnight is at 17:00, 16:00 and 15:00 UTC."""
    change(mall, site={"timezone": timezone})
    mall.issue("DK-01")
    midnight = clock.now().replace(hour=hours, minute=0, second=0, microsecond=0)
    clock.advance(seconds=(midnight - clock.now()).total_seconds() - 1)
    assert run_due(mall.store) == 0
    assert mall.issue("DK-01")["number"] == "DK-002"
    clock.advance(seconds=1)
    # The ticker may be late: who comes meanwhile has the first number of the new day, and yesterday's are not called.
    assert mall.issue("DK-01")["number"] == "DK-001"
    assert mall.call_somebody(1)["number"] == "DK-001"
    assert mall.call(2) is None
    assert run_due(mall.store) == 1
    assert mall.verify().faults == []


def test_what_was_left_open_is_unrecorded_and_what_only_waited_has_no_outcome(mall: Mall, clock: ManualClock) -> None:
    mall.issue("DK-01")
    mall.issue("DK-01")
    mall.start(mall.call_somebody(1))
    clock.advance(days=1)
    run_due(mall.store)
    outcomes = mall.query("SELECT outcome FROM service_line ORDER BY outcome")
    assert [row["outcome"] for row in outcomes] == [None, "unrecorded"]
    assert mall.verify().faults == []


def test_running_it_twice_does_no_harm(mall: Mall, clock: ManualClock) -> None:
    clock.advance(days=1)
    assert [run_due(mall.store), run_due(mall.store)] == [1, 0]
    assert mall.verify().faults == []


def test_a_server_that_was_off_for_days_closes_what_was_open_and_goes_on_today(mall: Mall, clock: ManualClock) -> None:
    mall.issue("DK-01")
    clock.advance(days=4)
    assert run_due(mall.store) == 1
    assert states(mall) == {"DK-001": "expired"}
    assert mall.query("SELECT subject FROM due") == [{"subject": "2026-11-28"}]


def test_who_came_after_midnight_keeps_the_place_when_the_day_is_closed_late(mall: Mall, clock: ManualClock) -> None:
    mall.issue("DK-01")
    clock.advance(days=1)
    fresh = mall.issue("DK-01")
    run_due(mall.store)
    assert fresh["number"] == "DK-001"
    assert mall.call_somebody(1)["visit"] == fresh["id"]
    assert mall.verify().faults == []


def test_trouble_at_one_mall_does_not_keep_the_others_waiting(
    mall: Mall, clock: ManualClock, caplog: pytest.LogCaptureFixture
) -> None:
    other = replace(small_mall(), site=replace(small_mall().site, code="another"))
    define_site(mall.store, SYSTEM, other)
    with mall.store.connect(write=True) as connection:
        connection.exec_driver_sql("UPDATE due SET subject = 'no date', due_at = '2020-01-01' WHERE site = 'another'")
        connection.commit()
    clock.advance(days=1)
    assert run_due(mall.store) == 1
    assert "another" in caplog.text
    assert mall.query(f"SELECT subject FROM due WHERE site = '{SITE}'") == [{"subject": "2026-11-25"}]


def test_a_mall_that_moved_to_another_time_zone_ends_its_day_at_the_new_midnight(
    mall: Mall, clock: ManualClock
) -> None:
    moved = replace(mall.catalogue, site=replace(mall.catalogue.site, timezone="Asia/Jayapura"))
    define_site(mall.store, SYSTEM, moved)
    clock.advance(hours=13, minutes=29)
    assert run_due(mall.store) == 0
    clock.advance(minutes=1)
    assert run_due(mall.store) == 1
    assert mall.verify().faults == []


def test_a_mall_defined_anew_before_the_ticker_came_still_closes_the_old_day(mall: Mall, clock: ManualClock) -> None:
    mall.issue("DK-01")
    clock.advance(days=1)
    renamed = replace(mall.catalogue, site=replace(mall.catalogue.site, name={"id": "Mal Baru"}))
    define_site(mall.store, SYSTEM, renamed)
    assert run_due(mall.store) == 1
    assert states(mall) == {"DK-001": "expired"}


def test_a_day_cannot_be_closed_before_it_is_over(mall: Mall) -> None:
    with pytest.raises(DayNotOver):
        run(mall.store, Request(SITE, SYSTEM), close_day, CloseDay(date(2026, 11, 24)))


def test_an_officer_cannot_close_the_day(mall: Mall) -> None:
    with pytest.raises(Forbidden):
        run(mall.store, mall.ask(officer("DK")), close_day, CloseDay(date(2026, 11, 23)))
