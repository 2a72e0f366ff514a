"""The calendar: what disturbs a day, what is counted elsewhere, and how far the year is known."""

from __future__ import annotations

from uuid import UUID

from flask import Response

from server.domain.actor import Action, authorise
from server.domain.catalogue import Catalogue
from server.domain.disruptions import Disruption
from server.domain.holidays import read_holidays
from server.storage.queries.calendar_page import calendar_view
from server.storage.queries.disruptions import disruption_views, disruptions_since
from server.usecases.add_schedule import AddSchedule, add_schedule
from server.usecases.count_external import CountExternal, count_external
from server.usecases.declare_disruption import LONGEST_AGO, DeclareDisruption, agency_of, declare_disruption
from server.usecases.end_disruption import EndDisruption, end_disruption
from server.usecases.import_holidays import ImportHolidays, import_holidays
from server.usecases.remove_schedule import RemoveSchedule, remove_schedule
from server.web.api import api, command, reply
from server.web.context import context
from server.web.identify import actor
from server.web.schemas.calendar import (
    CalendarOut,
    DisruptionIn,
    DisruptionOut,
    DisruptionsOut,
    EndDisruptionIn,
    ExternalCountIn,
    ExternalCountOut,
    HolidaysIn,
    HolidaysOut,
    ScheduleIn,
    SchedulePlaceIn,
    SchedulePlaceOut,
)


@api.get("/sites/<site>/calendar")
@api.output(CalendarOut)
def get_calendar(site: str) -> Response:
    """Today's hours, what is to come, and how far the calendar is known."""
    authorise(actor(), Action.READ_SITE, site)
    store = context().store
    with store.connect() as connection:
        mall = store.catalogue(connection, site)
        return reply(calendar_view(connection, mall, store.clock.now(), actor().agency))


@api.get("/sites/<site>/disruptions")
@api.output(DisruptionsOut)
def get_disruptions(site: str) -> Response:
    """What cannot work now or could not in the last 30 days; who belongs to an agency reads its own and the mall's."""
    authorise(actor(), Action.READ_SITE, site)
    store = context().store
    with store.connect() as connection:
        mall = store.catalogue(connection, site)
        found = disruptions_since(connection, site, store.clock.now() - LONGEST_AGO)
    own = actor().agency
    return reply({"disruptions": disruption_views(one for one in found if own is None or _is_for(mall, one, own))})


def _is_for(mall: Catalogue, one: Disruption, agency: str) -> bool:
    return agency_of(mall, one.scope, one.code) in {None, agency}


@api.post("/sites/<site>/disruptions")
@api.input(DisruptionIn)
@api.output(DisruptionOut, status_code=201)
def post_disruption(site: str, json_data: DisruptionIn) -> Response:
    """Say that a service, an agency or the mall cannot work, while it lasts or afterwards."""
    reason = json_data.reason.model_dump(exclude_none=True)
    wanted = DeclareDisruption(json_data.scope, json_data.code, reason, json_data.since, json_data.until)
    return reply(command(site, declare_disruption, wanted), 201)


@api.post("/sites/<site>/disruptions/<uuid:disruption>/end")
@api.input(EndDisruptionIn)
@api.output(DisruptionOut)
def post_disruption_end(site: str, disruption: UUID, json_data: EndDisruptionIn) -> Response:
    """Say that it works again."""
    return reply(command(site, end_disruption, EndDisruption(disruption, json_data.until)))


@api.post("/sites/<site>/queues/<queue>/external-count")
@api.input(ExternalCountIn)
@api.output(ExternalCountOut)
def post_external_count(site: str, queue: str, json_data: ExternalCountIn) -> Response:
    """Enter how many people an agency with numbers of its own served on a day; replaces an earlier count."""
    return reply(command(site, count_external, CountExternal(queue, json_data.day, json_data.count)))


@api.post("/sites/<site>/schedules")
@api.input(ScheduleIn)
@api.output(SchedulePlaceOut, status_code=201)
def post_schedule(site: str, json_data: ScheduleIn) -> Response:
    """Close the mall or a queue for some days, open it besides, or give it other hours for a while."""
    return reply(command(site, add_schedule, AddSchedule(json_data.queue, json_data.schedule())), 201)


@api.post("/sites/<site>/schedules/remove")
@api.input(SchedulePlaceIn)
@api.output(SchedulePlaceOut)
def post_schedule_removal(site: str, json_data: SchedulePlaceIn) -> Response:
    """Take a schedule back: what held without it holds again."""
    wanted = RemoveSchedule(json_data.queue, json_data.first, json_data.last)
    return reply(command(site, remove_schedule, wanted))


@api.post("/sites/<site>/holidays")
@api.input(HolidaysIn)
@api.output(HolidaysOut)
def post_holidays(site: str, json_data: HolidaysIn) -> Response:
    """Replace the holidays and joint leave of the years in a CSV file; other years stay."""
    authorise(actor(), Action.CONFIGURE, site)
    days = read_holidays(json_data.csv, context().holiday_names)
    return reply(command(site, import_holidays, ImportHolidays(days)))
