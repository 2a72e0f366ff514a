"""What visitors see in the lobby and on their own phone. Snapshot, then events; sends no commands.

May import `ui` and Flask, nothing of the server.
"""

from __future__ import annotations

from pathlib import Path

from flask import Blueprint

from ui import static_files

HERE = Path(__file__).parent


def screen() -> Blueprint:
    """`/display`, a visitor's `/v/<token>`, and their files at `/static/display/…`."""
    blueprint = Blueprint("display", __name__)
    blueprint.register_blueprint(static_files("display", HERE / "static"))

    @blueprint.get("/display")
    def display() -> str:
        return _template("display")

    # The page is the same for every token: the script reads it from the address and asks the API.
    @blueprint.get("/v/<token>")
    def visit(token: str) -> str:  # noqa: ARG001 - see above
        return _template("visit")

    return blueprint


def _template(name: str) -> str:
    return (HERE / "templates" / f"{name}.html").read_text(encoding="utf-8")
