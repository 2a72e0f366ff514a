"""Signing in and out, and what everybody does with the own account."""

from __future__ import annotations

from typing import Any

from flask import Response, g, request

from server.domain.errors import Unidentified
from server.storage.queries.values import rfc3339
from server.usecases.change_password import ChangePassword, change_password
from server.usecases.sessions import SESSION_LASTS, Holder, end_session
from server.usecases.set_pin import set_pin
from server.usecases.sign_in import sign_in
from server.usecases.sign_out_everywhere import sign_out_everywhere
from server.web.api import api, reply
from server.web.context import context
from server.web.identify import (
    COOKIE,
    bearer,
    check_origin,
    check_own_page,
    holder,
    presented_token,
    renew_cookie,
    set_session_cookie,
)
from server.web.known_browser import attempt, remember
from server.web.schemas.people import ChangePasswordIn, PinIn, SessionOut, SignInIn


@api.post("/session")
@api.input(SignInIn)
@api.output(SessionOut, status_code=201)
def post_session(json_data: SignInIn) -> Response:
    """Sign in: a bearer token for API clients, the same in a cookie for pages (not with `tab`). After ten wrong
    passwords in ten minutes the next try has to wait (429)."""
    # A form on another site must not sign a browser in as somebody else.
    check_origin()
    ctx = context()
    signed = sign_in(ctx.store, attempt(json_data.name), json_data.password, ctx.throttle, ctx.offload, demo=ctx.demo)
    body = {"token": signed.token, "expires_at": rfc3339(signed.expires_at), **_about(signed.name, signed.actor)}
    response = reply(body, 201)
    response.headers["Cache-Control"] = "no-store"
    if not json_data.tab:
        set_session_cookie(response, signed.token, int(SESSION_LASTS.total_seconds()))
    remember(response, signed.name)
    return response


@api.get("/session")
@api.output(SessionOut)
def get_session() -> Response:
    """Who asks."""
    found = _holder()
    response = reply(_about(found.name or None, found.actor))
    response.headers["Cache-Control"] = "no-store"
    return response


@api.delete("/session")
@api.output({}, status_code=204)
def delete_session() -> Response:
    """Sign out. A screen's own token leaves alone the cookie, which may be another officer's of a shared computer."""
    token = presented_token()
    by_cookie = bearer(request) is None
    if token:
        if by_cookie:
            check_own_page()
        end_session(context().store, token)
    return _without_cookie() if by_cookie else Response(status=204)


@api.delete("/sessions")
@api.output({}, status_code=204)
def delete_sessions() -> Response:
    """Sign out everywhere: all sessions of the account end, this one too."""
    sign_out_everywhere(context().store, _holder().actor)
    return _without_cookie()


@api.put("/session/password")
@api.input(ChangePasswordIn)
@api.output({}, status_code=204)
def put_password(json_data: ChangePasswordIn) -> Response:
    """Change the own password; all other sessions of the account end."""
    ctx = context()
    found = _holder()
    wanted = ChangePassword(json_data.old, json_data.new)
    change_password(ctx.store, found, wanted, attempt(found.name), ctx.throttle, ctx.offload)
    token = request.cookies.get(COOKIE)
    if token and bearer(request) is None and "renewed" not in g:
        renew_cookie(token, found)
    return Response(status=204)


@api.put("/session/pin")
@api.input(PinIn)
@api.output({}, status_code=204)
def put_pin(json_data: PinIn) -> Response:
    """Choose the own PIN, with which to take over a counter."""
    ctx = context()
    set_pin(ctx.store, _holder(), json_data.pin, ctx.offload)
    return Response(status=204)


@api.after_request
def give_new_token(response: Response) -> Response:
    """A page's token was renewed on the way: its answer carries the new one, unless it sets or ends a session."""
    if "renewed" in g and not any(value.startswith(f"{COOKIE}=") for value in response.headers.getlist("Set-Cookie")):
        token, expires_at = g.renewed
        left = expires_at - context().store.clock.now()
        set_session_cookie(response, token, int(left.total_seconds()))
    return response


def _holder() -> Holder:
    found = holder()
    if found is None:
        raise Unidentified
    return found


def _without_cookie() -> Response:
    response = Response(status=204)
    response.delete_cookie(COOKIE, httponly=True, samesite="Strict", secure=request.is_secure)
    return response


def _about(name: str | None, who: Any) -> dict[str, Any]:
    return {
        "name": name,
        "role": who.role.value,
        "site": who.site,
        "agency": who.agency,
        "must_change": who.newcomer,
    }
