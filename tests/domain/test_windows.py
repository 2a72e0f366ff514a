"""When numbers are given on the coming days, as a kiosk is told that may have to decide alone."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from uuid import uuid4

from server.domain.catalogue import Catalogue, ClosedDay, Hours, Queue
from server.domain.disruptions import Disruption
from server.domain.events import Scope
from server.domain.hours import Interval
from server.domain.opening import windows
from tests.malls import small_mall

NOW = datetime(2026, 11, 24, 1, 30, tzinfo=UTC)  # a Tuesday, 08:30 in the mall
WEEK = tuple(Hours(weekday, time(8), time(15)) for weekday in range(1, 6))


def mall() -> Catalogue:
    old = small_mall(WEEK)
    holiday = ClosedDay((NOW + timedelta(days=1)).date(), {"id": "Libur"})
    return replace(old, site=replace(old.site, closed_days=(holiday,)))


def queue(known: Catalogue, code: str = "DK") -> Queue:
    found = known.queue(code)
    assert found is not None
    return found


def days(found: list[Interval]) -> list[str]:
    return [f"{each.start:%d %H:%M}–{each.end:%H:%M}" for each in found]


def test_the_weeks_hours_are_told_without_closed_days() -> None:
    known = mall()
    assert days(windows(known, NOW, 7, queue(known))) == [
        "24 01:00–08:00",
        "26 01:00–08:00",
        "27 01:00–08:00",
        "30 01:00–08:00",
    ]


def test_a_services_own_cut_off_ends_its_window() -> None:
    known = mall()
    service = known.service("DK-01")
    assert service is not None
    early = replace(service, cut_off=time(11))
    assert days(windows(known, NOW, 1, queue(known), early)) == ["24 01:00–04:00"]


def test_where_the_agency_gives_its_own_numbers_none_are_given() -> None:
    known = mall()
    assert windows(known, NOW, 7, replace(queue(known), external={"id": "Loket sendiri"})) == []


def test_a_disruption_shuts_the_queue_until_its_end_is_known() -> None:
    known = mall()
    stopped = Disruption(uuid4(), Scope.AGENCY, "DK", {"id": "Jaringan putus"}, NOW - timedelta(hours=1))
    assert windows(known, NOW, 7, queue(known), disruptions=[stopped]) == []
    assert days(windows(known, NOW, 1, queue(known, "PL"), disruptions=[stopped])) == ["24 01:00–08:00"]
    ended = replace(stopped, until=NOW + timedelta(hours=2))
    assert days(windows(known, NOW, 3, queue(known), disruptions=[ended])) == ["24 03:30–08:00", "26 01:00–08:00"]
