"""Engines, set up so that a transaction means the same on every database."""

from __future__ import annotations

import time
from collections.abc import Callable
from sqlite3 import SQLITE_BUSY, SQLITE_CANTOPEN, SQLITE_IOERR, SQLITE_LOCKED, SQLITE_READONLY
from sqlite3 import OperationalError as SqliteOperationalError
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import ExceptionContext, make_url
from sqlalchemy.exc import OperationalError
from sqlalchemy.pool import QueuePool

from server.domain.errors import Busy

LOCK_PATIENCE = 5.0
"""Seconds that a command waits for another process to release SQLite's write lock, before it is answered 503."""

_RETRY_PAUSE = 0.005

WRITE = {"antrean_write": True}
"""Execution options of a connection that is going to write: SQLite takes its write lock at BEGIN."""


def open_engine(url: str) -> Engine:
    """An engine for `sqlite:///path` or a PostgreSQL address."""
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite":
        # No parameter in an error's text: it would reach a log.
        return create_engine(parsed, pool_pre_ping=True, hide_parameters=True)
    engine = create_engine(
        parsed, poolclass=QueuePool, pool_size=8, max_overflow=56, connect_args={"timeout": 0}, hide_parameters=True
    )
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    event.listen(engine, "handle_error", _give_up_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    # The driver's own transaction handling commits behind our back: off, BEGIN is ours (see _begin_sqlite).
    connection.isolation_level = None
    cursor = connection.cursor()
    # busy_timeout stays 0: SQLite would sleep in C and freeze every socket of the process; we wait cooperatively.
    for pragma in ("busy_timeout=0", "foreign_keys=ON", "synchronous=FULL", "cache_size=-16000", "temp_store=MEMORY"):
        cursor.execute(f"PRAGMA {pragma}")
    _patiently(lambda: cursor.execute("PRAGMA journal_mode=WAL"))
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    if connection.get_execution_options().get("antrean_write"):
        _patiently(lambda: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    else:
        connection.exec_driver_sql("BEGIN")


def _give_up_sqlite(failure: ExceptionContext) -> None:
    """Trust no connection after the disk failed one: what was opened while nothing could be written can never write,
    also when the disk has long been well. All are closed, since SQLite lets them share that state."""
    if _code(failure.original_exception) in {SQLITE_READONLY, SQLITE_IOERR, SQLITE_CANTOPEN}:
        failure.is_disconnect = True
        if failure.execution_context is not None:
            failure.execution_context.cursor.close()  # with it open, the connection would be closed in name only
        if failure.engine is not None:
            failure.engine.dispose()


def _code(error: BaseException | None) -> int:
    """SQLite's primary code of a driver's error; 0 for any other."""
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF


def _patiently(execute: Callable[[], object]) -> None:
    deadline = time.monotonic() + LOCK_PATIENCE
    while True:
        try:
            execute()
        except (OperationalError, SqliteOperationalError) as error:
            if _code(getattr(error, "orig", error)) not in {SQLITE_BUSY, SQLITE_LOCKED}:
                raise
            if time.monotonic() >= deadline:
                raise Busy(seconds=2) from error
            time.sleep(_RETRY_PAUSE)  # cooperative under gevent
        else:
            return
