"""Somebody who did not come when called is back, and stands in line again by the mall's rule."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import bindparam, select

from server.domain.actor import Action, Role, authorise
from server.domain.errors import AlreadyInQueue, QuotaUsedUp, VisitOver
from server.domain.events import TicketReturned
from server.domain.opening import service_day
from server.domain.ticket import Move, check_move
from server.storage.queries.tickets import TicketView, ticket_view
from server.storage.store import Transaction
from server.storage.tables import is_waiting, ticket
from server.usecases.at_counter import TicketNow, agency_of, ticket_now
from server.usecases.identities import check_identity
from server.usecases.may_issue import has_places
from server.usecases.places import channel_of, open_place, services_of

_BEFORE = (
    select(ticket.c.queued_at)
    .where(ticket.c.site == bindparam("site"), ticket.c.queue == bindparam("queue"), is_waiting(ticket))
    .order_by(ticket.c.queued_at, ticket.c.queued_seq)
    .limit(1)
)


@dataclass(frozen=True, slots=True)
class ReturnTicket:
    ticket: UUID


def return_ticket(tx: Transaction, command: ReturnTicket) -> TicketView:
    """Within `return_minutes` behind `return_places` others of the same class, later at the end (see Rules).

    Raises UnknownTicket, Forbidden, IllegalMove, AlreadyInQueue, IdentityInUse, VisitOver for a visit of another day,
    and QuotaUsedUp for who comes so late that the place was given to somebody else.
    """
    found = ticket_now(tx, command.ticket)
    # An officer takes back who missed the own agency's call; a greeter or a kiosk anybody.
    action = Action.SERVE if tx.actor.role is Role.OFFICER else Action.STEP_AWAY
    authorise(tx.actor, action, tx.site, agency_of(tx, found.queue))
    check_move(found.state, Move.RETURN)
    if found.service_day != service_day(tx.mall.site, tx.now):
        raise VisitOver
    if open_place(tx, found.visit, found.queue) is not None:
        raise AlreadyInQueue(queue=found.queue)
    check_identity(tx, found.queue, found.visit, found.service_day)
    _check_quota(tx, found)
    tx.record(TicketReturned(found.ticket, found.visit, found.queue, _place_for(tx, found)))
    return ticket_view(tx.connection, tx.mall, found.ticket)


def _check_quota(tx: Transaction, found: TicketNow) -> None:
    """Within `return_minutes` the place in the quota was kept; see storage.queries.calendar."""
    services = services_of(tx, found.ticket)
    if _is_late(tx, found) and not has_places(tx, services, channel_of(tx, found.visit)):
        raise QuotaUsedUp(service=", ".join(service.code for service in services), released="", opens="")


def _is_late(tx: Transaction, found: TicketNow) -> bool:
    within = timedelta(minutes=tx.mall.site.rules.return_minutes)
    return found.ended_at is None or tx.now - found.ended_at > within


def _place_for(tx: Transaction, found: TicketNow) -> datetime:
    rules = tx.mall.site.rules
    if _is_late(tx, found) or rules.return_places < 1:
        return tx.now
    same_class = ticket.c.priority.is_not(None) if found.priority else ticket.c.priority.is_(None)
    behind = _BEFORE.where(same_class).offset(rules.return_places - 1)
    # The journal's seq decides among equals: who comes back now stands behind whoever has that time.
    place: datetime | None = tx.connection.execute(behind, {"site": tx.site, "queue": found.queue}).scalar_one_or_none()
    return place or tx.now
