"""`antrean serve` alone, on a database of one's own choice."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest
import requests
from click.testing import CliRunner

from server.cli import main
from tests.ports import free_port

PATIENCE = 60


@pytest.mark.slow
def test_a_server_runs_on_the_database_it_is_given_and_ends_when_told_to(tmp_path: Path) -> None:
    port = free_port()
    data, database = tmp_path / "data", tmp_path / "elsewhere.db"
    options = ["--data", str(data), "--database", f"sqlite:///{database}", "--port", str(port)]
    with subprocess.Popen([sys.executable, "-m", "server.cli", "serve", *options], stderr=subprocess.DEVNULL) as server:
        try:
            until = time.monotonic() + PATIENCE
            while True:
                with suppress(requests.RequestException):
                    if requests.get(f"http://127.0.0.1:{port}/readyz", timeout=2).ok:
                        break
                assert server.poll() is None
                assert time.monotonic() < until, "the server did not become ready"
                time.sleep(0.1)
        finally:
            server.send_signal(signal.SIGTERM)
        assert server.wait(PATIENCE) == 0
    assert database.exists()
    assert not (data / "antrean.db").exists()
    assert (data / "secret.key").stat().st_mode & 0o077 == 0


def test_an_address_that_is_none_is_named_before_anything_starts(tmp_path: Path) -> None:
    data = tmp_path / "data"
    done = CliRunner().invoke(main, ["serve", "--data", str(data), "--metrics-from", "10.0.0"])
    assert done.exit_code == 2
    assert "'10.0.0' is no IP address" in done.output
    assert not data.exists()
