"""Counts of agencies with numbers of their own."""

from datetime import date

import pytest

from server.domain.errors import Forbidden, NotExternal, UnknownQueue, WrongTime
from server.usecases.count_external import CountExternal, count_external
from server.usecases.run import run
from tests.malls import Mall, officer
from tests.usecases.changing import change

TODAY = date(2026, 11, 24)


@pytest.fixture
def outside(mall: Mall) -> Mall:
    change(mall, DK={"external": {"id": "Di gerai"}})
    return mall


def count(mall: Mall, people: int, day: date = TODAY, queue: str = "DK", agency: str = "DK") -> None:
    run(mall.store, mall.ask(officer(agency)), count_external, CountExternal(queue, day, people))


def test_a_later_count_replaces_an_earlier_one(outside: Mall) -> None:
    count(outside, 40)
    count(outside, 41, date(2026, 11, 23))
    count(outside, 42)
    rows = outside.query("SELECT service_day, count FROM external_count ORDER BY service_day")
    assert [row["count"] for row in rows] == [41, 42]
    assert outside.verify().faults == []


@pytest.mark.parametrize("day", [date(2026, 11, 25), date(2026, 10, 24)])
def test_a_day_to_come_or_long_ago_is_not_counted(outside: Mall, day: date) -> None:
    with pytest.raises(WrongTime):
        count(outside, 1, day)


def test_a_queue_with_tickets_here_is_counted_by_them(outside: Mall) -> None:
    with pytest.raises(NotExternal):
        count(outside, 1, queue="PL", agency="PL")
    with pytest.raises(UnknownQueue):
        count(outside, 1, queue="XX")


def test_another_agency_counts_nothing(outside: Mall) -> None:
    with pytest.raises(Forbidden):
        count(outside, 1, agency="PL")
