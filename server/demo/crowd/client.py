"""The crowd's hands: each step as a request to the public API, asked again until the server takes it."""

from __future__ import annotations

import contextlib
import logging
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

import requests
import socketio
from socketio.exceptions import SocketIOError

from server.demo.crowd.steps import Act, Answer, CallNext, Find, Issue, Look, Step

log = logging.getLogger(__name__)

GAP = 0.2
"""Seconds, at least, between two requests: a mall asks for a few in a second, and the crowd is not a load test."""

TIMEOUT = 10.0
"""Seconds for an answer, before the request counts as lost and is sent again under its key."""

PASSING = frozenset({429, 502, 503, 504})
"""Statuses that say: not now."""

LONGEST_PAUSE = 5.0
SOCKET_TRIES = 3

Pause = Callable[[float], None]


@dataclass(frozen=True)
class Access:
    """Where the crowd goes, and what opens it. `passwords` are by the account's name."""

    server: str
    site: str
    kiosk_token: str
    passwords: dict[str, str]


class Client:
    """Not for two threads. `pause` waits for some seconds, and may raise to end everything; `clock` tells seconds."""

    def __init__(self, access: Access, pause: Pause = time.sleep, clock: Callable[[], float] = time.monotonic) -> None:
        self._access = access
        self._pause = pause
        self._clock = clock
        self._session = requests.Session()
        self._session.trust_env = False  # a proxy or a .netrc of this machine has nothing to say here
        self._tokens: dict[str, str] = {}
        self._officers: dict[int, str] = {}
        self._free_at = 0.0

    def seat(self, officers: dict[int, str]) -> None:
        """Who sits at which counter: account names by counter."""
        self._officers = officers

    def read(self, name: str) -> dict[str, Any]:
        """A part of the site as a kiosk sees it, for example "catalog"; raises HTTPError when there is none."""
        answer = self._ask("GET", f"/sites/{self._access.site}/{name}", token=self._access.kiosk_token)
        if answer.status != 200:
            raise requests.HTTPError(f"{name} of {self._access.site} was answered {answer.status} {answer.code}")
        return answer.body

    def perform(self, step: Step) -> Answer:
        """Do it, however long the server is away, and give its answer; a refusal is an answer."""
        site = f"/sites/{self._access.site}"
        match step:
            case Look():
                return self._ask("GET", f"{site}/waiting")
            case Issue():
                body = {
                    "services": list(step.services),
                    "priority": step.priority,
                    "party_size": step.party_size,
                    "channel": "kiosk",
                }
                return self._ask("POST", f"{site}/tickets", body, self._access.kiosk_token)
            case CallNext():
                return self._as_officer(step.counter, f"{site}/counters/{step.counter}/call-next", {})
            case Act():
                wanted: dict[str, Any] = {"counter": step.counter}
                if step.move == "finish":
                    wanted["outcomes"] = [{"service": code, "outcome": what} for code, what in step.outcomes]
                return self._as_officer(step.counter, f"{site}/tickets/{step.ticket}/{step.move}", wanted)
            case Find():
                return self._find(step.counter)

    def _as_officer(self, counter: int, path: str, body: dict[str, Any]) -> Answer:
        """Sign in where that is due; a session that has ended is begun anew, once."""
        name = self._officers[counter]
        key = str(uuid4())
        known = name in self._tokens
        answer = self._signed_in(name) or self._ask("POST", path, body, self._tokens[name], key)
        if answer.status == 401 and known:
            del self._tokens[name]
            answer = self._signed_in(name) or self._ask("POST", path, body, self._tokens[name], key)
        return answer

    def _signed_in(self, name: str) -> Answer | None:
        """Have a token for that name; what the server said instead, if it refused one."""
        if name in self._tokens:
            return None
        answer = self._ask("POST", "/session", {"name": name, "password": self._access.passwords[name]})
        if answer.status != 201:
            return answer
        self._tokens[name] = answer.body["token"]
        return None

    def _find(self, counter: int) -> Answer:
        """The ticket at the counter, which the counter's own live view shows."""
        name = self._officers[counter]
        for pause in _pauses(SOCKET_TRIES):
            refused = self._signed_in(name)
            if refused:
                return refused
            self._take_turn()
            try:
                return self._joined(counter, self._tokens[name])
            except SocketIOError as error:
                # A session that has ended is refused in the same way as a server that is away.
                log.info("the view of counter %s is not there (%s); trying again", counter, error)
                del self._tokens[name]
                self._pause(pause)
        log.error("the view of counter %s did not open", counter)
        return Answer(503, {})

    def _joined(self, counter: int, token: str) -> Answer:
        with socketio.SimpleClient(reconnection=False) as live:
            live.connect(self._access.server, auth={"token": token}, transports=["websocket"], namespace="/counter")
            room = {"site": self._access.site, "view": "counter", "arg": str(counter)}
            joined = live.call("join", room, timeout=int(TIMEOUT))
        if not joined["ok"]:
            log.error("the view of counter %s was refused: %s", counter, joined["problem"])
            return Answer(403, joined["problem"])
        ticket = joined["parts"].get("ticket")
        return Answer(200, ticket) if ticket else Answer(204, {})

    def _ask(
        self, method: str, path: str, body: dict[str, Any] | None = None, token: str | None = None, key: str = ""
    ) -> Answer:
        # Never from the seed: a crowd with the same seed on the same database would get old answers.
        headers = {"Idempotency-Key": key or str(uuid4()), "Accept-Language": "en"}
        if token:
            headers["Authorization"] = f"Bearer {token}"
        pauses = _pauses()
        while True:
            self._take_turn()
            try:
                response = self._session.request(
                    method, f"{self._access.server}/api/v1{path}", json=body, headers=headers, timeout=TIMEOUT
                )
            except (requests.ConnectionError, requests.Timeout, requests.exceptions.ChunkedEncodingError) as error:
                log.info("%s %s was not answered (%s); asking again", method, path, type(error).__name__)
                self._pause(next(pauses))
                continue
            if response.status_code in PASSING:
                log.info("%s %s was answered %s; asking again", method, path, response.status_code)
                self._pause(next(pauses))
                continue
            return _answer(response, f"{method} {path}")

    def _take_turn(self) -> None:
        now = self._clock()
        if now < self._free_at:
            self._pause(self._free_at - now)
        self._free_at = max(now, self._free_at) + GAP


def _pauses(times: int | None = None) -> Iterator[float]:
    """Seconds between tries: a half, doubled each time up to the longest."""
    done, pause = 0, 0.5
    while times is None or done < times:
        yield pause
        done, pause = done + 1, min(2 * pause, LONGEST_PAUSE)


def _answer(response: requests.Response, what: str) -> Answer:
    body: dict[str, Any] = {}
    with contextlib.suppress(requests.JSONDecodeError):  # 204 has no body, and a fault before the API's may be HTML
        body = response.json()
    answer = Answer(response.status_code, body)
    if answer.status == 409:
        log.info("%s was refused: %s", what, answer.code)
    elif answer.status >= 400:
        log.error("%s was answered %s %s", what, answer.status, answer.code)
    return answer
