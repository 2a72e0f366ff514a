"""The file `spool.db`: opened when it is first needed, each change whole and on the disk before it returns."""

from __future__ import annotations

import json
import logging
import os
import sqlite3
import threading
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

log = logging.getLogger(__name__)

SCHEMA_VERSION: Final = 1

_SCHEMA = """
CREATE TABLE fact (                     -- what stands once: the spool's id, its lane, the newest service day, the clock
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL                   -- JSON
) STRICT, WITHOUT ROWID;

CREATE TABLE visit (
  place INTEGER PRIMARY KEY,            -- the order in which they were taken
  visit TEXT NOT NULL UNIQUE,
  site TEXT NOT NULL,
  asked TEXT NOT NULL,                  -- JSON: the wish, never with an identity number
  answer TEXT NOT NULL,                 -- JSON: the visit as the page was answered
  url TEXT NOT NULL,
  language TEXT NOT NULL,
  alone INTEGER NOT NULL,               -- 1: the number was given without the server
  state TEXT NOT NULL CHECK (state IN ('entered', 'waiting', 'refused')),
  service_day TEXT,                     -- as the server has it, or at its refusal; null while it waits to be entered
  lane TEXT,
  prefix TEXT,
  sequence INTEGER,
  series_day TEXT,                      -- the service day that the server had told last
  boot TEXT, steady REAL, wall REAL,    -- when it was taken, by this machine's clocks
  taken_at TEXT,                        -- the same by the server's clock, as it was first sent: never another
  refusal TEXT                          -- JSON: why the server would not have it
) STRICT;

CREATE UNIQUE INDEX visit_number ON visit (site, lane, prefix, sequence, series_day) WHERE alone = 1;
CREATE INDEX visit_waiting ON visit (place) WHERE state <> 'entered';

CREATE TABLE print (
  place INTEGER PRIMARY KEY,
  job TEXT NOT NULL UNIQUE,
  visit TEXT NOT NULL REFERENCES visit (visit) ON DELETE CASCADE,
  state TEXT NOT NULL CHECK (state IN ('pending', 'sending', 'printed', 'unconfirmed', 'failed')),
  reason TEXT,
  preview TEXT,
  begun INTEGER NOT NULL DEFAULT 0,     -- it failed when a part of it was sent, and may come out all the same
  printer TEXT,                         -- where it lies, when not at this kiosk
  boot TEXT NOT NULL, steady REAL NOT NULL, wall REAL NOT NULL
) STRICT;

CREATE INDEX print_of ON print (visit);
CREATE INDEX print_open ON print (place) WHERE state IN ('pending', 'sending');
"""

_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_BUSY_SECONDS = 5.0  # another process of this kiosk that is just ending


class SpoolTrouble(Exception):
    """The spool can be neither written nor read now: a full disk, a read-only one. Its words are for a technician.

    Nothing of what was tried is kept.
    """


class Database:
    """One connection behind a lock. `trouble` is what ailed it last, None when the last change was kept."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.trouble: str | None = None
        self._lock = threading.RLock()
        self._connection: sqlite3.Connection | None = None

    @contextmanager
    def change(self) -> Iterator[sqlite3.Connection]:
        """One transaction: all of it is on the disk when the block ends, or nothing. Raises SpoolTrouble."""
        with self._lock, self._minding():
            connection = self._open()
            connection.execute("BEGIN IMMEDIATE")
            yield connection
            connection.execute("COMMIT")
            self.trouble = None

    @contextmanager
    def look(self) -> Iterator[sqlite3.Connection]:
        """For reading. Raises SpoolTrouble."""
        with self._lock, self._minding():
            yield self._open()

    def close(self) -> None:
        """The next use opens it again."""
        with self._lock:
            connection, self._connection = self._connection, None
            if connection is not None:
                connection.close()

    @contextmanager
    def _minding(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.Error, OSError) as error:
            # Closed, so that the next try begins from what is on the disk, whatever was half done in this one.
            self.close()
            if str(error) != self.trouble:
                log.critical("the spool %s cannot be used: %s", self.file, error)
            self.trouble = str(error)
            raise SpoolTrouble(str(error)) from error
        except BaseException:
            if self._connection is not None and self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            raise

    def _open(self) -> sqlite3.Connection:
        if self._connection is None:
            try:
                self._connection = _opened(self.file)
            except sqlite3.DatabaseError as error:
                if getattr(error, "sqlite_errorcode", 0) & 0xFF not in _DAMAGED:
                    raise
                _set_aside(self.file)
                self._connection = _opened(self.file)
        return self._connection


def _opened(file: Path) -> sqlite3.Connection:
    _make(file)
    connection = sqlite3.connect(file, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False)
    try:
        connection.row_factory = sqlite3.Row
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        _migrate(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _make(file: Path) -> None:
    """For its owner's eyes only: the tokens in it open visits. Its name is on the disk before anything is in it."""
    if file.exists():
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    os.close(os.open(file, os.O_CREAT | os.O_RDWR, 0o600))
    if os.name == "posix":
        folder = os.open(file.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _migrate(connection: sqlite3.Connection) -> None:
    if _version(connection) == SCHEMA_VERSION:
        return
    connection.execute("BEGIN IMMEDIATE")
    version = _version(connection)
    if version > SCHEMA_VERSION:
        raise sqlite3.NotSupportedError(f"it was made by a newer program: version {version}")
    if version == 0:
        for statement in _SCHEMA.split(";\n"):
            connection.execute(statement)
        connection.execute("INSERT INTO fact VALUES ('id', ?)", (json.dumps(str(uuid.uuid4())),))
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
    connection.execute("COMMIT")


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _set_aside(file: Path) -> None:
    """A damaged file is kept for a technician. A new one has another id, so that its numbers have another letter."""
    aside = file.with_name(f"{file.name}.damaged-{datetime.now(UTC):%Y%m%d%H%M%S%f}")
    log.critical("the spool %s is damaged, and is kept as %s; visits in it must be entered by hand", file, aside.name)
    for ending in ("", "-wal", "-shm"):
        part = file.with_name(file.name + ending)
        if part.exists():
            part.replace(aside.with_name(aside.name + ending))
