"""Who has an officer, and whom a queue draws."""

from __future__ import annotations

import pytest

from server.demo.crowd.mall import Queue
from tests.demo.pretend_mall import pekanbaru

MALL = pekanbaru()
BUSY = [queue for queue in MALL.queues.values() if queue.busy]


def test_seven_of_ten_counters_have_an_officer_and_no_queue_is_without() -> None:
    assert 0.65 <= len(MALL.counters) / 69 <= 0.75
    assert len(MALL.queues) == 29
    assert all(queue.officers >= 1 for queue in MALL.queues.values())


def test_the_first_counters_of_a_large_agency_stay_free_for_people() -> None:
    of_disdukcapil = sorted(number for number, counter in MALL.counters.items() if counter.queues == ("DK",))
    assert of_disdukcapil == list(range(15, 25))
    assert MALL.counters[15].officer == "loket15"


def test_popular_and_large_agencies_are_the_busy_ones() -> None:
    assert {queue.code for queue in BUSY} == {"PT", "DK", "ST", "PL", "IM", "JK", "JT", "NK"}


@pytest.mark.parametrize("queue", BUSY, ids=lambda queue: queue.code)
def test_a_busy_queue_draws_more_than_it_serves_and_settles_between_three_and_twelve(queue: Queue) -> None:
    assert queue.draw > queue.per_second
    settled = next(waiting for waiting in range(20) if queue.draw * queue.appetite(waiting) <= queue.per_second)
    assert 3 <= settled <= 12
    assert queue.appetite(queue.limit) == 0


def test_a_quiet_queue_draws_less_than_its_officers_manage() -> None:
    assert all(queue.draw < queue.per_second for queue in MALL.queues.values() if not queue.busy)


def test_where_numbers_are_given_at_any_hour_all_hours_are_alike() -> None:
    assert {MALL.share(hour / 2) for hour in range(48)} == {1.0}


def test_half_of_a_day_wants_to_come_before_ten() -> None:
    mall = pekanbaru("real")
    quarters = [7.25 + step / 4 for step in range(31)]
    before_ten = sum(mall.share(hour) for hour in quarters if hour < 10)
    assert 0.45 <= before_ten / sum(mall.share(hour) for hour in quarters) <= 0.65
    assert mall.share(None) == 1.0
    assert mall.share(3.0) < 1.0
    assert mall.share(23.0) < 0.2
