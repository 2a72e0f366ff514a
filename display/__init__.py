"""What visitors see in the lobby: calls, who is served, and the voice. Snapshot, then events; sends no commands.

May import `ui` and Flask, nothing of the server.
"""

from __future__ import annotations

from pathlib import Path

from flask import Blueprint

from ui import static_files

HERE = Path(__file__).parent


def screen() -> Blueprint:
    """`/display` and its files at `/static/display/…`."""
    blueprint = Blueprint("display", __name__)
    blueprint.register_blueprint(static_files("display", HERE / "static"))

    @blueprint.get("/display")
    def page() -> str:
        return (HERE / "templates" / "display.html").read_text(encoding="utf-8")

    return blueprint
