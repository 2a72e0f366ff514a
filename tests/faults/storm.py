"""A thousand screens in one light process: `python -m tests.faults.storm URL SITE TOKEN COUNT PATIENCE`.

They connect, and after every line that comes in they answer with one line of JSON: whether all of them show what a
screen shows that has just come. Whoever loses its connection comes back by itself, after a moment that chance decides.
"""

from __future__ import annotations

from gevent import monkey

monkey.patch_all()

import json  # noqa: E402 - nothing may be imported before gevent has patched the process
import random  # noqa: E402
import sys  # noqa: E402
import threading  # noqa: E402
import time  # noqa: E402
from typing import Any  # noqa: E402

from gevent import Timeout  # noqa: E402
from gevent.select import select  # noqa: E402

from tests.faults.screens import ConnectionClosed, ConnectionError, Screen  # noqa: A004, E402

VIEWS = (("board", "*"), ("board", "Z1"), ("board", "Z5"), ("waiting", "*"))
SOONEST, LATEST = 1.0, 5.0
"""Seconds until a screen tries again; twice as long each time, and half of it left to chance, as Socket.IO does."""

GIVES_UP = 20.0
"""Seconds after which a screen takes a connection that does not come about for lost."""


class Storm:
    """All screens of a mall."""

    def __init__(self, url: str, site: str, token: str, count: int) -> None:
        self._of = [
            (url, {"site": site, "view": view, "arg": arg}, token)
            for view, arg in (VIEWS[number % len(VIEWS)] for number in range(count))
        ]
        self._screens = [Screen(*of) for of in self._of]
        for screen in self._screens:
            threading.Thread(target=_live, args=(screen,), daemon=True).start()

    def right(self, patience: float) -> dict[str, Any]:
        """How long it took until all were right, or how many never were."""
        began = time.monotonic()
        while True:
            wrong = self._wrong()
            passed = time.monotonic() - began
            if not wrong or passed > patience:
                return {"screens": len(self._screens), "wrong": wrong, "seconds": round(passed, 1)}
            time.sleep(0.2)

    def _wrong(self) -> int:
        away = sum(not screen.joined.is_set() or screen.lost.is_set() for screen in self._screens)
        if away:
            return away
        fresh: list[Screen] = []
        try:
            for of in self._of[: len(VIEWS)]:
                screen = Screen(*of)
                _connect(screen)
                fresh.append(screen)
            if not all(screen.joined.wait(5) for screen in fresh):
                return len(self._screens)
            wanted = [screen.parts for screen in fresh]
            return sum(screen.parts != wanted[number % len(VIEWS)] for number, screen in enumerate(self._screens))
        except (OSError, ConnectionClosed, ConnectionError):
            return len(self._screens)
        finally:
            for screen in fresh:
                screen.close()


def _connect(screen: Screen) -> None:
    # A server that has no room for another leaves it hanging.
    with Timeout(GIVES_UP, TimeoutError):
        screen.connect()


def _live(screen: Screen) -> None:
    pause = SOONEST
    while True:
        time.sleep(pause * random.uniform(0.5, 1.5))
        try:
            _connect(screen)
        except (OSError, ConnectionClosed, ConnectionError):
            pause = min(2 * pause, LATEST)
            continue
        pause = SOONEST
        screen.lost.wait()


def main() -> None:
    url, site, token, count, patience = sys.argv[1:]
    storm = Storm(url, site, token, int(count))
    while True:
        select([sys.stdin], [], [])
        if not sys.stdin.readline():
            return
        print(json.dumps(storm.right(float(patience))), flush=True)


if __name__ == "__main__":
    main()
