"""Somebody else holds the database: commands succeed late, or are refused cleanly; screens and health go on."""

from __future__ import annotations

import sqlite3
import threading
import time
import uuid
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import requests

from tests.faults.crowd import Hands, broken_promises, is_clean_refusal
from tests.faults.screens import Screen
from tests.faults.serving import Server, serving, times

pytestmark = pytest.mark.slow

ROUNDS = times("ANTREAN_DISK_ROUNDS", 10)
SHORT, LONG = 1.0, 30.0
"""Seconds that the database is held for: less than a command waits, and much more."""

SILENT = 5.0
"""Seconds after which somebody who asks whether the server is alive takes it for dead."""


@dataclass
class Found:
    """What clients of a server met while somebody held its database."""

    refused: int = 0
    silences: int = 0
    heartbeats: int = 0
    told: list[dict[str, Any]] = field(default_factory=list)
    violations: list[str] = field(default_factory=list)


@contextmanager
def held(server: Server) -> Iterator[None]:
    """The write lock of the database is another process's."""
    with closing(sqlite3.connect(server.data / "antrean.db", isolation_level=None)) as holder:
        holder.execute("BEGIN IMMEDIATE")
        yield
        holder.execute("ROLLBACK")


def suffer(server: Server, seconds: float) -> Found:
    """Three clients ask for a number as long as the database is held, and for the same one until they have it."""
    found = Found()
    over = threading.Event()

    def client(hands: Hands) -> None:
        while not over.is_set():
            key = str(uuid.uuid4())
            answer = hands.once("tickets", {"services": ["DK-01"]}, key, timeout=120)
            while not answer.ok:
                found.refused += 1
                if not is_clean_refusal(answer):
                    found.violations.append(f"answered {answer.status_code} {answer.text[:100]}")
                    return
                answer = hands.once("tickets", {"services": ["DK-01"]}, key, timeout=120)
            found.told.append({"kind": "issued", "id": answer.json()["id"], "number": answer.json()["number"]})
            time.sleep(0.1)

    room = {"site": server.site, "view": "board", "arg": "Z1"}
    screen = Screen(server.url, room, server.device("display"))
    screen.connect()
    assert screen.joined.wait(SILENT)
    clients = [
        threading.Thread(target=client, args=(Hands(server, server.device("kiosk")),), daemon=True) for _ in range(3)
    ]
    with held(server):
        for one in clients:
            one.start()
        until = time.monotonic() + seconds
        before = screen.heartbeats
        while time.monotonic() < until:
            try:
                server.get("/healthz", SILENT).raise_for_status()
            except requests.RequestException:
                found.silences += 1
            time.sleep(0.2)
        found.heartbeats = screen.heartbeats - before
    over.set()
    for one in clients:
        one.join(120)
    screen.close()
    return found


def test_a_short_lock_makes_commands_late(tmp_path: Path) -> None:
    with serving(tmp_path / "mall") as server:
        rounds = [suffer(server, SHORT) for _ in range(ROUNDS)]
        server.kill()
        told = [entry for found in rounds for entry in found.told]
        refused = sum(found.refused for found in rounds)
        print(f"held {ROUNDS} times for {SHORT} s: {len(told)} numbers given, {refused} refusals")
        assert [violation for found in rounds for violation in found.violations] == []
        assert sum(found.silences for found in rounds) == 0
        assert broken_promises(server, told) == []


def test_a_lock_of_half_a_minute_is_refused_cleanly_while_screens_go_on(tmp_path: Path) -> None:
    with serving(tmp_path / "mall") as server:
        found = suffer(server, LONG)
        server.kill()
        print(
            f"held for {LONG} s: {len(found.told)} numbers given, {found.refused} refusals, "
            f"{found.heartbeats} heartbeats meanwhile"
        )
        assert found.violations == []
        assert found.refused > 0
        assert found.silences == 0
        assert found.heartbeats >= 5
        assert broken_promises(server, found.told) == []


def test_a_server_that_sleeps_in_the_database_is_found_out(tmp_path: Path) -> None:
    with serving(tmp_path / "mall", careless="sleeps_in_c") as server:
        found = suffer(server, 2 * SILENT)
        assert found.silences > 0
