"""Bodies of requests: JSON, and an empty one where nothing needs to be said."""

from __future__ import annotations

from typing import Any

from flask import Request
from werkzeug.exceptions import BadRequest, UnsupportedMediaType


class JsonRequest(Request):
    """A body is JSON and says so; none at all is an empty object."""

    def get_json(self, force: bool = False, silent: bool = False, cache: bool = True) -> Any:
        """The body. Raises UnsupportedMediaType for anything but JSON, BadRequest for what cannot be read."""
        if not self.get_data(cache=True):
            return {}
        if not self.is_json:
            raise UnsupportedMediaType
        try:
            return super().get_json(force=force, silent=silent, cache=cache)
        except RecursionError as error:
            # Thousands of brackets in one another.
            raise BadRequest from error
