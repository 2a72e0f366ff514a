"""The server's API as a kiosk needs it: read the catalogue, take a number.

A command that got no answer is asked again under the same Idempotency-Key, so that an answer that was lost on the
way cannot make two visits.
"""

from __future__ import annotations

import json
import logging
import threading
import time
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

log = logging.getLogger(__name__)

PATIENCE = 7.0
"""Seconds that a command may take with all its attempts; the page gives up an attempt of its own after 8."""

_CONNECT, _ANSWER = 2.0, 4.0  # seconds for one attempt
_PASSING = frozenset({502, 503, 504})
_LOST = (requests.ConnectionError, requests.Timeout, requests.exceptions.ChunkedEncodingError)
_PROBLEM = "application/problem+json"


class ServerUnreachable(Exception):
    """No answer of the server came: whether a command was done is unknown, and it is safe to ask again."""


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


class _Bearer(AuthBase):
    """As an authenticator and not as a header, which a .netrc file on the PC would overrule."""

    def __init__(self, token: str) -> None:
        self._token = token

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        request.headers["Authorization"] = f"Bearer {self._token}"
        return request


class ServerClient:
    """Speaks for one device to one site. Safe from any thread; a set `stopping` ends all waiting."""

    def __init__(self, server: str, site: str, token: str, stopping: threading.Event) -> None:
        self._site = f"{server.rstrip('/')}/api/v1/sites/{site}"
        self._auth = _Bearer(token)
        self._stopping = stopping

    def catalog(self, etag: str | None) -> Fetched | None:
        """The catalogue, or None when it still is what `etag` says. Raises ServerUnreachable, ServerRefused."""
        headers = {"If-None-Match": etag} if etag else {}
        try:
            response = self._send("GET", "/catalog", headers, None, time.monotonic() + _ANSWER)
        except requests.RequestException as error:
            raise ServerUnreachable(str(error)) from error
        if response.status_code == 304:
            return None
        found = json.loads(_checked(response, 200).body)
        if not isinstance(found, dict) or "agencies" not in found:
            raise ServerUnreachable("what answers there is not the server")
        return Fetched(found, response.headers.get("ETag", ""))

    def issue(self, body: dict[str, Any], key: str, language: str) -> dict[str, Any]:
        """Take a number; the visit as the server answers it. Raises ServerUnreachable, ServerRefused.

        `body` must hold the visit's id, which keeps a repeated command from making a second visit even where
        the server has forgotten the key.
        """
        headers = {"Idempotency-Key": key, "Accept-Language": language, "Content-Type": "application/json"}
        response = self._persist("/tickets", headers, json.dumps(body).encode())
        visit: dict[str, Any] = json.loads(_checked(response, 201).body)
        return visit

    def _persist(self, path: str, headers: dict[str, str], body: bytes) -> requests.Response:
        deadline = time.monotonic() + PATIENCE
        attempts = Retrying(
            retry=retry_if_exception_type(_LOST) | retry_if_result(lambda response: response.status_code in _PASSING),
            wait=wait_exponential_jitter(multiplier=0.2, max=2.0, jitter=0.3),
            stop=stop_before_delay(PATIENCE) | stop_when_event_set(self._stopping),
            sleep=sleep_using_event(self._stopping),
        )
        try:
            answer: requests.Response = attempts(self._send, "POST", path, headers, body, deadline)
        except RetryError as error:
            last = error.last_attempt
            if last.failed:
                raise ServerUnreachable(f"no answer within {PATIENCE:.0f} s: {last.exception()}") from error
            answer = last.result()
        except requests.RequestException as error:
            raise ServerUnreachable(str(error)) from error
        return answer

    def _send(
        self, method: str, path: str, headers: dict[str, str], body: bytes | None, deadline: float
    ) -> requests.Response:
        left = max(0.2, deadline - time.monotonic())
        return requests.request(
            method,
            self._site + path,
            headers={"Accept": f"application/json, {_PROBLEM}", **headers},
            data=body,
            auth=self._auth,
            timeout=(min(_CONNECT, left), min(_ANSWER, left)),
            # A command that is led elsewhere would arrive there as a reading.
            allow_redirects=False,
        )


def _checked(response: requests.Response, wanted: int) -> Answer:
    """The answer if it is the one that is wanted. What is neither that nor a problem is not from the server."""
    kind = response.headers.get("Content-Type", "").partition(";")[0].strip().lower()
    kept = {name: response.headers[name] for name in ("Content-Language", "Retry-After") if name in response.headers}
    answer = Answer(response.status_code, response.content, kept)
    if response.status_code == wanted and kind == "application/json" and _is_json(response.content):
        return answer
    if response.status_code >= 400 and kind == _PROBLEM:
        raise ServerRefused(answer)
    raise ServerUnreachable(f"what answers there is not the server: {response.status_code} {kind}")


def _is_json(content: bytes) -> bool:
    try:
        json.loads(content)
    except ValueError:
        return False
    return True
