"""The spool: prints the tickets of committed visits, one after another, in a thread of its own.

Nobody waits for paper: taking a number never fails for a printer. What became of a print is told as news, and a
visit can be printed again.
"""

from __future__ import annotations

import logging
import queue
import re
import threading
import uuid
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final, Literal

from kiosk.filling import Issued
from kiosk.news import News
from kiosk.paper import TicketPaper
from kiosk.printer_state import READY, UNKNOWN, state_after
from kiosk.printers import Printer, PrinterError, Reason, job_title

log = logging.getLogger(__name__)

KEPT_VISITS: Final = 200
"""How many of the newest visits can be printed again."""

Fill = Callable[[Issued, bool], TicketPaper]
"""Makes the paper of a visit; the second argument marks it as a copy."""


class UnknownVisit(Exception):
    """This kiosk did not issue the visit, or too long ago."""


@dataclass(frozen=True)
class PrintJob:
    """One attempt to print one visit. `preview` is the picture's file name, where there is one."""

    job: str
    visit: str
    state: Literal["pending", "printed", "failed"] = "pending"
    reason: str | None = None
    preview: str | None = None

    def told(self) -> dict[str, Any]:
        """As the page is told."""
        return {
            "job": self.job,
            "visit": self.visit,
            "state": self.state,
            "reason": self.reason,
            "preview": f"/api/previews/{self.preview}" if self.preview else None,
        }


@dataclass
class _Entry:
    issued: Issued
    newest: PrintJob
    on_paper: bool = False


class Spool:
    """Safe from any thread. `previews` is the folder of a printer that makes pictures."""

    def __init__(self, printer: Printer, fill: Fill, news: News, previews: Path | None) -> None:
        self._printer = printer
        self._fill = fill
        self._news = news
        self._previews = previews
        self._lock = threading.Lock()
        self._entries: OrderedDict[str, _Entry] = OrderedDict()
        self._queue: queue.SimpleQueue[_Entry | None] = queue.SimpleQueue()
        self._stopping = threading.Event()
        self._state = UNKNOWN
        self._thread = threading.Thread(target=self._run, name="spool", daemon=True)

    def printer_state(self) -> dict[str, Any]:
        """How the printer was after the last ticket; see `kiosk.printer_state`."""
        return self._state

    def start(self) -> None:
        """Begin to print."""
        self._thread.start()

    def stop(self, patience: float) -> None:
        """Print no other ticket; the one on the printer gets `patience` seconds, so that none is torn."""
        self._stopping.set()
        self._queue.put(None)
        self._thread.join(patience)
        if self._thread.is_alive():
            log.warning("ended while the printer was at work on a ticket")

    def print_new(self, issued: Issued) -> PrintJob:
        """Print a visit just issued. An answer that the page asked for twice is printed once."""
        with self._lock:
            known = self._entries.get(issued.visit)
            if known is not None:
                return known.newest
            entry = _Entry(issued, self._job(issued.visit))
            self._entries[issued.visit] = entry
            while len(self._entries) > KEPT_VISITS:
                self._entries.popitem(last=False)
            return self._enqueue(entry)

    def print_again(self, visit: str) -> PrintJob:
        """Print a visit again; while it is waiting for the printer, that print. Raises UnknownVisit."""
        with self._lock:
            entry = self._entries.get(visit)
            if entry is None:
                raise UnknownVisit
            if entry.newest.state == "pending":
                return entry.newest
            entry.newest = self._job(visit)
            return self._enqueue(entry)

    def _job(self, visit: str) -> PrintJob:
        return PrintJob(uuid.uuid4().hex, visit)

    def _enqueue(self, entry: _Entry) -> PrintJob:
        self._news.printing(entry.newest.told())
        self._queue.put(entry)
        return entry.newest

    def _run(self) -> None:
        while True:
            entry = self._queue.get()
            if self._stopping.is_set():
                return
            if entry is not None:
                done = self._print(entry)
                with self._lock:
                    entry.newest = done
                    entry.on_paper = entry.on_paper or done.state == "printed"
                self._news.printing(done.told())

    def _print(self, entry: _Entry) -> PrintJob:
        try:
            paper = self._fill(entry.issued, entry.on_paper)
            self._printer.print(paper)
            self._state = READY
        except PrinterError as error:
            self._state = state_after(error)
            log.warning("a ticket was not printed on %s: %s", self._printer.describe(), error)
            return replace(entry.newest, state="failed", reason=_told(error.reason))
        except Exception:
            # The spool must go on with the next visitor's ticket, whatever is wrong with this one.
            log.exception("a ticket could not be made")
            return replace(entry.newest, state="failed", reason=_told(Reason.UNSUPPORTED))
        preview = newest_preview(self._previews, job_title(paper)) if self._previews else None
        return replace(entry.newest, state="printed", preview=preview)


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
