"""News as server-sent events (HTML Standard, 9.2): `waiting` and `print`, each with its whole value."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from typing import Final

from kiosk.news import News

PING: Final = 10.0
"""Seconds between two signs of life on a stream that has nothing to say."""

_GLANCE = 0.5  # seconds between looks at whether the page is still there
_BATCH = 0.05  # seconds that changes are gathered after one was sent
_RETRY = "retry: 1000\n\n"  # milliseconds after which the page comes again


def events(news: News, gone: Callable[[], bool]) -> Iterator[str]:
    """The stream of one page, until the kiosk ends or `gone` says that nobody listens any more."""
    yield _RETRY
    version, said = 0, time.monotonic()
    while not news.closed and not gone():
        version, items = news.since(version, _GLANCE)
        if items:
            yield "".join(f"event: {kind}\ndata: {json.dumps(value)}\n\n" for kind, value in items)
            said = time.monotonic()
            time.sleep(_BATCH)
        elif time.monotonic() - said > PING:
            yield ": ping\n\n"
            said = time.monotonic()
