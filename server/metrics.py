"""What Prometheus counts in this process. No label holds anything that a stranger or a person chose.

Commands are counted as they are committed, by the process that committed them: counters of several processes may be
added, and one that starts again counts from 0.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from prometheus_client import (
    CollectorRegistry,
    Counter,
    GCCollector,
    Histogram,
    PlatformCollector,
    ProcessCollector,
    disable_created_metrics,
)

from server.domain.events import DayClosed, Event, TicketCalled, TicketRecalled, VisitEntered, VisitIssued

# When a counter began is nobody's question, and doubles the answer.
disable_created_metrics()  # type: ignore[no-untyped-call]  # the library leaves this one without types

WAITS = (60, 180, 300, 600, 900, 1200, 1800, 2700, 3600, 5400, 7200)
"""Seconds: a mall's standard is a matter of quarters of an hour."""

TROUBLES = ("busy", "full", "readonly", "other")
"""What a database can refuse for: another's lock, no room left, a disk that cannot be written, and everything else."""

_MOST_CALLS = 10_000
"""Calls whose waits are read at the next scrape; older ones are dropped where nobody scrapes."""


class FirstCall(NamedTuple):
    """A ticket was called for the first time."""

    site: str
    ticket: UUID
    at: datetime


class Metrics:
    """Of one process: a registry of its own, and what is counted in it."""

    def __init__(self) -> None:
        here = self.registry = CollectorRegistry()
        for collector in (ProcessCollector, PlatformCollector, GCCollector):
            collector(registry=here)
        self.requests = Counter("antrean_requests", "Answered requests", ["route", "method", "status"], registry=here)
        self.seconds = Histogram("antrean_request_seconds", "Time to answer", ["route", "method"], registry=here)
        self.tickets = Counter("antrean_tickets", "Numbers given", ["site", "channel", "entered"], registry=here)
        self.calls = Counter("antrean_calls", "Calls", ["site", "kind"], registry=here)
        self.waits = Histogram("antrean_wait_seconds", "Until the first call", ["site"], buckets=WAITS, registry=here)
        self.print_jobs = Counter("antrean_print_jobs", "Print jobs of kiosks", ["site", "result"], registry=here)
        self.database_errors = Counter("antrean_database_errors", "What the database refused", ["kind"], registry=here)
        for kind in TROUBLES:
            # A rate needs a beginning.
            self.database_errors.labels(kind)
        self._first_calls: deque[FirstCall] = deque(maxlen=_MOST_CALLS)
        self._called: dict[str, set[UUID]] = defaultdict(set)
        self._printed: dict[str, Mapping[str, int]] = {}

    def committed(self, site: str, at: datetime, event: Event) -> None:
        """Count what a command did."""
        match event:
            case VisitIssued(channel=channel):
                self.tickets.labels(site, channel.value, "no").inc()
            case VisitEntered(channel=channel):
                self.tickets.labels(site, channel.value, "yes").inc()
            case TicketCalled():
                self.calls.labels(site, "out_of_turn" if event.reason else "next").inc()
                if event.ticket not in self._called[site]:
                    self._called[site].add(event.ticket)
                    self._first_calls.append(FirstCall(site, event.ticket, at))
            case TicketRecalled():
                self.calls.labels(site, "again").inc()
            case DayClosed():
                self._called.pop(site, None)

    def first_calls(self) -> list[FirstCall]:
        """Those since the last time, whose waits are not observed yet."""
        return [self._first_calls.popleft() for _ in range(len(self._first_calls))]

    def keep(self, calls: Iterable[FirstCall]) -> None:
        """Their waits could not be read yet."""
        self._first_calls.extend(calls)

    def printed(self, site: str, device: str, jobs: Mapping[str, int]) -> None:
        """A kiosk says how many jobs ended how since it started. Only what was added since its last word counts: of
        what happened before this process first heard of it nobody knows whether it was counted."""
        before = self._printed.get(device)
        self._printed[device] = jobs
        if before is None:
            return
        # A count below the one before: the kiosk has started again, and all of it is new.
        again = any(count < before.get(result, 0) for result, count in jobs.items())
        for result, count in jobs.items():
            self.print_jobs.labels(site, result).inc(count if again else count - before.get(result, 0))
