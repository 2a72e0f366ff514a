"""When numbers are given on the coming days, for kiosks that may have to decide without the server."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TypedDict

from sqlalchemy import Connection

from server.domain.catalogue import Catalogue, Queue, Service
from server.domain.hours import Interval, local_date
from server.domain.opening import day_end, windows
from server.storage.queries.disruptions import standing_disruptions
from server.storage.queries.values import rfc3339

DAYS = 7
"""How many days are told, today included: a kiosk that is cut off for longer has more than one trouble."""

Windows = list[tuple[str, str]]


class OpeningsView(TypedDict):
    """Intervals by queue, and by service where they are not as those of its queue; RFC 3339 in UTC, the end exclusive.

    They say nothing of times after `until`. Quotas are left aside.
    """

    made_at: str
    until: str
    queues: dict[str, Windows]
    services: dict[str, Windows]


def openings_view(connection: Connection, mall: Catalogue, now: datetime) -> OpeningsView:
    """The windows of all queues, from the beginning of the site's day on."""
    disruptions = standing_disruptions(connection, mall.site.code)

    def told(queue: Queue, service: Service | None = None) -> Windows:
        return [_pair(each) for each in windows(mall, now, DAYS, queue, service, disruptions=disruptions)]

    queues = {queue.code: told(queue) for queue in mall.queues}
    own = {service.code: told(queue, service) for service in mall.services if (queue := mall.queue(service.queue))}
    until = day_end(mall.site, local_date(mall.site, now) + timedelta(days=DAYS - 1))
    return {
        "made_at": rfc3339(now) or "",
        "until": rfc3339(until) or "",
        "queues": queues,
        "services": {
            service.code: own[service.code]
            for service in mall.services
            if service.code in own and own[service.code] != queues[service.queue]
        },
    }


def _pair(each: Interval) -> tuple[str, str]:
    return rfc3339(each.start) or "", rfc3339(each.end) or ""
