"""Numbers are prefix, lane and sequence, and never run out of digits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.domain.numbers import Lane, Number


def test_a_number_has_at_least_three_digits() -> None:
    assert str(Number("DK", Lane.REGULAR, 14)) == "DK-014"


def test_a_number_grows_beyond_three_digits() -> None:
    assert str(Number("DK", Lane.REGULAR, 1024)) == "DK-1024"


def test_a_lane_has_a_letter_of_its_own() -> None:
    assert str(Number("DK", Lane.PRIORITY, 3)) == "DK-P003"


@given(st.integers(1, 2000), st.integers(1, 2000), st.sampled_from(Lane), st.sampled_from(Lane))
def test_two_numbers_look_alike_only_if_they_are_the_same(a: int, b: int, lane_a: Lane, lane_b: Lane) -> None:
    first, second = Number("DK", lane_a, a), Number("DK", lane_b, b)
    assert (str(first) == str(second)) == (first == second)


@pytest.mark.parametrize("prefix", ["", "D1", "dk", "ABCDE"])
def test_a_prefix_is_one_to_four_capital_letters(prefix: str) -> None:
    with pytest.raises(ValueError, match="capital letters"):
        Number(prefix, Lane.REGULAR, 1)


def test_a_sequence_begins_at_one() -> None:
    with pytest.raises(ValueError, match="begins at 1"):
        Number("DK", Lane.REGULAR, 0)
