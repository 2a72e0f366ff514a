"""Who asks: a bearer token (API clients, devices) or the session cookie (pages)."""

from __future__ import annotations

import logging

from flask import Request, Response, g, request

from server.domain.actor import ANONYMOUS, Actor
from server.domain.errors import Busy, Forbidden, SessionEnded
from server.logs import current
from server.usecases.sessions import Holder, holder_of, renew, successor_of
from server.web.context import context

log = logging.getLogger(__name__)

COOKIE = "antrean_session"
DEVICE_COOKIE = "antrean_device"
AS_DEVICE = ("Antrean-As", "device")
"""The header of a display's requests. Somebody may be signed in on the same browser: with it the device's cookie counts
and nothing else, without it the session's and nothing else."""

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})


def bearer(incoming: Request) -> str | None:
    """The token in `Authorization: Bearer …`."""
    scheme, _, token = incoming.headers.get("Authorization", "").partition(" ")
    return token.strip() or None if scheme.lower() == "bearer" else None


def presented_token() -> str | None:
    """The token of this request, from wherever it comes."""
    name, value = AS_DEVICE
    return bearer(request) or request.cookies.get(DEVICE_COOKIE if request.headers.get(name) == value else COOKIE)


def device_token() -> str | None:
    """The token of the device that this request comes from, confirmed or not, whoever else may be signed in there."""
    return bearer(request) or request.cookies.get(DEVICE_COOKIE)


def session_has_ended() -> bool:
    """Whether this request came with a page's session that nobody knows any more."""
    name, value = AS_DEVICE
    by_cookie = bearer(request) is None and request.headers.get(name) != value
    return by_cookie and request.cookies.get(COOKIE) is not None and g.get("holder") is None


def actor() -> Actor:
    """Who makes this request; ANONYMOUS without a token. A bearer token that is not known raises SessionEnded; a
    cookie that is no longer known is nobody: it stays in browsers and must not close what is open to all."""
    found = holder()
    return found.actor if found else ANONYMOUS


def holder() -> Holder | None:
    """Who holds this request's token, and by which session or device; raises as `actor` does."""
    if "holder" not in g:
        g.holder = _identify()
        trail = current()
        if g.holder and trail:
            trail.actor = g.holder.actor.ref
            trail.site = trail.site or g.holder.actor.site
    found: Holder | None = g.holder
    return found


def _identify() -> Holder | None:
    token = presented_token()
    if token is None:
        return None
    by_cookie = bearer(request) is None
    if by_cookie and request.method not in SAFE:
        check_own_page()
    found = holder_of(context().store, token)
    if found is None and not by_cookie:
        raise SessionEnded
    if found and by_cookie and (found.due or found.superseded):
        renew_cookie(token, found)
    return found


def renew_cookie(token: str, found: Holder) -> None:
    """Give the page a new token with this answer; the one before is good for a minute more."""
    ctx = context()
    if found.superseded:
        # The answer with the successor was lost, or is on its way.
        g.renewed = successor_of(ctx.secret, token), found.expires_at
        return
    try:
        g.renewed = renew(ctx.store, token, ctx.secret), found.expires_at
    except Busy:
        log.info("a session is renewed later: the database is busy")


def set_session_cookie(response: Response, token: str, seconds: int) -> None:
    """The cookie of pages: no script reads it, no other site's page sends it."""
    response.headers["Cache-Control"] = "no-store"
    response.set_cookie(
        COOKIE, token, max_age=max(0, seconds), httponly=True, samesite="Strict", secure=request.is_secure
    )


def check_origin() -> None:
    """Raises Forbidden for a request that another site's page caused."""
    origin = request.headers.get("Origin")
    if origin is not None and origin.rstrip("/") != request.host_url.rstrip("/"):
        raise Forbidden(action="cross_origin")


def check_own_page() -> None:
    """A cookie travels with requests that other pages cause: one that changes something must say that it comes from our
    own page. Raises Forbidden, also when it does not say where it comes from."""
    if request.headers.get("Origin") is None:
        raise Forbidden(action="cross_origin")
    check_origin()
