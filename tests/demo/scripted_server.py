"""An HTTP server that answers what a test has written down, or hangs up, and remembers what it was asked."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

HANG_UP = 0
"""A status that stands for a connection closed without an answer."""


@dataclass
class Asked:
    path: str
    body: Any
    token: str | None
    key: str | None


@dataclass
class Script:
    """Answers by the path's last part, each used once, in order; what is not written down is 200 {}."""

    answers: dict[str, list[tuple[int, dict[str, Any]]]] = field(default_factory=dict)
    asked: list[Asked] = field(default_factory=list)
    url: str = ""


@contextmanager
def scripted(script: Script) -> Iterator[Script]:
    """Serve the script on a free port of this machine."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            self.answer(None)

        def do_POST(self) -> None:
            self.answer(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))

        def answer(self, body: Any) -> None:
            token = self.headers.get("Authorization")
            script.asked.append(Asked(self.path, body, token, self.headers.get("Idempotency-Key")))
            planned = script.answers.get(self.path.rpartition("/")[2])
            status, given = planned.pop(0) if planned else (200, {})
            if status == HANG_UP:
                self.close_connection = True
                return
            raw = b"" if status == 204 else json.dumps(given).encode()
            self.send_response(status)
            self.send_header("Content-Length", str(len(raw)))
            self.end_headers()
            self.wfile.write(raw)

        def log_message(self, *_args: Any) -> None:
            """Silent."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    script.url = f"http://127.0.0.1:{server.server_port}"
    try:
        yield script
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
