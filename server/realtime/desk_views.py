"""What stands on an officer's and a supervisor's desk."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection

from server.domain.actor import Action
from server.domain.catalogue import Catalogue, Counter
from server.domain.errors import UnknownAgency, UnknownCounter, UnknownQueue
from server.domain.events import (
    CalendarEvent,
    CatalogueEvent,
    DayClosed,
    DutyEvent,
    Event,
    NoShowRecorded,
    NumberReplaced,
    TicketEvent,
    TicketMissedAfterwards,
    TicketReturned,
    TicketUndone,
    VisitEvent,
)
from server.domain.ticket import Channel
from server.realtime.view import EVERYTHING, WHOLE_SITE, Keys, Parts, named
from server.storage.queries.board import serving
from server.storage.queries.calendar import OpeningView, moment_of, opening_view
from server.storage.queries.duties import duty_views, left_without_counter
from server.storage.queries.tickets import ticket_at, tickets_on_hold
from server.storage.queries.waiting_tickets import tickets_missed, waiting_in

ALL_AGENCIES = ""
"""No agency's code: who may do something in the own agency only may not do it here."""

_OF_MISSED = (NoShowRecorded, TicketMissedAfterwards, TicketReturned, TicketUndone)
"""Events that put a ticket among those who did not come, or take it away."""


class CounterView:
    """`counter`, its `duty` and `ticket`, what it has `on_hold`, who of today was `missed` by its queues, and how these
    queues stand (`openings`, by queue): one desk."""

    action = Action.READ_QUEUE

    def agency(self, mall: Catalogue, arg: str) -> str | None:
        return self._counter(mall, arg).agency

    def _counter(self, mall: Catalogue, arg: str) -> Counter:
        counter = mall.counter(int(arg)) if arg.isdecimal() else None
        # `0011` is no other room than `11`.
        if counter is None or str(counter.number) != arg:
            raise UnknownCounter(counter=arg)
        return counter

    def touched(self, mall: Catalogue, arg: str, event: Event) -> Keys | None:
        if isinstance(event, CatalogueEvent):
            return EVERYTHING
        if isinstance(event, DutyEvent):
            return {"duty"} if str(event.counter) == arg else frozenset()
        if isinstance(event, CalendarEvent):
            # A disruption stops the clocks of whoever is here.
            return {"ticket", "on_hold", "missed", "openings"}
        if isinstance(event, DayClosed):
            return {"missed", "openings"}
        if isinstance(event, VisitEvent):
            # A mark or a pause shows on whatever ticket the visit has here.
            return {"ticket", "on_hold", "missed"}
        at_this_counter = isinstance(event, TicketEvent) and self._concerns(mall, arg, event)
        if not at_this_counter:
            return frozenset()
        return {"ticket", "on_hold", "missed"} if isinstance(event, _OF_MISSED) else {"ticket", "on_hold"}

    def _concerns(self, mall: Catalogue, arg: str, event: TicketEvent) -> bool:
        # What is held here may be resumed at another counter of the queue, or put back from there.
        return str(getattr(event, "counter", None)) == arg or event.queue in self._counter(mall, arg).queues

    def load(self, connection: Connection, mall: Catalogue, now: datetime, arg: str, keys: Keys | None) -> Parts:
        counter = self._counter(mall, arg)
        parts: Parts = {}
        if keys is None:
            parts["counter"] = {
                "number": counter.number,
                "agency": counter.agency,
                "zone": counter.zone,
                "queues": list(counter.queues),
            }
        if keys is None or "duty" in keys:
            parts["duty"] = duty_views(connection, mall.site.code, [counter.number], now)[counter.number]
        if keys is None or "ticket" in keys:
            ticket = ticket_at(connection, mall, counter.number)
            if ticket:
                parts["ticket"] = ticket
        if keys is None or "on_hold" in keys:
            parts["on_hold"] = tickets_on_hold(connection, mall, counter.number)
        if keys is None or "missed" in keys:
            parts["missed"] = tickets_missed(connection, mall, now, counter.queues)
        if keys is None or "openings" in keys:
            parts["openings"] = self._openings(connection, mall, now, counter)
        return parts

    def _openings(
        self, connection: Connection, mall: Catalogue, now: datetime, counter: Counter
    ) -> dict[str, OpeningView]:
        moment = moment_of(connection, mall, now)
        queues = [queue for code in counter.queues if (queue := mall.queue(code))]
        return {queue.code: opening_view(moment.queue(queue, Channel.COUNTER)[0]) for queue in queues}


class QueueView:
    """`visit/<visit>`: everybody who waits in one queue, and whether they are busy at another counter."""

    action = Action.READ_QUEUE

    def agency(self, mall: Catalogue, arg: str) -> str | None:
        queue = mall.queue(arg)
        if queue is None:
            raise UnknownQueue(queue=arg)
        return queue.agency

    def touched(self, mall: Catalogue, arg: str, event: Event) -> Keys | None:
        if isinstance(event, CatalogueEvent):
            return EVERYTHING
        if isinstance(event, DutyEvent):
            # Who was to come to a counter that closed may come to any.
            return EVERYTHING
        # Of any queue: a call elsewhere makes the visit busy here.
        return {f"visit/{event.visit}"} if isinstance(event, TicketEvent | VisitEvent) else frozenset()

    def load(self, connection: Connection, mall: Catalogue, now: datetime, arg: str, keys: Keys | None) -> Parts:
        asked = named(keys, "visit")
        visits = None if asked is None else [UUID(visit) for visit in asked]
        return {f"visit/{visit}": view for visit, view in waiting_in(connection, mall, arg, visits).items()}


class DesksView:
    """`desk/<counter>` of an agency or of the whole site: who sits there, and which number is with them; `left`: the
    counters that were closed today while people waited for no other."""

    action = Action.READ_SITE

    def agency(self, mall: Catalogue, arg: str) -> str | None:
        if arg == WHOLE_SITE:
            # All agencies: for nobody who belongs to one.
            return ALL_AGENCIES
        if mall.agency(arg) is None:
            raise UnknownAgency(agency=arg)
        return arg

    def touched(self, mall: Catalogue, arg: str, event: Event) -> Keys | None:
        if isinstance(event, CatalogueEvent | DayClosed | NumberReplaced):
            return EVERYTHING
        counter = getattr(event, "counter", None)
        if counter is None or counter not in self._counters(mall, arg):
            return frozenset()
        return {f"desk/{counter}", "left"} if isinstance(event, DutyEvent) else {f"desk/{counter}"}

    def _counters(self, mall: Catalogue, arg: str) -> list[int]:
        return [each.number for each in mall.counters if arg in {WHOLE_SITE, each.agency}]

    def load(self, connection: Connection, mall: Catalogue, now: datetime, arg: str, keys: Keys | None) -> Parts:
        asked = named(keys, "desk")
        counters = [each for each in self._counters(mall, arg) if asked is None or str(each) in asked]
        parts: Parts = {}
        if counters:
            at = serving(connection, mall, None, counters)
            for counter, duty in duty_views(connection, mall.site.code, counters, now).items():
                parts[f"desk/{counter}"] = {**duty, "ticket": at.get(counter)}
        if keys is None or "left" in keys:
            parts["left"] = left_without_counter(connection, mall, now, self._counters(mall, arg))
        return parts
