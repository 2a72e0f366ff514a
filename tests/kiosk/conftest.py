"""The real server as a process of its own, with the example mall, for tests that need nothing less."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.kiosk.processes import RealServer


@pytest.fixture(scope="module")
def prepared_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RealServer]:
    """The example mall's server; tests that use it are slow, since preparing the mall takes seconds."""
    server = RealServer(tmp_path_factory.mktemp("server"))
    server.switch_on()
    try:
        yield server
    finally:
        server.switch_off()


@pytest.fixture
def real_server(prepared_server: RealServer) -> RealServer:
    """The same, switched on whatever an earlier test did to it."""
    prepared_server.switch_on()
    return prepared_server
