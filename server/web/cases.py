"""Cases: the list of an agency, and moving many on at once."""

from __future__ import annotations

from flask import Response

from server.domain.actor import Action, authorise
from server.domain.errors import UnknownAgency
from server.storage.queries.cases import cases_of_agency
from server.usecases.move_cases import MoveCases, move_cases
from server.web.api import api, command, reply
from server.web.context import context
from server.web.identify import actor
from server.web.schemas.desk import CasesOut, CasesQuery, MoveCasesIn, MovedCasesOut


@api.get("/sites/<site>/cases")
@api.input(CasesQuery, location="query")
@api.output(CasesOut)
def get_cases(site: str, query_data: CasesQuery) -> Response:
    """A page of an agency's cases, open ones unless a state is named: in process and due first."""
    authorise(actor(), Action.READ_QUEUE, site, query_data.agency)
    store = context().store
    with store.connect() as connection:
        mall = store.catalogue(connection, site)
        if mall.agency(query_data.agency) is None:
            raise UnknownAgency(agency=query_data.agency)
        found, total = cases_of_agency(
            connection,
            mall.site,
            store.clock.now(),
            query_data.agency,
            states=[query_data.state] if query_data.state else None,
            number=query_data.number,
            due_before=query_data.due_before,
            case_id=query_data.case,
            skip=query_data.skip,
        )
    return reply({"cases": found, "total": total})


@api.post("/sites/<site>/cases/move")
@api.input(MoveCasesIn)
@api.output(MovedCasesOut)
def post_move_cases(site: str, json_data: MoveCasesIn) -> Response:
    """Move cases on; each is judged for itself, and what cannot be moved is named with its reason."""
    return reply(command(site, move_cases, MoveCases(tuple(json_data.cases), json_data.state)))
