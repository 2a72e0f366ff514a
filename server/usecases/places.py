"""Taking further places for a visit that has a number: shared by whoever adds, transfers or corrects."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import bindparam, func, select

from server.domain.catalogue import Service
from server.domain.errors import AlreadyInQueue, NoService, ServiceTwice, UnknownService
from server.domain.events import TicketQueued
from server.domain.ticket import Priority
from server.storage.store import Transaction
from server.storage.tables import is_open, is_waiting, service_line, ticket, visit

_VISIT = select(visit.c.number, visit.c.priority, visit.c.service_day).where(
    visit.c.site == bindparam("site"), visit.c.visit == bindparam("visit")
)
_OPEN_PLACE = select(ticket.c.ticket, ticket.c.counter).where(
    ticket.c.site == bindparam("site"),
    ticket.c.visit == bindparam("visit"),
    ticket.c.queue == bindparam("queue"),
    is_open(ticket),
)
_LINES = (
    select(service_line.c.position, service_line.c.service)
    .where(service_line.c.site == bindparam("site"), service_line.c.ticket == bindparam("ticket"))
    .order_by(service_line.c.position)
)
_OPEN_TICKETS = select(ticket.c.ticket).where(
    ticket.c.site == bindparam("site"), ticket.c.visit == bindparam("visit"), is_open(ticket)
)
_HEAD = select(func.min(ticket.c.queued_at)).where(
    ticket.c.site == bindparam("site"), ticket.c.queue == bindparam("queue"), is_waiting(ticket)
)


def wanted_services(tx: Transaction, codes: Sequence[str]) -> list[Service]:
    """The services of these codes; raises NoService, ServiceTwice, UnknownService."""
    if not codes:
        raise NoService
    if len(set(codes)) != len(codes):
        raise ServiceTwice
    services = []
    for code in codes:
        service = tx.mall.service(code)
        if service is None:
            raise UnknownService(service=code)
        services.append(service)
    return services


def by_queue(services: Sequence[Service]) -> dict[str, list[Service]]:
    """The services by queue, in the order in which they were asked for."""
    queues: dict[str, list[Service]] = {}
    for service in services:
        queues.setdefault(service.queue, []).append(service)
    return queues


def lines_of(tx: Transaction, ticket_id: UUID) -> dict[int, str]:
    """Service by position."""
    rows = tx.connection.execute(_LINES, {"site": tx.site, "ticket": ticket_id})
    return {row.position: row.service for row in rows}


def open_services(tx: Transaction, visit_id: UUID) -> set[str]:
    """All services for which the visit still has a place."""
    tickets = tx.connection.scalars(_OPEN_TICKETS, {"site": tx.site, "visit": visit_id}).all()
    return {service for each in tickets for service in lines_of(tx, each).values()}


def open_place(tx: Transaction, visit_id: UUID, queue: str) -> UUID | None:
    """The visit's open ticket in the queue."""
    asked = {"site": tx.site, "visit": visit_id, "queue": queue}
    found: UUID | None = tx.connection.execute(_OPEN_PLACE, asked).scalar_one_or_none()
    return found


def head_of(tx: Transaction, queue: str) -> datetime | None:
    """Since when the first of the queue waits."""
    found: datetime | None = tx.connection.execute(_HEAD, {"site": tx.site, "queue": queue}).scalar_one_or_none()
    return found


def take_place(
    tx: Transaction,
    visit_id: UUID,
    services: Sequence[Service],
    queued_at: datetime,
    *,
    came_from: UUID | None = None,
    for_counter: int | None = None,
    note: UUID | None = None,
    ticket_id: UUID | None = None,
) -> UUID:
    """Queue the visit for these services of one queue, as `ticket_id` where it is chosen already.

    Raises AlreadyInQueue.
    """
    queue = services[0].queue
    if open_place(tx, visit_id, queue) is not None:
        raise AlreadyInQueue(queue=queue)
    about = tx.connection.execute(_VISIT, {"site": tx.site, "visit": visit_id}).one()
    priority: Priority | None = about.priority
    taken = ticket_id or tx.new_id()
    tx.record(
        TicketQueued(
            ticket=taken,
            visit=visit_id,
            number=about.number,
            queue=queue,
            agency=services[0].agency,
            services=tuple(service.code for service in services),
            service_day=about.service_day,
            queued_at=queued_at,
            priority=priority,
            came_from=came_from,
            for_counter=for_counter,
            note=note,
        )
    )
    return taken
