"""The kiosk keeps the catalogue, also through a start without the server."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from kiosk import catalogue
from kiosk.catalogue import CatalogueKeeper
from kiosk.client import Fetched, ServerUnreachable
from tests.kiosk.malls import CATALOG, SITE


class Server:
    """Answers from memory; `asked` holds the ETags that it was asked with."""

    def __init__(self) -> None:
        self.away = False
        self.etag = '"1"'
        self.asked: list[str | None] = []
        self.answered = threading.Semaphore(0)

    def catalog(self, etag: str | None) -> Fetched | None:
        self.asked.append(etag)
        self.answered.release()
        if self.away:
            raise ServerUnreachable("away")
        return None if etag == self.etag else Fetched(CATALOG | {"version": self.etag}, self.etag)


@pytest.fixture
def server() -> Server:
    return Server()


@contextmanager
def keeping(server: Any, folder: Path) -> Iterator[CatalogueKeeper]:
    keeper = CatalogueKeeper(server, lambda: SITE, folder)
    keeper.start()
    try:
        yield keeper
    finally:
        keeper.stop()


def eventually(what: Callable[[], bool]) -> None:
    waiting = threading.Event()
    for _ in range(400):
        if what():
            return
        waiting.wait(0.05)
    raise AssertionError("it did not come")


def test_a_kiosk_without_a_catalogue_fetches_it(server: Server, tmp_path: Path) -> None:
    with keeping(server, tmp_path) as keeper:
        eventually(lambda: keeper.kept is not None)
    assert keeper.kept is not None
    assert keeper.kept.catalog["agencies"] == CATALOG["agencies"]
    assert server.asked == [None]


def test_it_looks_again_when_there_is_a_reason_to(server: Server, tmp_path: Path) -> None:
    with keeping(server, tmp_path) as keeper:
        eventually(lambda: keeper.kept is not None)
        server.etag = '"2"'
        keeper.look_soon()
        eventually(lambda: keeper.kept is not None and keeper.kept.etag == '"2"')
    assert server.asked == [None, '"1"']


def test_a_start_without_the_server_shows_what_was_kept(server: Server, tmp_path: Path) -> None:
    with keeping(server, tmp_path) as before:
        eventually((tmp_path / "catalog.json").exists)
    server.away = True
    with keeping(server, tmp_path) as keeper:
        eventually(lambda: len(server.asked) == 2)
        assert keeper.kept == before.kept


def test_it_tries_again_until_the_server_is_back(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(catalogue, "_AGAIN", 0.01)
    server.away = True
    with keeping(server, tmp_path) as keeper:
        for _ in range(3):
            assert server.answered.acquire(timeout=20)
        assert keeper.kept is None
        server.away = False
        eventually(lambda: keeper.kept is not None)


def test_a_look_that_finds_nothing_new_says_when_it_was(server: Server, tmp_path: Path) -> None:
    with keeping(server, tmp_path) as keeper:
        eventually(lambda: keeper.kept is not None)
        assert keeper.kept is not None
        first = keeper.kept.fetched_at
        keeper.look_soon()
        eventually(lambda: keeper.kept is not None and keeper.kept.fetched_at > first)


@pytest.mark.parametrize(
    "content",
    ["", "{", "[]", '{"catalog": {}}', json.dumps({"catalog": [], "etag": "", "fetched_at": "2026-11-24T01:00:00Z"})],
)
def test_a_file_that_is_damaged_is_of_no_use_and_no_harm(server: Server, tmp_path: Path, content: str) -> None:
    (tmp_path / "catalog.json").write_text(content, encoding="utf-8")
    assert CatalogueKeeper(server, lambda: SITE, tmp_path).kept is None  # type: ignore[arg-type] # the test's double


def test_the_catalogue_of_another_mall_is_not_shown(server: Server, tmp_path: Path) -> None:
    with keeping(server, tmp_path):
        eventually((tmp_path / "catalog.json").exists)
    assert CatalogueKeeper(server, lambda: "other", tmp_path).kept is None  # type: ignore[arg-type] # the test's double
