"""A kiosk process for tests: the real page and catalogue, and a server, a printer and a line that do as told."""

import json
import queue
import threading
from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

from flask import Flask, Response, jsonify, request
from PIL import Image, ImageDraw, ImageFont

import kiosk
from server.example.load import load_example
from server.storage.queries.structure import catalog_view
from tests.browser.ui_pages import with_policy
from ui import static_files, ui_files

HERE = Path(kiosk.__file__).parent
OPEN: dict[str, Any] = {
    "open": True,
    "why": None,
    "opens": None,
    "notice": None,
    "service_open": True,
    "service_opens": None,
    "reduced": False,
}
OPENS_TOMORROW = "2099-11-24T00:15:00Z"
BEAT_SECONDS = 0.1
SIZE = (576, 860)


@cache
def catalogue() -> dict[str, Any]:
    """The example mall as the server tells it."""
    return catalog_view(load_example("pekanbaru", "open"))


def agencies() -> dict[str, dict[str, Any]]:
    return {agency["code"]: agency for agency in catalogue()["agencies"]}


class KioskStandIn:
    """What the process knows and does. A test changes it and calls `tell()`."""

    def __init__(self) -> None:
        self.online = True
        self.alone = False
        self.as_of: str | None = None
        self.outcome = "printed"
        self.elsewhere: str | None = None
        self.opening = dict(OPEN)
        self.queues: dict[str, dict[str, Any]] = {
            code: {
                "queue": code,
                "agency": code,
                **OPEN,
                "services": [],
                "waiting": waiting,
                "estimate": estimate_of(waiting),
            }
            for code, waiting in zip(agencies(), [3, 14, 0, 1, 8, 12, 5, 0, 22, 2] * 3, strict=False)
        }
        self.preview = False
        self.catalogue_known = True
        self.strict: set[str] = set()
        self.fault: str | None = None
        self.prints = True
        self.unreachable = 0
        self.deaf = 0
        self.refusal: dict[str, Any] | None = None
        self.asked: list[dict[str, Any]] = []
        self.visits: dict[str, dict[str, Any]] = {}
        self.earlier: dict[str, dict[str, Any]] = {}
        self.moves: list[str] = []
        self.jobs = 0
        self._listeners: list[queue.SimpleQueue[tuple[str, Any]]] = []
        self._lock = threading.Lock()

    def close(
        self,
        *codes: str,
        why: str = "outside_hours",
        opens: str | None = OPENS_TOMORROW,
        notice: dict[str, str] | None = None,
    ) -> None:
        """Gives no numbers for some queues, or for none at all."""
        shut = {**OPEN, "open": False, "why": why, "opens": opens, "notice": notice}
        for code in codes or self.queues:
            self.queues[code] |= shut
        if not codes:
            self.opening = shut
        self.tell()

    def close_service(
        self, code: str, why: str, opens: str | None = None, notice: dict[str, str] | None = None
    ) -> None:
        """Gives no numbers for one service, while its queue is open."""
        shut = {**OPEN, "service": code, "open": False, "why": why, "opens": opens, "notice": notice}
        self.queues[code.partition("-")[0]]["services"] = [shut]
        self.tell()

    def tell(self) -> None:
        """Sends the whole as it now is to every page."""
        self._send("waiting", self.waiting())

    def waiting(self) -> dict[str, Any]:
        told = {"online": self.online, "alone": self.alone, "as_of": self.as_of}
        return {**told, "opening": self.opening, "queues": self.queues}

    def work_alone(self, as_of: str) -> None:
        """The server is away, and nobody but it knows who waits."""
        self.online, self.alone, self.as_of = False, True, as_of
        for line in self.queues.values():
            line |= {"waiting": None, "estimate": None}
        self.tell()

    def listen(self) -> Iterator[str]:
        listener: queue.SimpleQueue[tuple[str, Any]] = queue.SimpleQueue()
        self._listeners.append(listener)
        listener.put(("waiting", self.waiting()))
        try:
            while True:
                try:
                    kind, value = listener.get(timeout=BEAT_SECONDS)
                    yield f"event: {kind}\ndata: {json.dumps(value)}\n\n"
                except queue.Empty:
                    yield ":\n\n"
        finally:
            self._listeners.remove(listener)

    def take(self, wish: dict[str, Any]) -> dict[str, Any]:
        """The visit of that identity; it is made once however often it is asked for."""
        with self._lock:
            visit = self.visits.get(wish["id"]) or self._visit(wish)
            self.visits[wish["id"]] = visit
            return visit

    def print(self, visit: str) -> dict[str, Any]:
        """Prints, or fails for the reason `fault`; with `prints` off it stays on its way."""
        with self._lock:
            self.jobs += 1
            job = f"job-{self.jobs}"
        picture = f"/previews/{visit}.png" if self.preview and not self.fault else None
        state = "failed" if self.fault else self.outcome
        if self.prints:
            done = {"job": job, "visit": visit, "state": state, "reason": self.fault, "preview": picture}
            done["printer"] = self.elsewhere
            threading.Timer(0.3, self._send, ("print", done)).start()
        return {"job": job, "visit": visit, "state": "pending", "reason": None, "preview": None}

    def _send(self, kind: str, value: dict[str, Any]) -> None:
        for listener in list(self._listeners):
            listener.put((kind, value))

    def _visit(self, wish: dict[str, Any]) -> dict[str, Any]:
        chosen: dict[str, list[str]] = {}
        continued = self.earlier[wish["continues"]] if "continues" in wish else None
        ready = [case["service"] for case in continued["cases"]] if continued else []
        for code in wish["services"] or ready:
            chosen.setdefault(code.split("-")[0], []).append(code)
        first = next(iter(chosen))
        lane = "P" if wish["priority"] else ""
        return {
            "id": wish["id"],
            "number": f"{first}-{lane}{len(self.visits) + 14:03}",
            "priority": wish["priority"],
            "party_size": 1,
            "tickets": [
                {
                    "id": f"{wish['id']}-{code}",
                    "queue": code,
                    "agency": code,
                    "zone": agencies()[code]["zone"],
                    "services": services,
                    "lines": [{"service": one, "case": f"case-{one}" if one in ready else None} for one in services],
                    "counters": [counter["number"] for counter in agencies()[code]["counters"]],
                    "ahead": self.queues[code]["waiting"],
                    "estimate": self.queues[code]["estimate"],
                }
                for code, services in chosen.items()
            ],
        }


