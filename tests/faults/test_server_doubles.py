"""Two send the same submission under one key at the same moment: one visit, and the same answer to both."""

from __future__ import annotations

import threading
import uuid
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from tests.faults.crowd import SERVICES, Hands, broken_promises
from tests.faults.serving import Server, serving, times

pytestmark = pytest.mark.slow

DOUBLES = times("ANTREAN_DOUBLES", 1000)


def send_twice(server: Server, often: int) -> tuple[list[dict[str, Any]], list[str]]:
    """What the submissions were answered with, and every pair whose two answers differ."""
    pair = [Hands(server, server.device("kiosk")) for _ in range(2)]
    gate = threading.Barrier(2)
    told: list[dict[str, Any]] = []
    differ: list[str] = []

    def send(hands: Hands, key: str, service: str) -> dict[str, Any]:
        gate.wait()
        answer = hands.ask("tickets", {"services": [service]}, key)
        assert answer is not None, hands.surprises
        visit: dict[str, Any] = answer.json()
        return visit

    with ThreadPoolExecutor(2) as both:
        for turn in range(often):
            key, service = str(uuid.uuid4()), SERVICES[turn % len(SERVICES)]
            first, second = both.map(lambda hands, key=key, service=service: send(hands, key, service), pair)
            told.append({"kind": "issued", "id": first["id"], "number": first["number"]})
            if first != second:
                differ.append(f"{first['number']} and {second['number']}")
    return told, differ


def test_a_submission_that_is_sent_twice_at_once_makes_one_visit(tmp_path: Path) -> None:
    with serving(tmp_path / "mall") as server:
        told, differ = send_twice(server, DOUBLES)
        server.kill()
        print(f"{len(told)} submissions sent twice, {len(differ)} answered in two ways")
        assert differ == []
        assert broken_promises(server, told) == []


def test_a_server_that_forgets_keys_is_found_out(tmp_path: Path) -> None:
    with serving(tmp_path / "mall", careless="forgets_keys") as server:
        told, differ = send_twice(server, 5)
        server.kill()
        assert len(differ) == 5
        assert "5 submissions made 10 visits" in broken_promises(server, told)
