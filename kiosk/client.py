"""The server's API as a kiosk needs it: read the catalogue, take a number, help a visitor who has one already.

A command that got no answer is asked again under the same Idempotency-Key, so that an answer that was lost on the
way cannot make two visits.
"""

from __future__ import annotations

import json
import logging
import threading
import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import requests
from requests.auth import AuthBase
from tenacity import (
    RetryError,
    Retrying,
    retry_if_exception_type,
    retry_if_result,
    stop_before_delay,
    stop_when_event_set,
    wait_exponential_jitter,
)
from tenacity.nap import sleep_using_event

from kiosk.identity import Identity
from kiosk.line import PROBLEM, Line

log = logging.getLogger(__name__)

PATIENCE = 7.0
"""Seconds that a command may take with all its attempts; the page gives up an attempt of its own after 8."""

NUMBER_PATIENCE = 4.0
"""Seconds for a number: after that the kiosk gives one of its own."""

_CONNECT, _ANSWER = 2.0, 4.0  # seconds for one attempt
_PASSING = frozenset({502, 503, 504})
_LOST = (requests.ConnectionError, requests.Timeout, requests.exceptions.ChunkedEncodingError)
_SITE = "/sites/{site}"  # begins the path of what is asked of the device's own site


class ServerUnreachable(Exception):
    """No answer of the server came: whether a command was done is unknown, and it is safe to ask again."""


class NotEnrolled(ServerUnreachable):
    """The kiosk is no device of the server (yet, or any more), and asks for nothing."""


class ServerRefused(Exception):
    """The server answered with a problem (RFC 9457)."""

    def __init__(self, answer: Answer) -> None:
        super().__init__(f"the server answered {answer.status}: {answer.body.decode(errors='replace')}")
        self.answer = answer


@dataclass(frozen=True)
class Answer:
    """An answer of the server as it came. `headers` are those that mean something to the page."""

    status: int
    body: bytes
    headers: dict[str, str]


@dataclass(frozen=True)
class Fetched:
    """The catalogue as JSON, and the ETag under which the server knows it."""

    catalog: dict[str, Any]
    etag: str


class Bearer(AuthBase):
    """The device's token. As an authenticator and not as a header, which a .netrc file on the PC would overrule."""

    def __init__(self, token: str) -> None:
        self._token = token

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        request.headers["Authorization"] = f"Bearer {self._token}"
        return request


