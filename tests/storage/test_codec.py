"""An event that was written is read as it was."""

from datetime import UTC, date, datetime, time
from uuid import uuid4

import pytest

from server.domain import events as e
from server.domain.actor import Role
from server.domain.cases import CaseState
from server.domain.catalogue import (
    Agency,
    ClosedDay,
    Counter,
    Hours,
    Policy,
    Queue,
    Quota,
    Rules,
    Schedule,
    Service,
    ServiceStandard,
    Serving,
    Site,
    Zone,
)
from server.domain.duty import BreakReason, DutyEnded
from server.domain.kiosks import PrinterState
from server.domain.numbers import Lane
from server.domain.selection import Why
from server.domain.ticket import CallReason, Channel, Fetch, Move, Outcome, Priority
from server.storage.codec import decode, encode

AT = datetime(2026, 11, 24, 1, 30, 0, 123456, tzinfo=UTC)
DAY = date(2026, 11, 24)
WORDS = {"id": "Kata", "en": "Word"}
ONE, TWO, THREE = uuid4(), uuid4(), uuid4()
HOURS = (Hours(5, time(7, 15), time(11, 30)),)

RAMADAN = (Schedule(DAY, DAY, WORDS, HOURS, HOURS),)
STANDARD = ServiceStandard(10, 1, None, (WORDS,))

EVENTS: tuple[e.Event, ...] = (
    e.SiteDefined(
        Site("mall", WORDS, "Asia/Jakarta", HOURS, (ClosedDay(DAY, WORDS),), HOURS, RAMADAN, Rules(no_show_calls=2)),
        DAY,
        AT,
    ),
    e.ZoneDefined(Zone("Z1", WORDS, WORDS, 1, 2)),
    e.AgencyDefined(Agency("DK", WORDS, WORDS, "Z1", 3, "DKA")),
    e.QueueDefined(
        Queue("DK", "DK", "DK", WORDS, Policy.ACCUMULATING, 1.5, HOURS, HOURS, RAMADAN, time(14), WORDS, True)
    ),
    e.ServiceDefined(
        Service(
            "DK-01",
            "DK",
            "DK",
            WORDS,
            STANDARD,
            ("akte",),
            3,
            4,
            time(14, 30),
            (Quota(20, Channel.KIOSK, time(10)),),
            ("DK-02",),
        )
    ),
    e.CounterDefined(Counter(5, "DK", "Z1", ("DK", "PL"), Serving.WEIGHTS, (2.0, 1.0))),
    e.VisitIssued(ONE, "DK", Lane.PRIORITY, 3, "DK-P003", DAY, "ab" * 32, Channel.KIOSK, Priority.ELDERLY, 2),
    e.VisitEntered(
        ONE, "DK", "A", 3, "DK-A003", DAY, "ab" * 32, Channel.KIOSK, Priority.ELDERLY, 2, AT, AT, over_quota=True
    ),
    e.NumberReplaced(ONE, "DK", "A", 4, "DK-A004", None, "DK-014"),
    e.TokenReplaced(ONE, "cd" * 32),
    e.VisitPaused(ONE),
    e.VisitResumed(ONE),
    e.VisitMarked(ONE, Fetch.DEAF),
    e.ReentryGranted(ONE, "DK", DAY),
    e.ReentryUsed(ONE, "DK", TWO),
    e.TicketQueued(
        TWO, ONE, "DK-P003", "DK", "DK", ("DK-01", "DK-02"), DAY, AT, Priority.ELDERLY, True, THREE, 5, THREE
    ),
    e.PlaceTaken(TWO, ONE, "DK", AT),
    e.TicketCalled(THREE, TWO, ONE, "DK", 5, ("Z1", "Z2"), Why.PRIORITY_FIRST, CallReason.FRAIL),
    e.TicketRecalled(THREE, TWO, ONE, "DK", 5, ("Z1",), 2),
    e.TicketStarted(TWO, ONE, "DK", 5),
    e.TicketHeld(TWO, ONE, "DK", 5),
    e.TicketResumed(TWO, ONE, "DK", 6),
    e.TicketRequeued(TWO, ONE, "DK", 5),
    e.TicketFinished(TWO, ONE, "DK", 5, (e.LineOutcome("DK-01", Outcome.INCOMPLETE, (0, 2)),)),
    e.NoShowRecorded(TWO, ONE, "DK", 5),
    e.TicketServedAfterwards(TWO, ONE, "DK", 5, AT, AT, AT, (e.LineOutcome("DK-01", Outcome.COMPLETED),)),
    e.TicketMissedAfterwards(TWO, ONE, "DK", 5, None),
    e.TicketReturned(TWO, ONE, "DK", AT),
    e.TicketTransferred(TWO, ONE, "DK", None, THREE, corrected=True),
    e.LineAdded(TWO, ONE, "DK", 5, 2, "DK-03"),
    e.LineCorrected(TWO, ONE, "DK", None, 0, "DK-01", "DK-03"),
    e.LineRemoved(TWO, ONE, "DK", 5, 1, "DK-02"),
    e.TicketCancelled(TWO, ONE, "DK"),
    e.TicketUndone(TWO, ONE, "DK", 5, Move.UNDO_FINISH),
    e.TicketExpired(TWO, ONE, "DK", None, e.ExpiredBecause.LEFT_OPEN),
    e.DutyOpened(THREE, 5, "user:1"),
    e.BreakStarted(THREE, 5, BreakReason.PRAYER, AT),
    e.BreakEnded(THREE, 5),
    e.DutyTakenOver(THREE, 5, "user:2"),
    e.DutyClosed(THREE, 5, DutyEnded.SHIFT_OVER, 4),
    e.CaseOpened(THREE, TWO, ONE, "DK-001", "DK-01", "DK", DAY),
    e.CaseMoved(THREE, ONE, "DK", CaseState.IN_PROCESS, CaseState.READY),
    e.DisruptionDeclared(THREE, e.Scope.AGENCY, "DK", WORDS, AT, AT),
    e.DisruptionEnded(THREE, AT),
    e.ExternalCounted("DK", DAY, 17),
    e.DeviceEnrolled(THREE, Role.DISPLAY, "Layar 1", "Z1"),
    e.DeviceChanged(THREE, "Layar pintu", None),
    e.DeviceRevoked(THREE),
    e.LaneGranted(THREE, ONE, "A"),
    e.KioskAlone(THREE, AT),
    e.KioskBack(THREE),
    e.PrinterNoted(THREE, PrinterState.NO_PAPER),
    e.SheetPrinted("DK", 1, 40),
    e.DayClosed(DAY, DAY, AT),
)


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: type(event).__name__)
def test_an_event_survives_the_journal(event: e.Event) -> None:
    kind, data = encode(event)
    assert decode(kind, data) == event
    assert e.subject(event)


def test_every_kind_is_tried_here() -> None:
    assert {type(event) for event in EVENTS} == set(e.KINDS.values())


def test_an_unknown_kind_is_not_guessed() -> None:
    with pytest.raises(KeyError):
        decode("ticket_vanished", {})
