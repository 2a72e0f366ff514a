"""The whole application in this process, with people and devices, and a client that speaks for them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from argon2 import PasswordHasher
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from server.app import Antrean, Settings, create
from server.clock import ManualClock
from server.domain.actor import SYSTEM, Role
from server.usecases.add_access import NewAccount, add_accounts, add_device
from tests.malls import SITE

PASSWORD = "kata sandi uji"
HASHED = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(PASSWORD)
"""Cheap to verify, so that a hundred tests can sign in; the parameters stand in the hash."""


class Api:
    """The API as different people and devices use it; each command has a key of its own unless one is given."""

    def __init__(self, server: Antrean) -> None:
        self.server = server
        self.client: FlaskClient = server.app.test_client()
        self.kiosk = add_device(server.store, SYSTEM, SITE, Role.KIOSK, "Anjungan 1")
        self.display = add_device(server.store, SYSTEM, SITE, Role.DISPLAY, "Layar 1")
        people = [NewAccount(SITE, f"officer-{agency}", HASHED, Role.OFFICER, agency) for agency in ("DK", "PL", "BK")]
        people.append(NewAccount(SITE, "greeter", HASHED, Role.GREETER))
        people.append(NewAccount(SITE, "administrator", HASHED, Role.ADMINISTRATOR))
        add_accounts(server.store, SYSTEM, people)
        self._tokens: dict[str, str] = {}

    def token(self, name: str) -> str:
        """The bearer token of a person, who signs in at the first time."""
        if name not in self._tokens:
            answer = self.server.app.test_client().post("/api/v1/session", json={"name": name, "password": PASSWORD})
            self._tokens[name] = answer.get_json()["token"]
        return self._tokens[name]

    def get(self, path: str, token: str | None = None, **headers: str) -> TestResponse:
        return self.client.get(f"/api/v1{path}", headers=self._headers(token, headers))

    def post(
        self, path: str, body: Any = None, token: str | None = None, key: str | None = None, **headers: str
    ) -> TestResponse:
        headers = {"Idempotency-Key": key or str(self.server.store.new_id()), **headers}
        return self.client.post(
            f"/api/v1/sites/{SITE}{path}", json={} if body is None else body, headers=self._headers(token, headers)
        )

    def issue(self, *services: str, **body: Any) -> dict[str, Any]:
        """Somebody takes a number at the kiosk."""
        answer = self.post("/tickets", {"services": list(services), **body}, self.kiosk)
        assert answer.status_code == 201, answer.get_data(as_text=True)
        issued: dict[str, Any] = answer.get_json()
        return issued

    def call(self, counter: int, name: str) -> TestResponse:
        return self.post(f"/counters/{counter}/call-next", token=self.token(name))

    def _headers(self, token: str | None, headers: dict[str, str]) -> dict[str, str]:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return {"Authorization": f"Bearer {token}", **named} if token else named


@pytest.fixture
def api(defined: Path, tmp_path: Path, clock: ManualClock) -> Iterator[Api]:
    """The API of a small mall."""
    path = tmp_path / "api.db"
    shutil.copyfile(defined, path)
    server = create(Settings(f"sqlite:///{path}", tmp_path), clock, b"secret of the tests")
    yield Api(server)
    server.stop()
