"""Is the mall, a queue or a service open for numbers at this time, if not why, and when next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from server.domain.catalogue import Catalogue, Localized, Queue, Service, Site
from server.domain.disruptions import Disruption, disruption_of
from server.domain.hours import LOOK_AHEAD_DAYS, DayHours, Interval, at_time, day_hours, local_date
from server.domain.quotas import Given, available_from
from server.domain.ticket import Channel


class ClosedBecause(StrEnum):
    """Why no number is given now."""

    OUTSIDE_HOURS = "outside_hours"
    CLOSED_DAY = "closed_day"
    BREAK = "break"
    CUT_OFF = "cut_off"
    QUOTA_USED_UP = "quota_used_up"
    DISRUPTION = "disruption"
    EXTERNAL = "external"


@dataclass(frozen=True, slots=True)
class Opening:
    """`open` for numbers, or `why` not and when it `opens` next (UTC, None when not known within LOOK_AHEAD_DAYS).

    `notice` is what people are told besides: the closed day's name, the disruption's reason, or where an external
    queue's numbers are taken. `service_open`: people are served now; if not, from `service_opens` on. `reduced`: with
    fewer counters than usual.
    """

    open: bool
    why: ClosedBecause | None = None
    opens: datetime | None = None
    notice: Localized | None = None
    service_open: bool = True
    service_opens: datetime | None = None
    reduced: bool = False


def service_day(site: Site, at: datetime) -> date:
    """The site's own date at that instant."""
    return local_date(site, at)


def day_end(site: Site, day: date) -> datetime:
    """The instant (UTC) of the midnight that ends the service day."""
    return at_time(site, day + timedelta(days=1), time.min)


def opening(
    mall: Catalogue,
    at: datetime,
    queue: Queue | None = None,
    service: Service | None = None,
    *,
    channel: Channel | None = None,
    disruptions: Iterable[Disruption] = (),
    given: Given | None = None,
) -> Opening:
    """Whether numbers are given at that instant: by the site, for a queue, or for a service through a channel.

    `disruptions` are those that may stand then. `given` counts the service's tickets of that service day; without it
    nothing counts as given out. A service is asked about together with its queue.
    """
    asked = _Asked(mall, queue or (mall.queue(service.queue) if service else None), service, channel)
    today = local_date(mall.site, at)
    hours = day_hours(mall.site, today, asked.queue)
    stopped = disruption_of(mall, disruptions, at, asked.queue, service)
    if stopped is not None and _goes_on(hours, at):
        return Opening(False, ClosedBecause.DISRUPTION, None, stopped.reason, service_open=False)
    return _with_service(asked.state(at, today, hours, given or {}), asked, at, hours)


def windows(
    mall: Catalogue,
    at: datetime,
    days: int,
    queue: Queue,
    service: Service | None = None,
    *,
    disruptions: Iterable[Disruption] = (),
) -> list[Interval]:
    """When numbers are given at the queue (for the service) on the site's day of `at` and the days after it.

    For who must decide without the server: quotas are left aside, and a disruption that stands shuts the queue until
    its end is known. Service days begin and end with the site's own midnight.
    """
    asked = _Asked(mall, queue, service, None)
    today = local_date(mall.site, at)
    stopped = disruption_of(mall, disruptions, at, queue, service)
    if queue.external is not None or (stopped is not None and stopped.until is None):
        return []
    begins = stopped.until if stopped is not None and stopped.until is not None else at_time(mall.site, today, time.min)
    found = (
        replace(each, start=max(each.start, begins))
        for day in (today + timedelta(days=ahead) for ahead in range(days))
        for each in asked.within(day, day_hours(mall.site, day, queue), time.min)
    )
    return [each for each in found if each.start < each.end]


@dataclass(frozen=True, slots=True)
class _Asked:
    mall: Catalogue
    queue: Queue | None
    service: Service | None
    channel: Channel | None

    def state(self, at: datetime, today: date, hours: DayHours, given: Given) -> Opening:
        """Open or why not, disruptions left aside."""
        if self.queue is not None and self.queue.external is not None:
            return Opening(False, ClosedBecause.EXTERNAL, notice=self.queue.external)
        now = next((interval for interval in self.windows(today, hours, given) if interval.holds(at)), None)
        if now is not None:
            return Opening(True, reduced=now.reduced)
        opens = next((begin for begin in self.beginnings(today, hours, given) if begin > at), None)
        return Opening(False, self.why(at, today, hours), opens, hours.closed)

    def why(self, at: datetime, today: date, hours: DayHours) -> ClosedBecause:
        """Why no number is given at an instant that is in none of the windows."""
        if hours.closed is not None:
            return ClosedBecause.CLOSED_DAY
        still = [interval for interval in hours.numbers if interval.end > at]
        if not still:
            return ClosedBecause.OUTSIDE_HOURS
        cut_off = self.cut_off
        if cut_off is not None and at >= at_time(self.mall.site, today, cut_off):
            return ClosedBecause.CUT_OFF
        if still[0].holds(at):
            return ClosedBecause.QUOTA_USED_UP
        return ClosedBecause.BREAK if len(still) < len(hours.numbers) else ClosedBecause.OUTSIDE_HOURS

    @property
    def cut_off(self) -> time | None:
        """The earlier one of the queue and the service."""
        cut_offs = [each.cut_off for each in (self.queue, self.service) if each is not None and each.cut_off]
        return min(cut_offs, default=None)

    def windows(self, day: date, hours: DayHours, given: Given) -> Iterator[Interval]:
        """The hours of the day in which a number is to be had: until the cut-off, and while the quota lasts."""
        quotas = self.service.quotas if self.service else ()
        released = available_from(quotas, self.channel, given) if quotas else time.min
        if released is not None:
            yield from self.within(day, hours, released)

    def within(self, day: date, hours: DayHours, released: time) -> Iterator[Interval]:
        """The hours of the day from `released` until the cut-off."""
        site, cut_off = self.mall.site, self.cut_off
        begins = at_time(site, day, released)
        ends = at_time(site, day, cut_off) if cut_off is not None else None
        for interval in hours.numbers:
            start = max(interval.start, begins)
            end = interval.end if ends is None else min(interval.end, ends)
            if start < end:
                yield Interval(start, end, interval.reduced)

    def beginnings(self, today: date, hours: DayHours, given: Given) -> Iterator[datetime]:
        """When numbers are given, from today on; nothing is given out of later days yet."""
        yield from (window.start for window in self.windows(today, hours, given))
        for day in _days_after(today):
            later = day_hours(self.mall.site, day, self.queue)
            yield from (window.start for window in self.windows(day, later, {}))


def _days_after(today: date) -> Iterator[date]:
    return (today + timedelta(days=ahead) for ahead in range(1, LOOK_AHEAD_DAYS))


def _goes_on(hours: DayHours, at: datetime) -> bool:
    """Whether anything of the day's hours is still to come: what is shut for the day is not disturbed."""
    return any(interval.end > at for interval in (*hours.numbers, *hours.service))


def _with_service(found: Opening, asked: _Asked, at: datetime, hours: DayHours) -> Opening:
    now = next((interval for interval in hours.service if interval.holds(at)), None)
    if now is not None:
        return replace(found, reduced=found.reduced or now.reduced)
    starts = [interval.start for interval in hours.service if interval.start > at]
    site = asked.mall.site
    ahead = (day_hours(site, day, asked.queue).service for day in _days_after(local_date(site, at)))
    later = starts[0] if starts else next((service[0].start for service in ahead if service), None)
    return replace(found, service_open=False, service_opens=later)
