"""`antrean user add`: how the first people come into a mall."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from server.cli import main
from server.clock import SystemClock
from server.settings import database_in
from server.storage.engine import open_engine
from server.storage.store import Store
from tests.usecases.people import enter


def add(data: Path, *options: str) -> Result:
    return CliRunner().invoke(main, ["user", "add", *options, "--data", str(data)])


def test_the_first_operator_of_an_empty_server_gets_a_password_that_is_told_once(tmp_path: Path) -> None:
    done = add(tmp_path, "pusat", "--role", "operator")
    assert done.exit_code == 0, done.output
    password = re.search(r"([a-z2-9]{4}(-[a-z2-9]{4}){2})$", done.output.strip())
    assert password
    store = Store(open_engine(database_in(tmp_path)), SystemClock())
    assert enter(store, "pusat", password=password.group()).actor.newcomer
    store.engine.dispose()


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("Pusat", "--role", "operator"), "3 to 40 of"),
        (("siti", "--role", "officer", "--site", "nowhere", "--agency", "DK"), "no mall of that code"),
        (("siti", "--role", "greeter"), "with --site"),
        (("siti", "--role", "king"), "Invalid value for '--role'"),
    ],
)
def test_what_cannot_be_is_told_in_plain_words(tmp_path: Path, options: tuple[str, ...], words: str) -> None:
    done = add(tmp_path, *options)
    assert done.exit_code != 0
    assert words in done.output


def test_help_shows_an_example() -> None:
    assert "Example: antrean user add" in CliRunner().invoke(main, ["user", "add", "--help"]).output
