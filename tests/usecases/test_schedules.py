"""A running mall is closed for a day, opened besides, has other hours for a while; and is as before when that goes."""

from datetime import date, time
from typing import Any

import pytest

from server.domain.catalogue import Hours, Schedule
from server.domain.errors import (
    BadCalendar,
    Forbidden,
    ScheduleOver,
    SiteClosed,
    UnknownQueue,
    UnknownSchedule,
)
from server.usecases.add_schedule import AddSchedule, add_schedule
from server.usecases.remove_schedule import RemoveSchedule, remove_schedule
from tests.malls import OPERATOR, SITE, Mall, officer

TODAY = date(2026, 11, 24)
"""A Tuesday, on which the clock of the tests shows 08:30."""


def closed(first: date = TODAY, last: date | None = None, name: str = "Tutup") -> Schedule:
    return Schedule(first, last or first, {"id": name})


def add(mall: Mall, schedule: Schedule, queue: str | None = None, key: str | None = None) -> Any:
    return mall.do(OPERATOR, add_schedule, AddSchedule(queue, schedule), key)


def remove(mall: Mall, queue: str | None = None, day: date = TODAY) -> Any:
    return mall.do(OPERATOR, remove_schedule, RemoveSchedule(queue, day, day))


def schedules(mall: Mall, queue: str | None = None) -> list[Schedule]:
    with mall.store.connect() as connection:
        known = mall.store.catalogue(connection, SITE)
    found = known.queue(queue) if queue else known.site
    assert found
    return list(found.schedules)


def test_a_mall_is_closed_at_once_and_opens_when_that_is_taken_back(mall: Mall) -> None:
    mall.issue("DK-01")
    add(mall, closed())
    with pytest.raises(SiteClosed):
        mall.issue("PL-01")
    remove(mall)
    mall.issue("PL-01")
    assert mall.verify().faults == []


def test_one_queue_is_closed_while_the_others_go_on(mall: Mall) -> None:
    add(mall, closed(), "DK")
    with pytest.raises(SiteClosed):
        mall.issue("DK-01")
    mall.issue("PL-01")
    assert mall.verify().faults == []


def test_a_closed_mall_is_opened_for_some_hours_of_a_day(mall: Mall) -> None:
    add(mall, closed(TODAY, date(2026, 11, 27)))
    add(mall, Schedule(TODAY, TODAY, {"id": "Layanan khusus"}, (Hours(2, time(8), time(12)),)))
    mall.issue("DK-01")


def test_the_same_days_replace_and_other_days_stay(mall: Mall) -> None:
    add(mall, closed(name="Lama"))
    add(mall, closed(date(2026, 12, 31)))
    add(mall, closed(name="Baru"))
    assert [(one.first, one.name["id"]) for one in schedules(mall)] == [(date(2026, 12, 31), "Tutup"), (TODAY, "Baru")]
    add(mall, closed(), "DK")
    remove(mall)
    assert [one.first for one in schedules(mall)] == [date(2026, 12, 31)]
    assert len(schedules(mall, "DK")) == 1


def test_asked_twice_it_is_added_once(mall: Mall) -> None:
    assert add(mall, closed(), key="once") == add(mall, closed(), key="once")
    assert len(mall.query("SELECT seq FROM journal WHERE kind = 'site_defined'")) == 2


def test_days_that_are_all_past_are_refused_and_a_running_span_is_not(mall: Mall) -> None:
    yesterday = date(2026, 11, 23)
    with pytest.raises(ScheduleOver):
        add(mall, closed(yesterday))
    add(mall, closed(yesterday, TODAY))


def test_what_cannot_be_is_refused_by_name(mall: Mall) -> None:
    with pytest.raises(BadCalendar) as fault:
        add(mall, closed(date(2026, 12, 2), date(2026, 12, 1), "Tutup buku"), "DK")
    assert "queue DK: Tutup buku" in str(fault.value.facts["what"])
    with pytest.raises(BadCalendar):
        add(mall, Schedule(TODAY, TODAY, {"id": "Buka"}, (Hours(2, time(12), time(8)),)))
    with pytest.raises(UnknownQueue):
        add(mall, closed(), "XX")
    for queue, day in ((None, TODAY), ("DK", TODAY), (None, date(2026, 12, 1))):
        with pytest.raises(UnknownSchedule):
            remove(mall, queue, day)
    assert schedules(mall) == []


def test_an_officer_changes_no_calendar(mall: Mall) -> None:
    with pytest.raises(Forbidden):
        mall.do(officer("DK"), add_schedule, AddSchedule("DK", closed()))
    add(mall, closed(), "DK")
    with pytest.raises(Forbidden):
        mall.do(officer("DK"), remove_schedule, RemoveSchedule("DK", TODAY, TODAY))
