"""What `antrean serve` writes on stderr, as a real process: gunicorn's lines and the libraries' like our own."""

from __future__ import annotations

import contextlib
import json
import logging
import os
import pty
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import requests
import socketio

from tests.browser.mall import Mall, open_mall
from tests.web.log_lines import listening

pytestmark = pytest.mark.slow

PATIENCE = 60
SECRET = "c2VjcmV0LW9mLWEtdmlzaXRvcg"


@pytest.fixture(scope="module")
def mall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mall]:
    with open_mall(tmp_path_factory.mktemp("logs")) as running:
        yield running


def lines(mall: Mall) -> list[dict[str, Any]]:
    """Every line so far; one that is no JSON object fails the test."""
    found = []
    for line in (mall.data / "server.log").read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        assert {"time", "level", "logger", "message"} <= set(entry), line
        found.append(entry)
    return found


def raw(mall: Mall, sent: bytes) -> bytes:
    """The answer to bytes that are no request of a well-behaved client."""
    address = urlsplit(mall.url)
    with socket.create_connection((address.hostname, address.port), timeout=PATIENCE) as connection:
        connection.sendall(sent)
        connection.shutdown(socket.SHUT_WR)
        return connection.recv(65536)


def test_gunicorn_speaks_in_the_same_lines(mall: Mall) -> None:
    said = [entry["message"] for entry in lines(mall) if entry["logger"] == "gunicorn.error"]
    assert any(message.startswith("Listening at") for message in said)
    assert any(message.startswith("Booting worker") for message in said)


def test_what_cannot_be_read_is_refused_without_being_quoted(mall: Mall) -> None:
    before = len(lines(mall))
    for sent in (
        f"GET /visit/mall.{SECRET} is odd HTTP/1.1\r\n\r\n",
        f"GET /visit/mall.{SECRET} HTTP/9.9\r\n\r\n",
        f"GET / HTTP/1.1\r\nHost: x\r\nAuthorization Bearer {SECRET}\r\n\r\n",
        f"GET / HTTP/1.1\r\nHost: x\r\nCookie: a\r\n {SECRET}\r\n\r\n",
        f"GET / HTTP/1.1\r\nHost: x\r\nContent-Length: {SECRET}\r\n\r\n",
    ):
        assert raw(mall, sent.encode()).startswith(b"HTTP/1.1 4"), sent
    refused = lines(mall)[before:]
    assert len([entry for entry in refused if "Invalid request" in entry["message"]]) == 5
    assert all(entry["request_id"].startswith("refused-") for entry in refused if "Invalid" in entry["message"])
    told = str(refused)
    assert SECRET not in told
    assert "127.0.0.1" not in told


def test_requests_at_the_same_time_keep_their_ids(mall: Mall) -> None:
    mine = [f"mine-{number}" for number in range(20)]
    token = mall.device("kiosk")
    wrong: list[str] = []

    def ask(own: str) -> None:
        with requests.Session() as session:
            for body in ({"services": ["DK-01"]}, {"services": ["XX-99"]}):
                answer = session.post(
                    f"{mall.url}/api/v1/sites/{mall.site}/tickets",
                    json=body,
                    headers={
                        "X-Request-Id": own,
                        "Idempotency-Key": own + body["services"][0],
                        "Authorization": f"Bearer {token}",
                    },
                    timeout=PATIENCE,
                )
                if answer.headers["X-Request-Id"] != own:
                    wrong.append(own)

    threads = [threading.Thread(target=ask, args=(own,)) for own in mine]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []
    answered = [entry for entry in lines(mall) if str(entry.get("request_id")).startswith("mine-")]
    assert sorted(entry["request_id"] for entry in answered) == sorted(mine * 2)
    assert {entry["actor"].partition(":")[0] for entry in answered} == {"device"}
    assert {entry["status"] for entry in answered} == {201, 422}


def test_screens_come_and_go_without_a_line_that_is_none(mall: Mall) -> None:
    for token in (mall.device("display"), SECRET):
        client = socketio.Client(reconnection=False)
        with contextlib.suppress(socketio.exceptions.ConnectionError):
            client.connect(mall.url, auth={"token": token}, transports=["websocket"], namespaces=["/display"])
            client.call("join", {"site": mall.site, "view": "board", "arg": "*"}, namespace="/display", timeout=10)
        client.disconnect()
    raw(mall, b"GET /socket.io/?EIO=4&transport=websocket&sid=nobody HTTP/1.1\r\nHost: x\r\n\r\n")
    told = str(lines(mall))
    assert SECRET not in told
    assert mall.device("display") not in told


