"""The officer's screen, the office and the greeter's tablet: a blueprint, pages and ES modules.

Talks to the server over its API only. May import `ui` and Flask, nothing of the server.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path

from flask import Blueprint, Response, send_from_directory

from ui import static_files

HERE = Path(__file__).parent


def screen() -> Blueprint:
    """`/counter`, `/office` for those who run a mall, `/hall` for greeters, `/lists` to print, and their files at
    `/static/counter/…`."""
    blueprint = Blueprint("counter", __name__)
    blueprint.register_blueprint(static_files("counter", HERE / "static"))
    for room in ("counter", "office", "hall", "lists"):
        blueprint.add_url_rule(f"/{room}", room, partial(_page, room))
    blueprint.add_url_rule("/counter-worker.js", "worker", _worker)
    return blueprint


def _worker() -> Response:
    """What serves the counter's page while the server is away. A worker rules no page above its own address."""
    response = send_from_directory(HERE / "static", "worker.js", mimetype="text/javascript", max_age=0)
    response.cache_control.no_cache = True
    return response


def _page(room: str) -> str:
    return (HERE / "templates" / f"{room}.html").read_text(encoding="utf-8")
