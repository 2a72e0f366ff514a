"""Open or closed, why, and when next, in the site's own time."""

from datetime import UTC, date, datetime, time

import pytest

from server.domain.catalogue import ClosedDay, Hours, Site
from server.domain.opening import ClosedBecause, Opening, day_end, opening, service_day

WEEK = (
    *(Hours(day, time(7, 15), time(15)) for day in (1, 2, 3, 4)),
    Hours(5, time(7, 15), time(11, 30)),
    Hours(5, time(13, 30), time(15)),
)


def site(zone: str = "Asia/Jakarta", *closed: date) -> Site:
    return Site("mall", {"id": "Mal"}, zone, WEEK, tuple(ClosedDay(day, {"id": "Libur"}) for day in closed))


def utc(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=UTC)


def test_a_site_without_hours_is_always_open() -> None:
    assert opening(Site("mall", {"id": "Mal"}, "Asia/Jakarta"), utc(22, 20)).open


def test_it_is_open_from_the_first_minute_to_before_the_last() -> None:
    assert opening(site(), utc(24, 0, 15)).open
    assert opening(site(), utc(24, 7, 59)).open
    assert not opening(site(), utc(24, 8, 0)).open


def test_before_opening_it_says_when_it_opens() -> None:
    assert opening(site(), utc(24, 0, 0)) == Opening(False, ClosedBecause.OUTSIDE_HOURS, utc(24, 0, 15))


def test_the_friday_prayer_is_a_break() -> None:
    assert opening(site(), utc(27, 5)) == Opening(False, ClosedBecause.OUTSIDE_HOURS, utc(27, 6, 30))


def test_after_friday_it_opens_on_monday() -> None:
    assert opening(site(), utc(27, 9)).opens == utc(30, 0, 15)


def test_a_closed_day_says_so_and_names_the_next_day() -> None:
    assert opening(site("Asia/Jakarta", date(2026, 11, 24)), utc(24, 2)) == Opening(
        False, ClosedBecause.CLOSED_DAY, utc(25, 0, 15)
    )


def test_a_site_that_never_opens_again_says_no_time() -> None:
    never = Site("mall", {"id": "Mal"}, "Asia/Jakarta", (Hours(1, time(8), time(8)),))
    assert opening(never, utc(24, 2)).open is False


@pytest.mark.parametrize(
    ("zone", "ends"),
    [("Asia/Jakarta", utc(24, 17)), ("Asia/Makassar", utc(24, 16)), ("Asia/Jayapura", utc(24, 15))],
)
def test_a_service_day_ends_at_the_sites_own_midnight(zone: str, ends: datetime) -> None:
    assert day_end(site(zone), date(2026, 11, 24)) == ends
    assert service_day(site(zone), ends) == date(2026, 11, 25)
