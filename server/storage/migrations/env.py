"""Runs migrations on the connection that `migrate.py` hands over."""

from __future__ import annotations

from typing import Any

from alembic import context
from sqlalchemy import Connection

from server.storage.models import Base


def _compared_name(name: str | None, kind: str, _parents: Any) -> bool:
    return not (kind == "table" and name == "alembic_version")


def _run(connection: Connection) -> None:
    sqlite = connection.dialect.name == "sqlite"
    if sqlite:
        # A batch rebuild with foreign keys on empties child tables silently. The pragma works outside a transaction.
        connection.rollback()
        connection.connection.execute("PRAGMA foreign_keys=OFF")
    context.configure(
        connection=connection,
        target_metadata=Base.metadata,
        render_as_batch=sqlite,
        include_name=_compared_name,
    )
    with context.begin_transaction():
        context.run_migrations()
        if sqlite:
            broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
            if broken:
                raise RuntimeError(f"a migration left rows without their parents: {broken[:5]}")
    if sqlite:
        connection.commit()
        connection.connection.execute("PRAGMA foreign_keys=ON")


_run(context.config.attributes["connection"])
