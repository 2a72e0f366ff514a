"""Parts of a path that are texts."""

from __future__ import annotations

from typing import Any

from werkzeug.routing import Map, UnicodeConverter

SEGMENT = r"[^/\u0000]+"
"""PostgreSQL cannot even be asked for a text with a NUL in it."""


class Segment(UnicodeConverter):
    """A text between two slashes, of any length."""

    def __init__(self, url_map: Map, *args: Any, **more: Any) -> None:
        super().__init__(url_map, *args, **more)
        self.regex = SEGMENT
