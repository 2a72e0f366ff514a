"""What closes a queue or a service within the hours: cut-offs, quotas, disruptions, numbers of an agency's own."""

from datetime import date, time
from uuid import UUID

import pytest

from server.domain.catalogue import Quota
from server.domain.disruptions import Disruption
from server.domain.events import Scope
from server.domain.opening import ClosedBecause, Opening, opening
from server.domain.ticket import Channel
from tests.domain.calendars import FRIDAY, SATURDAY, TUESDAY, mall, on

WEDNESDAY = date(2026, 11, 25)
DOWN = {"id": "Sistem pusat sedang mati", "en": "The central system is down"}


def standing(scope: Scope, code: str = "") -> list[Disruption]:
    return [Disruption(UUID(int=1), scope, code, DOWN, on(TUESDAY, 8, 30))]


def test_after_the_cut_off_no_number_is_given_until_the_next_day() -> None:
    here = mall(queue={"cut_off": time(11)})
    assert opening(here, on(TUESDAY, 10, 59), here.queue("DK")).open
    state = opening(here, on(TUESDAY, 11), here.queue("DK"))
    assert (state.open, state.why, state.opens) == (False, ClosedBecause.CUT_OFF, on(WEDNESDAY, 7, 15))
    assert state.service_open


def test_the_earlier_cut_off_of_queue_and_service_counts() -> None:
    here = mall(queue={"cut_off": time(12)}, service={"cut_off": time(10)})
    assert opening(here, on(TUESDAY, 10), service=here.service("DK-01")).why is ClosedBecause.CUT_OFF
    assert opening(here, on(TUESDAY, 10), service=here.service("DK-02")).open


def test_after_closing_time_it_is_closed_and_not_cut_off() -> None:
    here = mall(queue={"cut_off": time(11)})
    assert opening(here, on(TUESDAY, 15), here.queue("DK")).why is ClosedBecause.OUTSIDE_HOURS


def limited(
    at: tuple[int, int], given: dict[Channel, int], *quotas: Quota, channel: Channel = Channel.KIOSK
) -> Opening:
    here = mall(service={"quotas": quotas})
    return opening(here, on(TUESDAY, *at), service=here.service("DK-01"), channel=channel, given=given)


def test_a_quota_that_is_used_up_says_when_the_next_tranche_comes() -> None:
    tranches = (Quota(10), Quota(10, released=time(10)))
    state = limited((8, 0), {Channel.KIOSK: 10}, *tranches)
    assert (state.why, state.opens) == (ClosedBecause.QUOTA_USED_UP, on(TUESDAY, 10))
    assert limited((10, 0), {Channel.KIOSK: 10}, *tranches).open


def test_a_quota_that_is_used_up_for_the_day_comes_again_on_the_next_working_day() -> None:
    state = limited((8, 0), {Channel.KIOSK: 4, Channel.API: 6}, Quota(10))
    assert (state.why, state.opens) == (ClosedBecause.QUOTA_USED_UP, on(WEDNESDAY, 7, 15))


def test_the_next_day_begins_with_its_own_first_tranche() -> None:
    assert limited((12, 0), {Channel.KIOSK: 10}, Quota(10, released=time(9))).opens == on(WEDNESDAY, 9)


def test_a_channels_quota_closes_that_channel_only() -> None:
    quotas = (Quota(2, Channel.API), Quota(10))
    assert not limited((8, 0), {Channel.API: 2}, *quotas, channel=Channel.API).open
    assert limited((8, 0), {Channel.API: 2}, *quotas, channel=Channel.KIOSK).open


def test_a_quota_of_none_is_never_open() -> None:
    state = limited((8, 0), {}, Quota(0))
    assert (state.why, state.opens) == (ClosedBecause.QUOTA_USED_UP, None)


def test_a_tranche_that_is_released_in_the_break_opens_after_it() -> None:
    here = mall(service={"quotas": (Quota(5), Quota(5, released=time(12)))})
    state = opening(here, on(FRIDAY, 9), service=here.service("DK-01"), channel=Channel.KIOSK, given={Channel.KIOSK: 5})
    assert state.opens == on(FRIDAY, 13)


@pytest.mark.parametrize(
    ("scope", "code", "stopped"),
    [
        (Scope.SITE, "", {"site", "DK", "DK-01", "DK-02", "PL"}),
        (Scope.AGENCY, "DK", {"DK", "DK-01", "DK-02"}),
        (Scope.SERVICE, "DK-01", {"DK-01"}),
        (Scope.SERVICE, "PL-01", {"PL"}),
    ],
)
def test_a_disruption_stops_what_it_concerns_and_gives_its_reason(scope: Scope, code: str, stopped: set[str]) -> None:
    here, at = mall(), on(TUESDAY, 9)
    states = {
        "site": opening(here, at, disruptions=standing(scope, code)),
        **{name: opening(here, at, here.queue(name), disruptions=standing(scope, code)) for name in ("DK", "PL")},
        **{
            name: opening(here, at, service=here.service(name), disruptions=standing(scope, code))
            for name in ("DK-01", "DK-02")
        },
    }
    assert {name for name, state in states.items() if not state.open} == stopped
    for name in stopped:
        state = states[name]
        assert (state.why, state.opens, state.notice) == (ClosedBecause.DISRUPTION, None, DOWN)
        assert not state.service_open


def test_a_disruption_is_told_before_the_day_begins_and_not_after_it_is_over() -> None:
    here = mall()
    down = [Disruption(UUID(int=1), Scope.SITE, "", DOWN, on(TUESDAY, 1))]
    assert opening(here, on(TUESDAY, 7), disruptions=down).why is ClosedBecause.DISRUPTION
    assert opening(here, on(TUESDAY, 15, 30), disruptions=down).why is ClosedBecause.DISRUPTION
    assert opening(here, on(TUESDAY, 16), disruptions=down).why is ClosedBecause.OUTSIDE_HOURS
    assert opening(here, on(SATURDAY, 9), disruptions=down).why is ClosedBecause.OUTSIDE_HOURS


def test_an_external_queue_says_where_to_take_a_number() -> None:
    here = mall(queue={"external": {"id": "Di gerai DK, lantai 2"}})
    state = opening(here, on(TUESDAY, 9), here.queue("DK"))
    assert (state.open, state.why, state.notice) == (False, ClosedBecause.EXTERNAL, {"id": "Di gerai DK, lantai 2"})
    assert opening(here, on(TUESDAY, 9), here.queue("PL")).open
