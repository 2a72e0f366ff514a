"""What kind of trouble a database has, in a word for Prometheus."""

from __future__ import annotations

import sqlite3

from sqlalchemy.exc import OperationalError

_SQLITE = {
    sqlite3.SQLITE_BUSY: "busy",
    sqlite3.SQLITE_LOCKED: "busy",
    sqlite3.SQLITE_FULL: "full",
    sqlite3.SQLITE_READONLY: "readonly",
}
_POSTGRESQL = {
    "53100": "full",
    "25006": "readonly",
    "55P03": "busy",  # a lock was not to be had
    "40001": "busy",  # could not be put in order
    "40P01": "busy",  # a deadlock
}


def kind_of(error: OperationalError) -> str:
    """One of metrics.TROUBLES; `other`: it cannot be reached, or a file cannot be read."""
    code = getattr(error.orig, "sqlite_errorcode", None)
    if code is not None:
        # The lower eight bits are the kind, the others say more of it.
        return _SQLITE.get(code & 0xFF, "other")
    return _POSTGRESQL.get(str(getattr(error.orig, "sqlstate", "")), "other")
