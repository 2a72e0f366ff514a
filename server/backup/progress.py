"""How far long work is."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

Told = Callable[["Step", int, int], None]
"""Called with the step, what is done of it and the whole, both in bytes."""


class Step(Enum):
    """What a backup or a restore is busy with."""

    COPYING = "copying the database"
    CHECKING = "checking the copy"
    PACKING = "packing"
    READING = "checking the sums"


def untold(_step: Step, _done: int, _whole: int) -> None:
    """Nobody wants to know."""
