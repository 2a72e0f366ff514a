"""A fresh database for every test, copied from one that was migrated once."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from argon2 import PasswordHasher

from server.clock import ManualClock
from server.storage.engine import open_engine
from server.storage.migrate import upgrade
from server.storage.store import Store
from server.usecases import passwords
from tests import parts
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


@pytest.fixture(scope="session", autouse=True)
def cheap_hashing() -> Iterator[None]:
    """Hashing takes long on purpose, most of the suite's time. Processes of their own hash as they do."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(passwords, "HASHER", PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))
        yield


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock(MORNING)


@pytest.fixture
def store(migrated: Path, tmp_path: Path, clock: ManualClock) -> Iterator[Store]:
    """A store on an empty database of its own."""
    yield from _opened(migrated, tmp_path, clock)


@pytest.fixture(scope="session")
def defined(migrated: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database in which the small mall is defined and nothing has happened yet."""
    path = tmp_path_factory.mktemp("defined") / "antrean.db"
    shutil.copyfile(migrated, path)
    engine = open_engine(f"sqlite:///{path}")
    Mall(Store(engine, ManualClock(MORNING)), ManualClock(MORNING), small_mall())
    engine.dispose()
    return path


@pytest.fixture
def mall(defined: Path, tmp_path: Path, clock: ManualClock) -> Iterator[Mall]:
    """A small mall, open at any hour, on a database of its own."""
    for store in _opened(defined, tmp_path, clock):
        yield Mall(store, clock, small_mall())


def _opened(template: Path, folder: Path, clock: ManualClock) -> Iterator[Store]:
    path = folder / "mall.db"
    shutil.copyfile(template, path)
    store = Store(open_engine(f"sqlite:///{path}"), clock)
    yield store
    store.engine.dispose()


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """`-n auto` is half as many again as there are cores: a third of its time a test waits for somebody else."""
    return (os.cpu_count() or 1) * 3 // 2 or 1


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Browser tests need Chromium; without it they are skipped, or nothing runs where nothing may be skipped."""
    if not os.environ.get("ANTREAN_SOAK"):
        config.hook.pytest_deselected(items=[item for item in items if item.get_closest_marker("soak")])
        items[:] = [item for item in items if not item.get_closest_marker("soak")]
    if parts.CHROMIUM.here():
        return
    if os.environ.get(parts.NO_SKIPS):
        pytest.exit("Chromium is missing, and here nothing may be skipped", returncode=1)
    for item in items:
        if item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.skip(reason="needs Chromium: apt-get install chromium"))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """What tests measured and did not assert, since these machines are shared: `record_property("measured", …)`."""
    reports = terminalreporter.getreports("passed")
    for report in reports:
        for name, value in report.user_properties:
            if name == "measured" and report.when == "call":
                terminalreporter.write_line(f"measured: {value}")
