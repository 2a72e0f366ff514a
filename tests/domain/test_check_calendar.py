"""A calendar or a choice of the next that cannot be is told before it is taken over."""

from dataclasses import replace

import pytest

from server.domain.catalogue import Catalogue
from server.domain.check_calendar import check_calendar
from server.domain.errors import BadCalendar
from tests.malls import small_mall


def weighted(*weights: float) -> Catalogue:
    mall = small_mall()
    return replace(mall, counters=(replace(mall.counters[0], weights=weights), *mall.counters[1:]))


def rated(rate: float) -> Catalogue:
    mall = small_mall()
    return replace(mall, queues=(replace(mall.queues[0], priority_rate=rate), *mall.queues[1:]))


@pytest.mark.parametrize("mall", [weighted(0.5, 3.0), weighted(), rated(1.0), rated(2.5)])
def test_what_can_be_is_taken_over(mall: Catalogue) -> None:
    check_calendar(mall)


@pytest.mark.parametrize("weights", [(-1.0,), (0.0,), (2.0, 0.0)])
def test_a_queue_without_a_weight_would_never_have_its_turn(weights: tuple[float, ...]) -> None:
    with pytest.raises(BadCalendar) as fault:
        check_calendar(weighted(*weights))
    assert "counter 1" in str(fault.value.facts["what"])


@pytest.mark.parametrize("rate", [-1.0, 0.0, 0.9])
def test_priority_is_never_slower_than_the_others(rate: float) -> None:
    with pytest.raises(BadCalendar) as fault:
        check_calendar(rated(rate))
    assert "queue DK" in str(fault.value.facts["what"])
