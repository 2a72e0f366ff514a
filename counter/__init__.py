"""The officer's screen: a blueprint, a page and ES modules. Talks to the server over its API only.

May import `ui` and Flask, nothing of the server.
"""

from __future__ import annotations

from pathlib import Path

from flask import Blueprint

from ui import static_files

HERE = Path(__file__).parent


def screen() -> Blueprint:
    """`/counter` and its files at `/static/counter/…`."""
    blueprint = Blueprint("counter", __name__)
    blueprint.register_blueprint(static_files("counter", HERE / "static"))

    @blueprint.get("/counter")
    def page() -> str:
        return (HERE / "templates" / "counter.html").read_text(encoding="utf-8")

    return blueprint
