"""Quotas: how many tickets of a service a day has, and from when on the next one is to be had."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import time

from server.domain.catalogue import Quota
from server.domain.ticket import Channel

Given = Mapping[Channel, int]
"""How many tickets of one service are given out on a service day, by channel."""


def available_from(quotas: Iterable[Quota], channel: Channel | None, given: Given) -> time | None:
    """The time of day (site time) from which on a place is left through the channel; None: not any more that day.

    Rows of one channel add up as they are released. A row without a channel limits all channels together; both
    limits hold. Without a row that concerns the channel there is no limit, and the answer is the day's beginning.
    `channel` None asks for the common limit alone.
    """
    quotas = tuple(quotas)
    latest = time.min
    for limited in {None, channel}:
        rows = [quota for quota in quotas if quota.channel is limited]
        used = sum(given.values()) if limited is None else given.get(limited, 0)
        if not rows:
            continue
        begins = _released(rows, used)
        if begins is None:
            return None
        latest = max(latest, begins)
    return latest


def _released(rows: list[Quota], used: int) -> time | None:
    """When more places are released than are used."""
    released = 0
    for row in sorted(rows, key=lambda quota: quota.released or time.min):
        released += row.places
        if released > used:
            return row.released or time.min
    return None
