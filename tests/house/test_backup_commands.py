"""`antrean backup`, `restore` and `verify --backup` as a technician uses them: words and exit codes."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from server.cli import main
from server.settings import load_secret
from server.storage.engine import open_engine


def antrean(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.fixture
def data(defined: Path, tmp_path: Path) -> Path:
    """A server's folder, in which the small mall is defined."""
    folder = tmp_path / "data"
    load_secret(folder)
    shutil.copyfile(defined, folder / "antrean.db")
    return folder


def test_a_backup_is_made_looked_at_and_put_back(data: Path, tmp_path: Path) -> None:
    file = tmp_path / "mall.zip"
    made = antrean("backup", file, "--data", data)
    assert (made.exit_code, file.exists()) == (0, True), made.output
    assert "mall.zip" in made.output
    assert "checked. It holds 20" in made.output
    assert "malls by journal entry: mall up to " in made.output
    looked = antrean("verify", "--backup", file)
    assert looked.exit_code == 0, looked.output
    assert "every sum is right" in looked.output
    assert "mall: every promise was kept" in looked.output
    assert antrean("verify", "--backup", file, "--site", "nowhere").exit_code == 2
    put_back = antrean("restore", file, "--data", tmp_path / "new")
    assert put_back.exit_code == 0, put_back.output
    assert "mall: every promise was kept" in put_back.output
    assert f"Start the server on it: antrean serve --data {tmp_path / 'new'}" in put_back.output
    again = antrean("restore", file, "--data", tmp_path / "new")
    assert again.exit_code == 1
    assert "is not empty, and a restore overwrites nothing" in again.output


def test_a_backup_of_a_mall_that_was_tampered_with_gives_one(data: Path, tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{data / 'antrean.db'}")
    with engine.connect() as connection:
        connection.exec_driver_sql("UPDATE counter SET zone = 'Z2' WHERE counter = 1")
        connection.commit()
    engine.dispose()
    assert antrean("backup", tmp_path / "mall.zip", "--data", data).exit_code == 0
    for command in (["verify", "--backup"], ["restore", "--data", tmp_path / "new"]):
        done = antrean(*command, tmp_path / "mall.zip")
        assert done.exit_code == 1
        assert "FAULT counter is not as the journal says" in done.output
    assert "an older one may be sound" in done.output


def test_a_server_without_a_mall_comes_back_too(migrated: Path, tmp_path: Path) -> None:
    load_secret(tmp_path / "data")
    shutil.copyfile(migrated, tmp_path / "data" / "antrean.db")
    assert antrean("backup", tmp_path / "mall.zip", "--data", tmp_path / "data").exit_code == 0
    done = antrean("restore", tmp_path / "mall.zip", "--data", tmp_path / "new")
    assert (done.exit_code, "none yet" in done.output) == (0, True), done.output


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("backup", "mall.zip", "--data", "{}/nowhere"), "secret.key in"),
        (("backup", "{}/nowhere/mall.zip", "--data", "{}/data"), "bring back the disk it is on"),
        (("restore", "{}/nothing.zip", "--data", "{}/new"), "cannot be read: No such file"),
        (("verify", "--backup", "{}/data/antrean.db"), "is no backup"),
    ],
)
def test_what_cannot_be_is_told_in_plain_words(
    data: Path, tmp_path: Path, arguments: tuple[str, ...], words: str
) -> None:
    done = antrean(*(argument.format(tmp_path) for argument in arguments))
    assert done.exit_code == 1
    assert done.output.startswith("Error: ")
    assert words in done.output


@pytest.mark.parametrize(
    ("command", "example"),
    [("backup", "antrean backup "), ("restore", "antrean restore "), ("verify", "antrean verify --backup "),
     ("serve", "--backup-to /mnt/usb/antrean --backup-at 17:30")],
)  # fmt: skip
def test_help_shows_an_example(command: str, example: str) -> None:
    assert example in " ".join(antrean(command, "--help").output.split())
