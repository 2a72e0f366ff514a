"""A wrong service is put right, without losing seniority."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from server.domain.actor import Action, Role, authorise
from server.domain.catalogue import Service
from server.domain.errors import AlreadyInQueue, NotACorrection, ServiceTwice
from server.domain.events import LineAdded, LineCorrected, LineRemoved, TicketTransferred
from server.domain.ticket import Move, check_move
from server.storage.queries.tickets import VisitView, visit_by_id
from server.storage.store import Transaction
from server.usecases.at_counter import TicketNow, agency_of, ticket_now
from server.usecases.places import lines_of, open_place, open_services, take_place, wanted_services


@dataclass(frozen=True, slots=True)
class CorrectService:
    """On this ticket it is to be `service` instead of `was`."""

    ticket: UUID
    was: str
    service: str


def correct_service(tx: Transaction, command: CorrectService) -> VisitView:
    """In the same queue the line changes. In another queue the visit stands where its first place puts it, also when
    that ticket was called already; a place it has there takes the line up.

    Raises UnknownTicket, UnknownService, NotACorrection, ServiceTwice, Forbidden, IllegalMove, AlreadyInQueue.
    """
    found = ticket_now(tx, command.ticket)
    # An officer corrects what stands in the own agency's queue, a greeter anything.
    action = Action.SERVE if tx.actor.role is Role.OFFICER else Action.GUIDE
    authorise(tx.actor, action, tx.site, agency_of(tx, found.queue))
    check_move(found.state, Move.CORRECT)
    service = wanted_services(tx, (command.service,))[0]
    lines = lines_of(tx, found.ticket)
    position = next((place for place, code in lines.items() if code == command.was), None)
    if position is None or command.was == command.service:
        raise NotACorrection(service=command.was)
    if command.service in open_services(tx, found.visit):
        raise ServiceTwice
    if service.queue == found.queue:
        about = (found.ticket, found.visit, found.queue, found.counter)
        tx.record(LineCorrected(*about, position, was=command.was, service=service.code))
    else:
        _to_other_queue(tx, found, position, command.was, service, alone=len(lines) == 1)
    return visit_by_id(tx.connection, tx.mall, tx.now, found.visit)


def _to_other_queue(
    tx: Transaction, found: TicketNow, position: int, was: str, service: Service, *, alone: bool
) -> None:
    there = open_place(tx, found.visit, service.queue)
    if there is not None and alone:
        # Nothing would be left of this ticket, and there is no new one that continues it.
        raise AlreadyInQueue(queue=service.queue)
    if alone:
        following = tx.new_id()
        tx.record(TicketTransferred(found.ticket, found.visit, found.queue, found.counter, following, corrected=True))
        take_place(tx, found.visit, [service], found.queued_at, came_from=found.ticket, ticket_id=following)
        return
    tx.record(LineRemoved(found.ticket, found.visit, found.queue, found.counter, position, was))
    if there is None:
        take_place(tx, found.visit, [service], found.queued_at)
        return
    place = ticket_now(tx, there)
    last = max(lines_of(tx, there))
    tx.record(LineAdded(there, found.visit, service.queue, place.counter, last + 1, service.code))
