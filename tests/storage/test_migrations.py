"""Every migration is tried on a filled database of the state before it, and nothing is lost."""

import sqlite3
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from server.clock import ManualClock
from server.storage.engine import open_engine
from server.storage.migrate import upgrade
from server.storage.models import Base
from server.storage.store import Store
from server.usecases.verify import verify
from tests.conftest import MORNING

FILLED = sorted((Path(__file__).parent / "filled").glob("*.sql"))
"""Databases as earlier versions left them, named by the newest migration they had."""

KEPT = ("account", "device", "visit", "ticket", "service_line", "call", "call_zone", "journal", "counter_queue")


def _counts(connection: sqlite3.Connection) -> dict[str, int]:
    return {table: connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0] for table in KEPT}


@pytest.mark.parametrize("filled", FILLED, ids=lambda path: path.stem)
def test_a_filled_database_is_brought_up_to_date_and_every_promise_holds(filled: Path, tmp_path: Path) -> None:
    path = tmp_path / "mall.db"
    with sqlite3.connect(path) as before:
        before.executescript(filled.read_text(encoding="utf-8"))
        rows = _counts(before)
    before.close()
    engine = open_engine(f"sqlite:///{path}")
    upgrade(engine)
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), Base.metadata) == []
    assert verify(Store(engine, ManualClock(MORNING)), "mall").faults == []
    engine.dispose()
    with sqlite3.connect(path) as after:
        assert _counts(after) == rows
    after.close()


@pytest.mark.parametrize("filled", FILLED, ids=lambda path: path.stem)
def test_an_upgraded_database_has_the_indexes_of_a_new_one(filled: Path, tmp_path: Path, migrated: Path) -> None:
    """Conditions of partial indexes included, which a comparison of models does not see."""
    path = tmp_path / "mall.db"
    with sqlite3.connect(path) as database:
        database.executescript(filled.read_text(encoding="utf-8"))
    database.close()
    engine = open_engine(f"sqlite:///{path}")
    upgrade(engine)
    engine.dispose()
    assert _indexes(path) == _indexes(migrated)


def test_the_models_make_the_same_indexes_as_the_migrations(migrated: Path, tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path / 'models.db'}")
    Base.metadata.create_all(engine)
    engine.dispose()
    assert _indexes(tmp_path / "models.db") == _indexes(migrated)


def _indexes(path: Path) -> set[str]:
    with sqlite3.connect(path) as database:
        rows = database.execute(
            "SELECT sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name <> 'alembic_version'"
        ).fetchall()
    database.close()
    return {" ".join(row[0].replace('"', "").split()) for row in rows}
