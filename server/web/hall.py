"""What greeters do in the hall: find, add, pause, mark, print again."""

from __future__ import annotations

import base64
import hashlib
import hmac
from uuid import UUID

from flask import Response

from server.domain.actor import Action, authorise
from server.domain.opening import service_day
from server.storage.queries.tickets import visit_by_id
from server.storage.queries.visits import find_visits
from server.usecases.add_services import AddServices, add_services
from server.usecases.mark_visit import MarkVisit, mark_visit
from server.usecases.replace_token import ReplaceToken, replace_token
from server.usecases.sessions import digest_of
from server.usecases.step_away import PauseVisit, ResumeVisit, pause_visit, resume_visit
from server.web.api import api, command, idempotency_key, reply
from server.web.context import context
from server.web.identify import actor
from server.web.identity_digest import identity_digest
from server.web.schemas.desk import FindQuery, MarkIn, ServicesIn, VisitsOut
from server.web.schemas.queueing import IssuedOut, Nothing, VisitOut


@api.get("/sites/<site>/visits")
@api.input(FindQuery, location="query")
@api.output(VisitsOut)
def get_visits(site: str, query_data: FindQuery) -> Response:
    """Visits of the day by number, or by service and time, newest first."""
    authorise(actor(), Action.GUIDE, site)
    store = context().store
    now = store.clock.now()
    with store.connect() as connection:
        mall = store.catalogue(connection, site)
        found = find_visits(
            connection,
            mall,
            now,
            service_day(mall.site, now),
            number=query_data.number,
            service=query_data.service,
            since=query_data.since,
            until=query_data.until,
        )
    return reply({"visits": found})


@api.get("/sites/<site>/visits/<uuid:visit>")
@api.output(VisitOut)
def get_visit_by_id(site: str, visit: UUID) -> Response:
    """One visit, as staff of the site see it."""
    authorise(actor(), Action.READ_QUEUE, site, actor().agency)
    store = context().store
    with store.connect() as connection:
        mall = store.catalogue(connection, site)
        return reply(visit_by_id(connection, mall, store.clock.now(), visit))


@api.post("/sites/<site>/visits/<uuid:visit>/services")
@api.input(ServicesIn)
@api.output(VisitOut)
def post_services(site: str, visit: UUID, json_data: ServicesIn) -> Response:
    """The visit wants more: a line on an open ticket, or a place in another queue."""
    identity = identity_digest(site, json_data.identity)
    return reply(command(site, add_services, AddServices(visit, tuple(json_data.services), identity)))


@api.post("/sites/<site>/visits/<uuid:visit>/pause")
@api.input(Nothing, arg_name="_nothing")
@api.output(VisitOut)
def post_pause(site: str, visit: UUID, _nothing: Nothing) -> Response:
    """The visitor steps away and keeps every place."""
    return reply(command(site, pause_visit, PauseVisit(visit)))


@api.post("/sites/<site>/visits/<uuid:visit>/resume")
@api.input(Nothing, arg_name="_nothing")
@api.output(VisitOut)
def post_resume_visit(site: str, visit: UUID, _nothing: Nothing) -> Response:
    """The visitor is back from a pause."""
    return reply(command(site, resume_visit, ResumeVisit(visit)))


@api.post("/sites/<site>/visits/<uuid:visit>/mark")
@api.input(MarkIn)
@api.output(VisitOut)
def post_mark(site: str, visit: UUID, json_data: MarkIn) -> Response:
    """Staff go to this visitor instead of calling; null: no longer."""
    return reply(command(site, mark_visit, MarkVisit(visit, json_data.fetch)))


@api.post("/sites/<site>/visits/<uuid:visit>/reprint")
@api.input(Nothing, arg_name="_nothing")
@api.output(IssuedOut)
def post_reprint(site: str, visit: UUID, _nothing: Nothing) -> Response:
    """A new public token for a lost ticket; what the old paper opened is closed."""
    token = f"{site}.{_derived(visit, idempotency_key())}"
    printed = command(site, replace_token, ReplaceToken(visit, digest_of(token)))
    return reply({**printed, "token": token})


def _derived(visit: UUID, key: str) -> str:
    """A token that cannot be guessed but is the same for a repeated command, so that it need not be kept."""
    mac = hmac.new(context().secret, visit.bytes + key.encode(), hashlib.sha256).digest()
    return base64.urlsafe_b64encode(mac[:24]).decode()
