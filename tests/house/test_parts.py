"""What a machine lacks is installed where it may be, and named where not."""

from __future__ import annotations

import os
import re
import shutil
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


def test_a_second_set_up_has_nothing_to_do_until_what_it_installs_is_another(tmp_path: Path) -> None:
    inputs = ("requirements.lock", "pyproject.toml", "package.json", "package-lock.json", "ui/vendor.mjs")
    for name in ("Makefile", *inputs):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        shutil.copyfile(ROOT / name, tmp_path / name)

    def make(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = ["make", *arguments, "setup"]
        return subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)

    stamps = re.findall(r"^touch (\S+)$", make("--dry-run").stdout, re.MULTILINE)
    assert make("--question").returncode == 1
    for stamp in stamps:
        (tmp_path / stamp).parent.mkdir(parents=True)
        (tmp_path / stamp).touch()
    assert make("--question").returncode == 0
    for name in inputs:
        later = (tmp_path / stamps[-1]).stat().st_mtime + 10
        os.utime(tmp_path / name, (later, later))
        assert make("--question").returncode == 1, name
        os.utime(tmp_path / name, (0, 0))
    assert make("--question").returncode == 0
