"""What a ticket on paper says."""

import re
from dataclasses import replace
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.paper import counter_ranges
from tests.kiosk.papers import ticket


@pytest.mark.parametrize(
    ("counters", "read"),
    [
        ((), ""),
        ((7,), "7"),
        ((1, 2), "1–2"),
        ((1, 2, 3, 5), "1–3, 5"),
        ((5, 3, 1, 2, 3), "1–3, 5"),
        ((1, 3, 5), "1, 3, 5"),
        (tuple(range(11, 25)), "11–24"),
    ],
)
def test_counters_are_read_as_ranges(counters: tuple[int, ...], read: str) -> None:
    assert counter_ranges(counters) == read


@given(st.lists(st.integers(1, 200)))
def test_ranges_name_exactly_the_counters_given(counters: list[int]) -> None:
    named: set[int] = set()
    for first, last in re.findall(r"(\d+)(?:–(\d+))?", counter_ranges(counters)):
        named |= set(range(int(first), int(last or first) + 1))
    assert named == set(counters)


def test_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="no time zone"):
        replace(ticket(), issued_at=datetime(2026, 8, 3, 8, 15))  # noqa: DTZ001 - the fault under test


def test_a_ticket_without_a_stop_is_refused() -> None:
    with pytest.raises(ValueError, match="no stop"):
        replace(ticket(), stops=())
