"""A visitor takes a number: one visit, one ticket a queue, one service line a service."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import bindparam, or_, select

from server.domain.actor import Action, authorise
from server.domain.catalogue import Catalogue
from server.domain.errors import UnknownQueue, VisitExists
from server.domain.events import VisitIssued, VisitMarked
from server.domain.numbers import Lane, Number
from server.domain.opening import service_day
from server.domain.ticket import Channel, Fetch, Priority
from server.storage.queries.tickets import VisitView, visit_by_id
from server.storage.store import Transaction
from server.storage.tables import number_series, visit
from server.usecases.earlier_visit import Continued, continued, use_reentries
from server.usecases.identities import claim_identity
from server.usecases.may_issue import may_issue
from server.usecases.places import by_queue, wanted_services
from server.usecases.queue_visit import Place, queue_visit

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
    lost cannot make two visits. The number's prefix is that of the first service.

    `continues` is the digest of an earlier visit's public token: what lies ready there is collected, and a place that
    a disruption took away is entered again; then no `services` are needed.
    `identity` is the keyed digest of a national identity number, for queues that want one.
    `fetch`: staff go to this visitor; only who guides visitors may say so.
    """

    visit: UUID
    token_sha256: str
    services: tuple[str, ...]
    priority: Priority | None
    channel: Channel
    party_size: int
    continues: str | None = None
    identity: str | None = None
    fetch: Fetch | None = None


def issue_ticket(tx: Transaction, command: IssueTicket) -> VisitView:
    """Raises NoService, ServiceTwice, UnknownService, VisitExists, UnknownVisit, NothingToContinue, and what
    may_issue and claim_identity raise."""
    authorise(tx.actor, Action.ISSUE, tx.site)
    if command.fetch:
        authorise(tx.actor, Action.GUIDE, tx.site)
    mall = tx.mall
    day = service_day(mall.site, tx.now)
    earlier = continued(tx, command.continues, day) if command.continues else None
    places = _places(tx, command, earlier)
    by_right = earlier.places if earlier else {}
    asked = [code for queue, place in places.items() if queue not in by_right for code in place.services]
    may_issue(tx, asked, command.channel, by_right)
    _check_new(tx, command)
    lane = Lane.PRIORITY if command.priority else Lane.REGULAR
    number = _next_number(tx, day, _prefix(mall, next(iter(places))), lane)
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
    if command.fetch:
        tx.record(VisitMarked(command.visit, command.fetch))
    queue_visit(tx, command.visit, str(number), day, command.priority, places)
    for queue in places:
        if queue not in by_right:
            claim_identity(tx, queue, command.visit, day, command.identity)
    if earlier:
        use_reentries(tx, earlier, command.visit)
    return visit_by_id(tx.connection, mall, tx.now, command.visit)


def _places(tx: Transaction, command: IssueTicket, earlier: Continued | None) -> dict[str, Place]:
    """What for, by queue: the services asked for, or what an earlier visit gives a right to."""
    if earlier and not command.services:
        return earlier.places
    services = wanted_services(tx, command.services)
    asked = {
        queue: Place(tuple(service.code for service in wanted), tx.now) for queue, wanted in by_queue(services).items()
    }
    # A queue that is entered by right is entered for that alone; more is added at the counter.
    return {**asked, **(earlier.places if earlier else {})}


def _check_new(tx: Transaction, command: IssueTicket) -> None:
    asked = {"site": tx.site, "visit": command.visit, "token": command.token_sha256}
    taken = tx.connection.execute(_TAKEN, asked).first()
    if taken:
        raise VisitExists


def _prefix(mall: Catalogue, code: str) -> str:
    queue = mall.queue(code)
    if queue is None:
        raise UnknownQueue(queue=code)
    return queue.prefix


def _next_number(tx: Transaction, day: date, prefix: str, lane: Lane) -> Number:
    asked = {"site": tx.site, "day": day, "prefix": prefix, "lane": lane}
    last = tx.connection.execute(_LAST, asked).scalar_one_or_none()
    return Number(prefix, lane, (last or 0) + 1)
