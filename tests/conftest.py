"""A fresh database for every test, copied from one that was migrated once."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from server.clock import ManualClock
from server.storage.engine import open_engine
from server.storage.migrate import upgrade
from server.storage.store import Store
from tests.malls import Mall, small_mall

MORNING = datetime(2026, 11, 24, 1, 30, tzinfo=UTC)
"""A Tuesday, 08:30 in Pekanbaru."""


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with every migration and nothing else."""
    path = tmp_path_factory.mktemp("template") / "antrean.db"
    engine = open_engine(f"sqlite:///{path}")
    upgrade(engine)
    engine.dispose()
    return path


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock(MORNING)


@pytest.fixture
def store(migrated: Path, tmp_path: Path, clock: ManualClock) -> Iterator[Store]:
    """A store on a database of its own."""
    path = tmp_path / "antrean.db"
    shutil.copyfile(migrated, path)
    store = Store(open_engine(f"sqlite:///{path}"), clock)
    yield store
    store.engine.dispose()


@pytest.fixture
def mall(store: Store, clock: ManualClock) -> Mall:
    """A small mall, open at any hour."""
    return Mall(store, clock, small_mall())
