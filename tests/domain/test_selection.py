"""Who is next: the longest wait, priority first, and nobody starves."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from server.domain.selection import PRIORITY_SHARE, Head, Why, choose

EIGHT = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)


def head(minute: int, *, priority: bool = False, seq: int = 1, queue: str = "DK") -> Head:
    return Head(UUID(int=seq), UUID(int=seq), queue, priority, EIGHT + timedelta(minutes=minute), seq)


def test_nobody_is_next_when_nobody_waits() -> None:
    assert choose([], []) is None


def test_the_longest_wait_is_next() -> None:
    choice = choose([head(5, seq=2), head(3, seq=1, queue="PL")], [])
    assert choice is not None
    assert choice.head.queue == "PL"
    assert choice.why is Why.LONGEST_WAIT


def test_of_two_who_came_in_the_same_instant_the_first_in_the_journal_is_next() -> None:
    choice = choose([head(5, seq=9), head(5, seq=4, queue="PL")], [])
    assert choice is not None
    assert choice.head.queued_seq == 4


def test_priority_comes_first() -> None:
    choice = choose([head(1), head(9, priority=True, seq=2)], [False, False])
    assert choice is not None
    assert choice.head.priority
    assert choice.why is Why.PRIORITY_FIRST


def test_priority_waits_when_it_had_its_turn_and_others_wait() -> None:
    for recent in ([True, False], [False, True]):
        choice = choose([head(1), head(9, priority=True, seq=2)], recent)
        assert choice is not None
        assert not choice.head.priority
        assert choice.why is Why.PRIORITY_HAD_ITS_TURN


def test_priority_is_called_all_the_same_when_nobody_else_waits() -> None:
    choice = choose([head(9, priority=True)], [True, True])
    assert choice is not None
    assert choice.head.priority


@given(st.integers(1, 40))
def test_at_most_one_of_any_three_calls_goes_to_priority_while_others_wait(count: int) -> None:
    called: list[bool] = []
    for _ in range(count):
        choice = choose([head(1), head(0, priority=True, seq=2)], called[::-1])
        assert choice is not None
        called.append(choice.head.priority)
    windows = [called[start : start + PRIORITY_SHARE] for start in range(len(called) - PRIORITY_SHARE + 1)]
    assert all(sum(window) <= 1 for window in windows)
    assert called[0]
