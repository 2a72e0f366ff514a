"""Visitors and officers of a server that may die at any moment. Each keeps a log of its own of what it was told."""

from __future__ import annotations

import json
import random
import sqlite3
import threading
import time
import uuid
from collections import Counter as Tally
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import requests

from tests.faults.serving import COUNTERS, Server

SERVICES = ("DK-01", "DK-08", "PL-01", "ST-01")
NOT_NOW = frozenset({429, 502, 503, 504})
PATIENCE = 120.0
"""Seconds that somebody asks again for, before the test gives up on the server."""


class Ledger:
    """What one client was told, on disk before it does anything else: as a visitor holds a printed ticket."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("a", encoding="utf-8")
        self._lock = threading.Lock()

    def note(self, kind: str, body: dict[str, Any]) -> None:
        with self._lock:
            self._file.write(json.dumps({"kind": kind, **body}) + "\n")
            self._file.flush()

    def close(self) -> None:
        self._file.close()


class Hands:
    """One client's connection: asks until it is answered, always under the same key. `surprises`: what it never
    should see."""

    def __init__(self, server: Server, token: str) -> None:
        self._base = f"{server.url}/api/v1/sites/{server.site}"
        self._token = token
        self._session = requests.Session()
        self._session.trust_env = False
        self.asked_again = 0
        self.surprises: list[str] = []

    def ask(self, path: str, body: dict[str, Any], key: str | None = None) -> requests.Response | None:
        """The answer that counts; None when it was none that a client may get."""
        key = key or str(uuid.uuid4())
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            try:
                answer = self.once(path, body, key)
            except requests.RequestException:
                answer = None
            if answer is not None and answer.status_code not in NOT_NOW:
                if answer.ok:
                    return answer
                self.surprises.append(f"{path}: {answer.status_code} {answer.text[:200]}")
                return None
            if answer is not None and not is_clean_refusal(answer):
                self.surprises.append(f"{path}: {answer.status_code} without a problem or Retry-After")
            self.asked_again += 1
            time.sleep(random.uniform(0.02, 0.15))
        self.surprises.append(f"{path}: no answer for {PATIENCE:.0f} s")
        return None

    def once(self, path: str, body: dict[str, Any], key: str, timeout: float = 30) -> requests.Response:
        """One try."""
        headers = {"Authorization": f"Bearer {self._token}", "Idempotency-Key": key}
        return self._session.post(f"{self._base}/{path}", json=body, headers=headers, timeout=timeout)


def is_clean_refusal(answer: requests.Response) -> bool:
    """A 503 that says in words what is wrong and when to come back."""
    return (
        answer.status_code == 503
        and answer.headers["Content-Type"] == "application/problem+json"
        and answer.headers.get("Retry-After", "").isdigit()
        and bool(answer.json()["detail"])
    )


class Crowd:
    """`clients` take numbers, an officer at each of COUNTERS calls, starts and finishes; all until `leave`."""

    def __init__(self, server: Server, folder: Path, clients: int = 8) -> None:
        self.server = server
        self.told = folder
        folder.mkdir(parents=True)
        self._leaving = threading.Event()
        self._hands: list[Hands] = []
        kiosk = server.device("kiosk")
        self._people = [
            *(self._person(f"client{number}", kiosk, self._client) for number in range(clients)),
            *(self._person(f"loket{number}", server.sign_in(f"loket{number}"), self._officer) for number in COUNTERS),
        ]
        for person in self._people:
            person.start()

    def _person(self, name: str, token: str, work: Callable[[str, Hands, Ledger], None]) -> threading.Thread:
        hands = Hands(self.server, token)
        self._hands.append(hands)
        return threading.Thread(target=work, args=(name, hands, Ledger(self.told / f"{name}.log")), daemon=True)

    def leave(self) -> None:
        """Everybody finishes what was begun, and goes."""
        self._leaving.set()
        for person in self._people:
            person.join(PATIENCE + 30)
            assert not person.is_alive()

    @property
    def surprises(self) -> list[str]:
        return [surprise for hands in self._hands for surprise in hands.surprises]

    @property
    def asked_again(self) -> int:
        return sum(hands.asked_again for hands in self._hands)

    def heard(self) -> int:
        """How many answers were written down so far."""
        return sum(path.read_bytes().count(b"\n") for path in self.told.iterdir())

    def _client(self, _name: str, hands: Hands, ledger: Ledger) -> None:
        turn = 0
        while not self._leaving.is_set():
            turn += 1
            service = SERVICES[turn % len(SERVICES)]
            if answer := hands.ask("tickets", {"services": [service]}):
                visit = answer.json()
                ledger.note("issued", {"id": visit["id"], "number": visit["number"]})
            self._leaving.wait(random.uniform(0.02, 0.1))
        ledger.close()

    def _officer(self, name: str, hands: Hands, ledger: Ledger) -> None:
        while not self._leaving.is_set():
            answer = hands.ask(f"counters/{name.removeprefix('loket')}/call-next", {})
            if answer is None or answer.status_code == 204:
                self._leaving.wait(0.05)
                continue
            ticket = answer.json()
            ledger.note("called", {"id": ticket["id"], "counter": ticket["counter"]})
            done = {"outcomes": [{"service": line["service"], "outcome": "completed"} for line in ticket["lines"]]}
            for move, body in (("start", {}), ("finish", done)):
                if hands.ask(f"tickets/{ticket['id']}/{move}", body):
                    ledger.note(move, {"id": ticket["id"]})
        ledger.close()


def read_ledgers(folder: Path) -> list[dict[str, Any]]:
    """All that anybody was told."""
    return [
        json.loads(line) for path in sorted(folder.iterdir()) for line in path.read_text(encoding="utf-8").splitlines()
    ]


def rows(server: Server, sql: str) -> list[tuple[Any, ...]]:
    """What lies in the database."""
    with closing(sqlite3.connect(server.data / "antrean.db")) as database:
        return database.execute(sql).fetchall()


def broken_promises(server: Server, told: list[dict[str, Any]], *, whole: bool = True) -> list[str]:
    """Acknowledged means durable, one visit for one submission, no number twice, nobody called twice.

    `whole`: every submission was answered in the end, so that a visit nobody was told of is one too many.
    """
    found = []
    visits = {str(uuid.UUID(name)): number for name, number in rows(server, "SELECT visit, number FROM visit")}
    issued = [entry for entry in told if entry["kind"] == "issued"]
    for entry in issued:
        if visits.get(entry["id"]) != entry["number"]:
            found.append(f"{entry['number']} was given out, and the database has {visits.get(entry['id'])}")
    if whole and len(visits) != len(issued):
        found.append(f"{len(issued)} submissions made {len(visits)} visits")
    twice = Tally(number for number in (entry["number"] for entry in issued))
    found += [f"{number} was given out {often} times" for number, often in twice.items() if often > 1]
    twice_in_a_day = "SELECT number, count(*) FROM visit GROUP BY service_day, number HAVING count(*) > 1"
    found += [f"{number} is in the database {often} times" for number, often in rows(server, twice_in_a_day)]
    calls = {(str(uuid.UUID(ticket)), counter) for ticket, counter in rows(server, "SELECT ticket, counter FROM call")}
    called = [(entry["id"], entry["counter"]) for entry in told if entry["kind"] == "called"]
    found += [
        f"the call of {ticket} to {counter} is lost" for ticket, counter in called if (ticket, counter) not in calls
    ]
    found += [f"{ticket} was called {often} times" for (ticket, _), often in Tally(called).items() if often > 1]
    finished = {str(uuid.UUID(name)) for (name,) in rows(server, "SELECT ticket FROM ticket WHERE state = 'finished'")}
    found += [
        f"{entry['id']} was finished, and is not"
        for entry in told
        if entry["kind"] == "finish" and entry["id"] not in finished
    ]
    return found + server.verify()
