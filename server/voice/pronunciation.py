"""What espeak-ng reads wrongly in a call, and how it is said instead.

Its Indonesian rules take the e of "empat", "enam" and "belas" for the open one (as in "bebek"), though
they have the pepet (KBBI: empat /êmpat/), and that of "loket" for the pepet, though it is open (lokét).
Its English takes a lone "A" before another letter for the article.
"""

from __future__ import annotations

import re

from server.voice.port import Language

# The right-hand side is in espeak-ng's own phoneme alphabet, which it accepts in [[…]].
_PHONEMES: dict[Language, dict[str, str]] = {
    "id": {
        "empat": "@mp'at",
        "enam": "@n'am",
        "belas": "b@l'as",
        "sebelas": "s@b@l'as",
        "loket": "l'okEt",
    },
    "en": {"A": "'eI"},
}


def for_espeak(words: str, language: Language) -> str:
    """Return the words with each one that espeak-ng reads wrongly given as phonemes."""
    phonemes = _PHONEMES[language]
    return re.sub(
        r"\b(?:" + "|".join(phonemes) + r")\b",
        lambda word: f"[[{phonemes[word.group()]}]]",
        words,
    )
