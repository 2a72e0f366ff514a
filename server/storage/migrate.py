"""Bringing a database to the present schema, and asking whether it is there."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    return config


def upgrade(engine: Engine, revision: str = "head") -> None:
    """Run the migrations that are missing, all or none."""
    config = _config()
    with engine.connect() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
        connection.commit()


def is_current(connection: Connection) -> bool:
    """Whether the database has every migration of this version."""
    present = MigrationContext.configure(connection).get_current_heads()
    return set(present) == _wanted()


def knows(revision: str) -> bool:
    """Whether this version has that migration; a database that has another one was made by a newer version."""
    return any(revision == known.revision for known in ScriptDirectory.from_config(_config()).walk_revisions())


@cache
def _wanted() -> frozenset[str]:
    return frozenset(ScriptDirectory.from_config(_config()).get_heads())
