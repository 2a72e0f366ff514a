"""The list for the worst day stands in the order in which people would have been called."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

from hypothesis import given
from hypothesis import strategies as st

from server.domain.calling_order import calling_order
from server.domain.catalogue import Policy
from server.domain.selection import Head, Line, Turn

NOW = datetime(2026, 11, 24, 3, tzinfo=UTC)


def head(minute: int, *, priority: bool = False) -> Head:
    return Head(uuid4(), uuid4(), "DK", priority, NOW - timedelta(minutes=60 - minute), minute)


def minutes(order: list[Head]) -> list[int]:
    return [each.queued_seq for each in order]


def test_priority_comes_first_and_then_at_most_once_in_three() -> None:
    waiting = [head(minute) for minute in (1, 2, 3, 4)] + [head(minute, priority=True) for minute in (5, 6)]
    assert minutes(calling_order(Line("DK"), waiting, [], NOW)) == [5, 1, 2, 6, 3, 4]


def test_a_priority_call_just_before_counts() -> None:
    waiting = [head(1), head(2), head(3, priority=True)]
    assert minutes(calling_order(Line("DK"), waiting, [Turn("DK", True)], NOW)) == [1, 2, 3]


def test_first_come_first_called_where_that_is_the_rule() -> None:
    waiting = [head(3), head(1, priority=True), head(2)]
    assert minutes(calling_order(Line("DK", policy=Policy.FIFO), waiting, [], NOW)) == [1, 2, 3]


@given(st.lists(st.booleans(), max_size=12), st.sampled_from(Policy))
def test_everybody_stands_on_it_once(classes: list[bool], policy: Policy) -> None:
    waiting = [head(minute, priority=priority) for minute, priority in enumerate(classes)]
    order = calling_order(Line("DK", policy=policy), waiting, [], NOW)
    assert sorted(minutes(order)) == list(range(len(classes)))
