"""A visit wants more: another service line on a ticket that is open, or a place in another queue."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import bindparam, select

from server.domain.actor import Action, authorise
from server.domain.errors import ServiceTwice, UnknownVisit, VisitOver
from server.domain.events import LineAdded
from server.domain.opening import service_day
from server.storage.queries.tickets import VisitView, visit_by_id
from server.storage.store import Transaction
from server.storage.tables import visit
from server.usecases.at_counter import ticket_now
from server.usecases.may_issue import may_issue
from server.usecases.places import (
    by_queue,
    check_theirs,
    lines_of,
    open_place,
    open_services,
    take_place,
    wanted_services,
)

_KNOWN = select(visit.c.channel, visit.c.service_day).where(
    visit.c.site == bindparam("site"), visit.c.visit == bindparam("visit")
)


@dataclass(frozen=True, slots=True)
class AddServices:
    """`identity` is the keyed digest of a national identity number, for a queue that wants one."""

    visit: UUID
    services: tuple[str, ...]
    identity: str | None = None


def add_services(tx: Transaction, command: AddServices) -> VisitView:
    """What joins an open ticket is served with it; a new place begins now, or once what must come first is finished.

    Raises UnknownVisit, NoService, ServiceTwice (also for what the visit already waits for), UnknownService,
    Forbidden, VisitOver for a visit of another day, and what may_issue and take_place raise.
    """
    authorise(tx.actor, Action.ISSUE, tx.site)
    known = tx.connection.execute(_KNOWN, {"site": tx.site, "visit": command.visit}).first()
    if known is None:
        raise UnknownVisit
    if known.service_day != service_day(tx.mall.site, tx.now):
        raise VisitOver
    check_theirs(tx, command.visit)
    services = wanted_services(tx, command.services)
    if open_services(tx, command.visit) & set(command.services):
        raise ServiceTwice
    joining = [service.code for service in services if open_place(tx, command.visit, service.queue) is not None]
    may_issue(tx, [code for code in command.services if code not in joining], known.channel, joining=joining)
    for queue, wanted in by_queue(services).items():
        place = open_place(tx, command.visit, queue)
        if place is None:
            take_place(tx, command.visit, wanted, tx.now, identity=command.identity)
            continue
        found = ticket_now(tx, place)
        position = lines_of(tx, place)[-1].position + 1
        for offset, service in enumerate(wanted):
            tx.record(
                LineAdded(place, found.visit, queue, found.counter, position=position + offset, service=service.code)
            )
    return visit_by_id(tx.connection, tx.mall, tx.now, command.visit)
