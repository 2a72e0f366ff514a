"""What the kiosk's page asks of its own process."""

from __future__ import annotations

import logging
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Literal
from uuid import UUID

from flask import Blueprint, Response, json, jsonify, request, send_from_directory
from pydantic import Field, SecretStr

from kiosk.alone import NotAlone
from kiosk.catalogue import CatalogueKeeper
from kiosk.client import NotEnrolled, ServerClient, ServerRefused
from kiosk.enrolment import Enrolment
from kiosk.issuing import AnotherWish, Issuing, Taken
from kiosk.line import Line
from kiosk.news import News
from kiosk.printing import Printing
from kiosk.settings import KioskSettings
from kiosk.spool import SpoolTrouble, UnknownVisit
from kiosk.standing import Standing
from kiosk.web.earlier import EarlierToken, add_earlier
from kiosk.web.problems import Problem, language
from kiosk.web.reading import In, read
from kiosk.web.stream import events
from ui.text import LANGUAGES, Language

log = logging.getLogger(__name__)


class NumberWish(In):
    """A number to take. Whether the services exist and may be given now is the server's to judge. The rest is as strict
    as there: a number that is given without the server must not be refused by it later.

    `continues` is the token of an earlier visit, and stands instead of services: what lies ready there is collected,
    and a place that a disruption took away is entered again.
    """

    services: list[Annotated[str, Field(max_length=16)]] = Field(max_length=20)
    continues: EarlierToken | None = None
    priority: Literal["elderly", "disability", "pregnant", "nursing", "toddler"] | None = None
    identity: Annotated[SecretStr, Field(max_length=32)] | None = None
    party_size: Annotated[int, Field(ge=1, le=20, strict=True)] = 1
    id: UUID
    token: Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{22,64}$")]
    language: Language = "id"

    def asked(self) -> dict[str, Any]:
        """As the server is asked."""
        left_out = {"language", "identity"} if self.continues else {"language", "identity", "continues"}
        identity = {"identity": self.identity.get_secret_value()} if self.identity else {}
        return {**self.model_dump(mode="json", exclude=left_out), **identity, "channel": "kiosk"}


class PrintWish(In):
    """A visit to print again."""

    visit: str


@dataclass(frozen=True)
class Parts:
    """What the routes speak to. `printer` describes the printer."""

    settings: KioskSettings
    printer: str
    client: ServerClient
    line: Line
    keeper: CatalogueKeeper
    news: News
    issuing: Issuing
    printing: Printing
    standing: Standing
    enrolment: Enrolment


def api(parts: Parts) -> Blueprint:
    """The routes under /api."""
    settings, keeper, news, enrolment = parts.settings, parts.keeper, parts.news, parts.enrolment
    blueprint = Blueprint("api", __name__, url_prefix="/api")

    @blueprint.get("/state")
    def state() -> Response:
        kept = keeper.kept
        identity = enrolment.identity
        return jsonify(
            site=identity.site if identity else None,
            name=settings.name or (identity.name if identity else ""),
            device=news.own_device,
            server=settings.visitors_url.rstrip("/"),
            printer=parts.printer,
            preview=settings.preview,
            online=news.online,
            spool=parts.standing.state(),
            languages=list(LANGUAGES),
            catalog_fetched_at=kept.fetched_at.isoformat() if kept else None,
        )

    @blueprint.get("/catalog")
    def catalog() -> Response:
        kept = keeper.kept
        if kept is None:
            keeper.look_soon()
            raise Problem(503, "no_catalogue")
        response = jsonify(kept.catalog)
        response.headers["ETag"] = kept.etag
        response.headers["Cache-Control"] = "no-cache"
        response.make_conditional(request)
        return response

    @blueprint.get("/events")
    def stream() -> Response:
        # Waitress notices a page that has gone; other servers say nothing of it.
        gone = request.environ.get("waitress.client_disconnected", lambda: False)
        return Response(events(news, gone), content_type="text/event-stream; charset=utf-8")

    @blueprint.post("/visits")
    def take_number() -> Response:
        wish = _wish()
        if enrolment.identity is None:
            raise Problem(409, "not_enrolled")
        if keeper.kept is None:
            raise Problem(503, "no_catalogue")
        spoken = request.headers.get("Accept-Language", language())
        key = request.headers.get("Idempotency-Key", "")
        try:
            taken = parts.issuing.take(wish.asked(), key, wish.language, spoken, enrolment.identity.site)
        except ServerRefused as refusal:
            return _refused(parts, refusal)
        except (NotAlone, AnotherWish, NotEnrolled, SpoolTrouble) as error:
            raise _problem(error) from error
        return _json(201, _answer(taken))

    add_earlier(blueprint, parts.client, parts.line, enrolment)

    @blueprint.post("/prints")
    def print_again() -> Response:
        try:
            job = parts.printing.print_again(read(PrintWish).visit)
        except UnknownVisit as error:
            raise Problem(404, "unknown_visit") from error
        except SpoolTrouble as error:
            raise _problem(error) from error
        return _json(202, job.told())

    @blueprint.get("/previews/<name>")
    def preview(name: str) -> Response:
        if not settings.preview or not re.fullmatch(r"[A-Za-z0-9_-]+\.png", name):
            raise Problem(404, "not_found")
        return send_from_directory(Path(settings.tickets).absolute(), name, mimetype="image/png")

    return blueprint


def _answer(taken: Taken) -> dict[str, Any]:
    """What has become of the print by now is told on the stream; the page gets the beginning."""
    told = {"job": taken.job.job, "state": "pending"}
    return {"visit": taken.issued.answer, "url": taken.issued.url, "print": told, "alone": taken.alone}


def _refused(parts: Parts, refusal: ServerRefused) -> Response:
    """The server's own words."""
    log.info("a number was refused: %s", refusal)
    parts.keeper.look_soon()  # our catalogue may be what is out of date
    answer = refusal.answer
    if answer.status == 401:
        parts.enrolment.look_soon()  # perhaps this kiosk is no device any more
    return Response(answer.body, answer.status, answer.headers, content_type="application/problem+json")


def _problem(error: NotAlone | AnotherWish | NotEnrolled | SpoolTrouble) -> Problem:
    match error:
        case NotAlone():
            return Problem(503 if error.waits else 409, error.code, facts=error.facts)
        case AnotherWish():
            return Problem(422, "invalid", errors={"id": ["taken"]})
        case NotEnrolled():
            return Problem(409, "not_enrolled")
        case _:
            return Problem(503, "spool_trouble")


def _wish() -> NumberWish:
    """The number to take, which is for something. Raises Problem."""
    wish = read(NumberWish)
    if not wish.services and wish.continues is None:
        raise Problem(422, "invalid", errors={"services": ["too_short"]})
    return wish


def _json(status: int, value: dict[str, Any]) -> Response:
    return Response(json.dumps(value), status, content_type="application/json")
