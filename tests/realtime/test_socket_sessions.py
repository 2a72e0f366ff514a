"""A socket follows the session of its page: a renewed token does not end it, the session's end does."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from server.app import Antrean, Settings, create
from server.clock import ManualClock
from server.usecases.sessions import end_session, holder_of, renew
from tests.usecases.people import add, enter

SECRET = b"secret of the tests"


@pytest.fixture
def server(defined: Path, tmp_path: Path, clock: ManualClock) -> Iterator[Antrean]:
    path = tmp_path / "sockets.db"
    shutil.copyfile(defined, path)
    made = create(Settings(f"sqlite:///{path}", tmp_path), clock, SECRET)
    add(made.store, "siti")
    yield made
    made.stop()


def test_a_page_whose_token_is_renewed_keeps_its_socket(server: Antrean, clock: ManualClock) -> None:
    signed = enter(server.store, "siti")
    cookie = {"Cookie": f"antrean_session={signed.token}"}
    client = server.socketio.test_client(server.app, namespace="/counter", headers=cookie)
    following = renew(server.store, signed.token, SECRET)
    clock.advance(minutes=5)
    assert holder_of(server.store, signed.token) is None
    server.sockets._end_strangers()
    assert client.is_connected("/counter")
    end_session(server.store, following)
    server.sockets._end_strangers()
    assert not client.is_connected("/counter")
