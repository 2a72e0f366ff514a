"""A backup holds everything of one moment, is checked before it has its name, and leaves nothing beside it."""

from __future__ import annotations

import json
import os
import sqlite3
import stat
from contextlib import closing
from pathlib import Path
from zipfile import ZipFile

import pytest

from server.backup import sqlite
from server.backup.archive import Kind, read_manifest
from server.backup.failed import BackupFailed
from server.backup.make import Made, make_backup, server_of
from server.backup.progress import Step
from server.clock import ManualClock
from server.settings import database_in, secret_in
from tests.conftest import MORNING
from tests.malls import SITE


def rows(database: Path, sql: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(database)) as connection:
        return connection.execute(sql).fetchall()


def test_a_backup_is_one_file_with_database_secret_and_manifest(made: Made, data: Path, tmp_path: Path) -> None:
    with ZipFile(made.path) as archive:
        assert set(archive.namelist()) == {"antrean.db", "secret.key", "manifest.json"}
        assert archive.read("secret.key") == secret_in(data).read_bytes()
        archive.extract("antrean.db", tmp_path / "out")
        told = json.loads(archive.read("manifest.json"))
    journal = "SELECT * FROM journal ORDER BY seq"
    assert rows(tmp_path / "out" / "antrean.db", journal) == rows(data / "antrean.db", journal)
    assert told["sites"] == {SITE: rows(data / "antrean.db", "SELECT seq FROM site")[0][0]}
    assert told["database"] == Kind.SQLITE.value
    assert read_manifest(made.path) == made.manifest


def test_the_manifest_says_whose_it_is_without_the_secret(made: Made, data: Path) -> None:
    assert made.manifest.server == server_of(data)
    assert secret_in(data).read_bytes().hex().find(made.manifest.server) < 0
    assert made.manifest.made_at == MORNING


def test_only_its_owner_may_read_it(made: Made) -> None:
    assert stat.S_IMODE(made.path.stat().st_mode) == 0o600


def test_a_folder_gets_a_file_named_by_the_time_and_nothing_else(made: Made, place: Path) -> None:
    assert made.path.name == f"antrean-{MORNING.astimezone():%Y%m%d-%H%M%S}.zip"
    assert list(place.iterdir()) == [made.path]


def test_what_is_committed_to_the_log_is_in_it_and_what_is_not_committed_is_not(
    data: Path, place: Path, clock: ManualClock
) -> None:
    with closing(sqlite3.connect(data / "antrean.db", isolation_level=None)) as writer:
        writer.execute("PRAGMA journal_mode=WAL")
        writer.execute("UPDATE site SET seq = 7001")
        assert (data / "antrean.db-wal").stat().st_size > 0
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("UPDATE site SET seq = 9999")
        made = make_backup(database_in(data), data, place, clock)
    assert made.manifest.sites == {SITE: 7001}


def test_it_never_overwrites(made: Made, data: Path, clock: ManualClock) -> None:
    before = made.path.read_bytes()
    for target in (made.path, made.path.parent):
        with pytest.raises(BackupFailed, match="is not overwritten"):
            make_backup(database_in(data), data, target, clock)
    assert made.path.read_bytes() == before


def test_everything_is_on_the_disk_before_it_has_its_name_and_the_name_after(
    data: Path, place: Path, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []
    fsync, rename = os.fsync, Path.replace

    def noting_fsync(handle: int) -> None:
        done.append(f"synced {Path(f'/proc/self/fd/{handle}').readlink().name}")
        fsync(handle)

    def noting_rename(path: Path, target: Path) -> Path:
        done.append(f"{path.name} named {target.name}")
        return rename(path, target)

    monkeypatch.setattr(os, "fsync", noting_fsync)
    monkeypatch.setattr(Path, "replace", noting_rename)
    make_backup(database_in(data), data, place / "mall.zip", clock)
    assert done == ["synced archive", "archive named mall.zip", "synced place"]


def test_progress_is_told_step_by_step(data: Path, place: Path, clock: ManualClock) -> None:
    told: list[Step] = []
    make_backup(database_in(data), data, place, clock, lambda step, done, whole: told.append(step))
    assert list(dict.fromkeys(told))[-3:] == [Step.CHECKING, Step.PACKING, Step.READING]


def test_a_database_with_rows_without_parents_gets_no_backup(data: Path, place: Path, clock: ManualClock) -> None:
    with closing(sqlite3.connect(data / "antrean.db")) as connection:
        connection.execute("DELETE FROM agency WHERE agency = 'DK'")
        connection.commit()
    with pytest.raises(BackupFailed, match="rows without their parents in counter"):
        make_backup(database_in(data), data, place, clock)
    assert list(place.iterdir()) == []


def test_without_the_check_such_a_database_would_be_taken_for_a_backup(
    data: Path, place: Path, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite, "check", lambda *_: None)
    with closing(sqlite3.connect(data / "antrean.db")) as connection:
        connection.execute("DELETE FROM agency WHERE agency = 'DK'")
        connection.commit()
    assert make_backup(database_in(data), data, place, clock).path.exists()


def test_a_damaged_database_gets_no_backup(data: Path, place: Path, clock: ManualClock) -> None:
    content = bytearray((data / "antrean.db").read_bytes())
    content[4096 : 4096 * 40] = b"\xa5" * (4096 * 39)
    (data / "antrean.db").write_bytes(content)
    with pytest.raises(BackupFailed):
        make_backup(database_in(data), data, place, clock)
    assert list(place.iterdir()) == []


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (lambda data, place: (data / "antrean.db").unlink(), "there is no database .* with --data"),
        (lambda data, place: (data / "secret.key").unlink(), "secret.key in .* cannot be read .* with --data"),
        (lambda data, place: place.rmdir(), "there is no folder .* bring back the disk"),
        (lambda data, place: (data / "antrean.db").write_bytes(b""), "no database of Antrean"),
    ],
)
def test_what_is_missing_is_said(data: Path, place: Path, clock: ManualClock, spoil: object, words: str) -> None:
    assert callable(spoil)
    spoil(data, place)
    with pytest.raises(BackupFailed, match=words):
        make_backup(database_in(data), data, place / "mall.zip", clock)


def test_another_database_than_antrean_runs_on_is_said(data: Path, place: Path, clock: ManualClock) -> None:
    with pytest.raises(BackupFailed, match="does not run on mysql"):
        make_backup("mysql://localhost/antrean", data, place, clock)
    with pytest.raises(BackupFailed, match="is no address"):
        make_backup("antrean", data, place, clock)
