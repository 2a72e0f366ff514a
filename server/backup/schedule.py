"""A daily backup to each place, made by processes of their own while the server works."""

from __future__ import annotations

import logging
import subprocess
import threading
import time
from pathlib import Path

from server.backup.errand import ANSWER, WISH, Done, Errand
from server.backup.plan import Plan, last_due
from server.backup.status import PlaceStatus, Status
from server.clock import Clock
from server.errands import ErrandFailed, send

log = logging.getLogger(__name__)

LOOK = 20.0
"""Seconds between two looks at the clock."""

AGAIN = 900.0
"""Seconds after a failure until the next try."""

LONGEST = 7200.0
"""Seconds that a backup may take before it is given up."""


class Keeper:
    """Looks after the places until it is stopped. The folders are the record: what is missing is made up for.

    In a process patched by gevent its threads are greenlets and its waiting lets the others go on.
    """

    def __init__(self, database: str, data: Path, plan: Plan, clock: Clock) -> None:
        self._database = database
        self._data = data
        self._plan = plan
        self._clock = clock
        self._stopped = threading.Event()
        self._running: dict[int, subprocess.Popen[bytes]] = {}
        self.status = Status([PlaceStatus(clock.now()) for _ in plan.places], clock)

    def start(self) -> None:
        """Begin, one thread a place: none waits for another."""
        for place in range(len(self._plan.places)):
            threading.Thread(target=self._keep, args=(place,), name=f"backup {place + 1}", daemon=True).start()

    def stop(self) -> None:
        """End; a backup that is being made is given up and leaves nothing under its name."""
        self._stopped.set()
        for process in list(self._running.values()):
            process.kill()

    def _keep(self, place: int) -> None:
        tried: float | None = None
        while not self._stopped.is_set():
            if self._is_due(place, tried):
                tried = time.monotonic()
                try:
                    self._look_after(place)
                except Exception:
                    self.status.failed(place)
                    log.exception("backup to %s failed", self._plan.places[place])
            self._stopped.wait(LOOK)

    def _is_due(self, place: int, tried: float | None) -> bool:
        status = self.status.places[place]
        if status.failing and tried is not None and time.monotonic() - tried < AGAIN:
            return False
        return status.newest is None or status.newest < last_due(self._clock.now(), self._plan.at)

    def _look_after(self, place: int) -> None:
        folder = self._plan.places[place]
        since = last_due(self._clock.now(), self._plan.at)
        done = self._send(place, Errand(self._database, self._data, folder, since, self._plan.keep))
        if self._stopped.is_set():
            return
        if done.newest is None:
            self.status.failed(place)
            log.error("backup to %s failed: %s", folder, done.failed)
            return
        self.status.succeeded(place, done.newest)
        log.info("the newest backup in %s is of %s", folder, done.newest.astimezone().isoformat())
        if done.trouble:
            log.error("old backups in %s were not removed: %s", folder, done.trouble)

    def _send(self, place: int, errand: Errand) -> Done:
        def begun(process: subprocess.Popen[bytes]) -> None:
            self._running[place] = process

        try:
            return send("server.backup.errand", WISH.dump_json(errand), ANSWER, LONGEST, begun)
        except ErrandFailed as error:
            return Done(failed=str(error))
        finally:
            self._running.pop(place, None)
