"""A restore fills an empty place, with this version's tables, or leaves it empty."""

from __future__ import annotations

import shutil
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from server.backup import restore as restoring
from server.backup.archive import SECRET
from server.backup.failed import BackupFailed
from server.backup.make import Made, make_backup
from server.backup.restore import restore
from server.backup.scratch import PREFIX
from server.clock import ManualClock, SystemClock
from server.settings import database_in, load_secret, secret_in
from server.storage.engine import open_engine
from server.storage.migrate import is_current
from server.storage.store import Store
from server.usecases.verify import verify
from tests.malls import SITE

FILLED = sorted((Path(__file__).parents[1] / "storage" / "filled").glob("*.sql"))


def test_an_empty_folder_gets_database_and_secret(made: Made, data: Path, tmp_path: Path) -> None:
    place = tmp_path / "new" / "antrean"
    restore(made.path, place)
    assert {path.name for path in place.iterdir()} == {"antrean.db", SECRET}
    assert {stat.S_IMODE(path.stat().st_mode) for path in place.iterdir()} == {0o600}
    assert load_secret(place) == secret_in(data).read_bytes()
    assert faults(place) == []


def faults(place: Path) -> list[str]:
    engine = open_engine(database_in(place))
    try:
        with engine.connect() as connection:
            assert is_current(connection)
        return verify(Store(engine, SystemClock()), SITE).faults
    finally:
        engine.dispose()


@pytest.mark.parametrize("there", ["antrean.db", SECRET, "foto.jpg"])
def test_a_place_that_is_not_empty_is_left_alone(made: Made, tmp_path: Path, there: str) -> None:
    place = tmp_path / "full"
    place.mkdir()
    (place / there).write_bytes(b"somebody's")
    with pytest.raises(BackupFailed, match=r"is not empty, .* mv "):
        restore(made.path, place)
    assert [path.read_bytes() for path in place.iterdir()] == [b"somebody's"]


def test_what_a_killed_restore_left_stands_in_nobodys_way(made: Made, tmp_path: Path) -> None:
    place = tmp_path / "new"
    (place / f"{PREFIX}dead").mkdir(parents=True)
    restore(made.path, place)
    assert {path.name for path in place.iterdir()} == {"antrean.db", SECRET}


@pytest.mark.slow
@pytest.mark.parametrize("filled", FILLED, ids=lambda path: path.stem)
def test_a_backup_of_an_older_version_is_brought_up_to_date(
    filled: Path, tmp_path: Path, place: Path, clock: ManualClock
) -> None:
    old = tmp_path / "old"
    load_secret(old)
    with closing(sqlite3.connect(old / "antrean.db")) as database:
        database.executescript(filled.read_text(encoding="utf-8"))
    made = make_backup(database_in(old), old, place, clock)
    assert made.manifest.revision.startswith(filled.stem)
    restore(made.path, tmp_path / "new")
    assert faults(tmp_path / "new") == []


def test_a_backup_of_a_newer_version_is_refused(
    made: Made, data: Path, place: Path, tmp_path: Path, clock: ManualClock
) -> None:
    with closing(sqlite3.connect(data / "antrean.db")) as database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
        database.commit()
    newer = make_backup(database_in(data), data, place / "newer.zip", clock)
    with pytest.raises(BackupFailed, match=r"made by a newer Antrean .* install that version"):
        restore(newer.path, tmp_path / "new")
    assert not (tmp_path / "new").exists()


def test_a_damaged_backup_leaves_the_place_empty(made: Made, tmp_path: Path) -> None:
    content = bytearray(made.path.read_bytes())
    content[len(content) // 2] ^= 1
    made.path.write_bytes(content)
    with pytest.raises(BackupFailed, match="damaged"):
        restore(made.path, tmp_path / "new")
    assert list((tmp_path / "new").iterdir()) == []


def test_a_migration_that_fails_leaves_the_place_empty(
    made: Made, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_engine: object) -> None:
        raise RuntimeError("no")

    monkeypatch.setattr(restoring, "upgrade", fail)
    with pytest.raises(RuntimeError):
        restore(made.path, tmp_path / "new")
    assert list((tmp_path / "new").iterdir()) == []


def test_a_backup_of_sqlite_goes_into_no_other_database(made: Made, tmp_path: Path) -> None:
    with pytest.raises(BackupFailed, match="leave --database out"):
        restore(made.path, tmp_path / "new", "postgresql://localhost/antrean")


def test_a_place_that_cannot_be_written_is_said(made: Made, tmp_path: Path) -> None:
    shutil.copyfile(made.path, tmp_path / "a file")
    with pytest.raises(BackupFailed, match="cannot write in"):
        restore(made.path, tmp_path / "a file" / "new")
