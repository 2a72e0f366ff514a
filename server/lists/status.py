"""How the saving of waiting lists is doing: for `/readyz` and for Prometheus."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric

from server.clock import Clock, SystemClock

OVERDUE = timedelta(minutes=25)
"""Without a list for so long something is wrong, also when nothing has failed: a try may hang."""


@dataclass(eq=False)
class ListStatus:
    """`since`: when the server began to save lists; None: it was not asked to."""

    since: datetime | None = None
    clock: Clock = field(default_factory=SystemClock)
    newest: datetime | None = None
    failures: int = 0
    failing: bool = False
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def succeeded(self, at: datetime) -> None:
        """Lists of that moment were saved."""
        with self._lock:
            self.newest, self.failing = at, False

    def failed(self) -> None:
        """Lists were due and were not saved."""
        with self._lock:
            self.failures += 1
            self.failing = True

    def warnings(self) -> list[dict[str, object]]:
        """What somebody should look at."""
        with self._lock:
            if self.since is None:
                return []
            overdue = self.clock.now() - (self.newest or self.since) > OVERDUE
            if not (self.failing or overdue):
                return []
            newest = self.newest.isoformat() if self.newest else None
            return [{"code": "lists_failed" if self.failing else "lists_overdue", "last_success": newest}]

    def collect(self) -> Iterator[Metric]:
        """The same for Prometheus, whose registry asks for it by this name."""
        newest = GaugeMetricFamily(
            "antrean_lists_last_success_timestamp_seconds", "When waiting lists were saved the last time"
        )
        failures = CounterMetricFamily("antrean_lists_failures", "Waiting lists that were due and not saved")
        with self._lock:
            if self.since is not None:
                if self.newest:
                    newest.add_metric([], self.newest.timestamp())
                failures.add_metric([], self.failures)
        yield newest
        yield failures
