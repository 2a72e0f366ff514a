"""Working days, due dates, and a calendar that runs out."""

from datetime import date

import pytest

from server.domain.working_days import (
    calendar_runs_out,
    days_left,
    due_on,
    is_working_day,
    known_until,
    next_working_day,
)
from tests.domain.calendars import FRIDAY, MONDAY, NEXT_MONDAY, SATURDAY, TUESDAY, closed, mall

SITE = mall(closed_days=(closed(TUESDAY),)).site
YEAR = tuple(closed(date(2026, 1, day)) for day in range(1, 16))


def test_weekends_and_closed_days_are_not_worked() -> None:
    assert [is_working_day(SITE, day) for day in (MONDAY, TUESDAY, FRIDAY, SATURDAY)] == [True, False, True, False]


@pytest.mark.parametrize(
    ("days", "due"), [(0, None), (1, date(2026, 11, 25)), (3, FRIDAY), (4, NEXT_MONDAY), (8, date(2026, 12, 4))]
)
def test_a_due_date_counts_working_days_from_the_day_after(days: int, due: date | None) -> None:
    assert due_on(SITE, MONDAY, days) == due


def test_what_is_due_in_years_has_no_due_date() -> None:
    assert due_on(SITE, MONDAY, 10_000) is None


def test_a_mall_that_works_at_any_hour_works_every_day() -> None:
    always = mall(hours=(), service_hours=()).site
    assert due_on(always, FRIDAY, 2) == date(2026, 11, 29)


def test_days_until_and_since_a_due_date_are_working_days() -> None:
    # Tuesday is closed, and nobody works at the weekend.
    due = (MONDAY, FRIDAY, SATURDAY, NEXT_MONDAY)
    assert list(days_left(SITE, MONDAY, due).values()) == [0, 3, 3, 4]
    assert days_left(SITE, SATURDAY, (FRIDAY,)) == {FRIDAY: 0}
    assert days_left(SITE, NEXT_MONDAY, (FRIDAY, MONDAY)) == {FRIDAY: -1, MONDAY: -4}
    assert days_left(SITE, MONDAY, ()) == {}


def test_the_next_working_day_skips_what_is_closed() -> None:
    assert next_working_day(SITE, MONDAY) == date(2026, 11, 25)
    assert next_working_day(SITE, FRIDAY) == NEXT_MONDAY


def test_a_year_is_known_once_its_holidays_are_entered() -> None:
    assert known_until(mall(closed_days=YEAR).site) == date(2026, 12, 31)
    # One day does not make a calendar.
    assert known_until(mall(closed_days=(*YEAR, closed(date(2027, 1, 1)))).site) == date(2026, 12, 31)
    assert known_until(mall().site) is None


def test_the_warning_comes_while_there_is_time_to_enter_the_next_year() -> None:
    site = mall(closed_days=YEAR).site
    assert calendar_runs_out(site, date(2026, 11, 1)) is None
    assert calendar_runs_out(site, date(2026, 11, 2)) == date(2026, 12, 31)
    assert calendar_runs_out(site, date(2027, 1, 4)) == date(2026, 12, 31)
    assert calendar_runs_out(mall().site, MONDAY) == MONDAY
    assert calendar_runs_out(mall(hours=()).site, MONDAY) is None
