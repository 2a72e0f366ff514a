"""Open or closed, why, and when next, in the site's own time."""

from datetime import UTC, date, datetime, time

import pytest

from server.domain.catalogue import Hours
from server.domain.opening import ClosedBecause, day_end, opening, service_day
from tests.domain.calendars import (
    FRIDAY,
    MONDAY,
    NEXT_MONDAY,
    NUMBERS,
    RAMADAN,
    SATURDAY,
    TUESDAY,
    closed,
    mall,
    on,
    one_day,
)


def test_a_site_without_hours_is_open_at_any_hour() -> None:
    state = opening(mall(hours=(), service_hours=()), on(SATURDAY, 3))
    assert (state.open, state.service_open) == (True, True)


def test_it_is_open_from_the_first_minute_to_before_the_last() -> None:
    here = mall()
    assert [opening(here, on(TUESDAY, hour, minute)).open for hour, minute in ((7, 15), (14, 59), (15, 0))] == [
        True,
        True,
        False,
    ]


def test_before_opening_it_says_when_it_opens() -> None:
    state = opening(mall(), on(TUESDAY, 7))
    assert (state.why, state.opens) == (ClosedBecause.OUTSIDE_HOURS, on(TUESDAY, 7, 15))


def test_numbers_are_given_before_service_opens() -> None:
    early = opening(mall(), on(TUESDAY, 7, 30))
    assert (early.open, early.service_open, early.service_opens) == (True, False, on(TUESDAY, 8))
    late = opening(mall(), on(TUESDAY, 15, 30))
    assert (late.open, late.service_open, late.service_opens) == (False, True, None)


def test_after_service_it_names_the_next_working_day() -> None:
    assert opening(mall(), on(FRIDAY, 16)).service_opens == on(NEXT_MONDAY, 8)


def test_the_friday_prayer_is_a_break() -> None:
    state = opening(mall(), on(FRIDAY, 12))
    assert (state.why, state.opens) == (ClosedBecause.BREAK, on(FRIDAY, 13))
    assert (state.service_open, state.service_opens) == (False, on(FRIDAY, 13))


def test_a_reduced_break_is_open_and_says_so() -> None:
    turns = (*NUMBERS, Hours(5, time(11, 30), time(13), reduced=True))
    here = mall(queue={"hours": turns})
    state = opening(here, on(FRIDAY, 12), here.queue("DK"))
    assert (state.open, state.service_open, state.reduced) == (True, True, True)
    assert not opening(here, on(FRIDAY, 12), here.queue("PL")).open
    assert not opening(here, on(FRIDAY, 10), here.queue("DK")).reduced


def test_after_friday_it_opens_on_monday() -> None:
    assert opening(mall(), on(FRIDAY, 16)).opens == on(NEXT_MONDAY, 7, 15)


def test_a_joint_leave_day_says_so_by_name_and_names_the_next_day() -> None:
    here = mall(closed_days=(closed(TUESDAY, "Cuti bersama Natal"),))
    state = opening(here, on(TUESDAY, 9))
    assert (state.why, state.notice) == (ClosedBecause.CLOSED_DAY, {"id": "Cuti bersama Natal"})
    assert state.opens == on(date(2026, 11, 25), 7, 15)
    assert state.service_open is False


def test_a_holiday_can_be_opened_for_once() -> None:
    bazaar = one_day(TUESDAY, "Layanan hari libur", Hours(2, time(9), time(12)))
    here = mall(closed_days=(closed(TUESDAY),), schedules=(bazaar,))
    assert opening(here, on(TUESDAY, 9)).open
    assert opening(here, on(TUESDAY, 12)).why is ClosedBecause.OUTSIDE_HOURS
    assert opening(here, on(MONDAY, 15)).opens == on(TUESDAY, 9)


def test_a_working_day_can_be_closed_for_once() -> None:
    here = mall(schedules=(one_day(TUESDAY, "Pemadaman listrik"),))
    state = opening(here, on(TUESDAY, 9))
    assert (state.why, state.notice) == (ClosedBecause.CLOSED_DAY, {"id": "Pemadaman listrik"})


