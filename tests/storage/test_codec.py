"""An event that was written is read as it was."""

from datetime import UTC, date, datetime, time
from uuid import uuid4

import pytest

from server.domain.catalogue import Agency, ClosedDay, Counter, Hours, Queue, Service, ServiceStandard, Site, Zone
from server.domain.events import (
    KINDS,
    AgencyDefined,
    CounterDefined,
    DayClosed,
    Event,
    ExpiredBecause,
    LineOutcome,
    NoShowRecorded,
    QueueDefined,
    ServiceDefined,
    SiteDefined,
    TicketCalled,
    TicketCancelled,
    TicketExpired,
    TicketFinished,
    TicketQueued,
    TicketRecalled,
    TicketStarted,
    VisitIssued,
    ZoneDefined,
    subject,
)
from server.domain.numbers import Lane
from server.domain.selection import Why
from server.domain.ticket import Channel, Outcome, Priority
from server.storage.codec import decode, encode

AT = datetime(2026, 11, 24, 1, 30, 0, 123456, tzinfo=UTC)
DAY = date(2026, 11, 24)
WORDS = {"id": "Kata", "en": "Word"}
ONE, TWO, THREE = uuid4(), uuid4(), uuid4()
HOURS = (Hours(5, time(7, 15), time(11, 30)),)

EVENTS: tuple[Event, ...] = (
    SiteDefined(Site("mall", WORDS, "Asia/Jakarta", HOURS, (ClosedDay(DAY, WORDS),)), DAY, AT),
    ZoneDefined(Zone("Z1", WORDS, WORDS, 1, 2)),
    AgencyDefined(Agency("DK", WORDS, WORDS, "Z1", 3)),
    QueueDefined(Queue("DK", "DK", "DK", WORDS)),
    ServiceDefined(Service("DK-01", "DK", "DK", WORDS, ServiceStandard(10, 1, None, (WORDS,)), ("akte",), 3, 4)),
    CounterDefined(Counter(5, "DK", "Z1", ("DK", "PL"))),
    VisitIssued(ONE, "DK", Lane.PRIORITY, 3, "DK-P003", DAY, "ab" * 32, Channel.KIOSK, Priority.ELDERLY, 2),
    TicketQueued(TWO, ONE, "DK-P003", "DK", "DK", ("DK-01", "DK-02"), DAY, AT, None),
    TicketCalled(THREE, TWO, ONE, "DK", 5, ("Z1", "Z2"), Why.PRIORITY_FIRST),
    TicketRecalled(THREE, TWO, ONE, "DK", 5, ("Z1",), 2),
    TicketStarted(TWO, ONE, "DK", 5),
    TicketFinished(TWO, ONE, "DK", 5, (LineOutcome("DK-01", Outcome.REFERRED),)),
    NoShowRecorded(TWO, ONE, "DK", 5),
    TicketCancelled(TWO, ONE, "DK"),
    TicketExpired(TWO, ONE, "DK", None, ExpiredBecause.LEFT_OPEN),
    DayClosed(DAY, DAY, AT),
)


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: type(event).__name__)
def test_an_event_survives_the_journal(event: Event) -> None:
    kind, data = encode(event)
    assert decode(kind, data) == event
    assert subject(event)


def test_every_kind_is_tried_here() -> None:
    assert {type(event) for event in EVENTS} == set(KINDS.values())


def test_an_unknown_kind_is_not_guessed() -> None:
    with pytest.raises(KeyError):
        decode("ticket_vanished", {})
