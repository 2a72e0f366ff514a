"""Opening, leaving and closing counters."""

from __future__ import annotations

from flask import Response

from server.domain.actor import Action, authorise
from server.domain.errors import UnknownCounter
from server.storage.queries.duties import duty_views
from server.usecases.close_duty import CloseDuty, EndDuty, close_duty, end_duty
from server.usecases.open_duty import OpenDuty, open_duty
from server.usecases.run import Request, run
from server.usecases.sessions import open_session_for
from server.usecases.sign_in import check_pin
from server.usecases.start_break import StartBreak, start_break
from server.usecases.take_over import TakeOver, take_over
from server.web.api import api, command, idempotency_key, reply
from server.web.context import context
from server.web.identify import actor
from server.web.known_browser import attempt
from server.web.schemas.desk import AgencyQuery, BreakIn, CloseIn, DutiesOut, DutyOut, TakenOverOut, TakeOverIn
from server.web.schemas.queueing import Nothing


@api.get("/sites/<site>/duties")
@api.input(AgencyQuery, location="query")
@api.output(DutiesOut)
def get_duties(site: str, query_data: AgencyQuery) -> Response:
    """Who sits at which counter, of one agency or of the whole site."""
    store = context().store
    with store.connect() as connection:
        mall = store.catalogue(connection, site)
        authorise(actor(), Action.READ_QUEUE, site, query_data.agency)
        counters = [each.number for each in mall.counters if query_data.agency in {None, each.agency}]
        found = duty_views(connection, site, counters, store.clock.now())
    return reply({"duties": list(found.values())})


@api.post("/sites/<site>/counters/<int:counter>/open")
@api.input(Nothing, arg_name="_nothing")
@api.output(DutyOut)
def post_open(site: str, counter: int, _nothing: Nothing) -> Response:
    """Open a counter, or come back from a break."""
    return reply(command(site, open_duty, OpenDuty(counter)))


@api.post("/sites/<site>/counters/<int:counter>/break")
@api.input(BreakIn)
@api.output(DutyOut)
def post_break(site: str, counter: int, json_data: BreakIn) -> Response:
    """Go on break, with a reason and the minutes until coming back."""
    return reply(command(site, start_break, StartBreak(counter, json_data.reason, json_data.minutes)))


@api.post("/sites/<site>/counters/<int:counter>/close")
@api.input(CloseIn)
@api.output(DutyOut)
def post_close(site: str, counter: int, json_data: CloseIn) -> Response:
    """Close the own counter; a reason is needed while people wait for no other."""
    return reply(command(site, close_duty, CloseDuty(counter, json_data.reason)))


@api.post("/sites/<site>/counters/<int:counter>/end-duty")
@api.input(Nothing, arg_name="_nothing")
@api.output(DutyOut)
def post_end_duty(site: str, counter: int, _nothing: Nothing) -> Response:
    """End the duty of an officer who left. Who was called or on hold there goes back in line, who is served stays."""
    return reply(command(site, end_duty, EndDuty(counter)))


@api.post("/sites/<site>/counters/<int:counter>/take-over")
@api.input(TakeOverIn)
@api.output(TakenOverOut)
def post_take_over(site: str, counter: int, json_data: TakeOverIn) -> Response:
    """A relief officer shows a PIN at a screen of the agency and sits at the counter from now on; its ticket stays.

    The token is for this screen only; what is kept for a repeated command is the duty and never the token.
    """
    ctx = context()
    with ctx.store.connect() as connection:
        found = ctx.store.catalogue(connection, site).counter(counter)
    if found is None:
        raise UnknownCounter(counter=counter)
    # Not from any browser in the world: somebody of the agency has signed in here.
    authorise(actor(), Action.READ_QUEUE, site, found.agency)
    key = idempotency_key()
    relief = check_pin(ctx.store, attempt(json_data.name), json_data.pin, ctx.throttle, ctx.offload)
    duty = run(ctx.store, Request(site, relief.actor, key), take_over, TakeOver(counter))
    with ctx.store.connect(write=True) as connection:
        signed = open_session_for(ctx.store, connection, relief)
        connection.commit()
    response = reply({**duty, "token": signed.token})
    response.headers["Cache-Control"] = "no-store"
    return response
