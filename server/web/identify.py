"""Who asks: a bearer token (API clients, devices) or the session cookie (pages)."""

from __future__ import annotations

from flask import Request, g, request

from server.domain.actor import ANONYMOUS, Actor
from server.domain.errors import Forbidden, Unidentified
from server.usecases.sign_in import actor_of
from server.web.context import context

COOKIE = "antrean_session"
SAFE = frozenset({"GET", "HEAD", "OPTIONS"})


def bearer(incoming: Request) -> str | None:
    """The token in `Authorization: Bearer …`."""
    scheme, _, token = incoming.headers.get("Authorization", "").partition(" ")
    return token.strip() or None if scheme.lower() == "bearer" else None


def presented_token() -> str | None:
    """The token of this request, from wherever it comes."""
    return bearer(request) or request.cookies.get(COOKIE)


def actor() -> Actor:
    """Who makes this request; ANONYMOUS without a token. A bearer token that is not known raises Unidentified; a
    cookie that is no longer known is nobody: it stays in browsers and must not close what is open to all."""
    if "actor" not in g:
        g.actor = _identify()
    found: Actor = g.actor
    return found


def _identify() -> Actor:
    token = presented_token()
    if token is None:
        return ANONYMOUS
    by_cookie = bearer(request) is None
    if by_cookie and request.method not in SAFE:
        check_origin()
    found = actor_of(context().store, token)
    if found is None and not by_cookie:
        raise Unidentified
    return found or ANONYMOUS


def check_origin() -> None:
    """A cookie travels with requests that other pages cause: such a request must come from our own pages."""
    origin = request.headers.get("Origin")
    if origin is not None and origin.rstrip("/") != request.host_url.rstrip("/"):
        raise Forbidden(action="cross_origin")
