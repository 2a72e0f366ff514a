"""What is printed for the day on which nothing else works."""

from __future__ import annotations

from flask import Response

from server.domain.actor import AGENCY_BOUND, Action, authorise
from server.storage.queries.sheets import last_of_sheets
from server.storage.queries.waiting_list import waiting_list
from server.usecases.print_sheet import PrintSheet, print_sheet
from server.web.api import api, command, reply
from server.web.context import context
from server.web.identify import actor
from server.web.schemas.lists import PrintedListOut, SheetIn, SheetOut, SheetsOut


@api.get("/sites/<site>/waiting-list")
@api.output(PrintedListOut)
def get_waiting_list(site: str) -> Response:
    """Everybody who waits now, in the order of calling; for who belongs to an agency, its own queues."""
    who = actor()
    authorise(who, Action.READ_SITE, site)
    own = who.agency if Action.READ_SITE in AGENCY_BOUND.get(who.role, ()) else None
    store = context().store
    with store.connect() as connection:
        return reply(waiting_list(connection, store.catalogue(connection, site), store.clock.now(), own))


@api.get("/sites/<site>/sheets")
@api.output(SheetsOut)
def get_sheets(site: str) -> Response:
    """Up to which emergency number sheets were printed, by queue."""
    authorise(actor(), Action.READ_SITE, site)
    with context().store.connect() as connection:
        return reply({"last": last_of_sheets(connection, site)})


@api.post("/sites/<site>/sheets")
@api.input(SheetIn)
@api.output(SheetOut, status_code=201)
def post_sheet(site: str, json_data: SheetIn) -> Response:
    """Emergency numbers for a sheet of paper: they are on no sheet before or after."""
    return reply(command(site, print_sheet, PrintSheet(json_data.queue, json_data.count)), 201)
