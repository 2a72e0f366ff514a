"""The planner decides, the client asks, until somebody ends it."""

from __future__ import annotations

import json
import logging
import signal
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from server.demo.crowd.chance import Dice
from server.demo.crowd.client import Access, Client, Pause
from server.demo.crowd.mall import read_mall
from server.demo.crowd.planner import Planner

log = logging.getLogger(__name__)

LOOK_EVERY = 5.0
"""Seconds (real) between two looks at who waits: so long may a visitor of flesh and blood be overlooked."""

FASTEST = 3.0
"""How many times faster than people the crowd lives at most. At this pace it needs three to four of the five requests
a second that it allows itself; on a server's clock that runs faster still, everybody is a little slow."""

NAP = 0.5
"""Longest wait (s, real) in one piece."""


@dataclass(frozen=True)
class Wanted:
    """What `antrean crowd` was asked for. `about` is a file as `antrean demo` writes it; `speed` is that of the
    server's clock; `seconds` (real) bound it; for `visits_per_hour` see Planner."""

    about: Path
    speed: float = 1.0
    seed: int | None = None
    visits_per_hour: float | None = None
    seconds: float | None = None


class _TimeIsUp(Exception):
    """The seconds that were asked for are over."""


def run(wanted: Wanted) -> int:
    """Run until SIGINT or SIGTERM, or for so many seconds; the exit code, always 0. Tickets at the counters stay as
    they are: the next crowd goes on with them. Raises HTTPError when the server does not know the site."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s")
    for ending in (signal.SIGINT, signal.SIGTERM):
        signal.signal(ending, signal.default_int_handler)
    began = time.monotonic()

    def pause(seconds: float) -> None:
        left = None if wanted.seconds is None else began + wanted.seconds - time.monotonic()
        if left is not None and left <= seconds:
            time.sleep(max(0.0, left))
            raise _TimeIsUp
        time.sleep(seconds)

    try:
        about = json.loads(wanted.about.read_text(encoding="utf-8"))
        _drive(wanted, about, pause)
    except (KeyboardInterrupt, _TimeIsUp):
        log.info("the crowd goes home")
    return 0


def _drive(wanted: Wanted, about: dict[str, Any], pause: Pause) -> None:
    client = Client(_access(about), pause)
    mall = read_mall(client.read("catalog"), about["users"])
    pace = min(wanted.speed, FASTEST)
    per_hour = wanted.visits_per_hour
    client.seat({counter.number: counter.officer for counter in mall.counters.values()})
    planner = Planner(
        mall,
        Dice(wanted.seed),
        client.read("board"),
        look_every=LOOK_EVERY * pace,
        visits_per_hour=None if per_hour is None else per_hour * wanted.speed / pace,
    )
    log.info("%d officers for %d queues", len(mall.counters), len(mall.queues))
    began = time.monotonic()
    while True:
        now = (time.monotonic() - began) * pace
        step = planner.next_step(now)
        if step is None:
            pause(min(NAP, max(0.0, planner.due() - now) / pace))
        else:
            planner.learn(step, client.perform(step))


def _access(about: dict[str, Any]) -> Access:
    return Access(
        about["server"],
        about["site"],
        next(device["token"] for device in about["devices"] if device["kind"] == "kiosk"),
        {user["name"]: user["password"] for user in about["users"]},
    )
