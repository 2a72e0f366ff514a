"""The kiosk's page and API as one WSGI application."""

from __future__ import annotations

from pathlib import Path

from flask import Blueprint, Flask, Response, jsonify

from kiosk.web import guard, problems
from ui import static_files, ui_files

ROOM = Path(__file__).parents[1]


def make_app(host: str, api: Blueprint) -> Flask:
    """Serves the page at `/`, its files, and `api`. `host` is the address that the kiosk listens on."""
    app = Flask("kiosk", static_folder=None)
    guard.protect(app, host)
    problems.register(app)
    app.register_blueprint(ui_files())
    app.register_blueprint(static_files("kiosk", ROOM / "static"))
    app.register_blueprint(api)

    @app.get("/")
    def page() -> str:
        return (ROOM / "templates" / "kiosk.html").read_text(encoding="utf-8")

    @app.get("/healthz")
    def healthz() -> Response:
        """The process answers; it does so also while the server or the printer is away."""
        return jsonify(status="alive")

    return app
