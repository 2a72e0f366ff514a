"""Serving ends, with an outcome for each service line."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select

from server.domain.errors import OutcomesDoNotMatch
from server.domain.events import LineOutcome, TicketFinished
from server.domain.ticket import RECORDABLE, Move
from server.storage.models import ServiceLineRow
from server.storage.queries.tickets import TicketView, ticket_view
from server.storage.store import Transaction
from server.usecases.at_counter import ticket_at_counter


@dataclass(frozen=True, slots=True)
class FinishTicket:
    ticket: UUID
    outcomes: tuple[LineOutcome, ...]
    counter: int | None = None


def finish_ticket(tx: Transaction, command: FinishTicket) -> TicketView:
    """Raises UnknownTicket, Forbidden, NotYourCounter, IllegalMove, OutcomesDoNotMatch."""
    found, counter = ticket_at_counter(tx, command.ticket, Move.FINISH, command.counter)
    lines = tx.connection.scalars(
        select(ServiceLineRow.service)
        .where(ServiceLineRow.site == tx.site, ServiceLineRow.ticket == found.ticket)
        .order_by(ServiceLineRow.position)
    ).all()
    given = {line.service: line.outcome for line in command.outcomes}
    if (
        sorted(given) != sorted(lines)
        or len(given) != len(command.outcomes)
        or not RECORDABLE.issuperset(given.values())
    ):
        raise OutcomesDoNotMatch(services=", ".join(lines))
    outcomes = tuple(LineOutcome(service, given[service]) for service in lines)
    tx.record(TicketFinished(found.ticket, found.visit, found.queue, counter.number, outcomes))
    return ticket_view(tx.connection, tx.mall, found.ticket)
