"""An officer calls the next visitor to a counter."""

from __future__ import annotations

from dataclasses import dataclass

from server.domain.events import TicketCalled
from server.storage.queries.tickets import TicketView, ticket_view, zones_of
from server.storage.store import Transaction
from server.usecases.at_counter import check_free, counter_of, take_seat
from server.usecases.choose_next import choose_next


@dataclass(frozen=True, slots=True)
class CallNext:
    counter: int


def call_next(tx: Transaction, command: CallNext) -> TicketView | None:
    """The called ticket, or None when nobody may be called. Raises UnknownCounter, Forbidden, CounterTaken, OnBreak,
    CounterBusy.

    Visitors who are busy at another counter, or still walking from another zone, are passed over and keep their place.
    """
    counter = counter_of(tx, command.counter)
    take_seat(tx, counter)
    check_free(tx, counter.number)
    choice = choose_next(tx.connection, tx.mall, tx.now, counter)
    if choice is None:
        return None
    head = choice.head
    tx.record(
        TicketCalled(
            call=tx.new_id(),
            ticket=head.ticket,
            visit=head.visit,
            queue=head.queue,
            counter=counter.number,
            zones=zones_of(tx.connection, tx.mall, head.visit, counter.zone),
            why=choice.why,
        )
    )
    return ticket_view(tx.connection, tx.mall, head.ticket)
