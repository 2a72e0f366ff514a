"""Disruptions: a service, an agency or the whole site cannot work, and what that stops and pauses."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from uuid import UUID

from server.domain.catalogue import Catalogue, Localized, Queue, Service
from server.domain.events.days import Scope


@dataclass(frozen=True, slots=True)
class Disruption:
    """`code` is that of the agency or service, empty for the site. It stands until `until` (None: goes on)."""

    disruption: UUID
    scope: Scope
    code: str
    reason: Localized
    since: datetime
    until: datetime | None = None

    def holds(self, at: datetime) -> bool:
        """Whether it disturbs that instant."""
        return self.since <= at and (self.until is None or at < self.until)


def disruption_of(
    mall: Catalogue,
    disruptions: Iterable[Disruption],
    at: datetime,
    queue: Queue | None = None,
    service: Service | None = None,
) -> Disruption | None:
    """What stops the service, the queue or (neither given) the whole site at that instant, if anything does.

    A queue stops when each of its services does.
    """
    holding = [disruption for disruption in disruptions if disruption.holds(at)]
    if not holding:
        return None
    return _stopping(mall, holding, queue, service)


def disturbed(
    mall: Catalogue,
    disruptions: Iterable[Disruption],
    begin: datetime,
    end: datetime,
    queue: Queue | None = None,
    services: Iterable[Service] = (),
) -> list[tuple[datetime, datetime]]:
    """The times between `begin` and `end` in which one of the services, the queue or the whole site could not work.

    In order, without overlaps; clocks that measure somebody's work stand still in them.
    """
    asked = tuple(services) or (None,)
    within = [one for one in disruptions if one.since < end and (one.until is None or one.until > begin)]
    cuts = {begin, end}
    for one in within:
        cuts |= {max(begin, one.since), end if one.until is None else min(end, one.until)}
    edges = sorted(cuts)
    found: list[tuple[datetime, datetime]] = []
    for start, stop in pairwise(edges):
        if all(disruption_of(mall, within, start, queue, service) is None for service in asked):
            continue
        if found and found[-1][1] == start:
            found[-1] = (found[-1][0], stop)
        else:
            found.append((start, stop))
    return found


@dataclass(frozen=True, slots=True)
class Standstill:
    """What a clock leaves out: the time that is `over`, and what goes on `since` then (None: nothing does)."""

    over: timedelta
    since: datetime | None

    def until(self, now: datetime) -> timedelta:
        """All of it."""
        return self.over + (now - self.since if self.since is not None else timedelta())


def standstill(
    mall: Catalogue,
    disruptions: Iterable[Disruption],
    begin: datetime,
    queue: Queue | None,
    services: Iterable[Service],
) -> Standstill:
    """How long a clock that began to count at `begin` has stood still, told without knowing the time."""
    known = tuple(disruptions)
    edges = [edge for one in known for edge in (one.since, one.until) if edge is not None]
    # After everything that is known, only what goes on still holds.
    after = max((begin, *edges)) + timedelta(seconds=1)
    times = disturbed(mall, known, begin, after, queue, services)
    since = times.pop()[0] if times and times[-1][1] == after else None
    return Standstill(sum((end - start for start, end in times), timedelta()), since)


def _stopping(
    mall: Catalogue, holding: list[Disruption], queue: Queue | None, service: Service | None
) -> Disruption | None:
    for one in holding:
        if _concerns(one, queue, service):
            return one
    if queue is None or service is not None:
        return None
    services = [each for each in mall.services if each.queue == queue.code]
    stopped = [_stopping(mall, holding, None, each) for each in services]
    return stopped[0] if stopped and None not in stopped else None


def _concerns(one: Disruption, queue: Queue | None, service: Service | None) -> bool:
    match one.scope:
        case Scope.SITE:
            return True
        case Scope.AGENCY:
            return one.code in {queue.agency if queue else None, service.agency if service else None}
        case Scope.SERVICE:
            return service is not None and one.code == service.code
