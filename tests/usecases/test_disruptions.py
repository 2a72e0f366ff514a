"""Disruptions: who may declare them, when they may have been, and what who waits is told."""

from datetime import timedelta
from uuid import UUID

import pytest

from server.clock import ManualClock
from server.domain.actor import Actor
from server.domain.errors import (
    DisruptionOver,
    Forbidden,
    TooEarlyForNoShow,
    UnknownAgency,
    UnknownDisruption,
    UnknownService,
    WrongTime,
)
from server.domain.events import Scope
from server.storage.queries.board import waiting
from server.storage.queries.disruptions import DisruptionView, disruptions_since
from server.storage.queries.queues import pace
from server.storage.queries.tickets import visit_by_id
from server.usecases.declare_disruption import DeclareDisruption, declare_disruption
from server.usecases.end_disruption import EndDisruption, end_disruption
from server.usecases.record_no_show import RecordNoShow, record_no_show
from server.usecases.run import run
from tests.malls import GREETER, Mall, officer
from tests.usecases.changing import HEAD, SUPERVISOR

REASON = {"id": "Sistem pusat mati"}
HOUR = timedelta(hours=1)


def declare(
    mall: Mall,
    scope: Scope = Scope.SITE,
    code: str = "",
    actor: Actor = HEAD,
    ago: timedelta | None = None,
    over: timedelta | None = None,
) -> DisruptionView:
    """`ago` and `over`: how long before now it began and ended."""
    now = mall.clock.now()
    since, until = (None if each is None else now - each for each in (ago, over))
    return run(mall.store, mall.ask(actor), declare_disruption, DeclareDisruption(scope, code, REASON, since, until))


def end(mall: Mall, disruption: DisruptionView, actor: Actor = HEAD, ago: timedelta | None = None) -> DisruptionView:
    until = None if ago is None else mall.clock.now() - ago
    return run(mall.store, mall.ask(actor), end_disruption, EndDisruption(UUID(disruption["id"]), until))


def test_a_disruption_stands_until_it_is_ended(mall: Mall, clock: ManualClock) -> None:
    declared = declare(mall, Scope.AGENCY, "DK")
    assert (declared["since"], declared["until"]) == ("2026-11-24T01:30:00.000Z", None)
    clock.advance(hours=1)
    assert end(mall, declared)["until"] == "2026-11-24T02:30:00.000Z"
    with pytest.raises(DisruptionOver):
        end(mall, declared)
    assert mall.verify().faults == []


def test_a_disruption_may_be_declared_after_it_is_over(mall: Mall) -> None:
    declared = declare(mall, ago=3 * HOUR, over=HOUR)
    assert declared["until"] == "2026-11-24T00:30:00.000Z"
    mall.issue("DK-01")
    with pytest.raises(DisruptionOver):
        end(mall, declared)


@pytest.mark.parametrize(
    ("ago", "over"),
    [(-HOUR, None), (timedelta(days=31), None), (HOUR, -HOUR), (HOUR, 2 * HOUR), (HOUR, HOUR)],
)
def test_a_time_that_cannot_be_is_refused(mall: Mall, ago: timedelta, over: timedelta | None) -> None:
    with pytest.raises(WrongTime):
        declare(mall, ago=ago, over=over)


def test_an_end_before_the_beginning_or_to_come_is_refused(mall: Mall) -> None:
    declared = declare(mall, ago=HOUR)
    for ago in (2 * HOUR, -HOUR):
        with pytest.raises(WrongTime):
            end(mall, declared, ago=ago)


def test_a_supervisor_declares_for_the_own_agency_only(mall: Mall) -> None:
    declare(mall, Scope.AGENCY, "DK", SUPERVISOR)
    declare(mall, Scope.SERVICE, "DK-01", SUPERVISOR)
    for scope, code in ((Scope.AGENCY, "PL"), (Scope.SERVICE, "PL-01"), (Scope.SITE, "")):
        with pytest.raises(Forbidden):
            declare(mall, scope, code, SUPERVISOR)
    with pytest.raises(Forbidden):
        end(mall, declare(mall, Scope.AGENCY, "PL"), SUPERVISOR)


@pytest.mark.parametrize("actor", [GREETER, officer("DK")])
def test_others_declare_nothing(mall: Mall, actor: Actor) -> None:
    with pytest.raises(Forbidden):
        declare(mall, Scope.AGENCY, "DK", actor)


