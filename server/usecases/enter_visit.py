"""A visit whose number was given without the server enters its queues, by the time when it was given.

It holds paper already, so that neither hours nor quotas nor disruptions refuse it: what was overrun is told instead.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from sqlalchemy import bindparam, or_, select

from server.domain.actor import DEVICES, Action, authorise
from server.domain.catalogue import Service
from server.domain.errors import NotYourLane, NumberTaken, UnknownService, UnknownSheetNumber, VisitExists
from server.domain.events import ExpiredBecause, NumberReplaced, TicketExpired, VisitEntered
from server.domain.kiosks import SHEET
from server.domain.numbers import Number
from server.domain.opening import service_day
from server.domain.ticket import Channel, Priority
from server.storage.queries.tickets import VisitView, visit_by_id
from server.storage.store import Transaction
from server.storage.tables import kiosk_lane, sheet_series, visit
from server.usecases.may_issue import has_places
from server.usecases.places import by_queue
from server.usecases.queue_visit import Place, queue_visit

OLDEST = timedelta(days=7)
"""What claims to be older is entered as if it were so old: the time on the kiosk was never right."""

_KNOWN = select(
    visit.c.visit, visit.c.token_sha256, visit.c.number, visit.c.service_day, visit.c.channel, visit.c.entered_at
).where(
    visit.c.site == bindparam("site"),
    or_(visit.c.visit == bindparam("visit"), visit.c.token_sha256 == bindparam("token")),
)
_HOLDER = select(visit.c.visit).where(
    visit.c.site == bindparam("site"),
    visit.c.service_day == bindparam("day"),
    visit.c.prefix == bindparam("prefix"),
    visit.c.lane == bindparam("lane"),
    visit.c.sequence == bindparam("sequence"),
)
_HOLDER_ON_SHEET = select(visit.c.visit).where(
    visit.c.site == bindparam("site"),
    visit.c.lane == bindparam(None, SHEET, literal_execute=True),  # as the index says it
    visit.c.prefix == bindparam("prefix"),
    visit.c.sequence == bindparam("sequence"),
)
_LANE_OF = select(kiosk_lane.c.device).where(
    kiosk_lane.c.site == bindparam("site"), kiosk_lane.c.lane == bindparam("lane")
)
_LAST_OF_SHEETS = select(sheet_series.c.last).where(
    sheet_series.c.site == bindparam("site"), sheet_series.c.queue == bindparam("queue")
)


@dataclass(frozen=True, slots=True)
class EnterVisit:
    """What the paper says. `taken_at`: when the number was given, by the server's clock as far as the kiosk knows it;
    `printed_at`: the time on the paper. Both aware."""

    visit: UUID
    token_sha256: str
    services: tuple[str, ...]
    priority: Priority | None
    party_size: int
    prefix: str
    lane: str
    sequence: int
    taken_at: datetime
    printed_at: datetime | None = None


def enter_visit(tx: Transaction, command: EnterVisit) -> VisitView:
    """The visit; entering it again changes nothing.

    Where the visit's id is known from a number given online, whose answer the kiosk never got, the printed number
    wins. Services that the mall no longer has are left out. A visit of a day that is over is counted, and expires at
    once. Raises NotYourLane, UnknownSheetNumber, UnknownService when it has none
    of the services, NumberTaken, VisitExists.
    """
    authorise(tx.actor, Action.ENTER_OFFLINE, tx.site)
    _check_lane(tx, command)
    number = Number(command.prefix, command.lane, command.sequence)
    known = tx.connection.execute(
        _KNOWN, {"site": tx.site, "visit": command.visit, "token": command.token_sha256}
    ).one_or_none()
    if known is None:
        _enter(tx, command, number)
    elif known.visit != command.visit or known.token_sha256 != command.token_sha256:
        raise VisitExists
    elif known.number != str(number):
        if known.entered_at is not None or known.channel is not Channel.KIOSK:
            raise VisitExists
        _check_free(tx, number, known.service_day)
        tx.record(
            NumberReplaced(
                visit=command.visit,
                prefix=number.prefix,
                lane=number.lane,
                sequence=number.sequence,
                number=str(number),
                printed_at=command.printed_at,
                retired=known.number,
            )
        )
    return visit_by_id(tx.connection, tx.mall, tx.now, command.visit)


def _check_lane(tx: Transaction, command: EnterVisit) -> None:
    """A kiosk enters its own letter; people enter what was printed ahead."""
    if tx.actor.role not in DEVICES:
        queue = next((each.code for each in tx.mall.queues if each.prefix == command.prefix), "")
        last = tx.connection.execute(_LAST_OF_SHEETS, {"site": tx.site, "queue": queue}).scalar_one_or_none()
        if command.lane != SHEET or command.sequence > (last or 0):
            raise UnknownSheetNumber(number=f"{command.prefix}-{command.lane}{command.sequence:03d}")
        return
    device = tx.connection.execute(_LANE_OF, {"site": tx.site, "lane": command.lane}).scalar_one_or_none()
    if device is None or tx.actor.ref != f"device:{device}":
        raise NotYourLane(lane=command.lane)


def _enter(tx: Transaction, command: EnterVisit, number: Number) -> None:
    site = tx.mall.site
    services = [service for code in dict.fromkeys(command.services) if (service := tx.mall.service(code))]
    if not services:
        raise UnknownService(service=", ".join(command.services))
    taken_at = min(max(command.taken_at, tx.now - OLDEST), tx.now)
    day = service_day(site, taken_at)
    _check_free(tx, number, day)
    today = day == service_day(site, tx.now)
    channel = Channel.KIOSK if tx.actor.role in DEVICES else Channel.GREETER
    tx.record(
        VisitEntered(
            visit=command.visit,
            prefix=number.prefix,
            lane=number.lane,
            sequence=number.sequence,
            number=str(number),
            service_day=day,
            token_sha256=command.token_sha256,
            channel=channel,
            priority=command.priority,
            party_size=command.party_size,
            issued_at=taken_at,
            printed_at=command.printed_at,
            over_quota=today and not has_places(tx, services, channel),
        )
    )
    places = {queue: Place(_codes(wanted), taken_at) for queue, wanted in by_queue(services).items()}
    tickets = queue_visit(tx, command.visit, str(number), day, command.priority, places)
    if not today:
        for queue, ticket in tickets.items():
            tx.record(TicketExpired(ticket, command.visit, queue, None, ExpiredBecause.DAY_ENDED))


def _codes(services: Sequence[Service]) -> tuple[str, ...]:
    return tuple(service.code for service in services)


def _check_free(tx: Transaction, number: Number, day: date) -> None:
    asked = {"site": tx.site, "prefix": number.prefix, "sequence": number.sequence}
    if number.lane == SHEET:
        held = tx.connection.execute(_HOLDER_ON_SHEET, asked).first()
    else:
        held = tx.connection.execute(_HOLDER, {**asked, "day": day, "lane": number.lane}).first()
    if held:
        raise NumberTaken(number=str(number))
