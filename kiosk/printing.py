"""Prints the tickets of committed visits, one after another, in a thread of its own.

Nobody waits for paper: taking a number never fails for a printer. Each job is in the spool before its number is said,
so that it is printed also when the kiosk was killed in between; what became of it is told as news.
"""

from __future__ import annotations

import logging
import queue
import re
import threading
import uuid
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any, Final

from kiosk.filling import Issued
from kiosk.moments import KioskClock
from kiosk.news import News
from kiosk.paper import TicketPaper
from kiosk.printer_state import TROUBLE, UNKNOWN, state_after
from kiosk.printers import Printer, PrinterError, Reason, job_title
from kiosk.spool import KeptVisit, PrintJob, PrintState, Spool, SpoolTrouble, UnknownVisit

log = logging.getLogger(__name__)

STALE: Final = timedelta(minutes=10)
"""A ticket that waited longer than this over a restart is not printed by itself: its visitor has gone on."""

LOOK_EVERY: Final = 10.0
"""Seconds between two looks at a printer in trouble that has nothing to print."""

Fill = Callable[[Issued, bool], TicketPaper]
"""Makes the paper of a visit; the second argument marks it as a copy."""


class Printing:
    """Safe from any thread. `previews` is the folder of a printer that makes pictures."""

    def __init__(
        self,
        printer: Printer,
        fill: Fill,
        news: News,
        spool: Spool,
        clock: KioskClock,
        previews: Path | None,
        on_state: Callable[[], None] = lambda: None,
    ) -> None:
        """`on_state` is called when the printer is otherwise than it was."""
        self._printer = printer
        self._fill = fill
        self._news = news
        self._spool = spool
        self._clock = clock
        self._previews = previews
        self._on_state = on_state
        self._queue: queue.SimpleQueue[tuple[PrintJob, Issued] | None] = queue.SimpleQueue()
        self._lock = threading.Lock()
        self._handed: set[str] = set()
        self._ended: Counter[str] = Counter()
        self._stopping = threading.Event()
        self._state = UNKNOWN
        self._thread = threading.Thread(target=self._run, name="printing", daemon=True)

    def printer_state(self) -> dict[str, Any]:
        """How the printer was after the last ticket, or when it was looked at; see `kiosk.printer_state`."""
        return self._state

    def ended(self) -> dict[str, int]:
        """How many jobs ended how, since the kiosk started."""
        with self._lock:
            return {state: self._ended[state] for state in ("printed", "unconfirmed", "failed")}

    def start(self) -> None:
        """Begin to print, first what an earlier run left open."""
        with suppress(SpoolTrouble):
            self._take_up()
        self._thread.start()

    def stop(self, patience: float) -> None:
        """Print no other ticket; the one on the printer gets `patience` seconds, so that none is torn."""
        self._stopping.set()
        self._queue.put(None)
        self._thread.join(patience)
        if self._thread.is_alive():
            log.warning("ended while the printer was at work on a ticket")

    def print_kept(self, kept: KeptVisit) -> PrintJob:
        """The newest job of a visit, handed to the printer unless it was before. Raises SpoolTrouble."""
        job = self._spool.prints.newest(kept.visit)
        if job.state == "pending":
            self._enqueue(job, kept.issued)
        return job

    def print_unkept(self, issued: Issued) -> PrintJob:
        """Print a visit that could not be written down. It is the server's, and its number is good."""
        job = PrintJob(uuid.uuid4().hex, issued.visit)
        self._enqueue(job, issued)
        return job

    def print_again(self, visit: str) -> PrintJob:
        """Print a visit again; while it is waiting for the printer, that print. Raises UnknownVisit, SpoolTrouble."""
        kept = self._spool.visits.find(visit)
        job, new = self._spool.prints.again(visit, self._clock.moment())
        if new:
            self._enqueue(job, kept.issued)
        return job

    def _take_up(self) -> None:
        """What was on the printer when the kiosk ended may have come out: only its visitor knows."""
        now = self._clock.now()
        for job, moment in self._spool.prints.left_open():
            if job.state == "sending":
                self._end(replace(job, state="unconfirmed"))
            elif abs(now - self._clock.at(moment)) > STALE:
                self._end(replace(job, state="failed"))
            else:
                self._enqueue(job, self._spool.visits.find(job.visit).issued)

    def _enqueue(self, job: PrintJob, issued: Issued) -> None:
        """Once, however often it is asked for."""
        with self._lock:
            if job.job in self._handed:
                return
            self._handed.add(job.job)
        self._news.printing(job.told())
        self._queue.put((job, issued))

    def _run(self) -> None:
        while True:
            taken = self._next()
            if self._stopping.is_set():
                return
            if taken is not None:
                job, issued = taken
                self._write(replace(job, state="sending"))
                self._end(self._print(job, issued))

    def _next(self) -> tuple[PrintJob, Issued] | None:
        """The next ticket. While the printer is in trouble it is looked at meanwhile: new paper prints no ticket."""
        try:
            return self._queue.get(timeout=LOOK_EVERY if self._state["state"] in TROUBLE else None)
        except queue.Empty:
            self._look()
            return None

    def _look(self) -> None:
        try:
            found = self._printer.look()
        except PrinterError as error:
            self._is_now(state_after(error))
        else:
            if found is not None:
                self._is_now(state_after(found))

    def _end(self, job: PrintJob) -> None:
        with self._lock:
            self._ended[job.state] += 1
        if self._write(job):
            with self._lock:
                self._handed.discard(job.job)
        self._news.printing(job.told())

    def _write(self, job: PrintJob) -> bool:
        """Whether it is kept. A spool in trouble, which is in the log, must not hold a visitor's paper back."""
        try:
            self._spool.prints.write(job)
        except SpoolTrouble:
            return False
        return True

    def _print(self, job: PrintJob, issued: Issued) -> PrintJob:
        try:
            paper = self._fill(issued, self._is_copy(job))
            printed = self._printer.print(paper)
            self._is_now(state_after(printed))
        except PrinterError as error:
            self._is_now(state_after(error))
            log.warning("a ticket was not printed on %s: %s", self._printer.describe(), error)
            return replace(job, state="failed", reason=_told(error.reason), begun=error.begun)
        except Exception:
            # The next visitor's ticket must be printed, whatever is wrong with this one.
            log.exception("a ticket could not be made")
            return replace(job, state="failed", reason=_told(Reason.UNSUPPORTED))
        preview = newest_preview(self._previews, job_title(paper)) if self._previews else None
        state: PrintState = "printed" if printed.confirmed else "unconfirmed"
        return replace(job, state=state, preview=preview, printer=printed.elsewhere)

    def _is_copy(self, job: PrintJob) -> bool:
        with suppress(SpoolTrouble, UnknownVisit):
            return self._spool.prints.is_copy(job)
        return False

    def _is_now(self, state: dict[str, Any]) -> None:
        before, self._state = self._state, state
        if state != before:
            self._on_state()


def newest_preview(folder: Path, title: str) -> str | None:
    """The newest picture of a ticket: TITLE.png, TITLE-2.png, and so on."""
    counts = {
        int(match[1] or 1): path.name
        for path in folder.glob(f"{title}*.png")
        if (match := re.fullmatch(rf"{re.escape(title)}(?:-(\d+))?\.png", path.name))
    }
    return counts[max(counts)] if counts else None


def _told(reason: Reason) -> str:
    return reason.value.replace("-", "_")
