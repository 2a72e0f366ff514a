"""How many are ahead, and how fast a queue moves."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest

from server.clock import ManualClock
from server.domain.actor import SYSTEM
from server.domain.catalogue import Policy
from server.domain.duty import BreakReason
from server.domain.events import BreakStarted
from server.domain.ticket import Priority
from server.storage.queries.queues import Pace, pace, people_ahead
from server.storage.store import Store
from tests.malls import SITE, Mall, small_mall

ELDERLY = Priority.ELDERLY


def by(policy: Policy, store: Store, clock: ManualClock) -> Mall:
    """A small mall whose queues all go by the policy."""
    plain = small_mall()
    return Mall(store, clock, replace(plain, queues=tuple(replace(queue, policy=policy) for queue in plain.queues)))


def test_people_ahead_follow_the_policy(store: Store, clock: ManualClock) -> None:
    mall = by(Policy.ACCUMULATING, store, clock)
    regular = mall.issue("DK-01")
    clock.advance(minutes=10)
    elderly = mall.issue("DK-01", priority=ELDERLY)

    def ahead() -> list[int]:
        ids = [UUID(visit["tickets"][0]["id"]) for visit in (regular, elderly)]
        with mall.store.connect() as connection:
            return [people_ahead(connection, mall.catalogue, ticket, clock.now()) for ticket in ids]

    clock.advance(minutes=9)
    assert ahead() == [0, 1]
    clock.advance(minutes=2)
    assert ahead() == [1, 0]


@pytest.mark.parametrize(("policy", "expected"), [(Policy.FIFO, [0, 1, 2]), (Policy.STRICT, [1, 0, 2])])
def test_people_ahead_of_a_line_with_priority(
    store: Store, clock: ManualClock, policy: Policy, expected: list[int]
) -> None:
    mall = by(policy, store, clock)
    visits = [mall.issue("DK-01", priority=priority) for priority in (None, ELDERLY, None)]
    with mall.store.connect() as connection:
        ahead = [
            people_ahead(connection, mall.catalogue, UUID(visit["tickets"][0]["id"]), mall.clock.now())
            for visit in visits
        ]
    assert ahead == expected


def test_a_counter_is_staffed_while_its_duty_is_open(mall: Mall) -> None:
    def measured() -> Pace | None:
        with mall.store.connect() as connection:
            return pace(connection, mall.catalogue, "DK")

    def shape() -> tuple[int, int] | None:
        found = measured()
        return (found.counters, found.free) if found else None

    assert measured() is None
    mall.issue("DK-01")
    mall.issue("DK-01")
    ticket = mall.call_somebody(1)
    assert shape() == (1, 0)
    mall.finish(mall.start(ticket))
    assert shape() == (1, 1)
    mall.call_somebody(2)
    assert shape() == (2, 1)
    duty = UUID(mall.query("SELECT duty FROM duty WHERE counter = 1")[0]["duty"])
    with mall.store.write(SITE, SYSTEM) as tx:
        tx.record(BreakStarted(duty, 1, BreakReason.PRAYER, tx.now + timedelta(minutes=15)))
        tx.commit()
    assert shape() == (1, 0)
