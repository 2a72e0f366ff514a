"""What Prometheus reads of the sockets: how many there are, and how far their screens are behind the journal."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from prometheus_client import Metric
from prometheus_client.core import GaugeMetricFamily as Gauge

from server.domain.errors import Busy
from server.realtime.publisher import Publisher
from server.storage.catalogue import site_row
from server.storage.journal import read_after
from server.storage.store import Store


class SocketFigures:
    """A collector over this process's own sockets. `count` says how many each namespace has."""

    def __init__(self, store: Store, publisher: Publisher, count: Callable[[], dict[str, int]]) -> None:
        self._store = store
        self._publisher = publisher
        self._count = count

    def collect(self) -> Iterator[Metric]:
        sockets = Gauge("antrean_sockets", "Sockets that are open", labels=["namespace"])
        for namespace, count in self._count().items():
            sockets.add_metric([namespace], count)
        yield sockets
        entries = Gauge("antrean_journal_lag", "Entries that no screen was told of", labels=["site"])
        seconds = Gauge("antrean_journal_lag_seconds", "Age of the oldest of them", labels=["site"])
        try:
            for site, sent in self._publisher.sent().items():
                behind, age = self._behind(site, sent)
                entries.add_metric([site], behind)
                seconds.add_metric([site], age)
        except Busy:
            return  # counted where it happened
        yield entries
        yield seconds

    def _behind(self, site: str, sent: int) -> tuple[int, float]:
        with self._store.connect() as connection:
            row = site_row(connection, site)
            newest = row.seq if row else sent
            unsent = read_after(connection, site, sent, 1) if newest > sent else []
        clock = self._store.clock
        age = (clock.now() - unsent[0].at) / clock.speed if unsent else None
        return newest - sent, max(0.0, age.total_seconds()) if age else 0.0
