"""The ticker runs by itself in a running server."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from server.app import Antrean
from server.clock import ManualClock
from tests.malls import SITE
from tests.web.conftest import Api

PATIENCE = 20

pytestmark = pytest.mark.slow


def due_days(server: Antrean) -> list[str]:
    with server.store.connect() as connection:
        return list(connection.exec_driver_sql(f"SELECT subject FROM due WHERE site = '{SITE}'").scalars())


def test_a_running_server_ends_the_day_without_a_hand(api: Api, clock: ManualClock, tmp_path: Path) -> None:
    api.issue("DK-01")
    api.server.start()
    clock.advance(days=1)
    until = time.monotonic() + PATIENCE
    while due_days(api.server) == ["2026-11-24"]:
        assert time.monotonic() < until, "the ticker did not come"
        time.sleep(0.1)
    assert due_days(api.server) == ["2026-11-25"]
