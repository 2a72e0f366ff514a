"""The server is killed at any point under a crowd: what was acknowledged is there, and nothing happened twice."""

from __future__ import annotations

import random
import time
from collections import Counter as Tally
from pathlib import Path
from typing import Literal

import pytest

from tests.faults.crowd import Crowd, broken_promises, read_ledgers
from tests.faults.serving import Server, serving, times

pytestmark = pytest.mark.slow

KILLS = times("ANTREAN_KILLS", 50)
"""In all: half of them hit the whole server, half the worker alone."""


def kill_often(server: Server, crowd: Crowd, kills: int, what: Literal["server", "worker"]) -> None:
    """Kill it again as soon as it has answered anybody, some of the times even before."""
    for turn in range(kills):
        if turn % 5:
            heard = crowd.heard()
            server.until(lambda heard=heard: crowd.heard() > heard, "somebody is answered")  # type: ignore[misc]
        time.sleep(random.uniform(0, 0.25))
        if what == "worker":
            server.kill_worker()
        else:
            server.kill()
            server.start(wait=False)


@pytest.mark.parametrize("what", ["server", "worker"])
def test_what_was_acknowledged_before_a_kill_is_there_after_it(
    tmp_path: Path, what: Literal["server", "worker"]
) -> None:
    with serving(tmp_path / "mall") as server:
        crowd = Crowd(server, tmp_path / "told")
        kill_often(server, crowd, KILLS // 2, what)
        server.until(lambda: server.get("/readyz").status_code == 200, "it is ready again")
        crowd.leave()
    told = read_ledgers(tmp_path / "told")
    print(
        f"{KILLS // 2} kills of the {what}: {dict(Tally(entry['kind'] for entry in told))}, "
        f"{crowd.asked_again} asked again"
    )
    assert crowd.surprises == []
    assert broken_promises(server, told) == []
    assert crowd.asked_again > 0


def test_a_server_that_answers_before_it_commits_is_found_out(tmp_path: Path) -> None:
    with serving(tmp_path / "mall", careless="answers_first") as server:
        crowd = Crowd(server, tmp_path / "told")
        kill_often(server, crowd, 3, "server")
        crowd.leave()
    broken = broken_promises(server, read_ledgers(tmp_path / "told"), whole=False)
    assert any("was given out, and the database has" in promise for promise in broken)
