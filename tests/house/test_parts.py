"""What a machine lacks is installed where it may be, and named where not."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from tests import parts

ROOT = Path(__file__).parents[2]


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A machine that lacks everything; what apt-get would have been asked for."""
    installed: list[str] = []
    monkeypatch.setattr(parts.Part, "here", lambda part: any(package in installed for package in part.packages))
    monkeypatch.setattr(parts, "_install", installed.extend)
    monkeypatch.delenv(parts.NO_SKIPS, raising=False)
    return installed


def test_what_a_test_needs_and_lacks_is_installed(asked: list[str]) -> None:
    assert parts.main("test") == 0
    assert {"chromium", "espeak-ng"} <= set(asked)


def test_nothing_is_installed_a_second_time(asked: list[str]) -> None:
    parts.main("test")
    first = list(asked)
    parts.main("test")
    assert asked == first


def test_what_cannot_be_installed_is_named_with_what_is_skipped_for_it(
    asked: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(parts, "_install", lambda _packages: False)
    assert parts.main("test") == 0
    said = capsys.readouterr().err
    assert "chromium is missing: skipping the browser tests" in said
    assert "apt-get install chromium" in said


def test_where_nothing_may_be_skipped_a_missing_part_is_a_failure(
    asked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parts, "_install", lambda _packages: False)
    monkeypatch.setenv(parts.NO_SKIPS, "1")
    assert parts.main("test") == 1


def test_who_is_not_root_installs_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setattr(subprocess, "run", lambda *_args, **_more: pytest.fail("apt-get was started"))
    assert parts._install(("chromium",)) is False


def test_a_second_set_up_has_nothing_to_do() -> None:
    done = subprocess.run(["make", "--question", "setup"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
