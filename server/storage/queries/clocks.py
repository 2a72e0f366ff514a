"""Where the clocks of tickets stand still: nobody is late and nothing takes long while it cannot work."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import ceil
from typing import Any, TypedDict
from uuid import UUID

from sqlalchemy import Connection, Row

from server.domain.catalogue import Catalogue
from server.domain.disruptions import standstill
from server.domain.ticket import TicketState
from server.storage.queries.disruptions import disruptions_since
from server.storage.queries.lines import LineView
from server.storage.queries.values import rfc3339

_RUNNING = frozenset({TicketState.CALLED, TicketState.SERVING, TicketState.ON_HOLD})


class ClockView(TypedDict):
    """What does not count since a ticket was called, or since it is served: `disturbed_seconds` that are over, and from
    `disturbed_since` on (null: nothing is disturbed now). Both are of a running clock only."""

    disturbed_seconds: int
    disturbed_since: str | None


def clock_views(
    connection: Connection, mall: Catalogue, tickets: Sequence[Row[Any]], lines: Mapping[UUID, Sequence[LineView]]
) -> dict[UUID, ClockView]:
    """Of each of these rows of `ticket`."""
    begun = {row.ticket: row.started_at or row.called_at for row in tickets if row.state in _RUNNING}
    known = disruptions_since(connection, mall.site.code, min(begun.values())) if begun else []
    found = {}
    for row in tickets:
        seconds, since = 0, None
        if known and row.ticket in begun:
            wanted = [service for line in lines[row.ticket] if (service := mall.service(line["service"]))]
            stood = standstill(mall, known, begun[row.ticket], mall.queue(row.queue), wanted)
            seconds, since = ceil(stood.over.total_seconds()), rfc3339(stood.since)
        found[row.ticket] = ClockView(disturbed_seconds=seconds, disturbed_since=since)
    return found
