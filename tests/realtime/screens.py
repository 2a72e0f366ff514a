"""Screens for tests: each keeps a view up to date by the parts that events touch, as a room's members do."""

from __future__ import annotations

from server.realtime.view import Parts
from server.realtime.views import VIEWS
from server.storage.catalogue import site_row
from server.storage.journal import read_after
from tests.malls import Mall

EVERY_VIEW = (
    ("board", "*"),
    ("board", "Z1"),
    ("board", "Z2"),
    ("hall", "*"),
    ("waiting", "*"),
    *(("counter", str(number)) for number in range(1, 8)),
    ("queue", "DK"),
    ("queue", "PL"),
    ("queue", "BK"),
    ("desks", "*"),
    ("desks", "DK"),
    ("kiosks", "*"),
)


class Screen:
    """One view of the mall, stale until `follow` puts the newest events on it."""

    def __init__(self, mall: Mall, view: str, arg: str) -> None:
        self._mall = mall
        self.name = f"{view}/{arg}"
        self._view = VIEWS[view]
        self._arg = arg
        self.parts, self._seq = self.fresh()

    def fresh(self) -> tuple[Parts, int]:
        """The view read whole, and the seq of that moment."""
        store, site = self._mall.store, self._mall.catalogue.site.code
        with store.connect() as connection:
            row = site_row(connection, site)
            assert row is not None
            mall = store.catalogue(connection, site)
            return self._view.load(connection, mall, store.clock.now(), self._arg, None), row.seq

    def follow(self) -> set[str]:
        """Put the events since the last time on the stale view; returns the kinds of these events."""
        store, site = self._mall.store, self._mall.catalogue.site.code
        kinds = set()
        with store.connect() as connection:
            mall = store.catalogue(connection, site)
            for record in read_after(connection, site, self._seq):
                kinds.add(type(record.event).__name__)
                self._seq = record.seq
                keys = self._view.touched(mall, self._arg, record.event)
                now = store.clock.now()
                fresh = self._view.load(connection, mall, now, self._arg, keys)
                for part in keys if keys is not None else set(self.parts) | set(fresh):
                    if part in fresh:
                        self.parts[part] = fresh[part]
                    else:
                        self.parts.pop(part, None)
        return kinds
