"""A small server that a test can take away, slow down and have lose its answers, as a kiosk knows it."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Literal

import flask_socketio
import requests
from flask import Flask, Response, jsonify, request
from werkzeug.serving import WSGIRequestHandler, make_server

from tests.kiosk.entering import Entering
from tests.kiosk.malls import CATALOG, queue_now

TOKEN = "device-token"
Fault = Literal["answer-lost", "busy", "portal", "torn"]


class Upstream(flask_socketio.Namespace):  # type: ignore[misc] # flask_socketio comes without types
    """One mall. `visits` are those that were committed, `keys` the Idempotency-Keys in the order they came.

    A fault in `faults` is had by one command each: the answer lost after the commit, 503, the page of somebody
    else's portal, or an answer torn in the middle.
    """

    def __init__(self) -> None:
        super().__init__("/display")
        self.catalog: dict[str, Any] = CATALOG
        self.etag = '"1"'
        self.visits: list[dict[str, Any]] = []
        self.keys: list[str] = []
        self.moves: dict[str, str] = {}
        self.asked: list[dict[str, Any]] = []
        self.languages: list[str] = []
        self.faults: list[Fault] = []
        self.refusal: tuple[int, dict[str, Any]] | None = None
        self.gate = threading.Event()
        self.gate.set()
        self.seq = 1
        self.parts: dict[str, Any] = {
            "opening": {"open": True, "why": None, "opens": None},
            "queue/DK": queue_now("DK", 0),
            "queue/PT": queue_now("PT", 0),
        }
        self.joins: list[dict[str, Any]] = []
        self.beating = True
        self.sids: list[str] = []
        self.turned_away = threading.Semaphore(0)
        self.lock = threading.RLock()
        self._answers: dict[str, dict[str, Any]] = {}
        self.entering = Entering()

    # The API.

    def get_catalog(self, site: str) -> Response:
        if request.headers.get("Authorization") != f"Bearer {TOKEN}":
            return _problem(401, {"code": "unidentified"})
        response = jsonify(self.catalog)
        response.headers["ETag"] = self.etag
        response.make_conditional(request)
        return response

    def post_tickets(self, site: str) -> Response:
        key = request.headers.get("Idempotency-Key", "")
        with self.lock:
            self.keys.append(key)
            self.asked.append(request.get_json())
            self.languages.append(request.headers.get("Accept-Language", ""))
            fault = self.faults.pop(0) if self.faults else None
        self.gate.wait(10)
        if fault == "busy":
            return _problem(503, {"code": "busy", "title": "Sibuk"})
        if fault == "portal":
            return Response("<html>Wi-Fi</html>", content_type="text/html")
        if self.refusal:
            return _problem(*self.refusal)
        with self.lock:
            answer = self._answers.get(key) or self._issue(site, request.get_json())
            self._answers[key] = answer
        if fault == "answer-lost":
            request.environ["werkzeug.socket"].shutdown(socket.SHUT_RDWR)
        if fault == "torn":
            return Response(iter(['{"id":']), 201, {"Content-Length": "900"}, content_type="application/json")
        return Response(jsonify(answer).data, 201, content_type="application/json")

    def post_offline_visit(self, site: str) -> Response:
        """A visit that was taken without it; an online number of the same visit is retired."""
        with self.lock:
            fault = self.faults.pop(0) if self.faults else None
        if request.headers.get("Authorization") != f"Bearer {TOKEN}":
            return _problem(401, {"code": "unidentified"})
        if fault == "busy":
            return _problem(503, {"code": "busy", "title": "Sibuk"})
        status, answer = self.entering.enter(site, request.get_json())
        if status != requests.codes.created:
            return _problem(status, answer)
        if fault == "answer-lost":
            request.environ["werkzeug.socket"].shutdown(socket.SHUT_RDWR)
        return Response(jsonify(answer).data, status, content_type="application/json")

    def get_visit(self, token: str) -> Response:
        found = next((visit for visit in self.visits if visit["token"] == token), None)
        return jsonify(found) if found else _problem(404, {"code": "unknown_visit", "title": "Tidak ditemukan"})

    def post_move(self, site: str, what: str, which: str, move: str) -> Response:
        """What a kiosk does for a visit or a ticket that is there already; `moves` are those that were done."""
        with self.lock:
            key = request.headers.get("Idempotency-Key", "")
            self.keys.append(key)
            self.languages.append(request.headers.get("Accept-Language", ""))
            fault = self.faults.pop(0) if self.faults else None
        if request.headers.get("Authorization") != f"Bearer {TOKEN}" or request.get_json() != {}:
            return _problem(401, {"code": "unidentified"})
        if self.refusal:
            return _problem(*self.refusal)
        self.moves[key] = f"{what}/{which}/{move}"
        if fault == "answer-lost":
            request.environ["werkzeug.socket"].shutdown(socket.SHUT_RDWR)
        return jsonify({"id": which, "move": move})

    def _issue(self, site: str, wish: dict[str, Any]) -> dict[str, Any]:
        number = len(self.visits) + 1
        tickets = []
        for code in wish["services"] or ["DK-01"]:
            agency = code.partition("-")[0]
            tickets.append(
                {
                    "id": f"{wish['id']}-{agency}",
                    "queue": agency,
                    "agency": agency,
                    "zone": "Z5",
                    "state": "waiting",
                    "services": [code],
                    "lines": [{"service": code, "outcome": None, "missing": [], "case": None}],
                    "counters": [11, 12, 13],
                    "counter": None,
                    "ahead": 3,
                    "estimate": {"minutes": 12, "low": 10, "high": 15},
                }
            )
        visit = {
            "id": wish["id"],
            "site": site,
            "number": f"DK-{number:03}",
            "service_day": "2026-11-24",
            "issued_at": "2026-11-24T01:15:00Z",
            "priority": wish["priority"],
            "party_size": wish["party_size"],
            "token": f"{site}.{wish['token']}",
            "tickets": tickets,
        }
        self.visits.append(visit)
        return visit

    # The sockets.

    def on_connect(self, auth: dict[str, Any]) -> None:
        if auth != {"token": TOKEN}:
            self.turned_away.release()
            raise flask_socketio.ConnectionRefusedError("unidentified")
        self.sids.append(request.sid)  # type: ignore[attr-defined] # Flask-SocketIO adds it

    def on_join(self, wish: dict[str, Any]) -> dict[str, Any]:
        flask_socketio.join_room("room")
        with self.lock:
            self.joins.append(wish)
            return {"ok": True, "room": "room", "seq": self.seq, "parts": dict(self.parts)}

    def commit(self, parts: dict[str, Any], *, send: bool = True) -> None:
        """A change of the view; without `send` its message is lost on the way."""
        with self.lock:
            after, self.seq = self.seq, self.seq + 1
            self.parts = self.parts | parts
            if send:
                self.emit("change", {"room": "room", "after": after, "seq": self.seq, "parts": parts}, room="room")

    def beat(self) -> None:
        with self.lock:
            if self.beating:
                self.emit("heartbeat", {"room": "room", "seq": self.seq}, room="room")


def _problem(status: int, body: dict[str, Any]) -> Response:
    response = jsonify({**body, "status": status})
    response.status_code = status
    response.content_type = "application/problem+json"
    response.headers["Content-Language"] = "id"
    return response


class _Quiet(WSGIRequestHandler):
    def log(self, type: str, message: str, *args: object) -> None:  # noqa: A002 - werkzeug's name
        """Says nothing."""


class Machine:
    """The machine that the server runs on: it can be switched off, and on again at the same address."""

    def __init__(self) -> None:
        self.upstream = Upstream()
        self._port = 0
        self._running: list[Any] = []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._port}"

    def switch_on(self) -> None:
        if self._running:
            return
        app = Flask(__name__)
        app.add_url_rule("/api/v1/sites/<site>/catalog", view_func=self.upstream.get_catalog)
        app.add_url_rule("/api/v1/sites/<site>/tickets", view_func=self.upstream.post_tickets, methods=["POST"])
        app.add_url_rule("/api/v1/sites/<site>/openings", view_func=self.upstream.entering.get_openings)
        app.add_url_rule(
            "/api/v1/sites/<site>/offline-visits", view_func=self.upstream.post_offline_visit, methods=["POST"]
        )
        app.add_url_rule("/api/v1/device/report", view_func=self.upstream.entering.post_report, methods=["POST"])
        app.add_url_rule("/api/v1/visits/<token>", view_func=self.upstream.get_visit)
        app.add_url_rule(
            "/api/v1/sites/<site>/<what>/<which>/<move>", view_func=self.upstream.post_move, methods=["POST"]
        )
        socketio = flask_socketio.SocketIO(app, async_mode="threading", transports=["websocket"])
        socketio.on_namespace(self.upstream)
        server = make_server("127.0.0.1", self._port, app, threaded=True, request_handler=_Quiet)
        self._port = server.server_port
        ended = threading.Event()
        threads = [
            threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True),
            threading.Thread(target=self._beat, args=(ended,), daemon=True),
        ]
        for thread in threads:
            thread.start()
        self._running = [server, ended, *threads]

    def switch_off(self) -> None:
        if not self._running:
            return
        server, ended, *threads = self._running
        self._running = []
        ended.set()
        for sid in self.upstream.sids:
            self.upstream.disconnect(sid)
        self.upstream.sids.clear()
        server.shutdown()
        for thread in threads:
            thread.join()
        server.server_close()

    def _beat(self, ended: threading.Event) -> None:
        while not ended.wait(0.2):  # faster than the real server's 2 s, so that a test waits less
            self.upstream.beat()


@contextmanager
def machine() -> Iterator[Machine]:
    running = Machine()
    running.switch_on()
    try:
        yield running
    finally:
        running.upstream.gate.set()
        running.switch_off()
