"""The spoken words of a call: the one formatter, for the server's voice and for the browser's.

Numbers are spelled before any speech engine sees them, because engines guess: a bare "A012" is
read "A nol dua belas". Letters are said one by one, figures one by one with their leading zeros,
and only the counter is said as a cardinal, as people do. All words stand in the text catalogue.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import groupby
from typing import Literal

Lookup = Callable[..., str]
"""Looks a message up in one language's catalogue, as ``ui.text.Text`` does: ``text(message_id, **args)``."""

Turn = Literal["first", "again", "last"]
"""Which call this is: the first, a recall, or the last one before a no-show."""

_MESSAGES: dict[Turn, str] = {
    "first": "speech-call-first",
    "again": "speech-call-again",
    "last": "speech-call-last",
}
_NUMBER = re.compile(r"[A-Z0-9]+(-[A-Z0-9]+)*", re.ASCII)


def announcement(text: Lookup, number: str, counter: int, turn: Turn) -> str:
    """Return the sentence that calls ``number`` ("DK-014", "DK-P003") to ``counter`` (0–999).

    Raises ValueError for a number that is not capital letters and figures in groups joined by
    hyphens, and for a counter outside its range.
    """
    return text(_MESSAGES[turn], number=spelled(text, number), counter=cardinal(text, counter))


def spelled(text: Lookup, number: str) -> str:
    """Spell a number: "DK-014" is "D K, nol satu empat". The comma lets the voice pause.

    Hyphens are not said, and the letter of a lane follows the prefix: "D K P, nol nol tiga".
    """
    if not _NUMBER.fullmatch(number):
        raise ValueError(f"not a number that can be called: {number!r}")
    groups = groupby(number.replace("-", ""), key=str.isdigit)
    return ", ".join(
        " ".join(text("speech-small", number=int(sign)) if figures else sign for sign in signs)
        for figures, signs in groups
    )


def cardinal(text: Lookup, number: int) -> str:
    """Say a whole number from 0 to 999 in words: 102 is "seratus dua". ValueError outside that."""
    if not 0 <= number <= 999:
        raise ValueError(f"only 0 to 999 can be said in words, not {number}")
    hundreds, rest = divmod(number, 100)
    if not hundreds:
        return _below_hundred(text, rest)
    words = text("speech-hundreds", number=hundreds)
    if not rest:
        return words
    return text("speech-hundreds-and-rest", hundreds=words, rest=_below_hundred(text, rest))


def _below_hundred(text: Lookup, number: int) -> str:
    if number < 20:
        return text("speech-small", number=number)
    tens, unit = divmod(number, 10)
    words = text("speech-tens", number=tens)
    if not unit:
        return words
    return text("speech-tens-and-unit", tens=words, unit=text("speech-small", number=unit))