def estimate_of(waiting: int) -> dict[str, int] | None:
    return {"minutes": waiting * 4, "low": waiting * 3, "high": waiting * 5} if waiting else None


def kiosk_app() -> tuple[Flask, KioskStandIn]:
    """The page with its API, and the stand-in behind it."""
    app = Flask(__name__)
    app.register_blueprint(ui_files())
    app.register_blueprint(static_files("kiosk", HERE / "static"))
    stand_in = KioskStandIn()
    _tell(app, stand_in)
    _take(app, stand_in)
    _help(app, stand_in)
    return with_policy(app), stand_in


def _tell(app: Flask, stand_in: KioskStandIn) -> None:
    page = (HERE / "templates" / "kiosk.html").read_text(encoding="utf-8")
    app.add_url_rule("/", "page", lambda: page)

    @app.get("/api/state")
    def state() -> dict[str, Any]:
        return {
            "site": "pekanbaru",
            "name": "Anjungan 1",
            "printer": "preview:",
            "preview": stand_in.preview,
            "online": stand_in.online,
            "languages": ["id", "en"],
        }

    @app.get("/api/catalog")
    def catalog() -> tuple[Response, int]:
        if not stand_in.catalogue_known:
            return _problem("no_catalogue", "Katalog belum ada.", 503)
        told = deepcopy(catalogue())
        for line in (line for agency in told["agencies"] for line in agency["queues"]):
            line["needs_identity"] = line["code"] in stand_in.strict
        return jsonify(told), 200

    @app.get("/api/events")
    def events() -> Response:
        return Response(stand_in.listen(), mimetype="text/event-stream")

    @app.get("/previews/<visit>.png")
    def picture(visit: str) -> Response:
        paper = Image.new("L", SIZE, 255)
        pen = ImageDraw.Draw(paper)
        pen.text((SIZE[0] / 2, 200), stand_in.visits[visit]["number"], anchor="mm", font=ImageFont.load_default(120))
        pen.rectangle((158, 420, 418, 680), outline=0, width=12)
        stored = BytesIO()
        paper.save(stored, "PNG")
        return Response(stored.getvalue(), mimetype="image/png")


def _take(app: Flask, stand_in: KioskStandIn) -> None:
    @app.post("/api/visits")
    def take() -> tuple[Response, int]:
        wish = request.get_json()
        stand_in.asked.append({**wish, "key": request.headers["Idempotency-Key"]})
        if stand_in.unreachable > 0:
            stand_in.unreachable -= 1
            return _problem("server_unreachable", "Server antrean tidak dapat dihubungi.", 503)
        if stand_in.refusal:
            return _problem(**stand_in.refusal)
        visit = stand_in.take(wish)
        if stand_in.deaf > 0:  # the number is given and the answer gets lost
            stand_in.deaf -= 1
            return _problem("server_unreachable", "Server antrean tidak dapat dihubungi.", 503)
        printing = stand_in.print(visit["id"])
        answer = {"visit": visit, "url": "https://antrean.example/v/1", "print": printing, "alone": stand_in.alone}
        return jsonify(answer), 201

    @app.post("/api/prints")
    def print_again() -> tuple[Response, int]:
        return jsonify(stand_in.print(request.get_json()["visit"])), 202


def _help(app: Flask, stand_in: KioskStandIn) -> None:
    """Visitors who have a ticket already: `earlier` are their visits by token, `moves` what was asked for."""

    @app.post("/api/earlier")
    def look() -> tuple[Response, int]:
        visit = stand_in.earlier.get(request.get_json()["token"])
        if stand_in.unreachable > 0:
            stand_in.unreachable -= 1
            return _problem("server_unreachable", "Server antrean tidak dapat dihubungi.", 503)
        return (jsonify(visit), 200) if visit else _problem("unknown_visit", "Kunjungan tidak ditemukan.", 404)

    @app.post("/api/visits/<visit>/<any(pause, resume):move>")
    def step(visit: str, move: str) -> tuple[Response, int]:
        stand_in.moves.append(move)
        if stand_in.refusal:
            return _problem(**stand_in.refusal)
        found = next(one for one in stand_in.earlier.values() if one["id"] == visit)
        found["paused_at"] = "2026-11-24T03:00:00Z" if move == "pause" else None
        return jsonify(found), 200

    @app.post("/api/tickets/<ticket>/return")
    def come_back(ticket: str) -> tuple[Response, int]:
        stand_in.moves.append("return")
        places = [place for visit in stand_in.earlier.values() for place in visit["tickets"] if place["id"] == ticket]
        places[0] |= {"state": "waiting", "ahead": 3}
        return jsonify(places[0]), 200


def _problem(code: str, detail: str, status: int, **facts: str) -> tuple[Response, int]:
    body = {"type": "about:blank", "title": detail, "detail": detail, "code": code, "status": status, "facts": facts}
    response = jsonify(body)
    response.mimetype = "application/problem+json"
    return response, status
