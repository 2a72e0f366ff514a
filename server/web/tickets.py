"""The moves of a ticket at a counter."""

from __future__ import annotations

from uuid import UUID

from flask import Response

from server.domain.actor import Action, authorise
from server.domain.events import LineOutcome
from server.storage.queries.tickets import ticket_view
from server.usecases.call_next import CallNext, call_next
from server.usecases.call_ticket import CallTicket, call_ticket
from server.usecases.cancel_ticket import CancelTicket, cancel_ticket
from server.usecases.correct_service import CorrectService, correct_service
from server.usecases.finish_ticket import FinishTicket, finish_ticket
from server.usecases.hold_ticket import HoldTicket, hold_ticket
from server.usecases.recall_ticket import RecallTicket, recall_ticket
from server.usecases.record_afterwards import MissAfterwards, ServeAfterwards, miss_afterwards, serve_afterwards
from server.usecases.record_no_show import RecordNoShow, record_no_show
from server.usecases.requeue_ticket import RequeueTicket, requeue_ticket
from server.usecases.resume_ticket import ResumeTicket, resume_ticket
from server.usecases.return_ticket import ReturnTicket, return_ticket
from server.usecases.start_ticket import StartTicket, start_ticket
from server.usecases.transfer_ticket import TransferTicket, transfer_ticket
from server.usecases.undo_last import UndoLast, undo_last
from server.web.api import api, command, reply
from server.web.context import context
from server.web.identify import actor
from server.web.identity_digest import identity_digest
from server.web.schemas.desk import CallIn, CorrectIn, RequeueIn, TransferIn
from server.web.schemas.queueing import (
    AtCounterIn,
    FinishIn,
    MissedAfterwardsIn,
    Nothing,
    ServedAfterwardsIn,
    TicketOut,
    VisitOut,
)


@api.post("/sites/<site>/counters/<int:counter>/call-next")
@api.input(Nothing, arg_name="_nothing")
@api.output(TicketOut)
@api.doc(responses={204: "Nobody may be called."})
def post_call_next(site: str, counter: int, _nothing: Nothing) -> Response:
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
    outcomes = tuple(LineOutcome(line.service, line.outcome, tuple(line.missing)) for line in json_data.outcomes)
    return reply(command(site, finish_ticket, FinishTicket(ticket, outcomes, json_data.counter)))


@api.post("/sites/<site>/tickets/<uuid:ticket>/served-afterwards")
@api.input(ServedAfterwardsIn)
@api.output(TicketOut)
def post_served_afterwards(site: str, ticket: UUID, json_data: ServedAfterwardsIn) -> Response:
    """Tell later that somebody was served while the desk had no server: nothing is shown or spoken for it."""
    outcomes = tuple(LineOutcome(line.service, line.outcome, tuple(line.missing)) for line in json_data.outcomes)
    times = (json_data.called_at, json_data.started_at, json_data.ended_at)
    return reply(command(site, serve_afterwards, ServeAfterwards(ticket, json_data.counter, *times, outcomes)))


@api.post("/sites/<site>/tickets/<uuid:ticket>/missed-afterwards")
@api.input(MissedAfterwardsIn)
@api.output(TicketOut)
def post_missed_afterwards(site: str, ticket: UUID, json_data: MissedAfterwardsIn) -> Response:
    """Tell later that somebody was called while the desk had no server, and did not come."""
    return reply(command(site, miss_afterwards, MissAfterwards(ticket, json_data.counter, json_data.called_at)))


@api.post("/sites/<site>/tickets/<uuid:ticket>/no-show")
@api.input(AtCounterIn)
@api.output(TicketOut)
def post_no_show(site: str, ticket: UUID, json_data: AtCounterIn) -> Response:
    """Called, and did not come."""
    return reply(command(site, record_no_show, RecordNoShow(ticket, json_data.counter)))


@api.post("/sites/<site>/counters/<int:counter>/call")
@api.input(CallIn)
@api.output(TicketOut)
def post_call(site: str, counter: int, json_data: CallIn) -> Response:
    """Call a particular visitor out of turn, with a reason."""
    return reply(command(site, call_ticket, CallTicket(counter, json_data.ticket, json_data.reason)))


@api.post("/sites/<site>/tickets/<uuid:ticket>/hold")
@api.input(AtCounterIn)
@api.output(TicketOut)
def post_hold(site: str, ticket: UUID, json_data: AtCounterIn) -> Response:
    """Interrupt serving; the counter is free for others."""
    return reply(command(site, hold_ticket, HoldTicket(ticket, json_data.counter)))


@api.post("/sites/<site>/tickets/<uuid:ticket>/resume")
@api.input(AtCounterIn)
@api.output(TicketOut)
def post_resume(site: str, ticket: UUID, json_data: AtCounterIn) -> Response:
    """Serve on what was on hold, at this counter or where it was held."""
    return reply(command(site, resume_ticket, ResumeTicket(ticket, json_data.counter)))


@api.post("/sites/<site>/tickets/<uuid:ticket>/requeue")
@api.input(RequeueIn)
@api.output(TicketOut)
def post_requeue(site: str, ticket: UUID, json_data: RequeueIn) -> Response:
    """Put a called ticket or one on hold back in line, with its seniority; the visitor may pause besides."""
    return reply(command(site, requeue_ticket, RequeueTicket(ticket, json_data.counter, json_data.pause)))


@api.post("/sites/<site>/tickets/<uuid:ticket>/return")
@api.input(Nothing, arg_name="_nothing")
@api.output(TicketOut)
def post_return(site: str, ticket: UUID, _nothing: Nothing) -> Response:
    """Who did not come when called is back, and stands in line again by the mall's rule."""
    return reply(command(site, return_ticket, ReturnTicket(ticket)))


@api.post("/sites/<site>/tickets/<uuid:ticket>/transfer")
@api.input(TransferIn)
@api.output(TicketOut)
def post_transfer(site: str, ticket: UUID, json_data: TransferIn) -> Response:
    """Send the visitor on, to another queue or counter: the answer is the new ticket."""
    wanted = TransferTicket(
        ticket,
        tuple(json_data.services),
        json_data.to_counter,
        json_data.note,
        json_data.counter,
        tuple(json_data.lines),
        identity_digest(site, json_data.identity),
    )
    return reply(command(site, transfer_ticket, wanted))


@api.post("/sites/<site>/tickets/<uuid:ticket>/undo")
@api.input(Nothing, arg_name="_nothing")
@api.output(TicketOut)
def post_undo(site: str, ticket: UUID, _nothing: Nothing) -> Response:
    """Take back the last thing that was done with the ticket, if the world has not moved on."""
    return reply(command(site, undo_last, UndoLast(ticket)))


@api.post("/sites/<site>/tickets/<uuid:ticket>/correct")
@api.input(CorrectIn)
@api.output(VisitOut)
def post_correct(site: str, ticket: UUID, json_data: CorrectIn) -> Response:
    """Put a wrong service right, without losing seniority."""
    identity = identity_digest(site, json_data.identity)
    return reply(command(site, correct_service, CorrectService(ticket, json_data.was, json_data.service, identity)))


@api.post("/sites/<site>/tickets/<uuid:ticket>/cancel")
@api.input(Nothing, arg_name="_nothing")
@api.output(TicketOut)
def post_cancel(site: str, ticket: UUID, _nothing: Nothing) -> Response:
    """Give up the place of a waiting ticket."""
    return reply(command(site, cancel_ticket, CancelTicket(ticket)))
