"""What Prometheus reads of the malls themselves, once a scrape; and the waits of those called since the last one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import timedelta
from uuid import UUID

from prometheus_client import Metric
from prometheus_client.core import GaugeMetricFamily as Gauge
from sqlalchemy import Connection

from server.domain.errors import Busy
from server.domain.kiosks import NO_TROUBLE
from server.storage.queries.figures import devices_in_use, oldest_due, queued_at, waiting_by_site
from server.storage.store import Store

HERE = timedelta(seconds=90)
"""A device was heard of within this time, or it is silent: signs of life are written every half minute."""

_KINDS = ("kiosk", "display")
_STATES = ("here", "trouble", "silent")


class MallFigures:
    """A collector over the database. One that does not answer is itself a figure."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def collect(self) -> Iterator[Metric]:
        found: list[Metric] = []
        try:
            with self._store.connect() as connection:
                found = self._read(connection)
        except Busy:
            pass  # counted where it happened
        yield Gauge("antrean_database_answers", "Whether the figures could be read", 1 if found else 0)
        yield from found

    def _read(self, connection: Connection) -> list[Metric]:
        counts = waiting_by_site(connection)
        waiting = Gauge("antrean_waiting", "Tickets that wait", labels=["site"])
        for site, count in counts.items():
            waiting.add_metric([site], count)
        oldest, clock = oldest_due(connection), self._store.clock
        late = (clock.now() - oldest) / clock.speed if oldest else timedelta(0)
        lag = Gauge("antrean_due_lag_seconds", "Since the oldest due work is due", max(0.0, late.total_seconds()))
        step = clock.jumped.total_seconds()
        jumped = Gauge("antrean_clock_jump_seconds", "Step of the machine's clock to confirm", step)
        return [waiting, lag, jumped, *self._devices(connection, list(counts))]

    def _devices(self, connection: Connection, sites: list[str]) -> Iterator[Metric]:
        heard_since = self._store.clock.now() - HERE * self._store.clock.speed
        spools = Gauge("antrean_spool_waiting", "Numbers not entered yet", labels=["site", "device"])
        states: Counter[tuple[str, str, str]] = Counter()
        for row in devices_in_use(connection):
            here = row.seen_at is not None and row.seen_at >= heard_since
            printer = row.printer.get("state") if isinstance(row.printer, dict) else None
            trouble = printer is not None and printer not in NO_TROUBLE
            states[row.site, row.kind.value, "silent" if not here else "trouble" if trouble else "here"] += 1
            if row.kind.value == "kiosk":
                spools.add_metric([row.site, str(row.device)], row.waiting)
        devices = Gauge("antrean_devices", "Kiosks and displays", labels=["site", "kind", "state"])
        for site in sites:
            for kind in _KINDS:
                for state in _STATES:
                    devices.add_metric([site, kind, state], states[site, kind, state])
        yield devices
        yield spools


def observe_waits(store: Store) -> None:
    """Read how long those waited who were called since the last time. Raises Busy, and they are read at the next."""
    calls = store.metrics.first_calls()
    if not calls:
        return
    by_site: defaultdict[str, list[UUID]] = defaultdict(list)
    for call in calls:
        by_site[call.site].append(call.ticket)
    try:
        with store.connect() as connection:
            began = {site: queued_at(connection, site, tickets) for site, tickets in by_site.items()}
    except Busy:
        store.metrics.keep(calls)
        raise
    for call in calls:
        since = began[call.site].get(call.ticket)
        if since is not None:
            store.metrics.waits.labels(call.site).observe(max(0.0, (call.at - since).total_seconds()))
