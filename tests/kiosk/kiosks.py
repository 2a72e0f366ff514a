"""A kiosk that runs inside the test, and a page that speaks to it."""

from __future__ import annotations

import json
import threading
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import requests

from kiosk.http_server import HttpServer
from kiosk.settings import KioskSettings
from kiosk.wiring import Kiosk
from tests.kiosk.malls import SITE
from tests.kiosk.upstream import TOKEN

PATIENCE = 60.0  # seconds until a test gives up waiting for what must come


def settings_for(server: str, data: Path, printer: str = "preview:", **more: Any) -> KioskSettings:
    values: dict[str, Any] = {"site": SITE, "token": TOKEN, "port": 0, **more}
    return KioskSettings(server=server, printer=printer, data=data, tickets=data / "tickets", **values)


@contextmanager
def running(settings: KioskSettings) -> Iterator[Page]:
    kiosk = Kiosk(settings)
    server = HttpServer(kiosk.app, settings.host, settings.port)
    ended = threading.Event()
    thread = threading.Thread(target=server.serve_until, args=(ended.is_set,))
    with kiosk:
        thread.start()
        try:
            yield Page(f"http://127.0.0.1:{server.port}")
        finally:
            ended.set()
            thread.join()
            kiosk.begin_to_end()
            server.close()


def wish(*services: str, **more: Any) -> dict[str, Any]:
    """What the page asks for when a visitor takes a number."""
    body = {"services": list(services) or ["DK-01"], "priority": None, "party_size": 1, "language": "id"}
    return {**body, "id": str(uuid.uuid4()), "token": uuid.uuid4().hex, **more}


def eventually(what: Callable[[], bool]) -> None:
    """Return once it is so; fails when it never is."""
    waiting = threading.Event()
    for _ in range(int(PATIENCE / 0.02)):
        if what():
            return
        waiting.wait(0.02)
    raise AssertionError("it did not come")


class Page:
    """Speaks to a kiosk as its page does."""

    def __init__(self, url: str) -> None:
        self.url = url

    def get(self, path: str, **headers: str) -> requests.Response:
        return requests.get(self.url + path, headers=headers, timeout=PATIENCE)

    def take_number(self, body: dict[str, Any], key: str | None = None, **headers: str) -> requests.Response:
        named = {"Idempotency-Key": key or uuid.uuid4().hex, "Origin": self.url, **headers}
        return requests.post(self.url + "/api/visits", json=body, headers=named, timeout=PATIENCE)

    def help(self, path: str, body: dict[str, Any], key: str = "key", **headers: str) -> requests.Response:
        """What a visitor asks who has a ticket already, e.g. `earlier` or `visits/<id>/pause`."""
        named = {"Idempotency-Key": key, "Origin": self.url, **headers}
        return requests.post(f"{self.url}/api/{path}", json=body, headers=named, timeout=PATIENCE)

    def print_again(self, visit: str) -> requests.Response:
        return requests.post(self.url + "/api/prints", json={"visit": visit}, timeout=PATIENCE)

    def wait_for_catalogue(self, etag: str = "") -> None:
        """Until there is one; with `etag`, that one."""
        waiting = threading.Event()
        for _ in range(int(PATIENCE / 0.05)):
            answer = self.get("/api/catalog")
            if answer.status_code == 200 and answer.headers["ETag"] in (etag or answer.headers["ETag"]):
                return
            waiting.wait(0.05)
        raise AssertionError("no catalogue came")

    @contextmanager
    def events(self) -> Iterator[Stream]:
        with requests.get(self.url + "/api/events", stream=True, timeout=PATIENCE) as response:
            yield Stream(response)


class Stream:
    """The server-sent events of a page."""

    def __init__(self, response: requests.Response) -> None:
        self.response = response
        self._lines = response.iter_lines(chunk_size=1, decode_unicode=True)

    def until(self, kind: str, matches: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        """The next event of this kind that matches, passing over all others; fails when none comes."""
        event, deadline = "", time.monotonic() + PATIENCE
        for line in self._lines:
            if time.monotonic() > deadline:  # a stream without news still gives signs of life
                break
            if line.startswith("event: "):
                event = line.removeprefix("event: ")
            elif line.startswith("data: ") and event == kind:
                value: dict[str, Any] = json.loads(line.removeprefix("data: "))
                if matches(value):
                    return value
        raise AssertionError(f"no such {kind} came")

    def print_done(self, job: str) -> dict[str, Any]:
        return self.until("print", lambda value: value["job"] == job and value["state"] != "pending")
