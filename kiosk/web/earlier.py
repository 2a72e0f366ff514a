"""Visitors who have a ticket already: looking at the visit, a pause, back in line.

Only the token opens a visit here, which stands in the QR code on paper and phone: a number can be read over a
shoulder. The page keeps what it was told for as long as the visitor stands before it.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Annotated, Any, Literal
from uuid import UUID

from flask import Blueprint, Response, json, request
from pydantic import Field

from kiosk.client import ServerClient, ServerRefused, ServerUnreachable
from kiosk.enrolment import Enrolment
from kiosk.line import Line
from kiosk.web.problems import Problem, language
from kiosk.web.reading import In, read

log = logging.getLogger(__name__)

EarlierToken = Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{1,32}\.[A-Za-z0-9_-]{22,64}$")]
"""A visit's public token; the site stands before the dot."""


class EarlierWish(In):
    """A visit to look at."""

    token: EarlierToken


class Nothing(In):
    """A command that says everything in its address."""


def add_earlier(blueprint: Blueprint, client: ServerClient, line: Line, enrolment: Enrolment) -> None:
    """Add the routes to the kiosk's API."""

    def asked(ask: Callable[[], dict[str, Any]]) -> Response:
        if line.lost:
            # Nobody waits for what cannot come; the kiosk itself keeps looking for its server.
            raise Problem(409, "needs_server")
        return _asked(enrolment, ask)

    # Not a GET with the token in its address, which would stand in histories and logs.
    @blueprint.post("/earlier")
    def look() -> Response:
        token = read(EarlierWish).token
        identity = enrolment.identity
        if identity is not None and token.partition(".")[0] != identity.site:
            raise Problem(404, "foreign_visit")
        return asked(lambda: client.visit(token, _language()))

    @blueprint.post("/visits/<uuid:visit>/<any(pause, resume):move>")
    def step(visit: UUID, move: Literal["pause", "resume"]) -> Response:
        read(Nothing)
        return asked(lambda: client.move(f"/visits/{visit}/{move}", _key(), _language()))

    @blueprint.post("/tickets/<uuid:ticket>/return")
    def come_back(ticket: UUID) -> Response:
        read(Nothing)
        return asked(lambda: client.move(f"/tickets/{ticket}/return", _key(), _language()))


def _asked(enrolment: Enrolment, ask: Callable[[], dict[str, Any]]) -> Response:
    """The server's answer, a refusal as it came. Raises Problem when none came."""
    if enrolment.identity is None:
        raise Problem(409, "not_enrolled")
    try:
        return Response(json.dumps(ask()), 200, content_type="application/json")
    except ServerUnreachable as error:
        log.warning("an earlier visit could not be helped: %s", error)
        raise Problem(503, "server_unreachable") from error
    except ServerRefused as refusal:
        log.info("an earlier visit was refused: %s", refusal)
        answer = refusal.answer
        if answer.status == 401:
            enrolment.look_soon()  # perhaps this kiosk is no device any more
        return Response(answer.body, answer.status, answer.headers, content_type="application/problem+json")


def _key() -> str:
    return request.headers.get("Idempotency-Key", "")


def _language() -> str:
    return request.headers.get("Accept-Language", language())
