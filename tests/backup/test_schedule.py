"""Each place gets its backup a day, a missed one soon after the start, and no place spoils another's."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from datetime import time as time_of_day
from pathlib import Path

import pytest

from server.backup import schedule
from server.backup.errand import Done, Errand
from server.backup.errand import run as run_errand
from server.backup.plan import Plan, last_due
from server.backup.schedule import Keeper
from server.clock import ManualClock
from server.settings import database_in
from tests.conftest import MORNING

PATIENCE = 20


@pytest.fixture(autouse=True)
def western_indonesia(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The machine stands in Pekanbaru: UTC+7."""
    monkeypatch.setenv("TZ", "Asia/Jakarta")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.parametrize(
    ("now", "due"),
    [
        ("2026-11-24T10:29:59", "2026-11-23T10:30:00"),
        ("2026-11-24T10:30:00", "2026-11-24T10:30:00"),
        ("2026-11-24T16:59:59", "2026-11-24T10:30:00"),
        ("2026-11-24T17:00:00", "2026-11-24T10:30:00"),
    ],
)
def test_a_backup_is_due_at_a_time_of_the_machines_own_day(now: str, due: str) -> None:
    def moment(told: str) -> datetime:
        return datetime.fromisoformat(told).replace(tzinfo=UTC)

    assert last_due(moment(now), time_of_day(17, 30)) == moment(due)


class Errands:
    """Stands in for the processes: notes what they were sent for, and answers as it is told to."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.sent: list[Errand] = []
        self.answers: dict[str, Done] = {}
        self.hanging = threading.Event()
        monkeypatch.setattr(schedule, "LOOK", 0.01)
        monkeypatch.setattr(Keeper, "_send", lambda _keeper, _place, errand: self._go(errand))

    def _go(self, errand: Errand) -> Done:
        self.sent.append(errand)
        if errand.place.name == "hangs":
            self.hanging.wait(PATIENCE)
        return self.answers[errand.place.name]

    def wait_for(self, count: int) -> None:
        until = time.monotonic() + PATIENCE
        while len(self.sent) < count:
            assert time.monotonic() < until, self.sent
            time.sleep(0.005)

    def stay_at(self, count: int) -> None:
        time.sleep(0.1)
        assert len(self.sent) == count


@pytest.fixture
def errands(monkeypatch: pytest.MonkeyPatch) -> Errands:
    return Errands(monkeypatch)


def keeper_of(clock: ManualClock, tmp_path: Path, *places: str) -> Keeper:
    plan = Plan(tuple(tmp_path / place for place in places), time_of_day(17, 30), 30)
    return Keeper("sqlite:///mall.db", tmp_path, plan, clock)


def test_one_is_made_a_day_and_a_missed_one_after_the_start(
    errands: Errands, clock: ManualClock, tmp_path: Path
) -> None:
    errands.answers["usb"] = Done(newest=MORNING)
    keeper = keeper_of(clock, tmp_path, "usb")
    keeper.start()
    errands.wait_for(1)
    assert errands.sent[0].since == datetime(2026, 11, 23, 10, 30, tzinfo=UTC)
    errands.stay_at(1)
    clock.advance(hours=9)
    errands.answers["usb"] = Done(newest=clock.now())
    errands.wait_for(2)
    assert errands.sent[1].since == datetime(2026, 11, 24, 10, 30, tzinfo=UTC)
    errands.stay_at(2)
    keeper.stop()


def test_a_failure_is_logged_counted_told_and_tried_again_later(
    errands: Errands,
    clock: ManualClock,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    errands.answers = {"usb": Done(failed="no space is left"), "nas": Done(newest=MORNING)}
    keeper = keeper_of(clock, tmp_path, "usb", "nas")
    keeper.start()
    errands.wait_for(2)
    errands.stay_at(2)
    assert keeper.status.warnings() == [{"code": "backup_failed", "place": 1, "last_success": None}]
    assert f"backup to {tmp_path / 'usb'} failed: no space is left" in caplog.messages
    assert [record.levelno for record in caplog.records] == [logging.ERROR]
    assert [place.failures for place in keeper.status.places] == [1, 0]
    errands.answers["usb"] = Done(newest=MORNING)
    monkeypatch.setattr(schedule, "AGAIN", 0.0)
    errands.wait_for(3)
    errands.stay_at(3)
    assert keeper.status.warnings() == []
    keeper.stop()


def test_a_place_that_hangs_holds_up_no_other(errands: Errands, clock: ManualClock, tmp_path: Path) -> None:
    errands.answers = {"hangs": Done(failed="never mind"), "nas": Done(newest=MORNING)}
    keeper = keeper_of(clock, tmp_path, "hangs", "nas")
    keeper.start()
    errands.wait_for(2)
    until = time.monotonic() + PATIENCE
    while keeper.status.places[1].newest is None:
        assert time.monotonic() < until
        time.sleep(0.005)
    assert keeper.status.warnings() == []
    clock.advance(hours=27)
    assert {"code": "backup_overdue", "place": 1, "last_success": None} in keeper.status.warnings()
    keeper.stop()
    errands.hanging.set()


def test_what_nobody_foresaw_is_a_failure_and_ends_nothing(
    errands: Errands,
    clock: ManualClock,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr(schedule, "AGAIN", 0.0)
    keeper = keeper_of(clock, tmp_path, "usb")
    keeper.start()
    errands.wait_for(3)  # it has no answer: a KeyError each time
    keeper.stop()
    assert keeper.status.warnings()[0]["code"] == "backup_failed"
    assert "KeyError" in caplog.text


def test_an_errand_makes_one_only_where_it_is_due(data: Path, place: Path) -> None:
    soon = datetime.now(UTC) - timedelta(minutes=1)
    errand = Errand(database_in(data), data, place, soon, 30)
    first = run_errand(errand)
    assert first.newest is not None
    assert first.newest > soon
    assert run_errand(errand) == first
    assert len(list(place.iterdir())) == 1


def test_an_errand_says_why_it_failed_and_leaves_the_old_ones(data: Path, tmp_path: Path) -> None:
    done = run_errand(Errand(database_in(data), data, tmp_path / "usb", datetime.now(UTC), 30))
    assert done.newest is None
    assert done.failed is not None
    assert "bring back the disk" in done.failed


def test_the_numbers_are_there_for_prometheus(clock: ManualClock, tmp_path: Path) -> None:
    keeper = keeper_of(clock, tmp_path, "usb", "nas")
    keeper.status.succeeded(0, MORNING)
    keeper.status.failed(1)
    told = {
        (sample.name, sample.labels["place"]): sample.value
        for metric in keeper.status.collect()
        for sample in metric.samples
    }
    assert told == {
        ("antrean_backup_last_success_timestamp_seconds", "1"): MORNING.timestamp(),
        ("antrean_backup_last_success_timestamp_seconds", "2"): 0,
        ("antrean_backup_failures_total", "1"): 0,
        ("antrean_backup_failures_total", "2"): 1,
    }
