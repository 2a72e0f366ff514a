"""A server's folder, and a backup of it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from server.backup.make import Made, make_backup
from server.clock import ManualClock
from server.settings import database_in, load_secret


@pytest.fixture
def data(defined: Path, tmp_path: Path) -> Path:
    """A folder as a server leaves it: the small mall's database, and a secret."""
    folder = tmp_path / "data"
    load_secret(folder)
    shutil.copyfile(defined, folder / "antrean.db")
    return folder


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder for backups."""
    folder = tmp_path / "place"
    folder.mkdir()
    return folder


@pytest.fixture
def made(data: Path, place: Path, clock: ManualClock) -> Made:
    """A backup of that server, in that folder."""
    return make_backup(database_in(data), data, place, clock)
