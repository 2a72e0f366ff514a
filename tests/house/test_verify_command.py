"""`antrean verify` as an administrator runs it: what it prints, and its exit code."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from server.storage.engine import open_engine

pytestmark = pytest.mark.slow


def verify(*options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "server.cli", "verify", *options],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


@pytest.fixture
def data(defined: Path, tmp_path: Path) -> Path:
    """A data folder in which the small mall is defined."""
    shutil.copyfile(defined, tmp_path / "antrean.db")
    return tmp_path


def test_a_sound_mall_gives_zero_and_says_what_was_checked(data: Path) -> None:
    done = verify("--data", str(data))
    assert done.returncode == 0, done.stdout + done.stderr
    assert "every promise was kept" in done.stdout
    assert "compared ticket: 0 rows" in done.stdout
    assert "not compared account: holds names" in done.stdout
    assert "no number is given out twice on a day" in done.stdout


def test_a_mall_that_was_tampered_with_gives_one_and_names_the_fault(data: Path) -> None:
    engine = open_engine(f"sqlite:///{data / 'antrean.db'}")
    with engine.connect() as connection:
        connection.exec_driver_sql("UPDATE counter SET zone = 'Z2' WHERE counter = 1")
        connection.commit()
    engine.dispose()
    done = verify("--data", str(data), "--site", "mall")
    assert done.returncode == 1
    assert "FAULT counter is not as the journal says" in done.stdout


def test_a_site_that_does_not_exist_is_no_sound_site(data: Path) -> None:
    done = verify("--data", str(data), "--site", "nowhere")
    assert done.returncode == 2
    assert "mall" in done.stdout


def test_a_folder_without_a_database_is_said(tmp_path: Path) -> None:
    done = verify("--data", str(tmp_path / "empty"))
    assert done.returncode == 2
    assert "there is no database" in done.stderr
