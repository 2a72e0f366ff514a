"""Which accounts a browser has signed in to: a signed cookie, so that guesses from elsewhere do not count against it.

It opens nothing. It holds no name in plain words: a counter's computer is used by many people.
"""

from __future__ import annotations

import hashlib
import secrets
from datetime import timedelta
from typing import cast

from flask import Response, request
from itsdangerous import BadData, URLSafeTimedSerializer

from server.usecases.throttle import Attempt
from server.web.context import context

COOKIE = "antrean_browser"
LASTS = timedelta(days=180)
MOST = 24
"""Accounts that one browser is known for; the latest are kept."""


def attempt(name: str) -> Attempt:
    """Somebody says that this is the name, from this address, in this browser."""
    return Attempt(name, request.remote_addr or "", _known().get(_key(name)))


def remember(response: Response, name: str) -> None:
    """This browser has signed in to the account."""
    known = _known()
    key = _key(name)
    proof = known.pop(key, None) or secrets.token_urlsafe(9)
    latest = dict([*known.items(), (key, proof)][-MOST:])
    response.set_cookie(
        COOKIE,
        _serializer().dumps(latest),
        max_age=int(LASTS.total_seconds()),
        path="/api/v1",
        httponly=True,
        samesite="Strict",
        secure=request.is_secure,
    )


def _known() -> dict[str, str]:
    try:
        known = _serializer().loads(request.cookies.get(COOKIE, ""), max_age=int(LASTS.total_seconds()))
    except BadData:
        return {}
    return cast("dict[str, str]", known)


def _key(name: str) -> str:
    return hashlib.sha256(name.encode()).hexdigest()[:16]


def _serializer() -> URLSafeTimedSerializer:
    return URLSafeTimedSerializer(context().secret, salt="antrean known browser")
