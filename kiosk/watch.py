"""What the page is told of the mall while the server's own word does not come: hours from the cache, and their age."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import datetime
from typing import Any

from kiosk.alone import rfc3339
from kiosk.moments import KioskClock
from kiosk.news import News
from kiosk.openings import Openings

Json = dict[str, Any]

EVERY = 1.0
"""Seconds between two looks, which cost nothing."""


class Watch:
    """Works in a thread of its own from `start` to `stop`. `alone` tells whether this kiosk gives numbers by itself."""

    def __init__(
        self,
        news: News,
        clock: KioskClock,
        catalog: Callable[[], Json | None],
        openings: Callable[[], Openings | None],
        alone: Callable[[], bool],
    ) -> None:
        self._news = news
        self._clock = clock
        self._catalog = catalog
        self._openings = openings
        self._alone = alone
        self._seen: datetime | None = None
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="watch", daemon=True)

    def start(self) -> None:
        """Begin to look."""
        self._thread.start()

    def stop(self) -> None:
        """End."""
        self._stopping.set()

    def _run(self) -> None:
        while not self._stopping.wait(EVERY):
            self.look()

    def look(self) -> None:
        """Once."""
        if self._news.online:
            self._seen = self._clock.now()
            return
        openings, catalog = self._openings(), self._catalog()
        as_of = self._seen or (openings.made_at if openings else None)
        values: Json = {"alone": self._alone(), "as_of": rfc3339(as_of) if as_of else None}
        if openings is not None and catalog is not None and self._clock.now() < openings.until:
            values |= judged(openings, catalog, self._clock.now())
        self._news.waiting_without_server(**values)


def judged(openings: Openings, catalog: Json, now: datetime) -> Json:
    """The members `opening` and `queues` of what is told of waiting, as far as they follow from the hours."""
    queues = {
        queue["code"]: _queue(openings, agency, queue, now)
        for agency in catalog["agencies"]
        for queue in agency["queues"]
        if openings.of(queue["code"]) is not None
    }
    begins = [openings.opening(now, code)[1] for code in queues]
    is_open = any(queue["open"] for queue in queues.values())
    return {"opening": _opening(is_open, min((one for one in begins if one), default=None)), "queues": queues}


def _queue(openings: Openings, agency: Json, queue: Json, now: datetime) -> Json:
    code = queue["code"]
    line = _opening(*openings.opening(now, code))
    if queue.get("external"):
        line |= {"why": "external", "notice": queue["external"]}
    own = [
        {"service": one["code"], **_opening(*openings.opening(now, code, one["code"]))}
        for one in agency["services"]
        if one["queue"] == code and one["code"] in openings.services
    ]
    # Only the server knows who waits.
    return {"queue": code, "agency": agency["code"], **line, "services": own, "waiting": None, "estimate": None}


def _opening(is_open: bool, opens: datetime | None) -> Json:
    return {
        "open": is_open,
        "why": None if is_open else "outside_hours",
        "opens": rfc3339(opens) if opens else None,
        "notice": None,
        "service_open": is_open,
        "service_opens": None,
        "reduced": False,
    }
