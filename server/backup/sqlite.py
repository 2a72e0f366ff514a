"""Copying a SQLite database that others write to."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.parse import quote

from server.backup.failed import BackupFailed, no_space
from server.backup.progress import Step, Told

_OFTEN = 200_000
"""Instructions of SQLite's machine between two looks at how far it is: some ten a second."""
_PATIENCE = 30.0
"""Seconds that another process may hold the whole file, as one that mends it after a crash does."""

_WRITING = frozenset({sqlite3.SQLITE_IOERR_WRITE, sqlite3.SQLITE_IOERR_TRUNCATE, sqlite3.SQLITE_IOERR_FSYNC})
"""Errors of the file that is written; the source is only read."""


def copy(source: Path, target: Path, told: Told) -> None:
    """Write the database as it is at one moment to a new file.

    VACUUM INTO is one reading transaction: in WAL mode no writer waits for it, and no write makes it begin again, as
    SQLite's page-wise backup would. It leaves out free pages too, and with them what was erased.
    Raises BackupFailed when the source is damaged or the disk is full.
    """
    target.touch(mode=0o600)
    whole = source.stat().st_size
    with _open(source, "mode=ro") as connection:
        connection.set_progress_handler(lambda: told(Step.COPYING, target.stat().st_size, whole), _OFTEN)
        try:
            # Its file is nobody else's: without locks it can lie in a folder of a network that has none.
            connection.execute("VACUUM INTO ?", (_address(target, "nolock=1"),))
        except sqlite3.DatabaseError as error:
            folder = target.parent.parent
            if error.sqlite_errorcode == sqlite3.SQLITE_FULL:
                raise no_space(folder) from error
            if error.sqlite_errorcode in _WRITING:
                raise BackupFailed(
                    f"cannot write in {folder}: {error}; look at its disk, and at limits (FAT ends a file at 4 GB)"
                ) from error
            raise BackupFailed(f"the database {source} cannot be copied: {error}; see `antrean verify`") from error


def check(path: Path, told: Told) -> None:
    """Ask SQLite whether the copy is whole. Raises BackupFailed with what it found."""
    told(Step.CHECKING, 0, 1)
    with _open(path, "mode=ro&nolock=1") as connection:
        try:
            found = [row[0] for row in connection.execute("PRAGMA integrity_check(10)")]
            broken = connection.execute("PRAGMA foreign_key_check").fetchmany(10)
        except sqlite3.DatabaseError as error:
            raise BackupFailed(f"the copy of the database is damaged: {error}") from error
    if found != ["ok"]:
        raise BackupFailed(f"the copy of the database is damaged: {'; '.join(map(str, found))}")
    if broken:
        tables = ", ".join(sorted({str(row[0]) for row in broken}))
        raise BackupFailed(f"the copy of the database has rows without their parents in {tables}")
    told(Step.CHECKING, 1, 1)


def facts(path: Path) -> tuple[str, dict[str, int]]:
    """The revision of the tables, and each site's `seq`. Raises BackupFailed when it is no database of Antrean."""
    with _open(path, "mode=ro&nolock=1") as connection:
        try:
            (revision,) = connection.execute("SELECT version_num FROM alembic_version").fetchone()
            return revision, dict(connection.execute("SELECT site, seq FROM site ORDER BY site").fetchall())
        except (sqlite3.DatabaseError, TypeError) as error:
            raise BackupFailed("this is no database of Antrean; name the server's folder with --data") from error


def settle(path: Path) -> None:
    """Leave the database in one file, without a log beside it; nobody else may have it open."""
    with _open(path, "mode=rw") as connection:
        connection.execute("PRAGMA journal_mode=DELETE")


@contextmanager
def _open(path: Path, options: str) -> Iterator[sqlite3.Connection]:
    try:
        connection = sqlite3.connect(_address(path, options), uri=True, timeout=_PATIENCE, isolation_level=None)
    except sqlite3.OperationalError as error:
        raise BackupFailed(f"the database {path} cannot be opened: {error}") from error
    with closing(connection):
        yield connection


def _address(path: Path, options: str) -> str:
    return f"file:{quote(str(path.absolute()))}?{options}"
