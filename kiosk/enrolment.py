"""How a kiosk becomes a device and stays one: shows a code until an administrator confirms it, keeps the token, reports
how it is, and shows a code again when it was revoked."""

from __future__ import annotations

import logging
import random
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from kiosk.client import ServerUnreachable
from kiosk.device_api import Code, DeviceApi, NobodyWeKnow
from kiosk.identity import Identity, IdentityFile
from kiosk.news import News

log = logging.getLogger(__name__)

REPORT_EVERY = 10.0
LOOK_EVERY = 3.0
"""Seconds: between two reports, and between two looks at whether the code was confirmed or the server is back."""


def own_version() -> str:
    """Of this program; empty where it was not installed."""
    try:
        return version("antrean")
    except PackageNotFoundError:
        return ""


class Enrolment:
    """Works in a thread of its own from `start` to `stop`. `identity` is who the kiosk is now, None while it shows a
    code. `given` is an identity that was set up by hand, which is tried first; `on_change` is called with each new one.
    `report` tells how the kiosk is, `on_told` is given what the server answers to it.
    """

    def __init__(
        self,
        api: DeviceApi,
        given: Identity | None,
        kept: IdentityFile,
        news: News,
        report: Callable[[], dict[str, Any]],
        on_told: Callable[[dict[str, Any]], None],
        on_change: Callable[[], None],
    ) -> None:
        self._api = api
        self._kept = kept
        self._news = news
        self._how = report
        self._on_told = on_told
        self._on_change = on_change
        self._candidates = [one for one in (given, kept.load()) if one is not None]
        self._identity = self._candidates[0] if self._candidates else None
        self._version = own_version()
        self._code: Code | None = None
        self._until = 0.0
        self._revoked = False
        self._wanted = threading.Event()
        self._stopped = False
        self._thread = threading.Thread(target=self._run, name="enrolment", daemon=True)
        self._tell()

    @property
    def identity(self) -> Identity | None:
        """Who the kiosk is, None when it is nobody yet, or no more."""
        return self._identity

    def start(self) -> None:
        """Begin to report, or to show a code."""
        self._thread.start()

    def stop(self) -> None:
        """End; a request on its way is not waited for."""
        self._stopped = True
        self._wanted.set()

    def look_soon(self) -> None:
        """The server refused something, and perhaps no longer knows this kiosk; or there is something to report."""
        self._wanted.set()

    def _run(self) -> None:
        trouble = ""
        while not self._stopped:
            self._wanted.clear()
            wait = REPORT_EVERY if self._identity else LOOK_EVERY
            try:
                if self._identity:
                    self._report(self._identity)
                else:
                    self._pair()
                trouble = ""
            except NobodyWeKnow as error:
                log.warning("%s", error)
                self._lose(error.revoked)
                continue
            except (ServerUnreachable, OSError) as error:
                if str(error) != trouble:
                    log.warning("the server could not be told how this kiosk is, trying again: %s", error)
                trouble = str(error)
                self._tell(offline=True)
                # Kiosks that were cut off together must not all come at once.
                wait = LOOK_EVERY * random.uniform(0.7, 1.3)  # noqa: S311 - nothing secret
            self._wanted.wait(wait)

    def _report(self, identity: Identity) -> None:
        self._on_told(self._api.report(identity.token, {"version": self._version, **self._how()}))

    def _lose(self, revoked: bool) -> None:
        lost = self._identity
        self._candidates = [one for one in self._candidates if one != lost]
        if revoked and lost == self._kept.load():
            # One that is merely unknown is kept: a server restored from a backup may know it again tomorrow.
            self._kept.forget()
        self._identity = self._candidates[0] if self._candidates else None
        self._revoked = revoked
        self._tell()
        self._on_change()

    def _pair(self) -> None:
        code = self._code
        if code is not None:
            try:
                return self._become(self._api.who(code.token))
            except NobodyWeKnow:
                if time.monotonic() < self._until:
                    return self._tell()
        # The earlier token goes along: where it was confirmed in this very moment no new code is made.
        self._code = self._api.ask_for_code(self._version, code.token if code else None)
        self._until = time.monotonic() + self._code.seconds
        log.info("this kiosk shows the code %s until an administrator confirms it", self._code.code)
        return self._tell()

    def _become(self, identity: Identity) -> None:
        self._kept.save(identity)
        log.info("this kiosk is %s of %s now", identity.name, identity.site)
        self._candidates = [identity]
        self._identity, self._code, self._revoked = identity, None, False
        self._tell()
        self._on_change()

    def _tell(self, *, offline: bool = False) -> None:
        """What the page shows. The time of expiry is by this machine's clock, which is the page's too."""
        left = self._until - time.monotonic()
        good = self._code is not None and left > 0 and self._identity is None
        # To the second, so that the same value told twice is no news.
        expires = datetime.now(UTC) + timedelta(seconds=left)
        self._news.device(
            enrolled=self._identity is not None,
            code=self._code.code if self._code and good else None,
            expires_at=expires.replace(microsecond=0).isoformat() if good else None,
            revoked=self._revoked,
            offline=offline,
        )
