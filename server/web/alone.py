"""Kiosks and desks that may have to work without the server: what they keep, and what is entered later."""

from __future__ import annotations

from flask import Response

from server.domain.actor import Action, authorise
from server.storage.queries.openings import openings_view
from server.usecases.enter_visit import EnterVisit, enter_visit
from server.usecases.sessions import digest_of
from server.web.api import api, command, reply
from server.web.context import context
from server.web.identify import actor
from server.web.schemas.alone import OfflineVisitIn, OpeningsOut
from server.web.schemas.queueing import IssuedOut


@api.get("/sites/<site>/openings")
@api.output(OpeningsOut)
def get_openings(site: str) -> Response:
    """When numbers are given today and on the coming days, for who must decide without the server."""
    authorise(actor(), Action.READ_CATALOG, site)
    store = context().store
    with store.connect() as connection:
        mall = store.catalogue(connection, site)
        return reply(openings_view(connection, mall, store.clock.now()))


@api.post("/sites/<site>/offline-visits")
@api.input(OfflineVisitIn)
@api.output(IssuedOut, status_code=201)
def post_offline_visit(site: str, json_data: OfflineVisitIn) -> Response:
    """Enter a visit whose number was given without the server: by a kiosk under its own letter, or on a sheet.

    Neither hours nor quotas refuse it. Entered again it is answered alike, whatever the key.
    """
    token = f"{site}.{json_data.token}"
    wanted = EnterVisit(
        visit=json_data.id,
        token_sha256=digest_of(token),
        services=tuple(json_data.services),
        priority=json_data.priority,
        party_size=json_data.party_size,
        prefix=json_data.prefix,
        lane=json_data.lane,
        sequence=json_data.sequence,
        taken_at=json_data.taken_at,
        printed_at=json_data.printed_at,
    )
    return reply({**command(site, enter_visit, wanted), "token": token}, 201)
