"""Walking between zones takes time, for some more than for others."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.domain.catalogue import Rules
from server.domain.walking import free_at, left_by, may_be_called, no_show_minutes

NINE = datetime(2026, 11, 24, 2, 0, tzinfo=UTC)
RULES = Rules(no_show_minutes=3, walking_minutes=2, walking_minutes_priority=4)


def after(seconds: int, *, zone: str = "Z2", priority: bool = False, last_zone: str | None = "Z1") -> bool:
    left_at = NINE if last_zone else None
    now = NINE + timedelta(seconds=seconds)
    return may_be_called(RULES, zone, now, priority=priority, last_zone=last_zone, left_at=left_at)


def test_whoever_left_a_counter_may_be_called_in_the_same_zone_at_once() -> None:
    assert after(0, zone="Z1")
    assert after(0, zone="Z1", priority=True)


def test_whoever_has_been_at_no_counter_may_be_called_anywhere() -> None:
    assert after(0, last_zone=None)


def test_another_zone_is_reached_after_the_walking_time() -> None:
    assert not after(119)
    assert after(120)


def test_priority_walks_longer() -> None:
    assert not after(239, priority=True)
    assert after(240, priority=True)


def test_where_nobody_needs_time_to_walk_everybody_may_be_called() -> None:
    """The control: the same visitor, the rule off."""
    near = Rules(walking_minutes=0)
    assert may_be_called(near, "Z2", NINE, priority=False, last_zone="Z1", left_at=NINE)


@given(st.integers(0, 600), st.booleans(), st.sampled_from(["Z1", "Z2"]))
def test_free_at_and_left_by_say_the_same_as_may_be_called(seconds: int, priority: bool, zone: str) -> None:
    now = NINE + timedelta(seconds=seconds)
    free = free_at(RULES, zone, priority=priority, last_zone="Z1", left_at=NINE)
    may = after(seconds, zone=zone, priority=priority)
    assert may == (free is None or free <= now)
    assert may == (zone == "Z1" or left_by(RULES, now, priority=priority) >= NINE)


@pytest.mark.parametrize(
    ("zones", "priority", "minutes"),
    [(["Z1"], False, 3), (["Z1"], True, 3), (["Z1", "Z2"], False, 5), (["Z1", "Z2"], True, 7)],
)
def test_a_no_show_waits_for_the_walk_where_tickets_are_held_in_several_zones(
    zones: list[str], priority: bool, minutes: int
) -> None:
    assert no_show_minutes(RULES, zones, priority=priority) == minutes
