"""Waiting: from when on it counts, and when work that is ahead of somebody will be done, by the hours of service."""

from __future__ import annotations

from datetime import datetime, timedelta

from server.domain.catalogue import Catalogue, Queue
from server.domain.hours import day_hours, local_date


def waiting_since(mall: Catalogue, queue: Queue, queued_at: datetime) -> datetime:
    """From when on a wait counts: who came before service started that day waits from its start on."""
    hours = day_hours(mall.site, local_date(mall.site, queued_at), queue).service
    if any(interval.holds(queued_at) for interval in hours):
        return queued_at
    return next((interval.start for interval in hours if interval.start > queued_at), queued_at)


def served_after(mall: Catalogue, queue: Queue, at: datetime, minutes: float) -> float:
    """Minutes of the clock until so many minutes of service have gone by.

    Before service opens, and over a break without service, nothing goes by. Service that would last longer than the
    day's hours is counted on: officers finish with who is there.
    """
    left = timedelta(minutes=minutes)
    now = at
    for interval in day_hours(mall.site, local_date(mall.site, at), queue).service:
        if interval.end <= now:
            continue
        now = max(now, interval.start)
        if now + left <= interval.end:
            break
        left -= interval.end - now
        now = interval.end
    return (now + left - at) / timedelta(minutes=1)
