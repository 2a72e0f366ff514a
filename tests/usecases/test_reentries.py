"""Who waited in vain because of a disruption comes back, before those who come that day."""

from datetime import date, time, timedelta
from uuid import UUID

import pytest

from server.clock import ManualClock
from server.domain.catalogue import Hours
from server.domain.errors import Disrupted, NothingToContinue
from server.domain.events import Scope
from server.domain.ticket import Channel
from server.storage.queries.disruptions import DisruptionView
from server.storage.queries.tickets import VisitView
from server.usecases.declare_disruption import DeclareDisruption, declare_disruption
from server.usecases.end_disruption import EndDisruption, end_disruption
from server.usecases.issue_ticket import IssueTicket, issue_ticket
from server.usecases.run_due import run_due
from server.usecases.sessions import digest_of
from tests.malls import KIOSK, Mall
from tests.usecases.changing import HEAD, change

WEEK = tuple(Hours(day, time(8), time(16)) for day in range(1, 6))
"""The tests begin on a Tuesday, 24 November 2026, at 08:30."""


@pytest.fixture
def weekdays(mall: Mall) -> Mall:
    change(mall, site={"hours": WEEK})
    return mall


def declare(
    mall: Mall, scope: Scope, code: str, ago: timedelta | None = None, over: timedelta | None = None
) -> DisruptionView:
    now = mall.clock.now()
    since, until = (None if each is None else now - each for each in (ago, over))
    wish = DeclareDisruption(scope, code, {"id": "Sistem pusat mati"}, since, until)
    told: DisruptionView = mall.do(HEAD, declare_disruption, wish)
    return told


def next_morning(clock: ManualClock, mall: Mall) -> None:
    clock.advance(days=1)
    run_due(mall.store)


def come_back(mall: Mall, visit: VisitView) -> VisitView:
    again = mall.store.new_id()
    wish = IssueTicket(again, digest_of(str(again)), (), None, Channel.KIOSK, 1, digest_of(visit["id"]))
    taken: VisitView = mall.do(KIOSK, issue_ticket, wish)
    return taken


def rights(mall: Mall) -> list[tuple[str, str]]:
    rows = mall.query("SELECT queue, valid_on FROM reentry ORDER BY queue")
    return [(row["queue"], row["valid_on"]) for row in rows]


@pytest.mark.parametrize(("scope", "code"), [(Scope.SITE, ""), (Scope.AGENCY, "DK"), (Scope.SERVICE, "DK-01")])
def test_the_place_is_entered_again_on_the_next_working_day(
    weekdays: Mall, clock: ManualClock, scope: Scope, code: str
) -> None:
    visit = weekdays.issue("DK-01")
    stands = declare(weekdays, scope, code)
    next_morning(clock, weekdays)
    assert rights(weekdays) == [("DK", "2026-11-25")]
    weekdays.do(HEAD, end_disruption, EndDisruption(UUID(stands["id"])))
    weekdays.issue("DK-02")
    assert come_back(weekdays, visit)["tickets"][0]["ahead"] == 0
    assert weekdays.verify().faults == []


def test_another_service_of_the_queue_gives_no_right(weekdays: Mall, clock: ManualClock) -> None:
    weekdays.issue("DK-02")
    declare(weekdays, Scope.SERVICE, "DK-01")
    next_morning(clock, weekdays)
    assert rights(weekdays) == []


def test_one_that_is_declared_the_next_morning_gives_the_right_as_well(weekdays: Mall, clock: ManualClock) -> None:
    visit = weekdays.issue("DK-01")
    next_morning(clock, weekdays)
    with pytest.raises(NothingToContinue):
        come_back(weekdays, visit)
    # Yesterday from 12:00 until 16:30.
    declare(weekdays, Scope.AGENCY, "DK", ago=timedelta(hours=20, minutes=30), over=timedelta(hours=16))
    assert come_back(weekdays, visit)["tickets"][0]["queue"] == "DK"
    assert weekdays.verify().faults == []


def test_one_that_was_long_ago_gives_none_any_more(weekdays: Mall, clock: ManualClock) -> None:
    weekdays.issue("DK-01")
    clock.advance(days=3)
    run_due(weekdays.store)
    declare(weekdays, Scope.SITE, "", ago=timedelta(days=3), over=timedelta(days=2))
    assert rights(weekdays) == []


def test_the_hours_of_the_queue_decide_what_its_end_is(weekdays: Mall, clock: ManualClock) -> None:
    """The queue is served until noon; it could not work from 08:30 to 13:30."""
    change(weekdays, DK={"hours": tuple(Hours(day, time(8), time(12)) for day in range(1, 6))})
    weekdays.issue("DK-01")
    stands = declare(weekdays, Scope.AGENCY, "DK")
    clock.advance(hours=5)
    weekdays.do(HEAD, end_disruption, EndDisruption(UUID(stands["id"])))
    clock.advance(hours=19)
    run_due(weekdays.store)
    assert rights(weekdays) == [("DK", "2026-11-25")]


def test_the_right_is_for_a_day_on_which_the_queue_works(weekdays: Mall, clock: ManualClock) -> None:
    """On Tuesdays and Thursdays only."""
    change(weekdays, DK={"hours": tuple(Hours(day, time(8), time(16)) for day in (2, 4))})
    weekdays.issue("DK-01")
    declare(weekdays, Scope.AGENCY, "DK")
    next_morning(clock, weekdays)
    assert rights(weekdays) == [("DK", "2026-11-26")]


def test_a_disruption_that_goes_on_takes_nobodys_right(weekdays: Mall, clock: ManualClock) -> None:
    visit = weekdays.issue("DK-01")
    stands = declare(weekdays, Scope.SITE, "")
    next_morning(clock, weekdays)
    with pytest.raises(Disrupted):
        come_back(weekdays, visit)
    next_morning(clock, weekdays)
    assert rights(weekdays) == [("DK", "2026-11-26")]
    weekdays.do(HEAD, end_disruption, EndDisruption(UUID(stands["id"])))
    come_back(weekdays, visit)
    assert weekdays.verify().faults == []


def test_a_right_that_could_be_used_and_was_not_is_over(weekdays: Mall, clock: ManualClock) -> None:
    weekdays.issue("DK-01")
    stands = declare(weekdays, Scope.SITE, "")
    next_morning(clock, weekdays)
    weekdays.do(HEAD, end_disruption, EndDisruption(UUID(stands["id"])))
    next_morning(clock, weekdays)
    assert rights(weekdays) == [("DK", str(date(2026, 11, 25)))]
