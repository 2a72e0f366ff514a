"""Bodies of requests: JSON, and an empty one where nothing needs to be said."""

from __future__ import annotations

import json
import math
from typing import Any

from flask import Request
from werkzeug.exceptions import BadRequest, UnsupportedMediaType


class JsonRequest(Request):
    """A body is JSON and says so; none at all is an empty object."""

    def get_json(self, force: bool = False, silent: bool = False, cache: bool = True) -> Any:
        """The body. Raises UnsupportedMediaType for anything but JSON, BadRequest for what cannot be read."""
        data = self.get_data(cache=True)
        if not data:
            return {}
        if not self.is_json:
            raise UnsupportedMediaType
        try:
            return read(data)
        except (ValueError, RecursionError) as error:
            # RecursionError: thousands of brackets in one another.
            raise BadRequest from error


def read(data: bytes) -> Any:
    """JSON that means the same to everybody (RFC 7493): UTF-8, no name twice, no NaN. Raises ValueError.

    `null` is no body, and whoever sends it meant to say something. A whole number is one however it is written: 5.0.
    """
    body = json.loads(
        data.decode("utf-8"), object_pairs_hook=_once, parse_float=_number, parse_constant=_refuse_constant
    )
    # Half of a surrogate pair, written as an escape, is no character: it can neither be stored nor sent back.
    json.dumps(body, ensure_ascii=False).encode("utf-8")
    if body is None:
        raise ValueError("the body is null")
    return body


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a name stands twice in an object")
    return found


def _number(text: str) -> float | int:
    number = float(text)
    if not math.isfinite(number):
        raise ValueError(f"{text} is too large")
    return int(number) if number.is_integer() else number


def _refuse_constant(name: str) -> float:
    raise ValueError(f"{name} is no number")
