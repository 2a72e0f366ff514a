"""What visitors see in the lobby and on their own phone. Snapshot, then events; sends no commands.

May import `ui`, Flask and segno, nothing of the server.
"""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import segno
from flask import Blueprint, Response, abort, request

from ui import static_files

HERE = Path(__file__).parent
_TOKEN = re.compile(r"[A-Za-z0-9_-]{1,32}\.[A-Za-z0-9_-]{22,64}")


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

    @blueprint.get("/v/<token>/code.svg")
    def code(token: str) -> Response:
        if not _TOKEN.fullmatch(token):
            abort(404)
        return _code(f"{request.host_url}v/{token}")

    return blueprint


def _code(address: str) -> Response:
    """The address of a visit as a QR code, for the scanner of a kiosk or a counter."""
    picture = BytesIO()
    segno.make(address, error="m", micro=False).save(picture, kind="svg", border=3, light="#fff", omitsize=True)
    response = Response(picture.getvalue(), mimetype="image/svg+xml")
    # It opens the visit: kept by the phone, so that it is there without a line, and by nobody between.
    response.headers["Cache-Control"] = "private, max-age=86400"
    return response


def _template(name: str) -> str:
    return (HERE / "templates" / f"{name}.html").read_text(encoding="utf-8")
