"""The officer's screen, the office and the greeter's tablet: a blueprint, pages and ES modules.

Talks to the server over its API only. May import `ui` and Flask, nothing of the server.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path

from flask import Blueprint

from ui import static_files

HERE = Path(__file__).parent


def screen() -> Blueprint:
    """`/counter`, `/office` for those who run a mall, `/hall` for greeters, and their files at `/static/counter/…`."""
    blueprint = Blueprint("counter", __name__)
    blueprint.register_blueprint(static_files("counter", HERE / "static"))
    for room in ("counter", "office", "hall"):
        blueprint.add_url_rule(f"/{room}", room, partial(_page, room))
    return blueprint


def _page(room: str) -> str:
    return (HERE / "templates" / f"{room}.html").read_text(encoding="utf-8")
