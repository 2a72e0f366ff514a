"""A visitor's page before an API that answers as told: every state of a visit without a morning at a mall."""

from __future__ import annotations

from functools import cache
from typing import Any

from flask import Flask, Response, jsonify

from display import screen
from tests.browser.kiosk_stand_in import agencies, catalogue
from tests.browser.ui_pages import with_policy
from ui import ui_files

TOKEN = "pekanbaru.AAAABBBBCCCCDDDDEEEEFFFF"


def line(service: str, outcome: str | None = None, missing: tuple[int, ...] = (), case: str | None = None) -> Any:
    return {"service": service, "outcome": outcome, "missing": list(missing), "case": case}


def place(state: str, *lines: Any, **more: Any) -> dict[str, Any]:
    """A ticket of the agency of its first line."""
    code = lines[0]["service"].partition("-")[0]
    agency = agencies()[code]
    return {
        "id": f"{state}-{code}-{lines[0]['service']}",
        "queue": code,
        "agency": code,
        "zone": agency["zone"],
        "state": state,
        "services": [each["service"] for each in lines],
        "lines": list(lines),
        "counters": [counter["number"] for counter in agency["counters"]],
        "counter": None,
        "ahead": 3 if state == "waiting" else None,
        "estimate": {"minutes": 12, "low": 10, "high": 15} if state == "waiting" else None,
        "expired_because": None,
        "why": None,
        "notice": None,
        "service_opens": None,
        **more,
    }


def case(service: str, state: str, due_on: str | None = None) -> dict[str, Any]:
    return {
        "id": f"case-{service}",
        "service": service,
        "agency": service.partition("-")[0],
        "state": state,
        "due_on": due_on,
        "opened_at": "2026-11-17T02:30:00Z",
        "state_at": "2026-11-23T02:30:00Z",
    }


def visit(*tickets: Any, today: str, **more: Any) -> dict[str, Any]:
    """A visit of today with these places."""
    return {
        "id": "01a20bc7-f6aa-735b-b8ee-5f5ba79b818c",
        "site": "pekanbaru",
        "number": "DK-014",
        "service_day": today,
        "issued_at": f"{today}T01:15:00Z",
        "priority": None,
        "party_size": 1,
        "paused_at": None,
        "fetch": None,
        "tickets": list(tickets),
        "cases": [],
        "reentry_on": None,
        **more,
    }


@cache
def rules() -> dict[str, int]:
    return {"return_places": 3, "return_minutes": 15, "walking_minutes": 2, "walking_minutes_priority": 4}


class VisitStandIn:
    """The visit that the API tells."""

    def __init__(self) -> None:
        self.visit: dict[str, Any] = {}


def visit_app() -> tuple[Flask, VisitStandIn]:
    app = Flask(__name__)
    app.register_blueprint(ui_files())
    app.register_blueprint(screen())
    stand_in = VisitStandIn()

    @app.get("/api/v1/visits/<token>")
    def told(token: str) -> Response:
        assert token == TOKEN
        return jsonify(stand_in.visit)

    @app.get("/api/v1/sites/<site>/catalog")
    def catalog(site: str) -> Response:
        return jsonify({**catalogue(), "site": site, "rules": rules()})

    return with_policy(app), stand_in
