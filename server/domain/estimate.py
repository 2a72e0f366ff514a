"""An honest waiting time: what the line ahead costs, given how fast it moves and how many counters serve it."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, sqrt

PRIOR_WEIGHT = 5
"""How many served tickets the service standard counts for, before measured times outweigh it."""

SPREAD = 0.8
"""Coefficient of variation of a service time. Counter services are a little more regular than exponential (1.0)."""

Z80 = 1.28
"""Standard normal quantile: the interval holds about 80 of 100 waits."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """Minutes until the call: the expectation and an interval of about 80 %."""

    minutes: int
    low: int
    high: int


def service_minutes(standard: float, measured: float, count: int) -> float:
    """Mean minutes at the counter: the standard, outweighed by `count` measured tickets with mean `measured`."""
    return (PRIOR_WEIGHT * standard + count * measured) / (PRIOR_WEIGHT + count)


def estimate(ahead: int, free: int, counters: int, minutes_each: float) -> Estimate:
    """The wait of somebody with `ahead` people ahead.

    `counters` serve the queue (at least 1), `free` of them have nobody; `minutes_each` is the mean service time.
    With m = ahead + 1 − free departures still to come before a counter is free for this person and c counters, the
    departures of c busy counters come at rate c/μ, so the wait is the sum of m of them: mean m·μ/c, and standard
    deviation SPREAD·√m·μ/c (independent service times, Allen-Cunneen scaling).
    """
    to_come = max(0, ahead + 1 - free)
    mean = to_come * minutes_each / counters
    margin = Z80 * SPREAD * sqrt(to_come) * minutes_each / counters
    return Estimate(minutes=ceil(mean), low=max(0, int(mean - margin)), high=ceil(mean + margin))
