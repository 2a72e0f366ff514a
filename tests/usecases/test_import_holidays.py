"""Holidays of a later year come into the calendar."""

from datetime import date, time

import pytest

from server.clock import ManualClock
from server.domain.actor import Actor
from server.domain.catalogue import ClosedDay, Hours
from server.domain.errors import BadCalendar, Forbidden
from server.domain.working_days import known_until
from server.usecases.import_holidays import ImportHolidays, import_holidays
from server.usecases.run_due import run_due
from tests.malls import OPERATOR, SITE, Mall, officer
from tests.usecases.changing import change


def days(year: int, *numbers: int, name: str = "Libur") -> list[ClosedDay]:
    return [ClosedDay(date(year, 1, number), {"id": name}) for number in numbers]


def differing(mall: Mall, days: list[ClosedDay], actor: Actor = OPERATOR, key: str | None = None) -> int:
    """Import them; how many days were not so before."""
    differ: int = mall.do(actor, import_holidays, ImportHolidays(tuple(days)), key)["differ"]
    return differ


def known(mall: Mall) -> list[ClosedDay]:
    with mall.store.connect() as connection:
        return list(mall.store.catalogue(connection, SITE).site.closed_days)


def test_a_year_is_replaced_as_a_whole_and_others_stay(mall: Mall) -> None:
    assert differing(mall, days(2026, *range(1, 13))) == 12
    assert differing(mall, days(2027, 3, 1)) == 2
    assert differing(mall, days(2027, 1, 4)) == 2
    assert [closed.day.day for closed in known(mall) if closed.day.year == 2027] == [1, 4]
    assert len(known(mall)) == 14
    with mall.store.connect() as connection:
        assert known_until(mall.store.catalogue(connection, SITE).site) == date(2026, 12, 31)
    assert mall.verify().faults == []


def test_the_same_file_again_changes_nothing(mall: Mall) -> None:
    differing(mall, days(2027, 1, 2))
    assert differing(mall, days(2027, 2, 1)) == 0


def test_a_day_that_is_called_otherwise_differs_once(mall: Mall) -> None:
    differing(mall, days(2027, 1, 2))
    assert differing(mall, [*days(2027, 1), *days(2027, 2, name="Hari Raya")]) == 1


def test_the_same_import_asked_twice_is_answered_as_it_was(mall: Mall) -> None:
    assert [differing(mall, days(2027, 1, 2), key="once") for _ in range(2)] == [2, 2]


def test_an_officer_imports_nothing(mall: Mall) -> None:
    with pytest.raises(Forbidden):
        differing(mall, days(2027, 1), officer("DK"))


WEEK = tuple(Hours(day, time(8), time(15)) for day in range(1, 6))


@pytest.mark.parametrize(("year", "warned"), [(2026, True), (2027, False)])
def test_the_days_end_warns_while_there_is_time_to_import_the_next_year(
    mall: Mall, clock: ManualClock, caplog: pytest.LogCaptureFixture, year: int, warned: bool
) -> None:
    change(mall, site={"hours": WEEK, "closed_days": tuple(days(year, *range(1, 13)))})
    clock.advance(days=1)
    run_due(mall.store)
    assert ("no holidays are entered after 2026-12-31" in caplog.text) == warned


@pytest.mark.parametrize(
    "hours",
    [
        (Hours(8, time(8), time(9)),),
        (Hours(1, time(9), time(8)),),
        (Hours(1, time(8), time(12)), Hours(1, time(11), time(13))),
        (Hours(1, time(20), time(0)), Hours(1, time(21), time(22))),
    ],
)
def test_hours_that_cannot_be_are_not_taken_over(mall: Mall, hours: tuple[Hours, ...]) -> None:
    for whose in ("site", "DK"):
        with pytest.raises(BadCalendar):
            change(mall, **{whose: {"hours": hours}})
