"""What an earlier visit gives a right to: a product that lies ready, a place that a disruption took away."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import bindparam, exists, select

from server.domain.cases import CaseState
from server.domain.errors import NothingToContinue, UnknownVisit
from server.domain.events import ReentryUsed
from server.domain.ticket import TicketState
from server.storage.store import Transaction
from server.storage.tables import is_open, reentry, service_case, service_line, ticket, visit
from server.usecases.queue_visit import Place

_VISIT = select(visit.c.visit).where(visit.c.site == bindparam("site"), visit.c.token_sha256 == bindparam("token"))
_READY = (
    select(service_case.c.case_id, service_case.c.service, service_case.c.agency)
    .where(
        service_case.c.site == bindparam("site"),
        service_case.c.visit == bindparam("visit"),
        service_case.c.state == CaseState.READY,
        # Whoever stands in line for it already cannot take a second place.
        ~exists().where(
            service_line.c.site == service_case.c.site,
            service_line.c.case_id == service_case.c.case_id,
            ticket.c.site == service_line.c.site,
            ticket.c.ticket == service_line.c.ticket,
            is_open(ticket),
        ),
    )
    .order_by(service_case.c.opened_at, service_case.c.case_id)
)
_REENTRIES = (
    select(ticket.c.queue, ticket.c.queued_at, service_line.c.service)
    .join(
        reentry,
        (reentry.c.site == ticket.c.site) & (reentry.c.visit == ticket.c.visit) & (reentry.c.queue == ticket.c.queue),
    )
    .join(service_line, (service_line.c.site == ticket.c.site) & (service_line.c.ticket == ticket.c.ticket))
    .where(
        ticket.c.site == bindparam("site"),
        ticket.c.visit == bindparam("visit"),
        ticket.c.state == TicketState.EXPIRED,
        reentry.c.valid_on == bindparam("today"),
        reentry.c.used_by.is_(None),
    )
    .order_by(ticket.c.queued_at, service_line.c.position)
)


@dataclass(frozen=True, slots=True)
class Continued:
    """The earlier visit, and its places by queue. `reentered`: the queues that are entered again."""

    visit: UUID
    places: dict[str, Place] = field(default_factory=dict)
    reentered: tuple[str, ...] = ()


def continued(tx: Transaction, token_sha256: str, today: date) -> Continued:
    """What the paper of the earlier visit opens today. Raises UnknownVisit, and NothingToContinue when neither a
    product lies ready (for which no place is held) nor a place is to be entered again."""
    found = tx.connection.execute(_VISIT, {"site": tx.site, "token": token_sha256}).scalar_one_or_none()
    if found is None:
        raise UnknownVisit
    reentries = _reentries(tx, found, today)
    places = {**_collections(tx, found), **reentries}
    if not places:
        raise NothingToContinue
    return Continued(found, places, tuple(reentries))


def use_reentries(tx: Transaction, earlier: Continued, by: UUID) -> None:
    """The places are taken now and cannot be taken again."""
    for queue in earlier.reentered:
        tx.record(ReentryUsed(earlier.visit, queue, by))


def _collections(tx: Transaction, visit_id: UUID) -> dict[str, Place]:
    ready: dict[str, list[tuple[str, UUID]]] = defaultdict(list)
    for row in tx.connection.execute(_READY, {"site": tx.site, "visit": visit_id}):
        agency, service = tx.mall.agency(row.agency), tx.mall.service(row.service)
        queue = (agency.collection_queue if agency else None) or (service.queue if service else None)
        if queue:
            ready[queue].append((row.service, row.case_id))
    return {
        queue: Place(tuple(code for code, _case in lines), tx.now, tuple(case for _code, case in lines))
        for queue, lines in ready.items()
    }


def _reentries(tx: Transaction, visit_id: UUID, today: date) -> dict[str, Place]:
    lines: dict[str, list[str]] = defaultdict(list)
    since: dict[str, datetime] = {}
    for row in tx.connection.execute(_REENTRIES, {"site": tx.site, "visit": visit_id, "today": today}):
        lines[row.queue].append(row.service)
        since[row.queue] = row.queued_at
    return {queue: Place(tuple(codes), since[queue]) for queue, codes in lines.items()}
