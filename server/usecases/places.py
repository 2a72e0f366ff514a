"""Taking further places for a visit that has a number: shared by whoever adds, transfers or corrects."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import bindparam, func, select

from server.domain.actor import Role
from server.domain.catalogue import Service
from server.domain.errors import AlreadyInQueue, Forbidden, NoService, ServiceTwice, UnknownService
from server.domain.events import TicketQueued
from server.domain.plan import waits_for
from server.domain.ticket import OPEN, Channel, Priority, TicketState
from server.storage.store import Transaction
from server.storage.tables import is_open, is_waiting, service_line, ticket, visit
from server.usecases.identities import claim_identity

_VISIT = select(visit.c.number, visit.c.priority, visit.c.service_day).where(
    visit.c.site == bindparam("site"), visit.c.visit == bindparam("visit")
)
_CHANNEL = select(visit.c.channel).where(visit.c.site == bindparam("site"), visit.c.visit == bindparam("visit"))
_OPEN_PLACE = select(ticket.c.ticket, ticket.c.counter).where(
    ticket.c.site == bindparam("site"),
    ticket.c.visit == bindparam("visit"),
    ticket.c.queue == bindparam("queue"),
    is_open(ticket),
)
_LINES = (
    select(service_line.c.position, service_line.c.service, service_line.c.case_id)
    .where(service_line.c.site == bindparam("site"), service_line.c.ticket == bindparam("ticket"))
    .order_by(service_line.c.position)
)
_ALL_LINES = (
    select(ticket.c.ticket, ticket.c.queue, ticket.c.state, service_line.c.service)
    .join(service_line, (service_line.c.site == ticket.c.site) & (service_line.c.ticket == ticket.c.ticket))
    .where(ticket.c.site == bindparam("site"), ticket.c.visit == bindparam("visit"))
    .order_by(ticket.c.queued_seq, service_line.c.position)
)
_HEAD = select(func.min(ticket.c.queued_at)).where(
    ticket.c.site == bindparam("site"), ticket.c.queue == bindparam("queue"), is_waiting(ticket)
)
_AT_AGENCY = select(ticket.c.queue).where(ticket.c.site == bindparam("site"), ticket.c.visit == bindparam("visit"))


class Line(NamedTuple):
    """A service line of a ticket; `case_id` is what it collects."""

    position: int
    service: str
    case_id: UUID | None


class Held(NamedTuple):
    """A ticket of a visit and its services."""

    queue: str
    state: TicketState
    services: list[str]


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


def lines_of(tx: Transaction, ticket_id: UUID) -> list[Line]:
    """The ticket's service lines in order of their position."""
    rows = tx.connection.execute(_LINES, {"site": tx.site, "ticket": ticket_id})
    return [Line(*row) for row in rows]


def services_of(tx: Transaction, ticket_id: UUID) -> list[Service]:
    """The services of the ticket's lines, as far as the mall still has them."""
    return [service for line in lines_of(tx, ticket_id) if (service := tx.mall.service(line.service))]


def all_tickets(tx: Transaction, visit_id: UUID) -> dict[UUID, Held]:
    """Every ticket that the visit has or had, in the order in which their places were taken."""
    found: dict[UUID, Held] = {}
    for row in tx.connection.execute(_ALL_LINES, {"site": tx.site, "visit": visit_id}):
        found.setdefault(row.ticket, Held(row.queue, row.state, [])).services.append(row.service)
    return found


def open_services(tx: Transaction, visit_id: UUID) -> set[str]:
    """All services for which the visit still has a place."""
    held = all_tickets(tx, visit_id).values()
    return {service for each in held if each.state in OPEN for service in each.services}


def to_come(tx: Transaction, visit_id: UUID) -> dict[UUID, list[str]]:
    """What of the visit is not over, by ticket, as far as others may have to wait for it: every place that it has,
    and the services of a call that it missed, until another place was taken for them: the visitor may return."""
    found = all_tickets(tx, visit_id)
    last = {service: ticket_id for ticket_id, each in found.items() for service in each.services}
    return {
        ticket_id: [
            service
            for service in each.services
            if each.state in OPEN or (each.state is TicketState.NO_SHOW and last[service] == ticket_id)
        ]
        for ticket_id, each in found.items()
    }


def channel_of(tx: Transaction, visit_id: UUID) -> Channel:
    """Where the visit took its number: whatever it is given later counts in that channel's quota."""
    found: Channel = tx.connection.execute(_CHANNEL, {"site": tx.site, "visit": visit_id}).scalar_one()
    return found


def check_theirs(tx: Transaction, visit_id: UUID) -> None:
    """Raise Forbidden for an officer in whose agency the visit has and had no place; others help everybody."""
    if tx.actor.role is not Role.OFFICER:
        return
    queues = tx.connection.scalars(_AT_AGENCY, {"site": tx.site, "visit": visit_id})
    if tx.actor.agency not in {known.agency for queue in queues if (known := tx.mall.queue(queue))}:
        raise Forbidden(action="visit")


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
    queue: str | None = None,
    cases: Sequence[UUID | None] = (),
    identity: str | None = None,
    came_from: UUID | None = None,
    for_counter: int | None = None,
    note: UUID | None = None,
    ticket_id: UUID | None = None,
) -> UUID:
    """Queue the visit for these services, in their own queue or another, as `ticket_id` where it is chosen already.

    The place is only planned while something of the visit must come first. Raises AlreadyInQueue, IdentityNeeded,
    IdentityInUse.
    """
    queue = queue or services[0].queue
    if open_place(tx, visit_id, queue) is not None:
        raise AlreadyInQueue(queue=queue)
    about = tx.connection.execute(_VISIT, {"site": tx.site, "visit": visit_id}).one()
    claim_identity(tx, queue, visit_id, about.service_day, identity)
    priority: Priority | None = about.priority
    taken = ticket_id or tx.new_id()
    known = tx.mall.queue(queue)
    codes = tuple(service.code for service in services)
    tx.record(
        TicketQueued(
            ticket=taken,
            visit=visit_id,
            number=about.number,
            queue=queue,
            agency=known.agency if known else services[0].agency,
            services=codes,
            service_day=about.service_day,
            queued_at=queued_at,
            priority=priority,
            planned=bool(waits_for(tx.mall, {**to_come(tx, visit_id), taken: codes})[taken]),
            came_from=came_from,
            for_counter=for_counter,
            note=note,
            cases=tuple(cases) if any(cases) else (),
        )
    )
    return taken
