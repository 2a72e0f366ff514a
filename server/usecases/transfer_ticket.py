"""A visitor at a counter goes on in another queue, or at another counter: same visit, same number, a new ticket."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import insert

from server.domain.catalogue import Placing, Service
from server.domain.errors import AlreadyInQueue, Invalid, UnknownCounter
from server.domain.events import TicketTransferred
from server.domain.ticket import Move
from server.storage.queries.tickets import TicketView, ticket_view
from server.storage.store import Transaction
from server.storage.tables import note
from server.usecases.at_counter import TicketNow, ticket_at_counter
from server.usecases.places import by_queue, head_of, lines_of, open_place, take_place, wanted_services

NOTE_LENGTH = 200
"""Characters that one officer can write to the next."""


@dataclass(frozen=True, slots=True)
class TransferTicket:
    """To other `services` of one queue, or (empty) with the same ones; to any counter of the queue, or to one."""

    ticket: UUID
    services: tuple[str, ...] = ()
    to_counter: int | None = None
    note: str = ""
    counter: int | None = None


def transfer_ticket(tx: Transaction, command: TransferTicket) -> TicketView:
    """The new ticket. Raises what a move at a counter raises, UnknownService, UnknownCounter, AlreadyInQueue, and
    Invalid when services of two queues are named or the counter does not serve the queue."""
    found, counter = ticket_at_counter(tx, command.ticket, Move.TRANSFER, command.counter)
    services = _services(tx, command, found)
    queue = services[0].queue
    _check_target(tx, command, queue)
    if queue == found.queue:
        if command.to_counter in {None, counter.number}:
            raise AlreadyInQueue(queue=queue)
    elif open_place(tx, found.visit, queue) is not None:
        raise AlreadyInQueue(queue=queue)
    note_id = _write_note(tx, command.note.strip())
    following = _following(tx, found, counter.number)
    taken = take_place(
        tx,
        found.visit,
        services,
        _queued_at(tx, found, queue),
        came_from=found.ticket,
        for_counter=command.to_counter,
        note=note_id,
        ticket_id=following,
    )
    return ticket_view(tx.connection, tx.mall, taken)


def _following(tx: Transaction, found: TicketNow, counter: int) -> UUID:
    """End the old ticket first: a visit has one open place in a queue."""
    following = tx.new_id()
    tx.record(TicketTransferred(found.ticket, found.visit, found.queue, counter, following))
    return following


def _services(tx: Transaction, command: TransferTicket, found: TicketNow) -> list[Service]:
    services = wanted_services(tx, command.services or tuple(lines_of(tx, found.ticket).values()))
    if len(by_queue(services)) > 1:
        raise Invalid(field="services")
    return services


def _check_target(tx: Transaction, command: TransferTicket, queue: str) -> None:
    if command.to_counter is None:
        return
    target = tx.mall.counter(command.to_counter)
    if target is None or queue not in target.queues:
        raise UnknownCounter(counter=command.to_counter)


def _queued_at(tx: Transaction, found: TicketNow, queue: str) -> datetime:
    placing = tx.mall.site.rules.transfer_placing
    if placing is Placing.LAST:
        return tx.now
    if placing is Placing.SENIORITY:
        return found.queued_at
    head = head_of(tx, queue)
    return min(tx.now, head - timedelta(milliseconds=1)) if head else tx.now


def _write_note(tx: Transaction, text: str) -> UUID | None:
    if not text:
        return None
    written = tx.new_id()
    tx.connection.execute(insert(note).values(site=tx.site, note=written, text=text[:NOTE_LENGTH], at=tx.now))
    return written