def test_what_does_not_exist_is_not_disrupted(mall: Mall) -> None:
    with pytest.raises(UnknownAgency):
        declare(mall, Scope.AGENCY, "XX")
    with pytest.raises(UnknownService):
        declare(mall, Scope.SERVICE, "XX-01")
    with pytest.raises(UnknownDisruption):
        run(mall.store, mall.ask(HEAD), end_disruption, EndDisruption(mall.store.new_id()))


def test_who_waits_is_told_and_is_promised_no_time(mall: Mall) -> None:
    mall.issue("DK-01")
    mall.call_somebody(1)
    visit = mall.issue("DK-01", "PL-01")
    declare(mall, Scope.SERVICE, "DK-01")
    with mall.store.connect() as connection:
        seen = visit_by_id(connection, mall.catalogue, mall.clock.now(), UUID(visit["id"]))
    told = {place["queue"]: (place["why"], place["notice"], place["estimate"]) for place in seen["tickets"]}
    assert told["DK"] == ("disruption", REASON, None)
    assert told["PL"][:2] == (None, None)
    assert visit["tickets"][0]["estimate"] is not None


def test_screens_are_told_of_a_queue_and_of_one_service(mall: Mall) -> None:
    mall.issue("DK-01")
    mall.call_somebody(1)
    declare(mall, Scope.SERVICE, "DK-01")
    declare(mall, Scope.AGENCY, "PL")
    with mall.store.connect() as connection:
        lines = waiting(connection, mall.catalogue, mall.clock.now(), ["DK", "PL", "BK"])
    assert [(code, line["open"], line["why"]) for code, line in lines.items()] == [
        ("DK", True, None),
        ("PL", False, "disruption"),
        ("BK", True, None),
    ]
    assert [(each["service"], each["why"], each["notice"]) for each in lines["DK"]["services"]] == [
        ("DK-01", "disruption", REASON)
    ]
    assert (lines["PL"]["notice"], lines["PL"]["estimate"]) == (REASON, None)
    assert lines["DK"]["estimate"] is not None


def test_a_queue_whose_services_are_all_disrupted_is_closed(mall: Mall) -> None:
    for number in (1, 2, 3):
        declare(mall, Scope.SERVICE, f"DK-0{number}")
    with mall.store.connect() as connection:
        line = waiting(connection, mall.catalogue, mall.clock.now(), ["DK"])["DK"]
    assert (line["open"], line["why"], line["services"]) == (False, "disruption", [])


def test_what_stands_and_what_is_over_is_listed_the_newest_first(mall: Mall) -> None:
    declare(mall, ago=timedelta(days=20), over=timedelta(days=19))
    declare(mall, Scope.AGENCY, "DK", ago=HOUR)
    now = mall.clock.now()
    with mall.store.connect() as connection:
        found = [disruptions_since(connection, "mall", now - timedelta(days=days)) for days in (30, 1)]
    assert [[one.code for one in known] for known in found] == [["DK", ""], ["DK"]]


def test_minutes_in_which_nothing_worked_make_no_no_show(mall: Mall, clock: ManualClock) -> None:
    mall.issue("DK-01")
    ticket = mall.call_somebody(1)
    for _ in range(2):
        mall.recall(ticket)
    stands = declare(mall, Scope.SERVICE, "DK-01")
    clock.advance(minutes=10)
    wish = RecordNoShow(UUID(ticket["id"]))
    with pytest.raises(TooEarlyForNoShow):
        mall.do(mall.officer(1), record_no_show, wish)
    end(mall, stands)
    clock.advance(minutes=3, seconds=-1)
    with pytest.raises(TooEarlyForNoShow) as refused:
        mall.do(mall.officer(1), record_no_show, wish)
    assert refused.value.facts["seconds"] == 1
    clock.advance(seconds=1)
    assert mall.do(mall.officer(1), record_no_show, wish)["state"] == "no_show"


@pytest.mark.parametrize(("scope", "code"), [(Scope.SITE, ""), (Scope.AGENCY, "DK"), (Scope.SERVICE, "DK-01")])
def test_what_took_long_because_nothing_worked_does_not_lengthen_the_estimate(
    mall: Mall, clock: ManualClock, scope: Scope, code: str
) -> None:
    def minutes() -> float:
        with mall.store.connect() as connection:
            found = pace(connection, mall.catalogue, "DK")
        assert found is not None
        return found.minutes_each

    mall.issue("DK-01")
    mall.serve(1)
    before = minutes()
    mall.issue("DK-01")
    ticket = mall.start(mall.call_somebody(1))
    stands = declare(mall, scope, code)
    clock.advance(hours=2)
    end(mall, stands)
    mall.finish(ticket)
    assert minutes() == before
