"""A visitor at a counter goes on in another queue, or at another counter: same visit, same number, a new ticket."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import insert

from server.domain.catalogue import Placing, Service
from server.domain.errors import AlreadyInQueue, LineCollects, LinesDoNotGo, SeveralQueues, TargetClosed, UnknownCounter
from server.domain.events import LineRemoved, TicketTransferred
from server.domain.ticket import Move
from server.storage.queries.tickets import TicketView, ticket_view
from server.storage.store import Transaction
from server.storage.tables import note
from server.usecases.at_counter import TicketNow, duty_at, ticket_at_counter
from server.usecases.follow_plan import follow_plan
from server.usecases.may_issue import may_join
from server.usecases.places import (
    Line,
    by_queue,
    channel_of,
    head_of,
    lines_of,
    open_place,
    take_place,
    wanted_services,
)

NOTE_LENGTH = 200
"""Characters that one officer can write to the next."""


@dataclass(frozen=True, slots=True)
class TransferTicket:
    """To other `services` of one queue, or (empty) with the same ones; to any counter of the queue, or to one.

    `lines` are the ticket's own services that go on so (empty: all). Those that are not named stay with the ticket,
    which then stays open. `identity`: the keyed digest of a national identity number, for a queue that wants one.
    """

    ticket: UUID
    services: tuple[str, ...] = ()
    to_counter: int | None = None
    note: str = ""
    counter: int | None = None
    lines: tuple[str, ...] = ()
    identity: str | None = None


def transfer_ticket(tx: Transaction, command: TransferTicket) -> TicketView:
    """The new ticket. Raises what a move at a counter raises, UnknownService, UnknownCounter, AlreadyInQueue,
    TargetClosed for a counter where nobody sits, LineCollects when a product to be collected would become another
    matter, what may_join and take_place raise, and Invalid when services of two queues are named, when the counter
    does not serve the queue, or when a line would be lost because nobody said whether it goes on."""
    found, counter = ticket_at_counter(tx, command.ticket, Move.TRANSFER, command.counter)
    lines = lines_of(tx, found.ticket)
    going = _going(command, lines)
    services = wanted_services(tx, command.services or [line.service for line in going])
    queue = _queue(command, services, found)
    _check_target(tx, command, queue)
    kept = {line.service: line.case_id for line in going}
    _check_target_is_new(tx, found, queue, stays=command.to_counter in {None, counter.number})
    may_join(tx, [each for each in services if each.code not in kept], channel_of(tx, found.visit))
    note_id = _write_note(tx, command.note.strip())
    queued_at = _queued_at(tx, found, queue)
    following = tx.new_id()
    came_from = _leave(tx, found, counter.number, lines, going, following)
    taken = take_place(
        tx,
        found.visit,
        services,
        queued_at,
        queue=queue,
        cases=[kept.get(each.code) for each in services],
        identity=command.identity,
        came_from=came_from,
        for_counter=command.to_counter,
        note=note_id,
        ticket_id=following,
    )
    follow_plan(tx, found.visit)
    return ticket_view(tx.connection, tx.mall, taken)


def _going(command: TransferTicket, lines: Sequence[Line]) -> list[Line]:
    own = {line.service for line in lines}
    lost = own - set(command.services) if command.services else set()
    if not own.issuperset(command.lines) or (lost and len(lines) > 1 and not command.lines):
        raise LinesDoNotGo
    going = [line for line in lines if not command.lines or line.service in command.lines]
    if command.services:
        collecting = [line for line in going if line.case_id and line.service not in command.services]
        if collecting:
            raise LineCollects(service=collecting[0].service)
    return going


def _queue(command: TransferTicket, services: Sequence[Service], found: TicketNow) -> str:
    if not command.services:
        # Also where the services have another queue of their own, as with what is collected.
        return found.queue
    queues = by_queue(services)
    if len(queues) > 1:
        raise SeveralQueues
    return next(iter(queues))


def _check_target(tx: Transaction, command: TransferTicket, queue: str) -> None:
    if command.to_counter is None:
        return
    target = tx.mall.counter(command.to_counter)
    if target is None or queue not in target.queues:
        raise UnknownCounter(counter=command.to_counter)
    if duty_at(tx, target.number) is None:
        # Nobody else could call whoever waits for it.
        raise TargetClosed(counter=target.number)


def _check_target_is_new(tx: Transaction, found: TicketNow, queue: str, *, stays: bool) -> None:
    here = queue == found.queue
    if (here and stays) or (not here and open_place(tx, found.visit, queue) is not None):
        raise AlreadyInQueue(queue=queue)


def _leave(
    tx: Transaction, found: TicketNow, counter: int, lines: Sequence[Line], going: Sequence[Line], to: UUID
) -> UUID | None:
    """End the old ticket, or the part of it that goes on; the answer is the ticket that the new one continues."""
    if len(going) == len(lines):
        # First, since a visit has one open place in a queue.
        tx.record(TicketTransferred(found.ticket, found.visit, found.queue, counter, to))
        return found.ticket
    for line in going:
        tx.record(LineRemoved(found.ticket, found.visit, found.queue, counter, line.position, line.service))
    return None


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
