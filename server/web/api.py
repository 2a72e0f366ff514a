"""What the API's routes share: the blueprint, and running a command under its key."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, TypeVar

from apiflask import APIBlueprint
from flask import Response, json, request

from server.domain.errors import KeyMissing
from server.storage.store import Transaction
from server.usecases.run import Request, run
from server.web.context import context
from server.web.identify import actor

Command = TypeVar("Command")
Answer = TypeVar("Answer")

api = APIBlueprint("api", __name__, url_prefix="/api/v1")

KEY_LENGTH = 128
KEY = rf"^[!-~]{{1,{KEY_LENGTH}}}$"
"""An Idempotency-Key: letters, figures and signs of ASCII. What else a header may hold arrives differently from
different servers, and would be another key."""


def command(site: str, use_case: Callable[[Transaction, Command], Answer], wanted: Command, wish: Any = None) -> Answer:
    """Run the command for who asks, under the request's Idempotency-Key. Raises KeyMissing and what it raises.

    `wish` is the body as it came, where the command holds more than that.
    """
    return run(context().store, Request(site, actor(), idempotency_key(), wish), use_case, wanted)


def reply(body: Any, status: int = 200) -> Response:
    """The answer as the use case or query made it; tests hold it to the description."""
    return Response(json.dumps(body), status, content_type="application/json")


def idempotency_key() -> str:
    """The request's key; raises KeyMissing when there is none, one too long, or with other signs than a key has."""
    key = request.headers.get("Idempotency-Key", "").strip()
    if not re.fullmatch(KEY, key):
        raise KeyMissing(length=KEY_LENGTH)
    return key
