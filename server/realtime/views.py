"""Views: what a screen shows, cut into parts that an event can touch.

`touched` says which parts an event may change; `load` reads these parts (all of them for None) as they now are. A
part that is gone is simply not in what `load` returns. An event put on a stale snapshot must equal a fresh one: a
test holds every kind of event to that.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from datetime import datetime
from typing import Any, Protocol
from uuid import UUID

from sqlalchemy import Connection

from server.domain.actor import Action
from server.domain.catalogue import Catalogue
from server.domain.errors import UnknownCounter, UnknownQueue, UnknownView
from server.domain.events import (
    CalendarEvent,
    CatalogueEvent,
    DayClosed,
    Event,
    TicketCalled,
    TicketEvent,
    TicketRecalled,
    TicketRequeued,
    TicketReturned,
    TicketUndone,
    VisitEvent,
)
from server.domain.opening import opening
from server.storage.queries.board import check_zone, queues_in, recent_calls, serving, waiting
from server.storage.queries.structure import lobby_view
from server.storage.queries.tickets import ticket_at
from server.storage.queries.values import rfc3339
from server.storage.queries.waiting_tickets import waiting_in
from server.usecases.speak_call import with_words

Parts = dict[str, Any]
Keys = AbstractSet[str]

_CALLING = (TicketCalled, TicketRecalled, TicketRequeued, TicketReturned, TicketUndone)
"""Events that put a call on the board or take it off."""

EVERYTHING: None = None
"""Answer of `touched` when any part may have changed."""

WHOLE_SITE = "*"


class View(Protocol):
    """One kind of screen content; `arg` says which one (a zone, a counter, a queue)."""

    action: Action

    def agency(self, mall: Catalogue, arg: str) -> str | None:
        """Whose it is, for the right to see it; raises a NotFound for an `arg` that does not exist."""

    def touched(self, mall: Catalogue, arg: str, event: Event) -> Keys | None:
        """The parts that the event may change, or EVERYTHING."""

    def load(self, connection: Connection, mall: Catalogue, now: datetime, arg: str, keys: Keys | None) -> Parts:
        """These parts as they now are."""


def _named(keys: Keys | None, kind: str) -> list[str] | None:
    """What follows `kind/` in the keys; None for all."""
    if keys is None:
        return None
    return [key.removeprefix(f"{kind}/") for key in keys if key.startswith(f"{kind}/")]


def _queues_of(mall: Catalogue, event: TicketEvent) -> set[str]:
    """The queues whose waits the event changes: its own, and those that its counter serves besides."""
    counter = mall.counter(getattr(event, "counter", None) or 0)
    return {event.queue, *(counter.queues if counter else ())}


def _opening(mall: Catalogue, now: datetime) -> dict[str, Any]:
    state = opening(mall.site, now)
    return {"open": state.open, "why": state.why.value if state.why else None, "opens": rfc3339(state.opens)}


class BoardView:
    """`calls`, `serving/<counter>`, `waiting/<queue>`, `structure`, `opening` of a zone or of the whole site."""

    action = Action.READ_BOARD

    def agency(self, mall: Catalogue, arg: str) -> str | None:
        check_zone(mall, self._zone(arg))
        return None

    def touched(self, mall: Catalogue, arg: str, event: Event) -> Keys | None:
        if isinstance(event, CatalogueEvent | CalendarEvent | DayClosed):
            return EVERYTHING
        if not isinstance(event, TicketEvent):
            return frozenset()
        keys = {f"waiting/{queue}" for queue in _queues_of(mall, event)}
        if isinstance(event, _CALLING):
            keys.add("calls")
        counter = getattr(event, "counter", None)
        return keys | {f"serving/{counter}"} if counter is not None else keys

    def load(self, connection: Connection, mall: Catalogue, now: datetime, arg: str, keys: Keys | None) -> Parts:
        zone = self._zone(arg)
        parts: Parts = {}
        if keys is None:
            parts["structure"] = lobby_view(mall)
            parts["opening"] = _opening(mall, now)
        if keys is None or "calls" in keys:
            parts["calls"] = with_words(mall, recent_calls(connection, mall, now, zone))
        counters = _named(keys, "serving")
        if counters is None or counters:
            asked = None if counters is None else {int(counter) for counter in counters if counter.isdecimal()}
            for counter, view in serving(connection, mall, zone, asked).items():
                parts[f"serving/{counter}"] = view
        named = _named(keys, "waiting")
        queues = [queue for queue in queues_in(mall, zone) if named is None or queue in named]
        for queue, line in waiting(connection, mall, now, queues).items():
            parts[f"waiting/{queue}"] = line
        return parts

    def _zone(self, arg: str) -> str | None:
        return None if arg == WHOLE_SITE else arg


class WaitingView:
    """`queue/<queue>` of all queues, and `opening`: what a kiosk's home shows."""

    action = Action.READ_BOARD

    def agency(self, mall: Catalogue, arg: str) -> str | None:
        if arg != WHOLE_SITE:
            raise UnknownView(view=f"waiting/{arg}")
        return None

    def touched(self, mall: Catalogue, arg: str, event: Event) -> Keys | None:
        if isinstance(event, CatalogueEvent | CalendarEvent | DayClosed):
            return EVERYTHING
        if not isinstance(event, TicketEvent):
            return frozenset()
        return {f"queue/{queue}" for queue in _queues_of(mall, event)}

    def load(self, connection: Connection, mall: Catalogue, now: datetime, arg: str, keys: Keys | None) -> Parts:
        parts: Parts = {"opening": _opening(mall, now)} if keys is None else {}
        named = _named(keys, "queue")
        queues = [queue.code for queue in mall.queues if named is None or queue.code in named]
        return parts | {f"queue/{queue}": line for queue, line in waiting(connection, mall, now, queues).items()}


