"""Who is called to a counter: passed over is who cannot come, and the queue's and the counter's rules decide."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from server.clock import ManualClock
from server.domain.actor import SYSTEM
from server.domain.catalogue import Policy, Rules, Serving
from server.domain.events import Event, PlaceTaken, TicketQueued, VisitPaused, VisitResumed
from server.domain.opening import service_day
from server.domain.selection import Choice, Why
from server.domain.ticket import Priority
from server.domain.walking import may_be_called
from server.storage.queries.heads import heads
from server.storage.queries.values import rfc3339
from server.storage.queries.waiting_tickets import waiting_in
from server.storage.store import Store
from server.usecases.choose_next import choose_next
from tests.malls import SITE, Mall, small_mall

ELDERLY = Priority.ELDERLY

Build = Callable[..., Mall]


@pytest.fixture
def build(store: Store, clock: ManualClock) -> Build:
    """A small mall with another rule."""

    def built(
        *, policy: Policy = Policy.STRICT, rules: Rules | None = None, serving: Serving = Serving.LONGEST, **desk: Any
    ) -> Mall:
        plain = small_mall()
        queues = tuple(replace(queue, policy=policy) for queue in plain.queues)
        counters = tuple(
            replace(one, serving=serving, **desk) if len(one.queues) > 1 else one for one in plain.counters
        )
        site = replace(plain.site, rules=rules or plain.site.rules)
        return Mall(store, clock, replace(plain, site=site, queues=queues, counters=counters))

    return built


def record(mall: Mall, event: Event) -> None:
    with mall.store.write(SITE, SYSTEM) as tx:
        tx.record(event)
        tx.commit()


def next_at(mall: Mall, counter: int) -> Choice | None:
    desk = mall.catalogue.counter(counter)
    assert desk is not None
    with mall.store.connect() as connection:
        return choose_next(connection, mall.catalogue, mall.clock.now(), desk)


def next_visit(mall: Mall, counter: int) -> str | None:
    choice = next_at(mall, counter)
    return str(choice.head.visit) if choice else None


def why(mall: Mall, counter: int) -> Why:
    choice = next_at(mall, counter)
    assert choice is not None
    return choice.why


def queued(mall: Mall, *, planned: bool = False, for_counter: int | None = None) -> TicketQueued:
    """A place at BK for somebody who has one at DK."""
    visit = mall.issue("DK-01")
    return TicketQueued(
        ticket=mall.store.new_id(),
        visit=UUID(visit["id"]),
        number=visit["number"],
        queue="BK",
        agency="BK",
        services=("BK-01",),
        service_day=service_day(mall.catalogue.site, mall.clock.now()),
        queued_at=mall.clock.now(),
        priority=None,
        planned=planned,
        for_counter=for_counter,
    )


def test_nobody_is_next_where_nobody_waits(mall: Mall) -> None:
    assert next_at(mall, 1) is None


def test_who_is_busy_elsewhere_is_passed_over_and_keeps_the_place(mall: Mall) -> None:
    both, other = mall.issue("DK-01", "BK-01"), mall.issue("BK-01")
    ticket = mall.start(mall.call_somebody(1))
    assert next_visit(mall, 5) == other["id"]
    mall.finish(ticket)
    mall.clock.advance(minutes=2)  # type: ignore[attr-defined]
    assert next_visit(mall, 5) == both["id"]


def test_whoever_walks_to_another_zone_is_called_when_the_walk_is_over(mall: Mall, clock: ManualClock) -> None:
    visit = mall.issue("DK-01", "BK-01")
    mall.serve(1)
    left = clock.now()
    assert next_at(mall, 5) is None
    assert mall.call(5) is None
    with mall.store.connect() as connection:
        [place] = waiting_in(connection, mall.catalogue, "BK").values()
    assert place["walks_until"] == rfc3339(left + timedelta(minutes=2))
    clock.advance(seconds=119)
    assert next_at(mall, 5) is None
    clock.advance(seconds=1)
    assert next_visit(mall, 5) == visit["id"]


def test_priority_gets_more_time_to_walk(mall: Mall, clock: ManualClock) -> None:
    mall.issue("DK-01", "BK-01", priority=ELDERLY)
    mall.serve(1)
    clock.advance(minutes=3)
    assert next_at(mall, 5) is None
    clock.advance(minutes=1)
    assert next_at(mall, 5) is not None


def test_in_the_same_zone_nobody_walks(mall: Mall) -> None:
    visit = mall.issue("DK-01", "PL-01")
    mall.serve(1)
    assert next_visit(mall, 3) == visit["id"]


def test_whoever_is_there_is_called_before_whoever_walks(mall: Mall) -> None:
    mall.issue("DK-01", "BK-01")
    other = mall.issue("BK-01")
    mall.serve(1)
    assert next_visit(mall, 5) == other["id"]


def test_where_the_rule_is_off_whoever_walks_is_called(build: Build) -> None:
    """The control."""
    mall = build(rules=Rules(walking_minutes=0))
    mall.issue("DK-01", "BK-01")
    mall.serve(1)
    assert next_at(mall, 5) is not None


def test_the_database_and_the_rule_say_the_same_of_a_walk(mall: Mall, clock: ManualClock) -> None:
    visits = [mall.issue("DK-01", "BK-01", priority=priority) for priority in (None, ELDERLY)]
    mall.serve(1)
    mall.serve(2)
    left = clock.now()
    desk = mall.catalogue.counter(5)
    assert desk is not None
    for _ in range(11):
        with mall.store.connect() as connection:
            found = {str(head.visit) for head in heads(connection, mall.catalogue, desk, clock.now())}
        for visit in visits:
            may = may_be_called(
                mall.catalogue.site.rules,
                "Z2",
                clock.now(),
                priority=visit["priority"] is not None,
                last_zone="Z1",
                left_at=left,
            )
            assert (visit["id"] in found) == may
        clock.advance(seconds=30)


def test_who_stepped_away_keeps_the_place_and_is_not_called(mall: Mall) -> None:
    away, other = mall.issue("DK-01"), mall.issue("DK-01")
    record(mall, VisitPaused(UUID(away["id"])))
    assert next_visit(mall, 1) == other["id"]
    record(mall, VisitResumed(UUID(away["id"])))
    assert next_visit(mall, 1) == away["id"]


def test_a_planned_ticket_is_called_once_its_place_is_taken(mall: Mall) -> None:
    plan = queued(mall, planned=True)
    record(mall, plan)
    assert next_at(mall, 5) is None
    record(mall, PlaceTaken(plan.ticket, plan.visit, "BK", mall.clock.now()))
    assert next_visit(mall, 5) == str(plan.visit)


def test_whoever_is_sent_to_one_counter_is_called_by_no_other(mall: Mall) -> None:
    sent = queued(mall, for_counter=6)
    record(mall, sent)
    assert next_at(mall, 5) is None
    assert next_visit(mall, 6) == str(sent.visit)


def test_of_three_calls_of_a_queue_one_goes_to_priority(mall: Mall) -> None:
    for _ in range(3):
        mall.issue("DK-01", priority=ELDERLY)
        mall.issue("DK-01")
    whys = []
    for counter in (1, 2, 1, 2):
        whys.append(why(mall, counter))
        mall.serve(counter)
    assert whys == [Why.PRIORITY_FIRST, Why.PRIORITY_HAD_ITS_TURN, Why.PRIORITY_HAD_ITS_TURN, Why.PRIORITY_FIRST]


def test_first_come_first_served_where_the_queue_says_so(build: Build, clock: ManualClock) -> None:
    mall = build(policy=Policy.FIFO)
    regular = mall.issue("DK-01")
    clock.advance(minutes=1)
    mall.issue("DK-01", priority=ELDERLY)
    assert next_visit(mall, 1) == regular["id"]
    assert why(mall, 1) is Why.FIRST_COME


def test_credit_grows_with_time_where_the_queue_says_so(build: Build, clock: ManualClock) -> None:
    mall = build(policy=Policy.ACCUMULATING)
    regular = mall.issue("DK-01")
    clock.advance(minutes=10)
    elderly = mall.issue("DK-01", priority=ELDERLY)
    clock.advance(minutes=9)
    assert next_visit(mall, 1) == regular["id"]
    clock.advance(minutes=2)
    assert next_visit(mall, 1) == elderly["id"]
    assert why(mall, 1) is Why.MOST_CREDIT


def test_a_counter_of_two_queues_goes_by_its_order(build: Build, clock: ManualClock) -> None:
    mall = build(serving=Serving.ORDER)
    mall.issue("PL-01")
    clock.advance(minutes=30)
    first = mall.issue("DK-01")
    assert next_visit(mall, 7) == first["id"]
    assert why(mall, 7) is Why.QUEUE_ORDER


def test_a_counter_of_two_queues_goes_by_their_weights(build: Build, clock: ManualClock) -> None:
    mall = build(serving=Serving.WEIGHTS, weights=(1.0, 3.0))
    long = mall.issue("DK-01")
    clock.advance(minutes=15)
    heavy = mall.issue("PL-01")
    assert next_visit(mall, 7) == long["id"]
    clock.advance(minutes=10)
    assert next_visit(mall, 7) == heavy["id"]
    assert why(mall, 7) is Why.QUEUE_WEIGHT


def test_a_counter_of_two_queues_puts_priority_of_both_first(mall: Mall, clock: ManualClock) -> None:
    mall.issue("DK-01")
    clock.advance(minutes=5)
    elderly = mall.issue("PL-01", priority=ELDERLY)
    assert next_visit(mall, 7) == elderly["id"]


def test_the_journal_keeps_why(mall: Mall) -> None:
    mall.issue("DK-01", priority=ELDERLY)
    mall.call_somebody(1)
    assert [row["why"] for row in mall.query("SELECT why FROM ticket")] == ["priority_first"]
