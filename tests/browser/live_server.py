"""A server of the live protocol that a test can make to forget, fall silent, refuse and hang up."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import flask_socketio
from flask import Flask, Response, request

from tests.browser.ui_pages import with_policy
from ui import ui_files

BEAT_SECONDS = 0.2  # faster than the real server's 2 s, so that a test waits less

PAGE = """<!doctype html><html lang="id"><meta charset="utf-8"><title>live</title>
<link rel="icon" href="/static/ui/icon.svg"><script type="module" src="/page.js"></script></html>"""
SCRIPT = """
import { connectLive } from "/static/ui/live.js";
const url = new URLSearchParams(location.search).get("server") ?? "";
const live = connectLive({ namespace: "/display", site: "mall", auth: { token: "t" }, url });
Object.assign(window, { live, updates: [], reports: [] });
live.onStatus((report) => window.reports.push(report));
window.endWatch = live.watch("board", "hall", (update) => window.updates.push(structuredClone(update)));
"""


class LiveServer(flask_socketio.Namespace):  # type: ignore[misc] # flask_socketio comes without types
    """One room. `commit` changes it, and sends the change unless the test wants it lost."""

    def __init__(self) -> None:
        super().__init__("/display")
        self.seq = 1
        self.parts: dict[str, Any] = {"called": "DK-001"}
        self.beating = True
        self.problem: dict[str, Any] | None = None
        self.locked = False
        self.connected: list[str] = []
        self.connections = 0
        self.joins: list[dict[str, Any]] = []
        self.leaves: list[dict[str, Any]] = []
        self.lock = threading.Lock()

    def on_connect(self, auth: dict[str, Any]) -> None:
        self.connections += 1
        if self.locked:
            problem = {"code": "unknown_device", "title": "Perangkat belum terdaftar"}
            raise flask_socketio.ConnectionRefusedError("refused", problem)
        assert auth == {"token": "t"}
        self.connected.append(request.sid)  # type: ignore[attr-defined] # Flask-SocketIO adds it

    def on_join(self, wanted: dict[str, Any]) -> dict[str, Any]:
        self.joins.append(wanted)
        if self.problem:
            return {"ok": False, "problem": self.problem}
        flask_socketio.join_room("hall")
        with self.lock:
            return {"ok": True, "room": "hall", "seq": self.seq, "parts": dict(self.parts), "clock": self.clock()}

    def on_leave(self, wanted: dict[str, Any]) -> None:
        self.leaves.append(wanted)
        flask_socketio.leave_room("hall")

    def clock(self) -> dict[str, Any]:
        return {"now": "2026-11-24T07:05:09Z", "speed": 0}

    def commit(self, parts: dict[str, Any], *, send: bool = True) -> None:
        with self.lock:
            after, self.seq = self.seq, self.seq + 1
            kept = {key: value for key, value in (self.parts | parts).items() if value is not None}
            self.parts = kept
            change = {"room": "hall", "after": after, "seq": self.seq, "parts": parts}
            if send:
                self.emit("change", change, room="hall")

    def beat(self) -> None:
        with self.lock:
            if self.beating:
                self.emit("heartbeat", {"room": "hall", "seq": self.seq, "clock": self.clock()}, room="hall")

    def hang_up(self) -> None:
        self.disconnect(self.connected[-1])


def live_app() -> tuple[Flask, LiveServer]:
    app = Flask(__name__)
    app.register_blueprint(ui_files())
    app.add_url_rule("/", view_func=lambda: PAGE, endpoint="page")
    app.add_url_rule("/page.js", view_func=lambda: Response(SCRIPT, mimetype="text/javascript"), endpoint="script")
    socketio = flask_socketio.SocketIO(app, async_mode="threading", cors_allowed_origins="*", transports=["websocket"])
    server = LiveServer()
    socketio.on_namespace(server)
    return with_policy(app), server


@contextmanager
def heartbeats(server: LiveServer) -> Iterator[None]:
    ended = threading.Event()

    def run() -> None:
        while not ended.wait(BEAT_SECONDS):
            server.beat()

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()