def test_to_the_last_line_it_is_json(tmp_path: Path) -> None:
    with open_mall(tmp_path) as mall:
        mall.stop()
        said = [entry["message"] for entry in lines(mall)]
    assert any(message.startswith("Handling signal: term") for message in said)
    assert any(message.startswith("Shutting down") for message in said)


ODDITIES = """
import logging, sys, threading, warnings
from server.logs import set_up
set_up("json", "debug")
logging.getLogger("server.web").debug("a detail of ours")
logging.getLogger("sqlalchemy.engine").debug("a row of somebody")
print("printed by a library", file=sys.stderr)
sys.stderr.write("in "); sys.stderr.write("pieces\\nand more\\n")
warnings.warn("old fashioned")
thread = threading.Thread(target=lambda: 1 / 0)
thread.start(); thread.join()
raise RuntimeError("the end")
"""


def test_what_goes_past_the_logs_becomes_a_line_as_well() -> None:
    done = subprocess.run(
        [sys.executable, "-c", ODDITIES], capture_output=True, text=True, timeout=PATIENCE, check=False
    )
    assert done.returncode == 1
    said = [json.loads(line) for line in done.stderr.splitlines()]
    messages = [entry["message"] for entry in said]
    assert "a detail of ours" in messages
    assert "a row of somebody" not in messages
    assert {"printed by a library", "in pieces", "and more"} <= set(messages)
    assert any("old fashioned" in message for message in messages)
    assert any("ZeroDivisionError" in message for message in messages)
    assert said[-1]["error"].endswith("RuntimeError: the end")


FAILING_GREENLET = """
import gevent
from server.logs import set_up
from server.serve import _log_failed
set_up("json")
gevent.get_hub().print_exception = _log_failed
gevent.spawn(lambda: 1 / 0).join()
"""


def test_a_greenlet_that_fails_is_one_line() -> None:
    done = subprocess.run(
        [sys.executable, "-c", FAILING_GREENLET], capture_output=True, text=True, timeout=PATIENCE, check=True
    )
    (line,) = map(json.loads, done.stderr.splitlines())
    assert line["message"] == "a greenlet failed"
    assert line["error"].endswith("ZeroDivisionError: division by zero")


@pytest.mark.parametrize(("options", "form"), [((), "text"), (("--log", "json"), "json")])
def test_at_a_terminal_the_lines_are_for_people_unless_told_otherwise(
    tmp_path: Path, options: tuple[str, ...], form: str
) -> None:
    ours, terminal = pty.openpty()
    command = [sys.executable, "-m", "server.cli", "serve", "--data", str(tmp_path), "--port", "0", *options]
    with subprocess.Popen(command, stderr=terminal, stdout=subprocess.DEVNULL) as server:
        os.close(terminal)
        text = ""
        try:
            while "Booting worker" not in text:
                text += os.read(ours, 4096).decode()
        finally:
            server.send_signal(signal.SIGTERM)
            with contextlib.suppress(OSError):  # a terminal that nobody holds any more
                while read := os.read(ours, 4096).decode():
                    text += read
            server.wait(PATIENCE)
    os.close(ours)
    first = text.splitlines()[0]
    assert first.startswith("{") == (form == "json")
    assert "gunicorn.error" in first


@pytest.mark.parametrize("ours", [True, False])
def test_gunicorn_by_itself_quotes_what_it_cannot_read(ours: bool) -> None:
    """With ours off, the control."""
    from gunicorn.http.errors import InvalidRequestLine
    from gunicorn.workers.ggevent import GeventWorker

    from server.serve import _Worker

    worker = _Worker.__new__(_Worker)
    worker.log = logging.getLogger("gunicorn.error")
    client, here = socket.socketpair()
    with listening() as log, client, here:
        refuse = _Worker.handle_error if ours else GeventWorker.handle_error
        refuse(worker, None, client, ("10.1.2.3", 7), InvalidRequestLine(f"GET /visit/mall.{SECRET} is odd"))
    assert "Invalid request" in log.text
    assert (SECRET in log.text, "10.1.2.3" in log.text) == (not ours, not ours)
