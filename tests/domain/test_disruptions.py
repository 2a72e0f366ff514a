"""Paused times: in order, without overlaps, and only of what concerns."""

from datetime import datetime, timedelta
from uuid import UUID

from server.domain.disruptions import Disruption, disruption_of, disturbed, standstill
from server.domain.events import Scope
from tests.domain.calendars import TUESDAY, mall, on

HERE = mall()


def at(hour: int, minute: int = 0) -> datetime:
    return on(TUESDAY, hour, minute)


def down(scope: Scope, code: str, since: datetime, until: datetime | None = None) -> Disruption:
    return Disruption(UUID(int=1), scope, code, {"id": "Gangguan"}, since, until)


def test_it_holds_from_its_beginning_to_before_its_end() -> None:
    known = [down(Scope.SITE, "", at(9), at(10))]
    assert [disruption_of(HERE, known, at(*when)) is not None for when in ((8, 59), (9,), (9, 59), (10,))] == [
        False,
        True,
        True,
        False,
    ]


def test_overlapping_disruptions_are_one_pause() -> None:
    known = [
        down(Scope.SITE, "", at(9), at(10)),
        down(Scope.AGENCY, "DK", at(9, 30), at(11)),
        down(Scope.SERVICE, "DK-01", at(13)),
    ]
    services = [service for service in HERE.services if service.code == "DK-01"]
    assert disturbed(HERE, known, at(8), at(14), services=services) == [(at(9), at(11)), (at(13), at(14))]
    assert disturbed(HERE, known, at(8), at(14), queue=HERE.queue("PL")) == [(at(9), at(10))]


def test_a_queue_is_paused_where_all_its_services_are() -> None:
    known = [down(Scope.SERVICE, "DK-01", at(9), at(11)), down(Scope.SERVICE, "DK-02", at(10), at(12))]
    assert disturbed(HERE, known, at(8), at(14), queue=HERE.queue("DK")) == [(at(10), at(11))]


def test_only_what_lies_within_is_told() -> None:
    known = [down(Scope.SITE, "", at(7), at(9)), down(Scope.SITE, "", at(16))]
    assert disturbed(HERE, known, at(8), at(14)) == [(at(8), at(9))]
    assert disturbed(HERE, [], at(8), at(14)) == []


def test_a_clock_leaves_out_what_is_over_and_what_goes_on() -> None:
    known = [down(Scope.SITE, "", at(7), at(9)), down(Scope.AGENCY, "DK", at(10), at(10, 30))]
    queue = HERE.queue("DK")
    over = standstill(HERE, known, at(8), queue, ())
    assert (over.over, over.since, over.until(at(14))) == (timedelta(minutes=90), None, timedelta(minutes=90))
    known = [*known, down(Scope.SITE, "", at(12))]
    goes_on = standstill(HERE, known, at(8), queue, ())
    assert (goes_on.over, goes_on.since) == (timedelta(minutes=90), at(12))
    assert goes_on.until(at(14)) == timedelta(minutes=210)
    # It began in the middle of it.
    assert standstill(HERE, known, at(13), queue, ()).since == at(13)
    assert standstill(HERE, [], at(8), queue, ()).until(at(14)) == timedelta()
