"""Signing in and out."""

from __future__ import annotations

from typing import Any

from flask import Response, request

from server.domain.actor import ANONYMOUS
from server.domain.errors import Unidentified
from server.storage.queries.values import rfc3339
from server.usecases.sign_in import SESSION_LASTS, sign_in, sign_out
from server.web.api import api, reply
from server.web.context import context
from server.web.identify import COOKIE, actor, check_origin, presented_token
from server.web.schemas.queueing import SessionOut, SignInIn


@api.post("/session")
@api.input(SignInIn)
@api.output(SessionOut, status_code=201)
def post_session(json_data: SignInIn) -> Response:
    """Sign in: a bearer token for API clients, the same in a cookie for pages."""
    # A form on another site must not sign a browser in as somebody else.
    check_origin()
    ctx = context()
    signed = sign_in(ctx.store, json_data.name, json_data.password, ctx.offload)
    body = {
        "token": signed.token,
        "expires_at": rfc3339(signed.expires_at),
        "name": signed.name,
        **_about(signed.actor),
    }
    response = reply(body, 201)
    response.headers["Cache-Control"] = "no-store"
    response.set_cookie(
        COOKIE,
        signed.token,
        max_age=int(SESSION_LASTS.total_seconds()),
        httponly=True,
        samesite="Strict",
        secure=request.is_secure,
    )
    return response


@api.get("/session")
@api.output(SessionOut)
def get_session() -> Response:
    """Who asks."""
    if actor() is ANONYMOUS:
        raise Unidentified
    return reply(_about(actor()))


@api.delete("/session")
@api.output({}, status_code=204)
def delete_session() -> Response:
    """Sign out."""
    token = presented_token()
    if token:
        sign_out(context().store, token)
    response = Response(status=204)
    response.delete_cookie(COOKIE, httponly=True, samesite="Strict", secure=request.is_secure)
    return response


def _about(who: Any) -> dict[str, Any]:
    return {"role": who.role.value, "site": who.site, "agency": who.agency}
