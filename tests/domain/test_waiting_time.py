"""Waits count from the start of service, and nothing goes by over a break."""

from datetime import date

import pytest

from server.domain.waiting_time import served_after, waiting_since
from tests.domain.calendars import FRIDAY, TUESDAY, mall, on

HERE = mall()
DK = HERE.queues[0]


def test_who_comes_before_service_waits_from_its_start() -> None:
    assert waiting_since(HERE, DK, on(TUESDAY, 7, 20)) == on(TUESDAY, 8)
    assert waiting_since(HERE, DK, on(TUESDAY, 8, 20)) == on(TUESDAY, 8, 20)


def test_who_comes_over_the_prayer_waits_from_its_end() -> None:
    assert waiting_since(HERE, DK, on(FRIDAY, 12)) == on(FRIDAY, 13)


def test_who_comes_after_service_waits_at_once() -> None:
    assert waiting_since(HERE, DK, on(TUESDAY, 17)) == on(TUESDAY, 17)


@pytest.mark.parametrize(
    ("day", "hour", "minute", "served", "passed"),
    [
        (TUESDAY, 9, 0, 25, 25),
        (TUESDAY, 7, 15, 0, 45),
        (TUESDAY, 7, 15, 10, 55),
        (FRIDAY, 11, 0, 20, 20),
        (FRIDAY, 11, 0, 40, 130),
        (FRIDAY, 11, 30, 0, 90),
        (TUESDAY, 15, 50, 30, 30),
        (TUESDAY, 17, 0, 5, 5),
    ],
)
def test_minutes_of_service_are_counted_over_the_hours(
    day: date, hour: int, minute: int, served: int, passed: int
) -> None:
    assert served_after(HERE, DK, on(day, hour, minute), served) == passed
