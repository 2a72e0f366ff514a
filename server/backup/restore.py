"""Putting a backup back, into an empty place."""

from __future__ import annotations

import os
from pathlib import Path

from server.backup import postgres, sqlite
from server.backup.archive import SECRET, Kind, Manifest, read_manifest, unpack
from server.backup.failed import BackupFailed, cannot_write
from server.backup.make import kind_of, parsed
from server.backup.progress import Told, untold
from server.backup.scratch import PREFIX, scratch, sync_folder
from server.settings import database_in, secret_in
from server.storage.engine import open_engine
from server.storage.migrate import knows, upgrade


def restore(file: Path, data: Path, database: str | None = None, told: Told = untold) -> Manifest:
    """Fill an empty folder from a backup, and the empty PostgreSQL database if the backup is of one.

    Everything is checked and brought to this version's tables before anything takes its place. Raises BackupFailed:
    the place is not empty, the backup is damaged, or it was made by a newer version.
    """
    manifest = read_manifest(file)
    if not knows(manifest.revision):
        raise BackupFailed(
            f"{file} was made by a newer Antrean ({manifest.version}); install that version or a later one first"
        )
    if manifest.database is Kind.SQLITE and database is not None:
        raise BackupFailed("this backup is of a SQLite database, which goes into --data; leave --database out")
    if manifest.database is Kind.POSTGRESQL and (database is None or kind_of(parsed(database)) is not Kind.POSTGRESQL):
        raise BackupFailed("this backup is of a PostgreSQL database; name an empty one with --database postgresql://…")
    _make_empty(data)
    with scratch(data) as work:
        unpack(file, work, told)
        if manifest.database is Kind.SQLITE:
            copy = work / manifest.database.member
            sqlite.check(copy, told)
            _bring_up_to_date(f"sqlite:///{copy.absolute()}")
            sqlite.settle(copy)
            moves = [(work / SECRET, secret_in(data)), (copy, Path(parsed(database_in(data)).database or ""))]
        else:
            url = parsed(database or "")
            postgres.load(url, work / manifest.database.member)
            _bring_up_to_date(database or "")
            moves = [(work / SECRET, secret_in(data))]
        # The database comes last: a folder without one is no server's.
        for source, target in moves:
            _sync(source)
            source.replace(target)
        sync_folder(data)
    return manifest


def _make_empty(data: Path) -> None:
    try:
        data.mkdir(parents=True, exist_ok=True)
        found = [path.name for path in data.iterdir() if not path.name.startswith(PREFIX)]
    except OSError as error:
        raise cannot_write(data, error) from error
    if found:
        raise BackupFailed(
            f"{data} is not empty, and a restore overwrites nothing; name a new folder with --data, "
            f"or move this one away first: mv {data} {data}-before"
        )


def _bring_up_to_date(database: str) -> None:
    engine = open_engine(database)
    try:
        upgrade(engine)
    finally:
        engine.dispose()


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
