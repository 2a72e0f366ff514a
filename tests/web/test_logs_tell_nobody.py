"""Nothing that a person or a ticket brings along is found in a log line or in what Prometheus reads."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from flask import request

from server.domain.actor import SYSTEM, Role
from server.logs.lines import JsonLines, PlainLines
from server.logs.trail import Trail
from server.storage.store import Store
from server.usecases.add_access import NewAccount, add_accounts
from server.web import watch
from tests.malls import SITE
from tests.web.conftest import HASHED, PASSWORD, Api
from tests.web.log_lines import Log, listening

NAME = "siti.aminah"
IDENTITY = "1471081203890007"
PIN = "482913"
NOTE = "Ibu Siti menunggu hasil tes HIV"
NEW_PASSWORD = "kalimat panjang milik siti"
ADDRESS = f"https://antrean.example.go.id/visit/{SITE}.ZmFrZVRva2VuT2ZBVmlzaXRvcg"
DEVICE_DETAIL = "lid of Bu Ratna's kiosk"
PUBLIC_TOKEN = "dG9rZW4tb2YtYS1raW9zay10aGF0LXdhcy1hbG9uZQ"
OFFLINE = {
    "token": PUBLIC_TOKEN,
    "services": ["DK-01"],
    "prefix": "DK",
    "lane": "X",
    "sequence": 7,
    "taken_at": "2026-11-24T01:20:00Z",
}


@contextmanager
def fault() -> Iterator[None]:
    """Every command breaks, by an error that quotes all of the request: path, headers, body."""

    def broken(*_args: Any, **_more: Any) -> Any:
        body = request.get_data(as_text=True)
        words = f"cannot read {request.full_path!r} {dict(request.headers)!r} {body!r} {request.get_json(silent=True)}"
        raise RuntimeError(words)

    with pytest.MonkeyPatch.context() as patch:
        for work in ("write", "connect", "catalogue"):
            patch.setattr(Store, work, broken)
        yield


class Day:
    """Somebody's day at the mall; `secrets` is everything that must not be told."""

    def __init__(self, api: Api) -> None:
        self.api = api
        add_accounts(api.server.store, SYSTEM, [NewAccount(SITE, NAME, HASHED, Role.OFFICER, "DK")])
        self.secrets = {NAME, IDENTITY, PIN, NOTE, NEW_PASSWORD, PASSWORD, ADDRESS, DEVICE_DETAIL, PUBLIC_TOKEN}
        self.secrets |= {api.kiosk, "1471 0812 0389 0007", "Siti Aminah", "HIV", "ZmFrZVRva2VuT2ZBVmlzaXRvcg"}

    def sign_in(self) -> str:
        answer = self.api.client.post("/api/v1/session", json={"name": NAME, "password": PASSWORD})
        token = str(answer.get_json()["token"])
        self.secrets.add(token)
        return token

    def ask(self, method: str, path: str, body: Any = None, token: str | None = None, **more: str) -> int:
        headers = {"Idempotency-Key": str(self.api.server.store.new_id()), **more}
        if token:
            headers["Authorization"] = f"Bearer {token}"
        status = self.api.client.open(path, method=method, json=body, headers=headers).status_code
        cookie = self.api.client.get_cookie("antrean_session")
        self.secrets |= {cookie.value} if cookie else set()
        return status

    def wishes(self, officer: str, visit: str, ticket: str) -> list[tuple[str, str, Any, str | None]]:
        """Everything that carries something of a person."""
        site, kiosk = f"/api/v1/sites/{SITE}", self.api.kiosk
        return [
            ("POST", f"{site}/tickets", {"services": ["DK-01"], "identity": IDENTITY}, kiosk),
            ("POST", f"{site}/tickets", {"services": ["DK-01"], "identity": "1471 0812 0389 0007"}, kiosk),
            ("POST", f"{site}/tickets", {"services": ["DK-01"], "name": "Siti Aminah"}, kiosk),
            ("POST", f"{site}/offline-visits", {**OFFLINE, "id": str(self.api.server.store.new_id())}, kiosk),
            ("GET", f"/api/v1/visits/{visit}", None, None),
            ("GET", "/api/v1/visits/mall.guessed-guessed-guessed", None, None),
            ("GET", f"/visit/{visit}", None, None),
            ("GET", f"{site}/visits?number={ADDRESS}", None, officer),
            ("GET", f"/api/v1/sites/{NAME}/catalog", None, None),
            ("POST", "/api/v1/session", {"name": NAME, "password": NEW_PASSWORD}, None),
            ("POST", "/api/v1/session", {"name": NAME, "password": PASSWORD}, None),
            ("POST", "/api/v1/session", {"name": NAME, "password": PASSWORD, "pin": PIN}, None),
            ("PUT", "/api/v1/session/pin", {"pin": PIN}, officer),
            ("PUT", "/api/v1/session/pin", {"pin": f"{PIN}7"}, officer),
            ("PUT", "/api/v1/session/password", {"old": NEW_PASSWORD, "new": NEW_PASSWORD}, officer),
            ("POST", f"{site}/counters/1/take-over", {"name": NAME, "pin": PIN}, officer),
            ("POST", f"{site}/tickets/{ticket}/transfer", {"counter": 1, "services": ["XX-01"], "note": NOTE}, officer),
            ("POST", f"{site}/tickets/{ticket}/transfer", {"counter": 1, "services": ["PL-01"], "note": NOTE}, officer),
            ("POST", "/api/v1/device/report", {"printer": {"state": "offline", "detail": DEVICE_DETAIL}}, kiosk),
            ("GET", f"{site}/board", None, f"{officer}x"),
        ]

    def live(self) -> set[int]:
        """Everything once as it should be, once with what breaks everything; the statuses that were answered."""
        officer = self.sign_in()
        visit = self.api.issue("DK-01")
        ticket = self.api.post("/counters/1/call-next", token=officer).get_json()["id"]
        self.ask("POST", f"/api/v1/sites/{SITE}/tickets/{ticket}/start", {"counter": 1}, officer)
        self.secrets |= {visit["token"], visit["token"].partition(".")[2]}
        wishes = self.wishes(officer, visit["token"], ticket)
        statuses = {self.ask(*wish) for wish in wishes}
        with fault():
            statuses |= {self.ask(*wish) for wish in wishes}
        return statuses

    def found(self, log: Log) -> set[str]:
        """Which of the secrets are told, in the lines or to Prometheus."""
        told = log.text + str(log.lines if log.text.startswith("{") else "")
        metrics = self.api.client.get("/metrics")
        assert metrics.status_code == 200
        told += metrics.get_data(as_text=True)
        return {secret for secret in self.secrets if secret.lower() in told.lower()}


