"""The words of a call: what every display says aloud, in each language."""

from __future__ import annotations

from collections.abc import Iterable

from server.domain.ticket import LAST_TURN
from server.storage.queries.board import CallView
from ui.speech import Turn, announcement
from ui.text import LANGUAGES, Text


class SpokenCallView(CallView):
    """A call with its words."""

    words: dict[str, str]


def with_words(calls: Iterable[CallView]) -> list[SpokenCallView]:
    """The calls, each with what is spoken."""
    return [SpokenCallView(**call, words=words_of(call)) for call in calls]


def words_of(call: CallView) -> dict[str, str]:
    """What is spoken, by language."""
    turn: Turn = "first" if call["turn"] == 1 else "last" if call["turn"] >= LAST_TURN else "again"
    return {language: announcement(Text(language), call["number"], call["counter"], turn) for language in LANGUAGES}
