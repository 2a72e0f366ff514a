"""Who was heard of: noted in memory by whoever meets a device, and written now and then by the ticker.

A device speaks every few seconds. Nobody who serves it waits for a write, and no command does: the notes are written
outside the site's line of writers, and one that is lost is made again.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from datetime import datetime
from uuid import UUID

EVERY = 30.0
"""Seconds at least between two writings of one device, by a clock that is never moved."""

Key = tuple[str, UUID]
"""Site and device."""


class SignsOfLife:
    """Safe from any thread."""

    def __init__(self, steady: Callable[[], float] = time.monotonic) -> None:
        self._steady = steady
        self._lock = threading.Lock()
        self._heard: dict[Key, datetime] = {}
        self._written: dict[Key, float] = {}

    def note(self, site: str, device: UUID, at: datetime) -> None:
        """The device was heard of."""
        with self._lock:
            self._heard[site, device] = at

    def due(self) -> dict[Key, datetime]:
        """When each device was heard of that was, and was not written lately. They count as written from now on."""
        now = self._steady()
        with self._lock:
            due = {key: at for key, at in self._heard.items() if now - self._written.get(key, now - EVERY) >= EVERY}
            for key in due:
                del self._heard[key]
                self._written[key] = now
        return due