@pytest.mark.parametrize("formatter", [JsonLines(), PlainLines()], ids=["json", "text"])
def test_no_line_tells_what_a_person_brought(api: Api, formatter: logging.Formatter) -> None:
    day = Day(api)
    with listening(formatter) as log:
        statuses = day.live()
    assert {200, 201, 204, 401, 404, 422, 500} <= statuses
    assert "RuntimeError: cannot read" in log.text
    assert "[…]" in log.text or "\\u2026" in log.text
    assert day.found(log) == set()


def test_with_the_path_in_it_a_line_would_tell(api: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    """The control: the rule stands for the path."""
    monkeypatch.setattr(watch, "route", lambda: request.full_path)
    day = Day(api)
    with listening() as log:
        day.live()
    told = day.found(log)
    assert {NAME, ADDRESS} <= told
    assert any(secret.startswith(f"{SITE}.") for secret in told)


def test_with_errors_as_they_come_a_line_would_tell(api: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    """The control: what came in is taken out of what errors say."""
    monkeypatch.setattr(Trail, "clean", lambda _trail, text: text)
    day = Day(api)
    with listening() as log:
        day.live()
    assert {IDENTITY, PIN, NOTE, NEW_PASSWORD, PASSWORD, DEVICE_DETAIL, PUBLIC_TOKEN, api.kiosk} <= day.found(log)
