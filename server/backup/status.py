"""How the places for backups are doing: for `/readyz`, for Prometheus and for the plan itself."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric

from server.clock import Clock, SystemClock

OVERDUE = timedelta(hours=26)
"""Without a success for so long a place is in trouble, also when nothing has failed: a try may hang."""


@dataclass(slots=True)
class PlaceStatus:
    """One place. `since`: when the server began to look after it."""

    since: datetime
    newest: datetime | None = None
    failures: int = 0
    failing: bool = False


@dataclass(eq=False)
class Status:
    """All places, in the order they were named; they are told by number, since paths are nobody's business."""

    places: list[PlaceStatus] = field(default_factory=list)
    clock: Clock = field(default_factory=SystemClock)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def succeeded(self, place: int, newest: datetime) -> None:
        """The place has a backup of that moment."""
        with self._lock:
            self.places[place].newest = newest
            self.places[place].failing = False

    def failed(self, place: int) -> None:
        """A backup was due and was not made."""
        with self._lock:
            self.places[place].failures += 1
            self.places[place].failing = True

    def warnings(self) -> list[dict[str, object]]:
        """What somebody should look at, one entry a place."""
        found: list[dict[str, object]] = []
        now = self.clock.now()
        with self._lock:
            for number, place in enumerate(self.places, 1):
                overdue = now - (place.newest or place.since) > OVERDUE
                if place.failing or overdue:
                    newest = place.newest.isoformat() if place.newest else None
                    code = "backup_failed" if place.failing else "backup_overdue"
                    found.append({"code": code, "place": number, "last_success": newest})
        return found

    def collect(self) -> Iterator[Metric]:
        """The same for Prometheus, whose registry asks for it by this name."""
        newest = GaugeMetricFamily(
            "antrean_backup_last_success_timestamp_seconds",
            "When the newest backup was made; 0: none",
            labels=["place"],
        )
        failures = CounterMetricFamily(
            "antrean_backup_failures", "Backups that were due and not made", labels=["place"]
        )
        with self._lock:
            for number, place in enumerate(self.places, 1):
                # 0 for none, so that an alert on its age is heard from the first day on.
                newest.add_metric([str(number)], place.newest.timestamp() if place.newest else 0)
                failures.add_metric([str(number)], place.failures)
        yield newest
        yield failures
