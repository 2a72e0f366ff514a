"""An officer calls the next visitor to a counter."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import bindparam, select

from server.domain.errors import CounterBusy
from server.domain.events import TicketCalled
from server.domain.selection import PRIORITY_SHARE, choose
from server.storage.queries.queues import heads, recent_priority
from server.storage.queries.tickets import TicketView, ticket_view, zones_of
from server.storage.store import Transaction
from server.storage.tables import is_at_counter, ticket
from server.usecases.at_counter import counter_of

_OCCUPIED = select(ticket.c.ticket).where(
    ticket.c.site == bindparam("site"), ticket.c.counter == bindparam("counter"), is_at_counter(ticket)
)


@dataclass(frozen=True, slots=True)
class CallNext:
    counter: int


def call_next(tx: Transaction, command: CallNext) -> TicketView | None:
    """The called ticket, or None when nobody may be called. Raises UnknownCounter, Forbidden, CounterBusy.

    Visitors who are busy at another counter are passed over and keep their place.
    """
    counter = counter_of(tx, command.counter)
    occupied = tx.connection.execute(_OCCUPIED, {"site": tx.site, "counter": counter.number}).first()
    if occupied:
        raise CounterBusy(counter=counter.number)
    choice = choose(
        heads(tx.connection, tx.site, counter.queues),
        recent_priority(tx.connection, tx.site, counter.queues, PRIORITY_SHARE - 1),
    )
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
