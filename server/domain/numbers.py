"""Numbers that are printed, shown and called: prefix, an optional lane letter, and the day's sequence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

PREFIX = re.compile(r"[A-Z]{1,4}")
LANE = re.compile(r"[A-Z]{0,3}")


class Lane(StrEnum):
    """A sequence of its own within a queue, named by the letter in its numbers. Those of kiosks are in
    `domain/kiosks.py`."""

    REGULAR = ""
    PRIORITY = "P"


@dataclass(frozen=True, slots=True)
class Number:
    """`DK-014`: at least three digits and growing beyond, so that a busy day never runs out.

    `lane` is the letter between prefix and sequence, empty for a regular number.
    """

    prefix: str
    lane: str
    sequence: int

    def __post_init__(self) -> None:
        if not PREFIX.fullmatch(self.prefix):
            raise ValueError(f"a prefix has one to four capital letters, not {self.prefix!r}")
        if not LANE.fullmatch(self.lane):
            raise ValueError(f"a lane has up to three capital letters, not {self.lane!r}")
        if self.sequence < 1:
            raise ValueError(f"a sequence begins at 1, not {self.sequence}")

    def __str__(self) -> str:
        return f"{self.prefix}-{self.lane}{self.sequence:03d}"
