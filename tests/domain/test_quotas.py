"""Quotas: never more than is released, whatever order channels and tranches come in."""

from datetime import time

from hypothesis import given
from hypothesis import strategies as st

from server.domain.catalogue import Quota
from server.domain.quotas import available_from
from server.domain.ticket import Channel

HOURS = st.integers(0, 23).map(time)
CHANNELS = st.sampled_from([Channel.KIOSK, Channel.API])
QUOTAS = st.lists(
    st.builds(Quota, st.integers(0, 4), st.one_of(st.none(), CHANNELS), st.one_of(st.none(), HOURS)), max_size=5
)
REQUESTS = st.lists(st.tuples(HOURS, CHANNELS), max_size=25).map(lambda asked: sorted(asked, key=lambda each: each[0]))


def released(quotas: list[Quota], channel: Channel | None, at: time) -> int | None:
    """Straight from the words of the rule; None: no limit."""
    rows = [quota for quota in quotas if quota.channel is channel]
    return sum(quota.places for quota in rows if (quota.released or time.min) <= at) if rows else None


@given(QUOTAS, REQUESTS)
def test_a_day_never_gives_out_more_than_is_released(quotas: list[Quota], requests: list[tuple[time, Channel]]) -> None:
    used: dict[Channel, int] = {}
    for at, channel in requests:
        begins = available_from(quotas, channel, used)
        limits = [(released(quotas, each, at), each) for each in (None, channel)]
        left = all(
            limit is None or limit > (sum(used.values()) if each is None else used.get(channel, 0))
            for limit, each in limits
        )
        assert (begins is not None and begins <= at) == left
        if left:
            used[channel] = used.get(channel, 0) + 1


def test_without_quotas_there_is_no_limit() -> None:
    assert available_from((), Channel.KIOSK, {Channel.KIOSK: 10_000}) == time.min


def test_rows_of_one_channel_add_up() -> None:
    quotas = (Quota(2, released=time(10)), Quota(3))
    assert available_from(quotas, Channel.KIOSK, {Channel.KIOSK: 2}) == time.min
    assert available_from(quotas, Channel.KIOSK, {Channel.KIOSK: 4}) == time(10)
    assert available_from(quotas, Channel.KIOSK, {Channel.KIOSK: 5}) is None


def test_both_the_common_and_the_channels_limit_hold() -> None:
    quotas = (Quota(10), Quota(1, Channel.API, time(9)))
    assert available_from(quotas, Channel.API, {}) == time(9)
    assert available_from(quotas, Channel.API, {Channel.KIOSK: 10}) is None
    assert available_from(quotas, None, {Channel.KIOSK: 9}) == time.min
