"""A visitor takes a number: one visit, one ticket a queue, one service line a service."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import bindparam, or_, select

from server.domain.actor import Action, authorise
from server.domain.catalogue import Catalogue, Service
from server.domain.errors import NoService, ServiceTwice, SiteClosed, UnknownService, VisitExists
from server.domain.events import TicketQueued, VisitIssued
from server.domain.numbers import Lane, Number
from server.domain.opening import opening, service_day
from server.domain.ticket import Channel, Priority
from server.storage.queries.tickets import VisitView, visit_by_id
from server.storage.queries.values import rfc3339
from server.storage.store import Transaction
from server.storage.tables import number_series, visit

_TAKEN = select(visit.c.visit).where(
    visit.c.site == bindparam("site"),
    or_(visit.c.visit == bindparam("visit"), visit.c.token_sha256 == bindparam("token")),
)
_LAST = select(number_series.c.last).where(
    number_series.c.site == bindparam("site"),
    number_series.c.service_day == bindparam("day"),
    number_series.c.prefix == bindparam("prefix"),
    number_series.c.lane == bindparam("lane"),
)


@dataclass(frozen=True, slots=True)
class IssueTicket:
    """Take a number. `visit` and the token behind `token_sha256` are made by who asks, so that an answer that got
    lost cannot make two visits. The number's prefix is that of the first service."""

    visit: UUID
    token_sha256: str
    services: tuple[str, ...]
    priority: Priority | None
    channel: Channel
    party_size: int


def issue_ticket(tx: Transaction, command: IssueTicket) -> VisitView:
    """Raises NoService, ServiceTwice, UnknownService, SiteClosed, VisitExists."""
    authorise(tx.actor, Action.ISSUE, tx.site)
    mall = tx.mall
    services = _wanted(mall, command.services)
    _check_open(tx, mall)
    _check_new(tx, command)
    day = service_day(mall.site, tx.now)
    lane = Lane.PRIORITY if command.priority else Lane.REGULAR
    number = _next_number(tx, day, _prefix(mall, services[0]), lane)
    tx.record(
        VisitIssued(
            visit=command.visit,
            prefix=number.prefix,
            lane=lane,
            sequence=number.sequence,
            number=str(number),
            service_day=day,
            token_sha256=command.token_sha256,
            channel=command.channel,
            priority=command.priority,
            party_size=command.party_size,
        )
    )
    for queue, wanted in _by_queue(services).items():
        tx.record(
            TicketQueued(
                ticket=tx.new_id(),
                visit=command.visit,
                number=str(number),
                queue=queue,
                agency=wanted[0].agency,
                services=tuple(service.code for service in wanted),
                service_day=day,
                queued_at=tx.now,
                priority=command.priority,
            )
        )
    return visit_by_id(tx.connection, mall, tx.now, command.visit)


def _wanted(mall: Catalogue, codes: Sequence[str]) -> list[Service]:
    if not codes:
        raise NoService
    if len(set(codes)) != len(codes):
        raise ServiceTwice
    services = []
    for code in codes:
        service = mall.service(code)
        if service is None:
            raise UnknownService(service=code)
        services.append(service)
    return services


def _check_open(tx: Transaction, mall: Catalogue) -> None:
    state = opening(mall.site, tx.now)
    if not state.open:
        raise SiteClosed(why=state.why.value if state.why else "", opens=rfc3339(state.opens) or "")


def _check_new(tx: Transaction, command: IssueTicket) -> None:
    asked = {"site": tx.site, "visit": command.visit, "token": command.token_sha256}
    taken = tx.connection.execute(_TAKEN, asked).first()
    if taken:
        raise VisitExists


def _prefix(mall: Catalogue, service: Service) -> str:
    queue = mall.queue(service.queue)
    if queue is None:
        raise UnknownService(service=service.code)
    return queue.prefix


def _next_number(tx: Transaction, day: date, prefix: str, lane: Lane) -> Number:
    asked = {"site": tx.site, "day": day, "prefix": prefix, "lane": lane}
    last = tx.connection.execute(_LAST, asked).scalar_one_or_none()
    return Number(prefix, lane, (last or 0) + 1)


def _by_queue(services: Sequence[Service]) -> dict[str, list[Service]]:
    queues: dict[str, list[Service]] = {}
    for service in services:
        queues.setdefault(service.queue, []).append(service)
    return queues
