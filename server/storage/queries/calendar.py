"""What is open at a moment: the calendar, the standing disruptions and what is given out, read once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypedDict

from sqlalchemy import Connection, bindparam, func, or_, select

from server.domain.catalogue import Catalogue, Localized, Queue, Service, Site
from server.domain.disruptions import Disruption, disruption_of
from server.domain.hours import at_time
from server.domain.opening import ClosedBecause, Opening, opening, service_day
from server.domain.quotas import Given, available_from
from server.domain.ticket import Channel, TicketState
from server.storage.queries.disruptions import standing_disruptions
from server.storage.queries.values import rfc3339
from server.storage.tables import service_line, ticket, visit

GIVEN_BACK = (TicketState.CANCELLED, TicketState.TRANSFERRED)
"""States whose place in the quota is free again; a transferred ticket goes on as another one, which counts. After a
no-show the place is kept as long as the visitor may come back to it by right (Rules.return_minutes)."""

_GIVEN = (
    select(service_line.c.service, visit.c.channel, func.count().label("given"))
    .join(ticket, (ticket.c.site == service_line.c.site) & (ticket.c.ticket == service_line.c.ticket))
    .join(visit, (visit.c.site == ticket.c.site) & (visit.c.visit == ticket.c.visit))
    .where(
        service_line.c.site == bindparam("site"),
        service_line.c.service.in_(bindparam("services", expanding=True)),
        service_line.c.service_day == bindparam("day"),
        ticket.c.state.not_in(bindparam("back", GIVEN_BACK, expanding=True)),
        or_(ticket.c.state != TicketState.NO_SHOW, ticket.c.ended_at >= bindparam("kept_since")),
    )
    .group_by(service_line.c.service, visit.c.channel)
)


class OpeningView(TypedDict):
    """An opening as screens read it."""

    open: bool
    why: str | None
    opens: str | None
    notice: Localized | None
    service_open: bool
    service_opens: str | None
    reduced: bool


class StandingView(TypedDict):
    """How things stand for who waits: `why` nobody is called (a disruption, with its `notice`), and when service
    opens where it does not go on now."""

    why: str | None
    notice: Localized | None
    service_opens: str | None


def given_out(connection: Connection, site: Site, now: datetime, services: Iterable[str]) -> dict[str, Given]:
    """How many tickets of these services count on the service day of `now`, by channel."""
    asked = {
        "site": site.code,
        "day": service_day(site, now),
        "services": list(services),
        "kept_since": now - timedelta(minutes=site.rules.return_minutes),
    }
    found: dict[str, dict[Channel, int]] = defaultdict(dict)
    if asked["services"]:
        for row in connection.execute(_GIVEN, asked):
            found[row.service][row.channel] = row.given
    return dict(found)


@dataclass(frozen=True, slots=True)
class Moment:
    """One moment of a mall; answers what is open then."""

    mall: Catalogue
    at: datetime
    disruptions: list[Disruption]
    given: Mapping[str, Given]

    def site(self) -> Opening:
        """The mall as a whole."""
        return opening(self.mall, self.at, disruptions=self.disruptions)

    def service(self, service: Service, channel: Channel) -> Opening:
        """One service, as taken through a channel."""
        given = self.given.get(service.code, {})
        return opening(self.mall, self.at, None, service, channel=channel, disruptions=self.disruptions, given=given)

    def has_place(self, service: Service, channel: Channel) -> bool:
        """Whether the service's quota has a place left, whatever the hours."""
        if not service.quotas:
            return True
        begins = available_from(service.quotas, channel, self.given.get(service.code, {}))
        return begins is not None and self.at >= at_time(self.mall.site, service_day(self.mall.site, self.at), begins)

    def queue(self, queue: Queue, channel: Channel) -> tuple[Opening, dict[str, Opening]]:
        """A queue, and those of its services that are closed while it is open.

        A queue whose services are all closed is closed as the one that opens first.
        """
        own = opening(self.mall, self.at, queue, disruptions=self.disruptions)
        if not own.open:
            return own, {}
        services = [service for service in self.mall.services if service.queue == queue.code]
        closed = {
            service.code: state
            for service in services
            if service.cut_off or service.quotas or self.disruptions
            if not (state := self.service(service, channel)).open
        }
        if closed and len(closed) == len(services):
            return min(closed.values(), key=lambda state: (state.opens is None, state.opens or self.at)), {}
        return own, closed

    def standing(self, queue: Queue, services: Iterable[str]) -> StandingView:
        """How it stands for somebody who waits in the queue for these services."""
        wanted = [service for code in services if (service := self.mall.service(code))]
        stopped = [disruption_of(self.mall, self.disruptions, self.at, queue, service) for service in wanted]
        found = next((one for one in stopped if one), None)
        state = opening(self.mall, self.at, queue)
        return StandingView(
            why=ClosedBecause.DISRUPTION.value if found else None,
            notice=found.reason if found else None,
            service_opens=rfc3339(state.service_opens),
        )

    def is_served(self, queue: Queue) -> bool:
        """Whether people of the queue are, or will be, served on that day."""
        state = opening(self.mall, self.at, queue, disruptions=self.disruptions)
        return state.service_open or (
            state.service_opens is not None
            and service_day(self.mall.site, state.service_opens) == service_day(self.mall.site, self.at)
        )


def moment_of(connection: Connection, mall: Catalogue, at: datetime, services: Iterable[Service] = ()) -> Moment:
    """What is open at `at`; what is given out is read for those of the services that have a quota."""
    limited = [service.code for service in services if service.quotas]
    return Moment(
        mall,
        at,
        standing_disruptions(connection, mall.site.code),
        given_out(connection, mall.site, at, limited),
    )


def opening_view(state: Opening) -> OpeningView:
    """The opening as plain values."""
    return OpeningView(
        open=state.open,
        why=state.why.value if state.why else None,
        opens=rfc3339(state.opens),
        notice=state.notice,
        service_open=state.service_open,
        service_opens=rfc3339(state.service_opens),
        reduced=state.reduced,
    )
