"""Whether the server answers, as the last try of anything over HTTP told."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Final

import requests

PROBLEM: Final = "application/problem+json"
_OURS = ("application/json", PROBLEM)


class Line:
    """Safe from any thread. `on_back` functions are called when the server answers again after it did not."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._lost = False
        self._heard = False
        self.on_back: list[Callable[[], None]] = []

    @property
    def lost(self) -> bool:
        """The last try got no answer. False before the first one."""
        return self._lost

    def answered(self, response: requests.Response) -> None:
        """What came. A proxy before a server that is away, or somebody else's portal, is no answer of the server."""
        kind = response.headers.get("Content-Type", "").partition(";")[0].strip().lower()
        empty = response.status_code in (requests.codes.no_content, requests.codes.not_modified)
        if response.status_code < requests.codes.server_error and (empty or kind in _OURS):
            self._note(lost=False)
        else:
            self._note(lost=True)

    def silent(self) -> None:
        """Nothing came."""
        self._note(lost=True)

    def _note(self, *, lost: bool) -> None:
        with self._lock:
            back = not lost and (self._lost or not self._heard)
            self._lost, self._heard = lost, self._heard or not lost
        if back:
            for told in self.on_back:
                told()
