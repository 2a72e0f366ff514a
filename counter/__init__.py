"""The officer's screen, the office and the greeter's tablet: a blueprint, pages and ES modules.

Talks to the server over its API only. May import `ui` and Flask, nothing of the server.
"""

from __future__ import annotations

from pathlib import Path

from flask import Blueprint

from ui import static_files

HERE = Path(__file__).parent


def screen() -> Blueprint:
    """`/counter`, `/office` for those who run a mall, `/hall` for greeters, and their files at `/static/counter/…`."""
    blueprint = Blueprint("counter", __name__)
    blueprint.register_blueprint(static_files("counter", HERE / "static"))

    @blueprint.get("/counter")
    def page() -> str:
        return (HERE / "templates" / "counter.html").read_text(encoding="utf-8")

    @blueprint.get("/office")
    def office() -> str:
        return (HERE / "templates" / "office.html").read_text(encoding="utf-8")

    @blueprint.get("/hall")
    def hall() -> str:
        return (HERE / "templates" / "hall.html").read_text(encoding="utf-8")

    return blueprint