class CounterView:
    """`counter` and its `ticket`: what is at one desk."""

    action = Action.READ_QUEUE

    def agency(self, mall: Catalogue, arg: str) -> str | None:
        counter = mall.counter(int(arg)) if arg.isdecimal() else None
        # `0011` is no other room than `11`.
        if counter is None or str(counter.number) != arg:
            raise UnknownCounter(counter=arg)
        return counter.agency

    def touched(self, mall: Catalogue, arg: str, event: Event) -> Keys | None:
        if isinstance(event, CatalogueEvent):
            return EVERYTHING
        at_this_counter = str(getattr(event, "counter", None)) == arg
        return {"ticket"} if at_this_counter else frozenset()

    def load(self, connection: Connection, mall: Catalogue, now: datetime, arg: str, keys: Keys | None) -> Parts:
        counter = mall.counter(int(arg))
        if counter is None:
            raise UnknownCounter(counter=arg)
        parts: Parts = {}
        if keys is None:
            parts["counter"] = {
                "number": counter.number,
                "agency": counter.agency,
                "zone": counter.zone,
                "queues": list(counter.queues),
            }
        if keys is None or "ticket" in keys:
            ticket = ticket_at(connection, mall, counter.number)
            if ticket:
                parts["ticket"] = ticket
        return parts


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
        # Of any queue: a call elsewhere makes the visit busy here.
        return {f"visit/{event.visit}"} if isinstance(event, TicketEvent | VisitEvent) else frozenset()

    def load(self, connection: Connection, mall: Catalogue, now: datetime, arg: str, keys: Keys | None) -> Parts:
        named = _named(keys, "visit")
        visits = None if named is None else [UUID(visit) for visit in named]
        return {f"visit/{visit}": view for visit, view in waiting_in(connection, mall, arg, visits).items()}


VIEWS: dict[str, View] = {
    "board": BoardView(),
    "waiting": WaitingView(),
    "counter": CounterView(),
    "queue": QueueView(),
}
