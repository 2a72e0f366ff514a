"""The schema is one: models, migrations and schema.sql say the same."""

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Column, Integer, UniqueConstraint

from server.storage.engine import open_engine
from server.storage.migrate import is_current, upgrade
from server.storage.models import Base
from server.storage.schema import render

ROOT = Path(__file__).parents[2]


def test_schema_sql_is_made_from_the_models() -> None:
    assert (ROOT / "schema.sql").read_text(encoding="utf-8") == render(), "run `make schema`"


def test_migrations_make_what_the_models_describe(migrated: Path) -> None:
    engine = open_engine(f"sqlite:///{migrated}")
    with engine.connect() as connection:
        assert is_current(connection)
        assert compare_metadata(MigrationContext.configure(connection), Base.metadata) == []
    engine.dispose()


def test_a_model_that_no_migration_makes_is_found(migrated: Path) -> None:
    """The control: a column more in the models must show as a difference."""
    engine = open_engine(f"sqlite:///{migrated}")
    table = Base.metadata.tables["visit"]
    column = Column("forgotten", Integer)
    table.append_column(column)
    try:
        with engine.connect() as connection:
            assert compare_metadata(MigrationContext.configure(connection), Base.metadata) != []
    finally:
        table._columns.remove(column)
        engine.dispose()


def test_upgrading_twice_does_nothing(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path / 'mall.db'}")
    upgrade(engine)
    upgrade(engine)
    with engine.connect() as connection:
        assert is_current(connection)
    engine.dispose()


@pytest.mark.parametrize("table", Base.metadata.sorted_tables, ids=lambda table: table.name)
def test_the_site_stands_first_in_every_key(table: object) -> None:
    found = Base.metadata.tables[str(table)]
    assert next(iter(found.primary_key.columns)).name == "site"
    for constraint in found.constraints:
        if isinstance(constraint, UniqueConstraint) and found.name not in {"account", "device", "session", "pairing"}:
            assert next(iter(constraint.columns)).name == "site", constraint.name
    for index in found.indexes:
        # These are read over all sites: what is due, and what has expired.
        if index.name not in {"ix_due_due_at", "ix_session_expires_at", "ix_pairing_expires_at"}:
            assert next(iter(index.columns)).name == "site", index.name


@pytest.mark.parametrize("table", Base.metadata.sorted_tables, ids=lambda table: table.name)
def test_every_constraint_has_a_name_and_every_table_a_comment(table: object) -> None:
    found = Base.metadata.tables[str(table)]
    assert found.comment
    assert all(constraint.name for constraint in found.constraints)