def test_ramadan_has_hours_of_its_own_and_the_weeks_around_it_do_not() -> None:
    here = mall(schedules=(RAMADAN,))
    last, first_after = date(2027, 3, 9), date(2027, 3, 10)
    assert opening(here, on(date(2027, 2, 8), 7, 20)).opens == on(date(2027, 2, 8), 7, 30)
    assert not opening(here, on(last, 14)).open
    assert opening(here, on(first_after, 14)).open
    assert opening(here, on(date(2027, 2, 5), 7, 20)).open
    assert opening(here, on(last, 15)).service_opens == on(first_after, 8)


def test_a_holiday_within_ramadan_is_closed_since_it_is_narrower() -> None:
    here = mall(schedules=(RAMADAN,), closed_days=(closed(date(2027, 3, 8), "Nyepi"),))
    assert opening(here, on(date(2027, 3, 8), 9)).why is ClosedBecause.CLOSED_DAY


def test_a_queues_own_schedule_wins_over_the_sites_of_the_same_length() -> None:
    own = one_day(TUESDAY, "Jemput bola", Hours(2, time(18), time(20)))
    here = mall(schedules=(one_day(TUESDAY, "Tutup"),), queue={"schedules": (own,)})
    assert opening(here, on(TUESDAY, 18), here.queue("DK")).open
    assert not opening(here, on(TUESDAY, 18), here.queue("PL")).open
    assert not opening(here, on(TUESDAY, 18)).open


def test_of_two_schedules_of_one_length_the_later_in_the_list_counts() -> None:
    here = mall(schedules=(one_day(TUESDAY, "Tutup"), one_day(TUESDAY, "Buka", Hours(2, time(9), time(10)))))
    assert opening(here, on(TUESDAY, 9)).open


def test_a_queue_keeps_its_own_weekly_hours() -> None:
    here = mall(queue={"hours": (Hours(6, time(8), time(12)),)})
    assert opening(here, on(SATURDAY, 9), here.queue("DK")).open
    assert opening(here, on(SATURDAY, 9), here.queue("DK")).service_open
    assert opening(here, on(TUESDAY, 9), here.queue("DK")).opens == on(SATURDAY, 8)
    assert not opening(here, on(SATURDAY, 9)).open


def test_a_closing_time_of_midnight_is_the_end_of_the_day() -> None:
    here = mall(hours=(Hours(2, time(20), time(0)),))
    assert opening(here, on(TUESDAY, 23, 59)).open
    assert opening(here, on(date(2026, 11, 25), 0)).why is ClosedBecause.OUTSIDE_HOURS


def test_a_site_that_never_opens_again_says_no_time() -> None:
    state = opening(mall(hours=(Hours(1, time(8), time(8)),)), on(TUESDAY, 9))
    assert (state.open, state.opens) == (False, None)


@pytest.mark.parametrize(
    ("zone", "ends"), [("Asia/Jakarta", 17), ("Asia/Makassar", 16), ("Asia/Jayapura", 15)], ids=str
)
def test_a_service_day_ends_at_the_sites_own_midnight(zone: str, ends: int) -> None:
    here = mall(zone).site
    end = datetime(2026, 11, 24, ends, tzinfo=UTC)
    assert day_end(here, TUESDAY) == end
    assert (service_day(here, end), service_day(here, end.replace(hour=ends - 1))) == (date(2026, 11, 25), TUESDAY)


@pytest.mark.parametrize("zone", ["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"])
def test_hours_and_closed_days_are_those_of_the_sites_own_clock_over_midnight(zone: str) -> None:
    here = mall(zone, closed_days=(closed(TUESDAY),))
    before = opening(here, on(MONDAY, 23, 59, zone=zone))
    after = opening(here, on(TUESDAY, 0, zone=zone))
    assert (before.why, after.why) == (ClosedBecause.OUTSIDE_HOURS, ClosedBecause.CLOSED_DAY)
    assert before.opens == after.opens == on(date(2026, 11, 25), 7, 15, zone=zone)
