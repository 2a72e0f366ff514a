"""Who is next: each queue by its policy, the counter between its queues, and priority by its share."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from server.domain.catalogue import Policy, Serving
from server.domain.selection import (
    Choice,
    Head,
    Line,
    Turn,
    Why,
    choose,
)

EIGHT = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)
NOW = EIGHT + timedelta(minutes=60)
REGULAR, PRIORITY = Turn("DK", priority=False), Turn("DK", priority=True)


def head(minute: int, *, priority: bool = False, seq: int = 1, queue: str = "DK") -> Head:
    return Head(UUID(int=seq), UUID(int=seq), queue, priority, EIGHT + timedelta(minutes=minute), seq)


def line(
    *heads: Head, queue: str = "DK", policy: Policy = Policy.STRICT, rate: float = 2.0, weight: float = 1.0
) -> Line:
    regular = next((one for one in heads if not one.priority), None)
    priority = next((one for one in heads if one.priority), None)
    return Line(queue, regular, priority, policy, rate, weight)


def chosen(*lines: Line, turns: tuple[Turn, ...] = (), serving: Serving = Serving.LONGEST) -> Choice:
    choice = choose(lines, turns, NOW, serving)
    assert choice is not None
    return choice


@pytest.mark.parametrize("policy", Policy)
@pytest.mark.parametrize("serving", Serving)
def test_nobody_is_next_when_nobody_waits(policy: Policy, serving: Serving) -> None:
    assert choose([], [], NOW, serving) is None
    assert choose([line(policy=policy), line(queue="PL", policy=policy)], [], NOW, serving) is None


@pytest.mark.parametrize("policy", Policy)
@pytest.mark.parametrize("priority", [False, True])
def test_whoever_waits_alone_is_next(policy: Policy, priority: bool) -> None:
    assert chosen(line(head(5, priority=priority), policy=policy), turns=(PRIORITY, PRIORITY)).head.queued_seq == 1


def test_the_longest_wait_is_next() -> None:
    choice = chosen(line(head(5, seq=2)), line(head(3, seq=1, queue="PL"), queue="PL"))
    assert choice == Choice(head(3, seq=1, queue="PL"), Why.LONGEST_WAIT)


def test_of_two_who_came_in_the_same_instant_the_first_in_the_journal_is_next() -> None:
    choice = chosen(line(head(5, seq=9)), line(head(5, seq=4, queue="PL"), queue="PL"))
    assert choice.head.queued_seq == 4


def test_priority_comes_first() -> None:
    choice = chosen(line(head(1), head(9, priority=True, seq=2)), turns=(REGULAR, REGULAR))
    assert choice.head.priority
    assert choice.why is Why.PRIORITY_FIRST


@pytest.mark.parametrize("turns", [(PRIORITY, REGULAR), (REGULAR, PRIORITY)])
def test_priority_waits_when_it_had_its_turn_and_others_wait(turns: tuple[Turn, ...]) -> None:
    choice = chosen(line(head(1), head(9, priority=True, seq=2)), turns=turns)
    assert not choice.head.priority
    assert choice.why is Why.PRIORITY_HAD_ITS_TURN


def test_priority_comes_first_over_all_queues_of_a_counter() -> None:
    choice = chosen(line(head(1)), line(head(9, priority=True, seq=2, queue="PL"), queue="PL"))
    assert choice.why is Why.PRIORITY_FIRST


def test_a_line_of_priority_alone_does_not_stop_the_other_queues_of_a_counter() -> None:
    lines = (line(head(30)), line(head(9, priority=True, seq=2, queue="PL"), queue="PL"))
    choice = chosen(*lines, turns=(Turn("PL", priority=True),))
    assert choice == Choice(head(30), Why.PRIORITY_HAD_ITS_TURN)


def test_priority_that_had_its_turn_in_its_own_queue_waits_whatever_other_queues_called_since() -> None:
    lines = (line(head(1), head(9, priority=True, seq=2)), line(queue="PL"))
    other = Turn("PL", priority=False)
    assert not chosen(*lines, turns=(other, other, PRIORITY)).head.priority
    assert chosen(lines[0], line(head(40, seq=3, queue="PL"), queue="PL"), turns=(other, other, PRIORITY)).head == head(
        1
    )


def test_fifo_knows_no_class() -> None:
    for first, second in ((False, True), (True, False)):
        both = line(head(1, priority=first), head(2, priority=second, seq=2), policy=Policy.FIFO)
        assert chosen(both) == Choice(head(1, priority=first), Why.FIRST_COME)


def test_credit_is_waiting_time_times_the_rate_of_the_class() -> None:
    regular, late, later = head(0), head(29, priority=True, seq=2), head(31, priority=True, seq=3)
    assert chosen(line(regular, late, policy=Policy.ACCUMULATING)) == Choice(late, Why.MOST_CREDIT)
    assert chosen(line(regular, later, policy=Policy.ACCUMULATING)) == Choice(regular, Why.MOST_CREDIT)
    assert chosen(line(regular, later, policy=Policy.ACCUMULATING, rate=3)).head == later


def test_equal_credit_goes_to_who_came_first() -> None:
    assert chosen(line(head(0), head(30, priority=True, seq=2), policy=Policy.ACCUMULATING)).head == head(0)


def test_a_counter_goes_by_the_order_of_its_queues() -> None:
    lines = (line(head(59)), line(head(1, priority=True, seq=2, queue="PL"), queue="PL"))
    assert chosen(*lines, serving=Serving.ORDER) == Choice(head(59), Why.QUEUE_ORDER)
    assert chosen(line(), lines[1], serving=Serving.ORDER).why is Why.PRIORITY_FIRST


def test_a_counter_goes_by_waiting_time_times_weight() -> None:
    lines = (line(head(40)), line(head(45, seq=2, queue="PL"), queue="PL", weight=1.5))
    assert chosen(*lines, serving=Serving.WEIGHTS).head.queue == "PL"
    assert chosen(*lines, serving=Serving.WEIGHTS).why is Why.QUEUE_WEIGHT
    assert chosen(
        lines[0], line(head(50, seq=2, queue="PL"), queue="PL", weight=1.5), serving=Serving.WEIGHTS
    ).head == (head(40))


def test_between_queues_the_wait_of_who_came_early_counts_from_the_opening_of_service() -> None:
    early = replace(head(0, queue="PL", seq=2), since=head(50).queued_at)
    lines = (line(head(45)), line(early, queue="PL"))
    assert chosen(*lines).head == head(45)
    assert chosen(line(head(50)), lines[1]).head == early
    assert chosen(*lines, serving=Serving.WEIGHTS).head == head(45)


def test_what_a_fifo_queue_calls_is_not_the_turn_of_priority_elsewhere() -> None:
    fifo = line(head(1, seq=2, queue="PL"), queue="PL", policy=Policy.FIFO)
    assert chosen(line(head(5, priority=True)), fifo, turns=(Turn("PL", priority=True),)).head.priority
    assert chosen(line(head(5, priority=True)), fifo, turns=(PRIORITY,)) == Choice(
        head(1, seq=2, queue="PL"), Why.PRIORITY_HAD_ITS_TURN
    )
