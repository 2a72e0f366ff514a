"""The part of the server's API that is about the device itself: its code, who it is, how it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import requests

from kiosk.client import Bearer, ServerUnreachable
from kiosk.identity import Identity
from kiosk.line import PROBLEM, Line

_PATIENCE = (2.0, 4.0)  # seconds to connect, and for the answer


@dataclass(frozen=True)
class Code:
    """What to show until somebody confirms it, for how many seconds; and the token that the kiosk will have then."""

    code: str
    token: str
    seconds: float


class NobodyWeKnow(Exception):
    """The server refuses the token. `revoked`: an administrator took it back."""

    def __init__(self, code: str) -> None:
        super().__init__(f"the server does not know this device: {code}")
        self.revoked = code == "device_revoked"


class DeviceApi:
    """Raises ServerUnreachable for what is not the server's own answer. Safe from any thread. `line` is told of every
    try."""

    def __init__(self, server: str, line: Line) -> None:
        self._base = f"{server.rstrip('/')}/api/v1"
        self._line = line

    def ask_for_code(self, version: str, earlier: str | None) -> Code:
        """A new code; the one that was shown for the `earlier` token is no longer good. Raises ServerUnreachable, also
        when the server would rather not: the kiosk looks again."""
        answer = self._send("POST", "/pairings", earlier, {"kind": "kiosk", "version": version})
        if answer.status_code != requests.codes.created:
            raise ServerUnreachable(f"no code was given: {answer.status_code}")
        value = _json(answer)
        return Code(str(value["code"]), str(value["token"]), float(value["seconds"]))

    def who(self, token: str) -> Identity:
        """The device that has this token. Raises NobodyWeKnow and ServerUnreachable."""
        value = _json(_known(self._send("GET", "/device", token)))
        return Identity(str(value["site"]), token, str(value["name"]))

    def report(self, token: str, how: dict[str, Any]) -> dict[str, Any]:
        """Say how the kiosk is; the answer is what a kiosk must know to work alone. Raises NobodyWeKnow and
        ServerUnreachable."""
        return _json(_known(self._send("POST", "/device/report", token, how)))

    def _send(self, method: str, path: str, token: str | None, body: Any = None) -> requests.Response:
        try:
            answer = requests.request(
                method,
                self._base + path,
                json=body,
                headers={"Accept": f"application/json, {PROBLEM}"},
                auth=Bearer(token) if token else None,
                timeout=_PATIENCE,
                allow_redirects=False,
            )
        except requests.RequestException as error:
            self._line.silent()
            raise ServerUnreachable(str(error)) from error
        self._line.answered(answer)
        return answer


def _known(answer: requests.Response) -> requests.Response:
    """The answer, unless it says that the token is nobody's. A portal's 401 is not the server's."""
    is_problem = answer.headers.get("Content-Type", "").startswith(PROBLEM)
    if answer.status_code == requests.codes.unauthorized and is_problem:
        raise NobodyWeKnow(str(_json(answer).get("code", "")))
    if not answer.ok:
        raise ServerUnreachable(f"the server answered {answer.status_code}")
    return answer


def _json(answer: requests.Response) -> dict[str, Any]:
    try:
        value = answer.json()
    except requests.JSONDecodeError as error:
        raise ServerUnreachable("what answers there is not the server") from error
    if not isinstance(value, dict):
        raise ServerUnreachable("what answers there is not the server")
    return value
