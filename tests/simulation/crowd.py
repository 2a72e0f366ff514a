"""Who comes to the pretended mall: seeded, so that every mode meets the same people with the same matters."""

from __future__ import annotations

import random
from collections.abc import Sequence

from server.domain.catalogue import Catalogue
from server.domain.estimate import SPREAD
from tests.simulation.day import Visitor

NUMBERS_FROM, SERVICE_FROM = 7.25 * 60, 8.0 * 60
"""Minutes of the day: numbers are given from 07:15, people are served from 08:00."""

BUSIEST, LAST = 8.5 * 60, 15.0 * 60
"""Arrivals are triangular between NUMBERS_FROM and LAST: half of the visitors have come by 10:00."""

PRIORITY = 0.12
AGENCIES = {1: 72, 2: 20, 3: 8}
"""Share of visits with priority; weights of how many agencies a visit needs."""

ORDERED = 0.1
"""Share of the visits to several agencies whose matters must follow each other."""

EVENNESS = 40.0
"""Shape of how demand spreads over the agencies around what their counters can bear: higher is more even."""


def visitors(mall: Catalogue, seed: int, visits: int) -> list[Visitor]:
    """The visitors of a day, in no particular order."""
    dice = random.Random(seed)
    standards: dict[str, list[int]] = {}
    for service in mall.services:
        standards.setdefault(service.queue, []).append(service.standard.minutes)
    queues = list(standards)
    draw = [
        len(mall.counters_of(queue))
        / (sum(standards[queue]) / len(standards[queue]))
        * dice.gammavariate(EVENNESS, 1 / EVENNESS)
        for queue in queues
    ]
    return [_visitor(dice, queues, draw, standards) for _ in range(visits)]


def _visitor(dice: random.Random, queues: list[str], draw: list[float], standards: dict[str, list[int]]) -> Visitor:
    wanted = dice.choices(list(AGENCIES), list(AGENCIES.values()))[0]
    chosen: list[str] = []
    while len(chosen) < wanted:
        queue = dice.choices(queues, draw)[0]
        if queue not in chosen:
            chosen.append(queue)
    return Visitor(
        arrives=dice.triangular(NUMBERS_FROM, LAST, BUSIEST),
        priority=dice.random() < PRIORITY,
        needs=tuple((queue, _service(dice, standards[queue])) for queue in chosen),
        ordered=len(chosen) > 1 and dice.random() < ORDERED,
    )


def _service(dice: random.Random, standards: Sequence[int]) -> float:
    """Minutes at the counter: around the standard, with the coefficient of variation that estimates reckon with."""
    shape = 1 / SPREAD**2
    return dice.gammavariate(shape, dice.choice(standards) / shape)
