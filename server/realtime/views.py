"""Views: what a screen shows, cut into parts that an event can touch.

`touched` says which parts an event may change; `load` reads these parts (all of them for None) as they now are. A
part that is gone is simply not in what `load` returns. An event put on a stale snapshot must equal a fresh one: a
test holds every kind of event to that.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection

from server.domain.actor import Action
from server.domain.catalogue import Catalogue
from server.domain.errors import UnknownView
from server.domain.events import (
    CalendarEvent,
    CatalogueEvent,
    DayClosed,
    DutyEvent,
    Event,
    NumberReplaced,
    TicketCalled,
    TicketEvent,
    TicketRecalled,
    TicketRequeued,
    TicketReturned,
    TicketUndone,
    VisitMarked,
)
from server.domain.ticket import Channel
from server.realtime.desk_views import CounterView, DesksView, QueueView
from server.realtime.kiosks_view import KiosksView
from server.realtime.view import EVERYTHING, WHOLE_SITE, Keys, Parts, View, named
from server.storage.queries.board import check_zone, queues_in, recent_calls, serving, waiting
from server.storage.queries.calendar import OpeningView, moment_of, opening_view
from server.storage.queries.structure import lobby_view
from server.usecases.speak_call import with_words

_CALLING = (TicketCalled, TicketRecalled, TicketRequeued, TicketReturned, TicketUndone)
"""Events that put a call on the board or take it off."""


def _queues_of(mall: Catalogue, event: TicketEvent | DutyEvent) -> set[str]:
    """The queues whose waits the event changes: its own, and those that its counter serves besides."""
    counter = mall.counter(getattr(event, "counter", None) or 0)
    own = () if isinstance(event, DutyEvent) else (event.queue,)
    return {*own, *(counter.queues if counter else ())}


def _opening(connection: Connection, mall: Catalogue, now: datetime) -> OpeningView:
    return opening_view(moment_of(connection, mall, now).site())


class BoardView:
    """`calls`, `serving/<counter>`, `waiting/<queue>`, `structure`, `opening` of a zone or of the whole site.

    Numbers are told as they are had through `channel`: each has quotas of its own.
    """

    action = Action.READ_BOARD

    def __init__(self, channel: Channel) -> None:
        self._channel = channel

    def agency(self, mall: Catalogue, arg: str) -> str | None:
        check_zone(mall, self._zone(arg))
        return None

    def touched(self, mall: Catalogue, arg: str, event: Event) -> Keys | None:
        if isinstance(event, CatalogueEvent | CalendarEvent | DayClosed | NumberReplaced):
            return EVERYTHING
        if isinstance(event, VisitMarked):
            return {"calls"}
        if not isinstance(event, TicketEvent | DutyEvent):
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
            parts["opening"] = _opening(connection, mall, now)
        if keys is None or "calls" in keys:
            parts["calls"] = with_words(mall, recent_calls(connection, mall, now, zone))
        counters = named(keys, "serving")
        if counters is None or counters:
            asked = None if counters is None else {int(counter) for counter in counters if counter.isdecimal()}
            for counter, view in serving(connection, mall, zone, asked).items():
                parts[f"serving/{counter}"] = view
        lines = named(keys, "waiting")
        queues = [queue for queue in queues_in(mall, zone) if lines is None or queue in lines]
        for queue, line in waiting(connection, mall, now, queues, self._channel).items():
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
        if not isinstance(event, TicketEvent | DutyEvent):
            return frozenset()
        return {f"queue/{queue}" for queue in _queues_of(mall, event)}

    def load(self, connection: Connection, mall: Catalogue, now: datetime, arg: str, keys: Keys | None) -> Parts:
        parts: Parts = {"opening": _opening(connection, mall, now)} if keys is None else {}
        asked = named(keys, "queue")
        queues = [queue.code for queue in mall.queues if asked is None or queue.code in asked]
        return parts | {f"queue/{queue}": line for queue, line in waiting(connection, mall, now, queues).items()}


VIEWS: dict[str, View] = {
    "board": BoardView(Channel.KIOSK),
    "hall": BoardView(Channel.GREETER),
    "waiting": WaitingView(),
    "counter": CounterView(),
    "queue": QueueView(),
    "desks": DesksView(),
    "kiosks": KiosksView(),
}
