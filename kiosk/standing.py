"""How the kiosk stands with its server: what it reports, and what the server tells in return."""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from typing import Any

from kiosk.moments import KioskClock
from kiosk.spool import Spool, SpoolTrouble
from kiosk.spool.spool import Granted

log = logging.getLogger(__name__)

Json = dict[str, Any]


class Standing:
    """`printer` tells how the printer is, `prints` how many jobs ended how; the functions of `on_told` are called after
    each answer of the server."""

    def __init__(
        self,
        spool: Spool,
        clock: KioskClock,
        printer: Callable[[], Json],
        prints: Callable[[], Json],
        on_told: tuple[Callable[[], None], ...],
    ) -> None:
        self._spool = spool
        self._clock = clock
        self._printer = printer
        self._prints = prints
        self._on_told = on_told

    def report(self) -> Json:
        """A spool in trouble is reported as none: no number may be promised that could not be kept."""
        try:
            granted = self._spool.granted
            spool: Json | None = {"id": self._spool.id, "lane": granted.lane if granted else None}
            waiting = self._spool.visits.not_entered()[0]
        except SpoolTrouble:
            spool, waiting = None, 0
        return {"printer": self._printer(), "prints": self._prints(), "spool": spool, "waiting": waiting}

    def told(self, answer: Json) -> None:
        """The server's time, this spool's lane, and the newest service day."""
        try:
            self._clock.set(datetime.fromisoformat(answer["now"]), float(answer["speed"]))
            granted = Granted(str(answer["site"]), answer["lane"], str(answer["service_day"]))
        except (KeyError, TypeError, ValueError) as error:
            log.warning("the server's answer to a report is not understood: %r", error)
            return
        with suppress(SpoolTrouble):
            before = self._spool.granted
            self._spool.grant(granted)
            if before is None or before.service_day != granted.service_day:
                self._spool.visits.prune(granted.service_day)
        for told in self._on_told:
            told()

    def state(self) -> Json:
        """For a technician: what ails the spool, and what is not entered yet, with the server's refusals."""
        try:
            waiting, refused = self._spool.visits.not_entered()
        except SpoolTrouble as trouble:
            return {"trouble": str(trouble), "waiting": None, "refused": []}
        return {"trouble": self._spool.trouble, "waiting": waiting, "refused": refused}
