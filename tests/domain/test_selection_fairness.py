"""Whoever waits is called in the end, and people ahead are those who are called before: for any line and any turns."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from server.domain.catalogue import Policy
from server.domain.selection import (
    PRIORITY_SHARE,
    Head,
    Others,
    Turn,
    ahead,
    ahead_of_priority,
    ahead_of_regular,
    choose,
    even_at,
)
from tests.domain.test_selection import EIGHT, NOW, chosen, head, line

classes = st.lists(st.booleans(), min_size=1, max_size=30)
"""Whether each of a queue has priority, the one who came first at the start."""


@given(st.integers(1, 40))
def test_at_most_one_of_any_three_calls_goes_to_priority_while_others_wait(count: int) -> None:
    called: list[Turn] = []
    for _ in range(count):
        choice = chosen(line(head(1), head(0, priority=True, seq=2)), turns=tuple(called[::-1]))
        called.append(Turn("DK", choice.head.priority))
    windows = [called[start : start + PRIORITY_SHARE] for start in range(len(called) - PRIORITY_SHARE + 1)]
    assert all(sum(turn.priority for turn in window) <= 1 for window in windows)
    assert called[0].priority


@given(st.lists(st.tuples(st.sampled_from(["DK", "PL"]), st.booleans(), st.booleans()), max_size=40))
def test_no_counter_and_no_queue_gives_priority_more_than_one_of_three_calls(
    steps: list[tuple[str, bool, bool]],
) -> None:
    """Counter 7 serves both queues and counter 1 only DK; at each step somebody comes, and one of them calls."""
    waiting: list[Head] = []
    turns: list[Turn] = []
    for minute, (queue, priority, both) in enumerate(steps):
        waiting.append(head(minute, priority=priority, seq=minute, queue=queue))
        served = ("DK", "PL") if both else ("DK",)
        lines = [line(*(one for one in waiting if one.queue == code), queue=code) for code in served]
        choice = choose(lines, [turn for turn in turns if turn.queue in served], NOW)
        if choice is None:
            continue
        waiting.remove(choice.head)
        if choice.head.priority:
            for queues in (served, (choice.head.queue,)):
                recent = [turn.priority for turn in turns if turn.queue in queues][: PRIORITY_SHARE - 1]
                assert not any(recent) or all(one.priority for one in waiting if one.queue in queues)
        turns.insert(0, Turn(choice.head.queue, choice.head.priority))


def order_of(waiting: list[bool], policy: Policy, rate: float = 2.0, each: int = 10, coming: int = 0) -> list[int]:
    """Seq after seq as they are called, one every `each` minutes; the first `waiting` came a minute apart before NOW.

    While they are called, `coming` more with priority arrive, one at each call.
    """
    queue = [
        head(60 - len(waiting) + place, priority=priority, seq=place + 1) for place, priority in enumerate(waiting)
    ]
    turns: list[Turn] = []
    called = []
    now = NOW
    while queue:
        choice = choose([line(*queue, policy=policy, rate=rate)], turns, now)
        assert choice is not None
        queue.remove(choice.head)
        turns.insert(0, Turn("DK", choice.head.priority))
        called.append(choice.head.queued_seq)
        now += timedelta(minutes=each)
        if coming:
            coming -= 1
            minute = int((now - EIGHT) / timedelta(minutes=1))
            queue.append(head(minute, priority=True, seq=len(called) + len(queue) + 1))
    return called


@given(classes)
def test_under_strict_nobody_starves_however_much_priority_keeps_coming(waiting: list[bool]) -> None:
    called = order_of(waiting, Policy.STRICT, coming=200)
    for seq, priority in enumerate(waiting, start=1):
        older = waiting[:seq].count(False)
        if not priority:
            assert called.index(seq) < PRIORITY_SHARE * older


@given(classes, st.integers(2, 5))
def test_under_accumulating_only_who_came_late_enough_is_passed_over_for_ever(waiting: list[bool], rate: int) -> None:
    """Whoever comes after all of them overtakes a regular one only while the rate makes up for the later coming."""
    called = order_of(waiting, Policy.ACCUMULATING, rate=rate, coming=200)
    for seq, priority in enumerate(waiting, start=1):
        if not priority:
            calls = called.index(seq)
            waited = (len(waiting) - seq + 1) + 10 * calls
            arrived_in_time = max(0.0, 10 * calls - waited / rate) / 10
            assert calls <= len(waiting) + arrived_in_time


@given(classes)
def test_fifo_calls_in_the_order_of_coming(waiting: list[bool]) -> None:
    assert order_of(waiting, Policy.FIFO, coming=20)[: len(waiting)] == list(range(1, len(waiting) + 1))


def counted(waiting: list[bool], seq: int) -> Others:
    older = waiting[: seq - 1]
    return Others(older.count(False), older.count(True), waiting.count(False), waiting.count(True))


@given(classes)
def test_people_ahead_are_those_who_are_called_before(waiting: list[bool]) -> None:
    for policy in (Policy.FIFO, Policy.STRICT):
        called = order_of(waiting, policy)
        for seq, priority in enumerate(waiting, start=1):
            assert ahead(policy, counted(waiting, seq), priority=priority) == called.index(seq)


@given(classes, st.lists(st.booleans(), min_size=2, max_size=2))
def test_after_any_turns_people_ahead_are_optimistic_by_no_more_than_one_share(
    waiting: list[bool], recent: list[bool]
) -> None:
    queue = [head(place, priority=priority, seq=place + 1) for place, priority in enumerate(waiting)]
    turns = [Turn("DK", priority) for priority in recent]
    called = []
    while queue:
        choice = choose([line(*queue)], turns, NOW)
        assert choice is not None
        queue.remove(choice.head)
        turns.insert(0, Turn("DK", choice.head.priority))
        called.append(choice.head.queued_seq)
    for seq, priority in enumerate(waiting, start=1):
        said = ahead(Policy.STRICT, counted(waiting, seq), priority=priority)
        assert said >= called.index(seq) - (PRIORITY_SHARE - 1)


@given(st.integers(0, 59), st.integers(0, 59), st.integers(1, 4), st.booleans())
def test_more_credit_than_mine_has_who_came_before_the_even_time(mine: int, other: int, rate: int, own: bool) -> None:
    queued = head(mine).queued_at
    pair = (head(mine, priority=own, seq=1), head(other, priority=not own, seq=2))
    gathered = [line(policy=Policy.ACCUMULATING, rate=rate).credit(one, one.queued_at, NOW) for one in pair]
    before = even_at(queued, NOW, rate, priority=own)
    # A microsecond is what a division of times may be off.
    if abs(gathered[0] - gathered[1]) > 0.001:
        assert (pair[1].queued_at < before) == (gathered[1] > gathered[0])


def test_of_a_long_line_with_much_priority_a_third_is_ahead_besides_the_older_ones() -> None:
    assert ahead_of_regular(4, priority=50) == 4 + 3
    assert ahead_of_regular(4, priority=1) == 4 + 1
    assert ahead_of_priority(2, regular=50) == 2 + 4


def test_without_the_share_somebody_starves() -> None:
    """The control: priority first and nothing else, which the calls above would show."""

    def always_priority(queue: list[Head]) -> Head:
        return min(queue, key=lambda one: (not one.priority, one.queued_seq))

    queue = [head(0)]
    for call in range(100):
        queue.append(head(call, priority=True, seq=call + 2))
        queue.remove(always_priority(queue))
    assert queue == [head(0)]
