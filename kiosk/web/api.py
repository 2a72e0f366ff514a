"""What the kiosk's page asks of its own process."""

from __future__ import annotations

import logging
import re
from pathlib import Path
from typing import Annotated, Any
from uuid import UUID

from flask import Blueprint, Response, json, jsonify, request, send_from_directory
from pydantic import Field, SecretStr

from kiosk.catalogue import CatalogueKeeper
from kiosk.client import ServerClient, ServerRefused, ServerUnreachable
from kiosk.enrolment import Enrolment
from kiosk.filling import Issued
from kiosk.news import News
from kiosk.settings import KioskSettings
from kiosk.spool import Spool, UnknownVisit
from kiosk.web.earlier import EarlierToken, add_earlier
from kiosk.web.problems import Problem, language
from kiosk.web.reading import In, read
from kiosk.web.stream import events
from ui.text import LANGUAGES, Language

log = logging.getLogger(__name__)


class NumberWish(In):
    """A number to take. Whether the services exist and may be given now is the server's to judge.

    `continues` is the token of an earlier visit, and stands instead of services: what lies ready there is collected,
    and a place that a disruption took away is entered again.
    """

    services: list[str] = Field(max_length=20)
    continues: EarlierToken | None = None
    priority: str | None = None
    identity: Annotated[SecretStr, Field(max_length=32)] | None = None
    party_size: int = 1
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


def api(
    settings: KioskSettings,
    printer: str,
    client: ServerClient,
    keeper: CatalogueKeeper,
    news: News,
    spool: Spool,
    enrolment: Enrolment,
) -> Blueprint:
    """The routes under /api. `printer` describes the printer."""
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
        wish = _wish()
        if enrolment.identity is None:
            raise Problem(409, "not_enrolled")
        if keeper.kept is None:
            raise Problem(503, "no_catalogue")
        key = request.headers.get("Idempotency-Key", "")
        try:
            visit = client.issue(wish.asked(), key, request.headers.get("Accept-Language", language()))
        except ServerUnreachable as error:
            log.warning("a number could not be taken: %s", error)
            raise Problem(503, "server_unreachable") from error
        except ServerRefused as refusal:
            log.info("a number was refused: %s", refusal)
            keeper.look_soon()  # our catalogue may be what is out of date
            answer = refusal.answer
            if answer.status == 401:
                enrolment.look_soon()  # perhaps this kiosk is no device any more
            return Response(answer.body, answer.status, answer.headers, content_type="application/problem+json")
        url = f"{settings.visitors_url.rstrip('/')}/v/{visit['token']}"
        job = spool.print_new(Issued(visit, url, wish.language))
        # What has become of it by now is told on the stream; the page gets the beginning.
        told = {"job": job.job, "state": "pending"}
        return _json(201, {"visit": visit, "url": url, "print": told})

    add_earlier(blueprint, client, enrolment)

    @blueprint.post("/prints")
    def print_again() -> Response:
        try:
            job = spool.print_again(read(PrintWish).visit)
        except UnknownVisit as error:
            raise Problem(404, "unknown_visit") from error
        return _json(202, job.told())

    @blueprint.get("/previews/<name>")
    def preview(name: str) -> Response:
        if not settings.preview or not re.fullmatch(r"[A-Za-z0-9_-]+\.png", name):
            raise Problem(404, "not_found")
        return send_from_directory(Path(settings.tickets).absolute(), name, mimetype="image/png")

    return blueprint


def _wish() -> NumberWish:
    """The number to take, which is for something. Raises Problem."""
    wish = read(NumberWish)
    if not wish.services and wish.continues is None:
        raise Problem(422, "invalid", errors={"services": ["too_short"]})
    return wish


def _json(status: int, value: dict[str, Any]) -> Response:
    return Response(json.dumps(value), status, content_type="application/json")
