"""The places that a new visit takes, all at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from server.domain.events import TicketQueued
from server.domain.plan import waits_for
from server.domain.ticket import Priority
from server.storage.store import Transaction


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a queue: what for, since when it counts, and which products are collected there."""

    services: tuple[str, ...]
    queued_at: datetime
    cases: tuple[UUID, ...] = ()


def queue_visit(
    tx: Transaction, visit: UUID, number: str, day: date, priority: Priority | None, places: Mapping[str, Place]
) -> dict[str, UUID]:
    """The tickets by queue. A place is only planned while another of them must come first."""
    planned = waits_for(tx.mall, {queue: place.services for queue, place in places.items()})
    tickets = {queue: tx.new_id() for queue in places}
    for queue, place in places.items():
        known = tx.mall.queue(queue)
        tx.record(
            TicketQueued(
                ticket=tickets[queue],
                visit=visit,
                number=number,
                queue=queue,
                agency=known.agency if known else "",
                services=place.services,
                service_day=day,
                queued_at=place.queued_at,
                priority=priority,
                planned=bool(planned[queue]),
                cases=place.cases,
            )
        )
    return tickets
