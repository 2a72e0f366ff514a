"""Taking a number, and looking at one's own visit."""

from __future__ import annotations

import base64
import hashlib
import hmac
from uuid import UUID

from flask import Response

from server.domain.errors import UnknownVisit
from server.storage.queries.tickets import visit_by_token
from server.usecases.issue_ticket import IssueTicket, issue_ticket
from server.usecases.sessions import digest_of
from server.web.api import api, command, reply
from server.web.context import context
from server.web.identity_digest import identity_digest
from server.web.schemas.queueing import IssuedOut, IssueIn, VisitOut


@api.post("/sites/<site>/tickets")
@api.input(IssueIn)
@api.output(IssuedOut, status_code=201)
def post_tickets(site: str, json_data: IssueIn) -> Response:
    """Take a number: one visit, with a ticket in each queue that its services need."""
    store = context().store
    visit = json_data.id or store.new_id()
    token = f"{site}.{json_data.token or _derived(visit)}"
    identity = identity_digest(site, json_data.identity)
    wanted = IssueTicket(
        visit=visit,
        token_sha256=digest_of(token),
        services=tuple(json_data.services),
        priority=json_data.priority,
        channel=json_data.channel,
        party_size=json_data.party_size,
        continues=digest_of(json_data.continues) if json_data.continues else None,
        identity=identity,
        fetch=json_data.fetch,
    )
    # What is kept of the wish is a plain digest, from which sixteen digits could be guessed: it gets the keyed one.
    issued = command(site, issue_ticket, wanted, {**json_data.model_dump(mode="json"), "identity": identity})
    # Made from the answer: a repeated command is answered with the visit of the first time.
    return reply({**issued, "token": f"{site}.{json_data.token or _derived(UUID(issued['id']))}"}, 201)


@api.get("/visits/<token>")
@api.output(VisitOut)
def get_visit(token: str) -> Response:
    """What a visitor may see of the own visit. The token begins with the site, so that malls can be placed apart."""
    site = token.partition(".")[0]
    store = context().store
    with store.connect() as connection:
        mall = store.catalogue(connection, site) if "." in token else None
        if mall is None:
            raise UnknownVisit
        return reply(visit_by_token(connection, mall, store.clock.now(), digest_of(token)))


def _derived(visit: UUID) -> str:
    """A token that cannot be guessed but can be made again, so that it need not be kept for a repeated answer."""
    mac = hmac.new(context().secret, visit.bytes, hashlib.sha256).digest()
    return base64.urlsafe_b64encode(mac[:24]).decode()
