"""A real kiosk that a test kills and cuts off, and a visitor at it who writes down every number that was said."""

from __future__ import annotations

import contextlib
import json
import random
import sqlite3
import sys
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import requests

from tests.kiosk.entering import Entering
from tests.kiosk.kiosks import Page, eventually, wish
from tests.kiosk.malls import SITE
from tests.kiosk.processes import RealKiosk
from tests.kiosk.upstream import TOKEN, Upstream

SERVICES = ("DK-01", "DK-02", "PT-01")
NO_PRINTER = "network://127.0.0.1:9?timeout=0.2"
"""Nothing listens there: a number is good without paper, and a picture takes longer than a number."""


@contextmanager
def real_kiosk(
    url: str, data: Path, *careless: str, site: str = SITE, token: str = TOKEN, printer: str = NO_PRINTER
) -> Iterator[RealKiosk]:
    """The process, killed at the end if it was not before."""
    where = ("--server", url, "--site", site, "--printer", printer, "--data", data, "--port", "0")
    kiosk = RealKiosk(*where, token=token, program=("tests.faults.careless_kiosk", "hurry", *careless))
    try:
        yield kiosk
    finally:
        kiosk.process.kill()
        kiosk.ended()


class Visitors:
    """They ask, again if they get no answer, and write each number down. `given` are the numbers by visit."""

    def __init__(self) -> None:
        self.given: dict[str, str] = {}
        self.tokens: dict[str, str] = {}
        self.alone = 0
        self.changed: list[tuple[str, str, str]] = []
        """Visits that were told two numbers."""
        self._unanswered: list[dict[str, Any]] = []
        self._lock = threading.Lock()

    def take(self, page: Page, body: dict[str, Any]) -> None:
        """Ask once for a number."""
        try:
            answer = requests.post(
                f"{page.url}/api/visits", json=body, headers={"Idempotency-Key": body["id"]}, timeout=20
            )
        except requests.RequestException:
            with self._lock:
                self._unanswered.append(body)
            return
        assert answer.status_code == 201, answer.text
        self._note(body, answer.json())

    def keep_taking(self, page: Page, until: threading.Event, pause: float = 0.0) -> None:
        """First who has no answer yet, and some who ask once more, then others, until told to stop."""
        while not until.wait(pause):
            with self._lock:
                body = self._unanswered.pop() if self._unanswered else wish(random.choice(SERVICES))
            self.take(page, body)

    def ask_all_again(self, page: Page) -> None:
        """Who got no answer gets one now."""
        while self._unanswered:
            self.take(page, self._unanswered.pop())

    def _note(self, body: dict[str, Any], answer: dict[str, Any]) -> None:
        visit, number = answer["visit"]["id"], answer["visit"]["number"]
        assert visit == body["id"]
        with self._lock:
            self.alone += answer["alone"]
            self.tokens[visit] = answer["visit"]["token"]
            before = self.given.setdefault(visit, number)
            if before != number:
                self.changed.append((visit, before, number))

    def twice(self) -> list[str]:
        """Numbers that more than one visitor holds."""
        return [number for number, times in Counter(self.given.values()).items() if times > 1]


def kept(data: Path) -> dict[str, str]:
    """The numbers in the spool by visit, read while no kiosk runs."""
    if not (data / "spool.db").exists():
        return {}
    with closing(sqlite3.connect(data / "spool.db")) as spool:
        rows = spool.execute("SELECT visit, answer FROM visit").fetchall()
    return {visit: json.loads(answer)["number"] for visit, answer in rows}


def job_states(data: Path) -> Counter[str]:
    """How many print jobs in the spool are in each state."""
    with closing(sqlite3.connect(data / "spool.db")) as spool:
        return Counter(state for (state,) in spool.execute("SELECT state FROM print"))


def open_jobs(data: Path) -> int:
    """How many print jobs are not over."""
    states = job_states(data)
    return states["pending"] + states["sending"]


def lost(visitors: Visitors, data: Path) -> list[str]:
    """Numbers that were said and are not on the disk."""
    there = kept(data)
    return [number for visit, number in visitors.given.items() if there.get(visit) != number]


def wrong_at(upstream: Upstream, visitors: Visitors) -> list[str]:
    """What the server has otherwise than the visitors: not at all, under another number, or more than once."""
    entering = upstream.entering
    online = {visit["id"]: visit["number"] for visit in upstream.visits}
    entered = {visit: number_of(body) for visit, body in entering.entered.items()}
    has = online | entered  # the printed number wins
    found = [f"{number} is {has.get(visit)}" for visit, number in visitors.given.items() if has.get(visit) != number]
    found += [f"{visit} entered {times} times" for visit, times in Counter(entering.order).items() if times > 1]
    numbers = Counter(has[visit] for visit in visitors.given if visit in has)
    return found + [f"{number} is {times} visits" for number, times in numbers.items() if times > 1]


def number_of(body: dict[str, Any]) -> str:
    return f"{body['prefix']}-{body['lane']}{body['sequence']:03}"


def has_entered_all(page: Page) -> None:
    """Wait until the kiosk has nothing left."""
    eventually(lambda: page.get("/api/state").json()["spool"]["waiting"] == 0)


def meets_its_server(page: Page, data: Path, entering: Entering | None = None) -> None:
    """Wait until it has a catalogue, hours and a letter."""
    page.wait_for_catalogue()
    eventually((data / "openings.json").exists)
    eventually(lambda: _has_lane(data))
    if entering is not None:
        eventually(lambda: bool(entering.lanes))


def _has_lane(data: Path) -> bool:
    with contextlib.suppress(sqlite3.Error), closing(sqlite3.connect(data / "spool.db")) as spool:
        return spool.execute("SELECT 1 FROM fact WHERE name = 'granted'").fetchone() is not None
    return False


def say(text: str) -> None:
    """The counts of a test, also where pytest keeps what is printed."""
    print(text)
    sys.stdout.flush()
