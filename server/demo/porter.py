"""The demo's porter: lets every device in that shows a code, so that a newcomer's browser becomes a display by itself.

Only in a demo, which listens to this machine alone. In a mall an administrator does this with open eyes.
"""

from __future__ import annotations

import logging
from uuid import uuid4

import requests
from sqlalchemy import Engine, select
from sqlalchemy.exc import OperationalError

from server.storage.models import PairingRow

log = logging.getLogger(__name__)

NAMES = {"kiosk": "Anjungan", "display": "Layar"}
TIMEOUT = 5.0
"""Seconds for an answer; what was not answered is tried again at the next round."""


class Porter:
    """Reads the waiting codes from the demo's own database, and confirms them as the demo's administrator would."""

    def __init__(self, engine: Engine, server: str, site: str, name: str, password: str) -> None:
        self._engine = engine
        self._site = f"{server}/api/v1/sites/{site}"
        self._session = f"{server}/api/v1/session"
        self._account = {"name": name, "password": password}
        self._token = ""

    def let_in(self) -> int:
        """Confirm every code that waits; how many that were. A server that is away is asked again next time."""
        try:
            with self._engine.connect() as connection:
                codes = list(connection.execute(select(PairingRow.code, PairingRow.kind)))
        except OperationalError as error:
            log.info("the porter could not look: %s", error)
            return 0
        done = 0
        for code, kind in codes:
            try:
                done += self._confirm(code, kind.value)
            except requests.RequestException as error:
                log.info("the porter could not let a device in: %s", error)
        return done

    def _confirm(self, code: str, kind: str) -> bool:
        listed = self._ask("GET", None)
        if not listed.ok:
            return False
        taken = {device["name"] for device in listed.json()["devices"]}
        number = next(count for count in range(1, len(taken) + 2) if f"{NAMES[kind]} {count}" not in taken)
        return self._ask("POST", {"code": code, "name": f"{NAMES[kind]} {number}", "zone": None}).ok

    def _ask(self, method: str, body: dict[str, str | None] | None) -> requests.Response:
        answer = self._send(method, body)
        if answer.status_code == requests.codes.unauthorized:
            signed = requests.post(self._session, json=self._account, timeout=TIMEOUT)
            signed.raise_for_status()
            self._token = signed.json()["token"]
            answer = self._send(method, body)
        return answer

    def _send(self, method: str, body: dict[str, str | None] | None) -> requests.Response:
        headers = {"Authorization": f"Bearer {self._token}", "Idempotency-Key": str(uuid4())}
        return requests.request(method, f"{self._site}/devices", json=body, headers=headers, timeout=TIMEOUT)
