"""What the kiosk's page asks of its own process."""

from __future__ import annotations

import logging
import re
from pathlib import Path
from typing import Annotated, Any, TypeVar
from uuid import UUID

from flask import Blueprint, Response, json, jsonify, request, send_from_directory
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from kiosk.catalogue import CatalogueKeeper
from kiosk.client import ServerClient, ServerRefused, ServerUnreachable
from kiosk.filling import Issued
from kiosk.news import News
from kiosk.settings import KioskSettings
from kiosk.spool import Spool, UnknownVisit
from kiosk.web.problems import Problem, language
from kiosk.web.stream import events
from ui.text import LANGUAGES, Language

log = logging.getLogger(__name__)


class _In(BaseModel):
    model_config = ConfigDict(extra="forbid")


class NumberWish(_In):
    """A number to take. Whether the services exist and may be given now is the server's to judge."""

    services: list[str] = Field(min_length=1, max_length=20)
    priority: str | None = None
    party_size: int = 1
    id: UUID
    token: Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{22,64}$")]
    language: Language = "id"


class PrintWish(_In):
    """A visit to print again."""

    visit: str


_Wish = TypeVar("_Wish", bound=_In)


def api(
    settings: KioskSettings,
    printer: str,
    client: ServerClient,
    keeper: CatalogueKeeper,
    news: News,
    spool: Spool,
) -> Blueprint:
    """The routes under /api. `printer` describes the printer."""
    blueprint = Blueprint("api", __name__, url_prefix="/api")

    @blueprint.get("/state")
    def state() -> Response:
        kept = keeper.kept
        return jsonify(
            site=settings.site,
            name=settings.name,
            printer=printer,
            preview=settings.preview,
            online=news.online,
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
        wish = _read(NumberWish)
        if keeper.kept is None:
            raise Problem(503, "no_catalogue")
        key = request.headers.get("Idempotency-Key", "")
        body = {**wish.model_dump(mode="json", exclude={"language"}), "channel": "kiosk"}
        try:
            visit = client.issue(body, key, request.headers.get("Accept-Language", language()))
        except ServerUnreachable as error:
            log.warning("a number could not be taken: %s", error)
            raise Problem(503, "server_unreachable") from error
        except ServerRefused as refusal:
            log.info("a number was refused: %s", refusal)
            keeper.look_soon()  # our catalogue may be what is out of date
            answer = refusal.answer
            return Response(answer.body, answer.status, answer.headers, content_type="application/problem+json")
        url = f"{settings.visitors_url.rstrip('/')}/v/{visit['token']}"
        job = spool.print_new(Issued(visit, url, wish.language))
        # What has become of it by now is told on the stream; the page gets the beginning.
        told = {"job": job.job, "state": "pending"}
        return _json(201, {"visit": visit, "url": url, "print": told})

    @blueprint.post("/prints")
    def print_again() -> Response:
        try:
            job = spool.print_again(_read(PrintWish).visit)
        except UnknownVisit as error:
            raise Problem(404, "unknown_visit") from error
        return _json(202, job.told())

    @blueprint.get("/previews/<name>")
    def preview(name: str) -> Response:
        if not settings.preview or not re.fullmatch(r"[A-Za-z0-9_-]+\.png", name):
            raise Problem(404, "not_found")
        return send_from_directory(Path(settings.tickets).absolute(), name, mimetype="image/png")

    return blueprint


def _read(kind: type[_Wish]) -> _Wish:
    """The body of the request. Raises Problem."""
    try:
        return kind.model_validate(request.get_json())
    except ValidationError as error:
        errors: dict[str, list[str]] = {}
        for one in error.errors(include_input=False, include_url=False):
            errors.setdefault(".".join(map(str, one["loc"])) or "body", []).append(one["type"])
        raise Problem(422, "invalid", errors=errors) from error


def _json(status: int, value: dict[str, Any]) -> Response:
    return Response(json.dumps(value), status, content_type="application/json")