class ServerClient:
    """Speaks for the device that the kiosk is, to its site. Safe from any thread; a set `stopping` ends all waiting.

    `line` is told of every try.
    """

    def __init__(
        self, server: str, identity: Callable[[], Identity | None], stopping: threading.Event, line: Line
    ) -> None:
        self._api = f"{server.rstrip('/')}/api/v1"
        self._identity = identity
        self._stopping = stopping
        self._line = line

    def catalog(self, etag: str | None) -> Fetched | None:
        """The catalogue, or None when it still is what `etag` says.

        Raises ServerUnreachable, NotEnrolled, ServerRefused.
        """
        headers = {"If-None-Match": etag} if etag else {}
        try:
            response = self._send("GET", f"{_SITE}/catalog", headers, None, time.monotonic() + _ANSWER)
        except requests.RequestException as error:
            raise ServerUnreachable(str(error)) from error
        if response.status_code == 304:
            return None
        found = json.loads(_checked(response, 200).body)
        if not isinstance(found, dict) or "agencies" not in found:
            raise ServerUnreachable("what answers there is not the server")
        return Fetched(found, response.headers.get("ETag", ""))

    def openings(self) -> dict[str, Any]:
        """When numbers are given on the next days. Raises ServerUnreachable, NotEnrolled, ServerRefused."""
        try:
            response = self._send("GET", f"{_SITE}/openings", {}, None, time.monotonic() + _ANSWER)
        except requests.RequestException as error:
            raise ServerUnreachable(str(error)) from error
        found: dict[str, Any] = json.loads(_checked(response, 200).body)
        return found

    def issue(self, body: dict[str, Any], key: str, language: str) -> dict[str, Any]:
        """Take a number; the visit as the server answers it. Raises ServerUnreachable, NotEnrolled, ServerRefused.

        `body` must hold the visit's id, which keeps a repeated command from making a second visit even where
        the server has forgotten the key.
        """
        return _of(body, self._command("/tickets", body, key, language, 201, NUMBER_PATIENCE))

    def enter(self, body: dict[str, Any]) -> dict[str, Any]:
        """A visit whose number this kiosk gave by itself; the visit as the server has it now. Entering again answers
        the same. Raises ServerUnreachable, NotEnrolled, ServerRefused."""
        return _of(body, self._command("/offline-visits", body, str(body["id"]), "id", 201, PATIENCE))

    def visit(self, token: str, language: str) -> dict[str, Any]:
        """The visit that a public token opens, as its visitor sees it.

        Raises ServerUnreachable, NotEnrolled, ServerRefused.
        """
        headers = {"Accept-Language": language}
        try:
            response = self._send("GET", f"/visits/{token}", headers, None, time.monotonic() + _ANSWER)
        except requests.RequestException as error:
            # Only its kind: what the library says holds the address, and the address opens the visit.
            raise ServerUnreachable(type(error).__name__) from None
        visit: dict[str, Any] = json.loads(_checked(response, 200).body)
        return visit

    def move(self, path: str, key: str, language: str) -> dict[str, Any]:
        """A command of the site that says everything in its path, e.g. `/visits/<id>/pause`; the server's answer.

        Raises ServerUnreachable, NotEnrolled, ServerRefused.
        """
        return self._command(path, {}, key, language, 200, PATIENCE)

    def _command(
        self, path: str, body: dict[str, Any], key: str, language: str, wanted: int, patience: float
    ) -> dict[str, Any]:
        headers = {"Idempotency-Key": key, "Accept-Language": language, "Content-Type": "application/json"}
        response = self._persist(_SITE + path, headers, json.dumps(body).encode(), patience)
        answer: dict[str, Any] = json.loads(_checked(response, wanted).body)
        return answer

    def _persist(self, path: str, headers: dict[str, str], body: bytes, patience: float) -> requests.Response:
        # One name in the server's log for all attempts.
        headers = {**headers, "X-Request-Id": uuid.uuid4().hex}
        deadline = time.monotonic() + patience
        attempts = Retrying(
            retry=retry_if_exception_type(_LOST) | retry_if_result(lambda response: response.status_code in _PASSING),
            wait=wait_exponential_jitter(multiplier=0.2, max=2.0, jitter=0.3),
            stop=stop_before_delay(patience) | stop_when_event_set(self._stopping),
            sleep=sleep_using_event(self._stopping),
        )
        try:
            answer: requests.Response = attempts(self._send, "POST", path, headers, body, deadline)
        except RetryError as error:
            last = error.last_attempt
            if last.failed:
                raise ServerUnreachable(f"no answer within {patience:.0f} s: {last.exception()}") from error
            answer = last.result()
        except requests.RequestException as error:
            raise ServerUnreachable(str(error)) from error
        return answer

    def _send(
        self, method: str, path: str, headers: dict[str, str], body: bytes | None, deadline: float
    ) -> requests.Response:
        left = max(0.2, deadline - time.monotonic())
        identity = self._identity()
        if identity is None:
            raise NotEnrolled("this kiosk is no device of the server yet")
        try:
            response = requests.request(
                method,
                self._api + path.replace(_SITE, f"/sites/{identity.site}", 1),
                headers={"Accept": f"application/json, {PROBLEM}", "X-Request-Id": uuid.uuid4().hex, **headers},
                data=body,
                auth=Bearer(identity.token),
                timeout=(min(_CONNECT, left), min(_ANSWER, left)),
                # A command that is led elsewhere would arrive there as a reading.
                allow_redirects=False,
            )
        except requests.RequestException:
            self._line.silent()
            raise
        self._line.answered(response)
        return response


def _of(body: dict[str, Any], visit: dict[str, Any]) -> dict[str, Any]:
    """The answer, if it is about the visit that was asked for: nobody gets somebody else's number on paper."""
    if visit.get("id") != body["id"]:
        raise ServerUnreachable("the answer is about another visit")
    return visit


def _checked(response: requests.Response, wanted: int) -> Answer:
    """The answer if it is the one that is wanted. What is neither that nor a problem is not from the server."""
    kind = response.headers.get("Content-Type", "").partition(";")[0].strip().lower()
    kept = {name: response.headers[name] for name in ("Content-Language", "Retry-After") if name in response.headers}
    answer = Answer(response.status_code, response.content, kept)
    if response.status_code == wanted and kind == "application/json" and _is_json(response.content):
        return answer
    if response.status_code >= 400 and kind == PROBLEM:
        raise ServerRefused(answer)
    raise ServerUnreachable(f"what answers there is not the server: {response.status_code} {kind}")


def _is_json(content: bytes) -> bool:
    try:
        json.loads(content)
    except ValueError:
        return False
    return True
