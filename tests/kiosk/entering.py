"""What the small server of the tests knows of kiosks that work alone: their letters, its hours, what they enter."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta
from typing import Any

from flask import Response, jsonify, request

OPEN_ALL_DAYS = timedelta(days=7)


class Entering:
    """`entered` are the visits by id, as they were entered first, and `times` how often each came. `clock` is how far
    the server's clock is from this machine's, `letters` are given to the spools as they come."""

    def __init__(self) -> None:
        self.lanes: dict[str, str] = {}
        self.letters = "ACDEFGH"
        self.reports: list[dict[str, Any]] = []
        self.entered: dict[str, dict[str, Any]] = {}
        self.order: list[str] = []
        self.times: dict[str, int] = {}
        self.service_day = "2026-11-24"
        self.clock = timedelta()
        self.speed = 1.0
        self.refusals: dict[str, tuple[int, str]] = {}
        self.ids_known = True
        """Off: it makes a visit of everything that comes, for a control."""
        self.lock = threading.Lock()
        now = self.now()
        whole = [[_text(now - OPEN_ALL_DAYS), _text(now + OPEN_ALL_DAYS)]]
        self.openings: dict[str, Any] = {
            "made_at": _text(now),
            "until": _text(now + OPEN_ALL_DAYS),
            "queues": {"DK": whole, "PT": whole},
            "services": {},
        }

    def now(self) -> datetime:
        return datetime.now(UTC) + self.clock

    def close(self, *queues: str, opens: datetime | None = None) -> None:
        """Gives no numbers in these queues, until a time."""
        end = self.now() + OPEN_ALL_DAYS
        spans = [[_text(opens), _text(end)]] if opens else []
        self.openings = {**self.openings, "queues": {**self.openings["queues"], **dict.fromkeys(queues, spans)}}

    def get_openings(self, site: str) -> Response:
        return jsonify(self.openings)

    def post_report(self) -> Response:
        said = request.get_json()
        with self.lock:
            self.reports.append(said)
            spool = said["spool"]
            if spool and spool["id"] not in self.lanes:
                self.lanes[spool["id"]] = self.letters[len(self.lanes)]
            lane = self.lanes[spool["id"]] if spool else None
        return jsonify(now=_text(self.now()), speed=self.speed, site="mall", service_day=self.service_day, lane=lane)

    def enter(self, site: str, body: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        """The status and the answer, as the real one has them."""
        with self.lock:
            visit = body["id"]
            self.times[visit] = self.times.get(visit, 0) + 1
            if visit in self.refusals:
                status, code = self.refusals[visit]
                return status, {"code": code, "title": "Ditolak", "detail": "Nomor itu milik orang lain."}
            if visit not in self.entered or not self.ids_known:
                self.order.append(visit)
                self.entered.setdefault(visit, body)
        number = f"{body['prefix']}-{body['lane']}{body['sequence']:03}"
        token = f"{site}.{body['token']}"
        return 201, {"id": visit, "number": number, "service_day": self.service_day, "token": token, "tickets": []}

    def numbers(self) -> list[str]:
        """Every number that was entered, in the order of entering."""
        return [
            f"{one['prefix']}-{one['lane']}{one['sequence']:03}" for one in map(self.entered.__getitem__, self.order)
        ]


def _text(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
