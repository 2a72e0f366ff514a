"""The estimate follows the line, the counters and the pace, and says how sure it is."""

from hypothesis import given
from hypothesis import strategies as st

from server.domain.estimate import Estimate, estimate, service_minutes

lines = st.integers(0, 300)
desks = st.integers(1, 20)
paces = st.floats(0.5, 60)


def test_nobody_ahead_and_a_free_counter_means_no_wait() -> None:
    assert estimate(ahead=0, free=1, counters=3, minutes_each=10) == Estimate(0, 0, 0)


def test_three_ahead_at_one_busy_counter_of_ten_minutes_wait_forty() -> None:
    assert estimate(ahead=3, free=0, counters=1, minutes_each=10).minutes == 40


@given(lines, desks, paces)
def test_the_expectation_lies_in_its_interval(ahead: int, counters: int, minutes: float) -> None:
    found = estimate(ahead, 0, counters, minutes)
    assert 0 <= found.low <= found.minutes <= found.high


@given(lines, desks, paces)
def test_more_people_ahead_never_wait_less(ahead: int, counters: int, minutes: float) -> None:
    assert estimate(ahead + 1, 0, counters, minutes).minutes >= estimate(ahead, 0, counters, minutes).minutes


@given(lines, desks, paces)
def test_more_counters_never_make_it_longer(ahead: int, counters: int, minutes: float) -> None:
    assert estimate(ahead, 0, counters + 1, minutes).minutes <= estimate(ahead, 0, counters, minutes).minutes


def test_without_measurement_the_standard_speaks() -> None:
    assert service_minutes(standard=12, measured=0, count=0) == 12


def test_measured_times_outweigh_the_standard() -> None:
    assert service_minutes(standard=10, measured=20, count=5) == 15
    assert service_minutes(standard=10, measured=20, count=45) == 19
