"""Half past seven: every officer of the mall signs in at once, and the server goes on answering."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
import requests

from server.demo.prepare import PASSWORD
from tests.browser.mall import Mall, open_mall

pytestmark = pytest.mark.slow


def sign_in(mall: Mall, name: str) -> requests.Response:
    body = {"name": name, "password": PASSWORD}
    return requests.post(f"{mall.url}/api/v1/session", json=body, timeout=60)


def test_sixty_nine_officers_sign_in_at_once_and_the_server_stays_quick(
    tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    with open_mall(tmp_path / "mall") as mall:
        officers = [user["name"] for user in mall.users if user["role"] == "officer"]
        assert len(officers) == 69
        gate = threading.Barrier(len(officers) + 1)
        answered: list[requests.Response] = []
        alive: list[tuple[int, float]] = []

        def enter(name: str) -> None:
            gate.wait()
            answered.append(sign_in(mall, name))

        with ThreadPoolExecutor(len(officers)) as people:
            entering = [people.submit(enter, name) for name in officers]
            gate.wait()
            while len(answered) < len(officers) and not all(one.done() for one in entering):
                health = requests.get(f"{mall.url}/healthz", timeout=60)
                assert health.status_code == 200
                alive.append((len(answered), health.elapsed.total_seconds()))
            for one in entering:
                one.result()
        assert [answer.status_code for answer in answered] == [201] * len(officers)
        assert len({answer.json()["token"] for answer in answered}) == len(officers)
        # It was answered while most still waited, and again and again until the last.
        assert alive[0][0] < len(officers) / 2
        assert len([at for at, _seconds in alive if at < len(officers)]) > 5
        slowest = max(seconds for _at, seconds in alive)
        record_property("measured", f"69 sign-ins, {len(alive)} answers of /healthz meanwhile, slowest {slowest:.2f} s")
        # The test's process made the accounts with a cheap hash; the server has made each one anew with its own.
        with closing(sqlite3.connect(mall.data / "antrean.db")) as database:
            hashes = [row[0] for row in database.execute("SELECT password_hash FROM account WHERE role = 'officer'")]
        assert {hashed.rpartition("$")[0].rpartition("$")[0] for hashed in hashes} == {"$argon2id$v=19$m=19456,t=2,p=1"}


def test_a_server_that_does_not_run_for_the_demo_takes_no_demo_password(tmp_path: Path) -> None:
    mall = Mall(tmp_path / "mall", demo=False)
    try:
        mall.start()
        refused = sign_in(mall, "loket11")
        assert (refused.status_code, refused.json()["code"]) == (401, "wrong_credentials")
    finally:
        mall.stop()
