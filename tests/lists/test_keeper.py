"""Lists are saved by a process of its own; what goes wrong is logged, counted and shown, and ends by itself."""

import logging
import time
from datetime import timedelta
from pathlib import Path

import pytest

from server.clock import ManualClock
from server.lists.keeper import ListKeeper
from server.lists.status import OVERDUE, ListStatus
from tests.conftest import MORNING
from tests.malls import Mall

pytestmark = pytest.mark.slow


def until(true: object, seconds: float = 30) -> None:
    assert callable(true)
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it never came"
        time.sleep(0.05)


def test_a_folder_that_comes_back_gets_its_lists(mall: Mall, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    folder = tmp_path / "usb"
    mall.issue("DK-01")
    keeper = ListKeeper(mall.store.engine.url.render_as_string(), folder, mall.clock, every=0.1)
    with caplog.at_level(logging.ERROR):
        keeper.start()
        until(lambda: keeper.status.failures)
    assert [warning["code"] for warning in keeper.status.warnings()] == ["lists_failed"]
    assert "usb" in caplog.text
    folder.mkdir()
    until(lambda: keeper.status.newest)
    assert keeper.status.warnings() == []
    keeper.stop()
    assert "DK-001" in next(folder.glob("*.html")).read_text(encoding="utf-8")


def test_where_no_list_is_wanted_nothing_runs_and_nothing_warns(mall: Mall) -> None:
    keeper = ListKeeper(mall.store.engine.url.render_as_string(), None, mall.clock)
    keeper.start()
    keeper.stop()
    assert (keeper.status.failures, keeper.status.warnings()) == (0, [])


def test_a_try_that_hangs_is_seen_too() -> None:
    clock = ManualClock(MORNING)
    status = ListStatus(MORNING, clock)
    assert status.warnings() == []
    clock.advance(seconds=OVERDUE.total_seconds() + 1)
    assert status.warnings() == [{"code": "lists_overdue", "last_success": None}]
    status.succeeded(clock.now())
    assert status.warnings() == []
    names = {metric.name: [sample.value for sample in metric.samples] for metric in status.collect()}
    assert names["antrean_lists_failures"] == [0]
    assert names["antrean_lists_last_success_timestamp_seconds"] == [
        (MORNING + OVERDUE + timedelta(seconds=1)).timestamp()
    ]
