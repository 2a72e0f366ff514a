"""What every screen shares: tokens, typeface, components, the live client and one text catalogue a language.

The room knows nothing of the mall: it imports Flask and Fluent and none of the other rooms. Every room may
import it. A process that shows screens registers `static_files("ui", …)` by way of `ui_files()`, and each
room with a `static/` folder of its own does the same with its own name.
"""

from pathlib import Path
from typing import Final

from flask import Blueprint, Response, abort, send_from_directory

HERE: Final = Path(__file__).parent
LOCALES: Final = HERE / "locales"

# Said here and not left to the system: Windows takes the type of .js from its registry, where any program
# may have made it text/plain, and a browser then refuses the module.
_TYPES: Final = {
    ".css": "text/css",
    ".html": "text/html",
    ".js": "text/javascript",
    ".json": "application/json",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".wav": "audio/wav",
    ".woff2": "font/woff2",
}
_WEEK_SECONDS: Final = 7 * 24 * 3600
# A typeface or an icon never changes under its name; code and texts do with every release, and a page that
# mixes two releases breaks, so these are asked for again each time (and answered 304 by their ETag).
_KEPT: Final = {".woff2", ".svg", ".png"}


def static_files(room: str, folder: Path) -> Blueprint:
    """A blueprint that serves `folder` at `/static/<room>/…`; a type of file it does not know is a 404."""
    blueprint = Blueprint(f"{room}-static", __name__, url_prefix=f"/static/{room}")

    @blueprint.get("/<path:name>")
    def file(name: str) -> Response:
        suffix = Path(name).suffix
        if suffix not in _TYPES:
            abort(404)
        response = send_from_directory(folder, name, mimetype=_TYPES[suffix], conditional=True)
        return _cached(response, _WEEK_SECONDS if suffix in _KEPT else 0)

    return blueprint


def ui_files() -> Blueprint:
    """`ui/static` at `/static/ui/…`, and the catalogues at `/static/ui/locales/<language>/<room>.ftl`."""
    blueprint = static_files("ui", HERE / "static")

    @blueprint.get("/locales/<any(id, en):language>/<room>.ftl")
    def catalogue(language: str, room: str) -> Response:
        response = send_from_directory(LOCALES / language, f"{room}.ftl", mimetype="text/plain", conditional=True)
        return _cached(response, 0)

    return blueprint


def _cached(response: Response, seconds: int) -> Response:
    response.cache_control.clear()
    if seconds:
        response.cache_control.public = True
        response.cache_control.max_age = seconds
    else:
        response.cache_control.no_cache = True
    return response
