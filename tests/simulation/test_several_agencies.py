"""What tickets in several queues at once save a visitor with several matters, and what that costs the others.

The figures stand in docs/several-agencies.md.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import mean

import pytest

from server.domain.catalogue import Catalogue
from server.example.load import load_example
from tests.simulation.crowd import SERVICE_FROM, visitors
from tests.simulation.day import Called, Day, Mode, Simulation, Visitor

SEEDS = (1, 2, 3, 4, 5)
VISITS = 1500

Record = Callable[[str, object], None]


@dataclass(frozen=True)
class Compared:
    """The same crowd in every mode."""

    crowd: list[Visitor]
    days: dict[Mode, Day]

    def several(self, *, ordered: bool) -> list[int]:
        """Who needs two or three agencies; `ordered`: one after the other."""
        return [n for n, one in enumerate(self.crowd) if len(one.needs) > 1 and one.ordered == ordered]

    def one(self) -> list[int]:
        """Who needs one agency."""
        return [n for n, visitor in enumerate(self.crowd) if len(visitor.needs) == 1]

    def total(self, mode: Mode, people: Collection[int]) -> float:
        """Mean minutes in the mall."""
        return mean(self.days[mode].total[person] for person in people)

    def wait(self, mode: Mode) -> float:
        """Mean minutes that those with one matter wait, from the opening of service at the earliest."""
        return mean(self.days[mode].waits[person][0] for person in self.one())

    def saved(self, mode: Mode, *, ordered: bool = False) -> float:
        """Share of the time in the mall that those with several matters save in that mode."""
        people = self.several(ordered=ordered)
        return 1 - self.total(mode, people) / self.total(Mode.ONE_BY_ONE, people)

    def dearer(self) -> float:
        """By what share the others wait longer when tickets are parallel."""
        return self.wait(Mode.PARALLEL) / self.wait(Mode.ONE_BY_ONE) - 1


@pytest.fixture(scope="module")
def pekanbaru() -> Catalogue:
    return load_example("pekanbaru", "open")


@pytest.fixture(scope="module")
def compared(pekanbaru: Catalogue) -> list[Compared]:
    """One day of each seed."""
    days = []
    for seed in SEEDS:
        crowd = visitors(pekanbaru, seed, VISITS)
        days.append(Compared(crowd, {mode: Simulation(pekanbaru, crowd, mode, SERVICE_FROM).run() for mode in Mode}))
    return days


def shares(values: list[float]) -> str:
    return ", ".join(f"{value:+.1%}" for value in values)


@pytest.mark.slow
def test_parallel_tickets_save_visitors_with_several_matters_a_fifth_of_their_time(
    compared: list[Compared], record_property: Record
) -> None:
    saved = [day.saved(Mode.PARALLEL) for day in compared]
    before, after = (
        mean(day.total(mode, day.several(ordered=False)) for day in compared)
        for mode in (Mode.ONE_BY_ONE, Mode.PARALLEL)
    )
    record_property("measured", f"several matters: {before:.0f} → {after:.0f} min, saved {shares(saved)}")
    assert min(saved) >= 0.15
    assert mean(saved) >= 0.19


@pytest.mark.slow
def test_a_clever_order_of_single_tickets_saves_next_to_nothing(
    compared: list[Compared], record_property: Record
) -> None:
    for mode in (Mode.SHORTEST_FIRST, Mode.LONGEST_FIRST):
        saved = [day.saved(mode) for day in compared]
        record_property("measured", f"{mode.value}: saved {shares(saved)}")
        assert abs(mean(saved)) <= 0.03
        assert max(saved) <= 0.05


@pytest.mark.slow
def test_others_wait_longer_within_bounds(compared: list[Compared], record_property: Record) -> None:
    """The work comes earlier in the day, when everybody comes: nobody is served for it who had not been served."""
    dearer = [day.dearer() for day in compared]
    before, after = (mean(day.wait(mode) for day in compared) for mode in (Mode.ONE_BY_ONE, Mode.PARALLEL))
    record_property("measured", f"one matter: wait {before:.0f} → {after:.0f} min, {shares(dearer)}")
    assert mean(dearer) <= 0.30
    assert max(dearer) <= 0.40


@pytest.mark.slow
def test_over_all_visitors_the_time_in_the_mall_stays_what_it_was(
    compared: list[Compared], record_property: Record
) -> None:
    """No rule about who is next makes counters faster: what some save, others wait."""
    changed = [mean(day.days[Mode.PARALLEL].total) / mean(day.days[Mode.ONE_BY_ONE].total) - 1 for day in compared]
    record_property("measured", f"all visitors: time in the mall {shares(changed)}")
    assert abs(mean(changed)) <= 0.05


@pytest.mark.slow
def test_whose_matters_must_follow_each_other_pays_like_the_others(
    compared: list[Compared], record_property: Record
) -> None:
    saved = [day.saved(Mode.PARALLEL, ordered=True) for day in compared]
    record_property("measured", f"several matters in a given order: saved {shares(saved)}")
    assert -0.25 <= mean(saved) <= 0.05


def twice_at_once(calls: list[Called]) -> list[int]:
    """Who was at two counters at the same time."""
    return [person for person, first, second in _in_turn(calls) if second.began < first.ended]


def too_fast(calls: list[Called]) -> list[int]:
    """Who was called in another zone before a walk of two minutes could be over."""
    return [
        person
        for person, first, second in _in_turn(calls)
        if second.zone != first.zone and second.began < first.ended + 2 - 1e-6
    ]


def _in_turn(calls: list[Called]) -> list[tuple[int, Called, Called]]:
    people: dict[int, list[Called]] = {}
    for call in sorted(calls, key=lambda call: call.began):
        people.setdefault(call.person, []).append(call)
    return [(person, *pair) for person, theirs in people.items() for pair in pairwise(theirs)]


@pytest.mark.parametrize("mode", Mode)
def test_nobody_is_at_two_counters_at_once_or_called_while_walking(pekanbaru: Catalogue, mode: Mode) -> None:
    crowd = visitors(pekanbaru, 7, 300)
    calls = Simulation(pekanbaru, crowd, mode, SERVICE_FROM).run().calls
    assert len(calls) == sum(len(visitor.needs) for visitor in crowd)
    assert twice_at_once(calls) == []
    assert too_fast(calls) == []


def test_without_passing_over_the_busy_somebody_is_at_two_counters_at_once(pekanbaru: Catalogue) -> None:
    """The control."""
    crowd = visitors(pekanbaru, 7, 300)
    calls = Simulation(pekanbaru, crowd, Mode.PARALLEL, SERVICE_FROM, busy=False).run().calls
    assert twice_at_once(calls)


def test_without_walking_time_somebody_is_called_while_walking(pekanbaru: Catalogue) -> None:
    """The control."""
    near = replace(pekanbaru.site.rules, walking_minutes=0, walking_minutes_priority=0)
    mall = replace(pekanbaru, site=replace(pekanbaru.site, rules=near))
    crowd = visitors(mall, 7, 300)
    assert too_fast(Simulation(mall, crowd, Mode.PARALLEL, SERVICE_FROM).run().calls)


def test_the_same_seed_gives_the_same_day(pekanbaru: Catalogue) -> None:
    days = [Simulation(pekanbaru, visitors(pekanbaru, 3, 100), Mode.PARALLEL, SERVICE_FROM).run() for _ in range(2)]
    assert days[0] == days[1]
