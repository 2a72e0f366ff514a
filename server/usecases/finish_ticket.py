"""Serving ends, with an outcome for each service line; what was accepted becomes a case."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from server.domain.events import LineOutcome, TicketFinished
from server.domain.ticket import Move
from server.storage.queries.tickets import TicketView, ticket_view
from server.storage.store import Transaction
from server.usecases.at_counter import ticket_at_counter
from server.usecases.line_outcomes import checked_outcomes, settle


@dataclass(frozen=True, slots=True)
class FinishTicket:
    ticket: UUID
    outcomes: tuple[LineOutcome, ...]
    counter: int | None = None


def finish_ticket(tx: Transaction, command: FinishTicket) -> TicketView:
    """Raises what a move at a counter raises, OutcomesDoNotMatch, NoSuchRequirement, and LineCollects when what is
    being collected would be accepted anew."""
    found, counter = ticket_at_counter(tx, command.ticket, Move.FINISH, command.counter)
    outcomes = checked_outcomes(tx, found.ticket, command.outcomes)
    tx.record(TicketFinished(found.ticket, found.visit, found.queue, counter.number, outcomes))
    settle(tx, found, outcomes)
    return ticket_view(tx.connection, tx.mall, found.ticket)
