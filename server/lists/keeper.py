"""A waiting list every ten minutes, made by a process of its own while the server works."""

from __future__ import annotations

import logging
import subprocess
import threading
from pathlib import Path

from server.clock import Clock, SystemClock
from server.errands import ErrandFailed, send
from server.lists.errand import ANSWER, WISH, Done, Errand
from server.lists.status import ListStatus

log = logging.getLogger(__name__)

EVERY = 600.0
"""Seconds between two lists, by the machine's steady clock."""

LONGEST = 120.0
"""Seconds that one round may take before it is given up."""


class ListKeeper:
    """Saves lists until it is stopped; the first at once, so that a wrong folder is seen at the start.

    In a process patched by gevent its thread is a greenlet and its waiting lets the others go on. `folder` None: none
    are wanted. `clock` is the mall's, which in a demo runs fast.
    """

    def __init__(self, database: str, folder: Path | None, clock: Clock, every: float = EVERY) -> None:
        self._database = database
        self._folder = folder
        self._clock = clock
        self._every = every
        self._stopped = threading.Event()
        self._running: subprocess.Popen[bytes] | None = None
        machine = SystemClock()
        self.status = ListStatus(machine.now() if folder else None, machine)

    def start(self) -> None:
        """Begin, where lists are wanted."""
        if self._folder is not None:
            threading.Thread(target=self._keep, args=(self._folder,), name="lists", daemon=True).start()

    def stop(self) -> None:
        """End; a list that is being written is given up and leaves nothing under its name."""
        self._stopped.set()
        if self._running is not None:
            self._running.kill()

    def _keep(self, folder: Path) -> None:
        while not self._stopped.is_set():
            try:
                self._save(folder)
            except Exception:
                log.exception("waiting lists were not saved to %s", folder)
                self.status.failed()
            self._stopped.wait(self._every)

    def _save(self, folder: Path) -> None:
        done = self._send(Errand(self._database, folder, self._clock.now()))
        if self._stopped.is_set():
            return
        if done.failed is not None:
            log.error("waiting lists were not saved: %s", done.failed)
            self.status.failed()
            return
        self.status.succeeded(self.status.clock.now())

    def _send(self, errand: Errand) -> Done:
        def begun(process: subprocess.Popen[bytes]) -> None:
            self._running = process

        try:
            return send("server.lists.errand", WISH.dump_json(errand), ANSWER, LONGEST, begun)
        except ErrandFailed as error:
            return Done(failed=str(error))
        finally:
            self._running = None
