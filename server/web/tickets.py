"""The moves of a ticket at a counter."""

from __future__ import annotations

from uuid import UUID

from flask import Response

from server.domain.actor import Action, authorise
from server.domain.events import LineOutcome
from server.storage.queries.tickets import ticket_view
from server.usecases.call_next import CallNext, call_next
from server.usecases.cancel_ticket import CancelTicket, cancel_ticket
from server.usecases.finish_ticket import FinishTicket, finish_ticket
from server.usecases.recall_ticket import RecallTicket, recall_ticket
from server.usecases.record_no_show import RecordNoShow, record_no_show
from server.usecases.start_ticket import StartTicket, start_ticket
from server.web.api import api, command, reply
from server.web.context import context
from server.web.identify import actor
from server.web.schemas.queueing import AtCounterIn, FinishIn, Nothing, TicketOut


@api.post("/sites/<site>/counters/<int:counter>/call-next")
@api.input(Nothing)
@api.output(TicketOut)
@api.doc(responses={204: "Nobody may be called."})
def post_call_next(site: str, counter: int, json_data: Nothing) -> Response:  # noqa: ARG001 - the body is empty
    """Call the next visitor; 204 when nobody may be called."""
    ticket = command(site, call_next, CallNext(counter))
    return reply(ticket) if ticket is not None else Response(status=204)


@api.get("/sites/<site>/tickets/<uuid:ticket>")
@api.output(TicketOut)
def get_ticket(site: str, ticket: UUID) -> Response:
    """The ticket as it now is."""
    store = context().store
    with store.connect() as connection:
        mall = store.catalogue(connection, site)
        found = ticket_view(connection, mall, ticket)
        authorise(actor(), Action.READ_QUEUE, site, found["agency"])
        return reply(found)


@api.post("/sites/<site>/tickets/<uuid:ticket>/recall")
@api.input(AtCounterIn)
@api.output(TicketOut)
def post_recall(site: str, ticket: UUID, json_data: AtCounterIn) -> Response:
    """Call again."""
    return reply(command(site, recall_ticket, RecallTicket(ticket, json_data.counter)))


@api.post("/sites/<site>/tickets/<uuid:ticket>/start")
@api.input(AtCounterIn)
@api.output(TicketOut)
def post_start(site: str, ticket: UUID, json_data: AtCounterIn) -> Response:
    """The visitor has come: serving starts."""
    return reply(command(site, start_ticket, StartTicket(ticket, json_data.counter)))


@api.post("/sites/<site>/tickets/<uuid:ticket>/finish")
@api.input(FinishIn)
@api.output(TicketOut)
def post_finish(site: str, ticket: UUID, json_data: FinishIn) -> Response:
    """Serving ends, with an outcome for each service line."""
    outcomes = tuple(LineOutcome(line.service, line.outcome) for line in json_data.outcomes)
    return reply(command(site, finish_ticket, FinishTicket(ticket, outcomes, json_data.counter)))


@api.post("/sites/<site>/tickets/<uuid:ticket>/no-show")
@api.input(AtCounterIn)
@api.output(TicketOut)
def post_no_show(site: str, ticket: UUID, json_data: AtCounterIn) -> Response:
    """Called, and did not come."""
    return reply(command(site, record_no_show, RecordNoShow(ticket, json_data.counter)))


@api.post("/sites/<site>/tickets/<uuid:ticket>/cancel")
@api.input(Nothing)
@api.output(TicketOut)
def post_cancel(site: str, ticket: UUID, json_data: Nothing) -> Response:  # noqa: ARG001 - the body is empty
    """Give up the place of a waiting ticket."""
    return reply(command(site, cancel_ticket, CancelTicket(ticket)))
