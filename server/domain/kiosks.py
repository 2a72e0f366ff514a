"""Kiosks that work without the server: the letters in their numbers, and how their printers are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta
from enum import StrEnum
from itertools import count, product

from server.domain.errors import NoLaneFree

SHEET = "X"
"""The letter of emergency numbers that were printed ahead."""

_LETTERS = "ACDEFGHJKLMNQRSTUVWYZ"
"""Without B (booking), P (priority), X (sheets), and I and O, which people read as digits."""

_LONGEST = 3  # letters; with three there are ten thousand

SILENT = timedelta(seconds=25)
"""A kiosk that was not heard of for so long works alone, or is switched off. It reports every ten seconds."""


class PrinterState(StrEnum):
    """What a kiosk says of its printer."""

    OK = "ok"
    NO_PAPER = "no_paper"
    COVER_OPEN = "cover_open"
    OFFLINE = "offline"
    UNCONFIRMED = "unconfirmed"
    """Jobs are sent, but this model cannot say whether they came out."""
    UNKNOWN = "unknown"


NO_TROUBLE = frozenset({PrinterState.OK, PrinterState.UNCONFIRMED, PrinterState.UNKNOWN})
"""States of a printer that nobody has to look after."""


def lanes() -> Iterator[str]:
    """Every letter that a kiosk can have, the short ones first: A, C, D … Z, AA, AC …"""
    for length in count(1):
        if length > _LONGEST:
            return
        yield from ("".join(letters) for letters in product(_LETTERS, repeat=length))


def is_lane(lane: str) -> bool:
    """Whether a kiosk can have this letter, or these."""
    return 1 <= len(lane) <= _LONGEST and set(lane) <= set(_LETTERS)


def free_lane(taken: Iterable[str]) -> str:
    """The first letter that is not taken. Raises NoLaneFree."""
    used = frozenset(taken)
    found = next((lane for lane in lanes() if lane not in used), None)
    if found is None:
        raise NoLaneFree
    return found
