"""A folder keeps the backups of some days, and nothing but our own old ones is ever removed from it."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from server.backup import places
from server.backup.archive import read_manifest
from server.backup.failed import BackupFailed
from server.backup.make import make_backup, server_of
from server.backup.places import newest, prune
from server.backup.scratch import PREFIX, clear_abandoned, scratch
from server.clock import ManualClock
from server.settings import database_in
from tests.conftest import MORNING


def daily(data: Path, place: Path, clock: ManualClock, days: int) -> list[Path]:
    """A backup a day, the oldest first; the clock stands at the last one."""
    made = []
    for day in range(days):
        if day:
            clock.advance(days=1)
        made.append(make_backup(database_in(data), data, place, clock).path)
    return made


def test_the_newest_days_stay(data: Path, place: Path, clock: ManualClock) -> None:
    made = daily(data, place, clock, 5)
    assert prune(place, server_of(data), 3, made[-1]) == made[:2]
    assert set(place.iterdir()) == set(made[2:])


def test_all_of_a_day_that_stays_are_kept(data: Path, place: Path, clock: ManualClock) -> None:
    made = daily(data, place, clock, 2)
    clock.advance(minutes=1)
    made += daily(data, place, clock, 1)
    prune(place, server_of(data), 1, made[-1])
    assert set(place.iterdir()) == set(made[1:])


def test_a_mall_that_was_shut_for_months_loses_no_old_backup(data: Path, place: Path, clock: ManualClock) -> None:
    made = daily(data, place, clock, 3)
    clock.advance(days=300)
    made += daily(data, place, clock, 1)
    assert prune(place, server_of(data), 30, made[-1]) == []


def test_the_one_just_made_stays_also_when_the_clock_went_back(data: Path, place: Path, clock: ManualClock) -> None:
    made = daily(data, place, clock, 3)
    clock.advance(days=-400)
    made += daily(data, place, clock, 1)
    prune(place, server_of(data), 1, made[-1])
    assert set(place.iterdir()) == {made[2], made[3]}


def test_nothing_that_is_not_ours_is_removed(data: Path, place: Path, clock: ManualClock, tmp_path: Path) -> None:
    made = daily(data, place, clock, 3)
    old = made[0]
    others = {
        "another server's": place / "antrean-20200101-000000.zip",
        "a copy under another name": place / "antrean-20200101-000000-penting.zip",
        "a damaged one": place / "antrean-20200102-000000.zip",
        "something else": place / "laporan.xlsx",
        "a link": place / "antrean-20200103-000000.zip",
    }
    shutil.copytree(data, tmp_path / "other")
    (tmp_path / "other" / "secret.key").write_bytes(b"another secret")
    make_backup(database_in(tmp_path / "other"), tmp_path / "other", others["another server's"], ManualClock(MORNING))
    shutil.copyfile(old, others["a copy under another name"])
    others["a damaged one"].write_bytes(old.read_bytes()[:-200])
    others["something else"].write_bytes(b"x")
    others["a link"].symlink_to(old)
    assert prune(place, server_of(data), 1, made[-1]) == made[:2]
    assert set(place.iterdir()) == {made[-1], *others.values()}


def test_without_looking_whose_it_is_another_servers_would_be_removed(
    data: Path, place: Path, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(places, "read_manifest", lambda path: replace(read_manifest(path), server=server_of(data)))
    shutil.copytree(data, place / "other")
    (place / "other" / "secret.key").write_bytes(b"another secret")
    theirs = daily(place / "other", place, clock, 2)
    clock.advance(days=1)
    made = daily(data, place, clock, 1)
    assert prune(place, server_of(data), 1, made[-1]) == theirs


def test_the_newest_is_ours_sound_and_not_of_the_future(data: Path, place: Path, clock: ManualClock) -> None:
    server = server_of(data)
    assert newest(place, server, clock.now()) is None
    made = daily(data, place, clock, 3)
    made[2].write_bytes(b"cut off")
    assert newest(place, server, clock.now()) == MORNING + timedelta(days=1)
    assert newest(place, server, MORNING) == MORNING
    assert newest(place, "somebody else", clock.now()) is None


def test_a_place_that_is_away_is_said(data: Path, place: Path, clock: ManualClock) -> None:
    with pytest.raises(BackupFailed, match=r"cannot be read .* bring back the disk it is on"):
        newest(place / "usb", server_of(data), clock.now())


def test_unfinished_work_of_a_dead_process_is_cleared_and_that_of_a_living_one_is_not(place: Path) -> None:
    (place / f"{PREFIX}early").mkdir()
    (place / f"{PREFIX}late").mkdir()
    for name in ("lock", "antrean.db"):
        (place / f"{PREFIX}late" / name).write_bytes(b"half a copy")
    with scratch(place) as living:
        (living / "antrean.db").write_bytes(b"half a copy")
        clear_abandoned(place)
        assert [path.name for path in place.iterdir()] == [living.name]
        assert (living / "antrean.db").exists()
    assert list(place.iterdir()) == []
