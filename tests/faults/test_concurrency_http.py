"""The same promises over HTTP: a real server, sixty-four clients at once, twenty counters, and impatient fingers."""

from __future__ import annotations

import threading
import uuid
from collections import Counter as Tally
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
import requests

from server.clock import SystemClock
from server.settings import database_in
from server.storage.engine import open_engine
from server.storage.store import Store
from server.usecases.verify import verify
from tests.browser.mall import Mall, open_mall

pytestmark = pytest.mark.slow

CLIENTS, VISITS, SAME_KEY = 64, 256, 5
COUNTERS = (*range(11, 25), *range(33, 37), 30, 31)
"""Twenty: the fourteen of Disdukcapil, the four of Polresta and two of Samsat."""
SERVICES = ("DK-01", "DK-08", "PL-01", "ST-01")


class Line:
    """HTTP sessions, one a thread, so that connections are kept alive as a kiosk keeps them."""

    def __init__(self, mall: Mall) -> None:
        self._base = f"{mall.url}/api/v1/sites/{mall.site}"
        self._own = threading.local()

    def post(self, path: str, body: dict[str, Any], token: str, key: str) -> requests.Response:
        if not hasattr(self._own, "session"):
            self._own.session = requests.Session()
        session: requests.Session = self._own.session
        headers = {"Authorization": f"Bearer {token}", "Idempotency-Key": key}
        return session.post(f"{self._base}/{path}", json=body, headers=headers, timeout=60)


def test_a_crowd_over_http_breaks_no_promise(tmp_path: Path) -> None:
    with open_mall(tmp_path / "mall") as mall:
        line, kiosk = Line(mall), mall.device("kiosk")
        tokens = {number: mall.sign_in(f"loket{number}") for number in COUNTERS}
        issued, called = _work(line, kiosk, tokens)
        numbers = Tally(visit["number"] for visit in issued)
        assert len(issued) == VISITS
        assert {number: times for number, times in numbers.items() if times > 1} == {}
        assert Tally(ticket["id"] for ticket in called) == Tally(
            ticket["id"] for visit in issued for ticket in visit["tickets"]
        )
        _press_at_once(line, kiosk)
    engine = open_engine(database_in(mall.data))
    assert verify(Store(engine, SystemClock()), mall.site).faults == []
    engine.dispose()


def _work(line: Line, kiosk: str, tokens: dict[int, str]) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    issued: list[dict[str, Any]] = []
    called: list[dict[str, Any]] = []
    everybody_has_a_number = threading.Event()

    def client(number: int) -> None:
        for turn in range(number, VISITS, CLIENTS):
            body = {"services": [SERVICES[turn % len(SERVICES)]]}
            answer = line.post("tickets", body, kiosk, str(uuid.uuid4()))
            assert answer.status_code == 201, answer.text
            issued.append(answer.json())

    def officer(number: int) -> None:
        idle = 0
        while idle < 2:
            last = everybody_has_a_number.is_set()
            answer = line.post(f"counters/{number}/call-next", {}, tokens[number], str(uuid.uuid4()))
            assert answer.status_code in {200, 204}, answer.text
            if answer.status_code == 200:
                ticket = answer.json()
                called.append(ticket)
                done = {"outcomes": [{"service": ticket["lines"][0]["service"], "outcome": "completed"}]}
                for move, body in (("start", {}), ("finish", done)):
                    moved = line.post(f"tickets/{ticket['id']}/{move}", body, tokens[number], str(uuid.uuid4()))
                    assert moved.status_code == 200, moved.text
            elif last:
                idle += 1
            else:
                everybody_has_a_number.wait(0.05)

    with ThreadPoolExecutor(CLIENTS + len(tokens)) as people:
        officers = [people.submit(officer, number) for number in tokens]
        for one in [people.submit(client, number) for number in range(CLIENTS)]:
            one.result()
        everybody_has_a_number.set()
        for one in officers:
            one.result()
    return issued, called


def _press_at_once(line: Line, kiosk: str) -> None:
    gate = threading.Barrier(SAME_KEY)

    def press(key: str) -> dict[str, Any]:
        gate.wait()
        answer = line.post("tickets", {"services": ["BK-01"]}, kiosk, key)
        assert answer.status_code == 201, answer.text
        pressed: dict[str, Any] = answer.json()
        return pressed

    with ThreadPoolExecutor(SAME_KEY) as fingers:
        for turn in range(10):
            answers = list(fingers.map(press, [str(uuid.uuid4())] * SAME_KEY))
            assert all(answer == answers[0] for answer in answers)
            assert answers[0]["number"] == f"BK-{turn + 1:03d}"
