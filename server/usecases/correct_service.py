"""A wrong service is put right, without losing seniority."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from server.domain.actor import Action, Role, authorise
from server.domain.catalogue import Service
from server.domain.errors import AlreadyInQueue, LineCollects, NotACorrection, ServiceTwice
from server.domain.events import LineAdded, LineCorrected, LineRemoved, TicketTransferred
from server.domain.ticket import AT_COUNTER, Move, check_move
from server.storage.queries.tickets import VisitView, visit_by_id
from server.storage.store import Transaction
from server.usecases.at_counter import TicketNow, agency_of, ticket_at_counter, ticket_now
from server.usecases.follow_plan import follow_plan
from server.usecases.may_issue import may_join
from server.usecases.places import Line, channel_of, lines_of, open_place, open_services, take_place, wanted_services


@dataclass(frozen=True, slots=True)
class CorrectService:
    """On this ticket it is to be `service` instead of `was`. `identity`: the keyed digest of a national identity
    number, for a queue that wants one."""

    ticket: UUID
    was: str
    service: str
    identity: str | None = None


def correct_service(tx: Transaction, command: CorrectService) -> VisitView:
    """In the same queue the line changes. In another queue the visit stands where its first place puts it, also when
    that ticket was called already; a place it has there takes the line up.

    Raises UnknownTicket, UnknownService, NotACorrection, LineCollects, ServiceTwice, Forbidden, IllegalMove,
    what a move at a counter raises for an officer, and what may_join and take_place raise.
    """
    found = _correctable(tx, command.ticket)
    service = wanted_services(tx, (command.service,))[0]
    lines = lines_of(tx, found.ticket)
    line = next((line for line in lines if line.service == command.was), None)
    if line is None or command.was == command.service:
        raise NotACorrection(service=command.was)
    if line.case_id is not None:
        raise LineCollects(service=line.service)
    if command.service in open_services(tx, found.visit):
        raise ServiceTwice
    may_join(tx, [service], channel_of(tx, found.visit))
    if service.queue == found.queue:
        about = (found.ticket, found.visit, found.queue, found.counter)
        tx.record(LineCorrected(*about, line.position, was=command.was, service=service.code))
    elif len(lines) == 1:
        _move_place(tx, found, service, command.identity)
    else:
        _move_line(tx, found, line, service, command.identity)
    follow_plan(tx, found.visit)
    return visit_by_id(tx.connection, tx.mall, tx.now, found.visit)


def _correctable(tx: Transaction, ticket_id: UUID) -> TicketNow:
    """An officer corrects what stands in the own agency's queue or is at the own counter, a greeter anything."""
    found = ticket_now(tx, ticket_id)
    officer = tx.actor.role is Role.OFFICER
    authorise(tx.actor, Action.SERVE if officer else Action.GUIDE, tx.site, agency_of(tx, found.queue))
    check_move(found.state, Move.CORRECT)
    if officer and found.state in AT_COUNTER:
        ticket_at_counter(tx, ticket_id, Move.CORRECT, None)
    return found


def _move_place(tx: Transaction, found: TicketNow, service: Service, identity: str | None) -> None:
    if open_place(tx, found.visit, service.queue) is not None:
        # Nothing would be left of this ticket, and there is no new one that continues it.
        raise AlreadyInQueue(queue=service.queue)
    following = tx.new_id()
    tx.record(TicketTransferred(found.ticket, found.visit, found.queue, found.counter, following, corrected=True))
    since = found.queued_at
    take_place(tx, found.visit, [service], since, identity=identity, came_from=found.ticket, ticket_id=following)


def _move_line(tx: Transaction, found: TicketNow, line: Line, service: Service, identity: str | None) -> None:
    there = open_place(tx, found.visit, service.queue)
    tx.record(LineRemoved(found.ticket, found.visit, found.queue, found.counter, line.position, line.service))
    if there is None:
        take_place(tx, found.visit, [service], found.queued_at, identity=identity)
        return
    place = ticket_now(tx, there)
    last = lines_of(tx, there)[-1].position
    tx.record(LineAdded(there, found.visit, service.queue, place.counter, last + 1, service.code))
