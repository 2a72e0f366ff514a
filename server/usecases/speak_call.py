"""The words of a call: what every display says aloud, in each language."""

from __future__ import annotations

from collections.abc import Iterable

from server.domain.catalogue import Catalogue
from server.storage.queries.board import CallView
from ui.speech import Turn, announcement
from ui.text import LANGUAGES, Text


class SpokenCallView(CallView):
    """A call with its words."""

    words: dict[str, str]


def with_words(mall: Catalogue, calls: Iterable[CallView]) -> list[SpokenCallView]:
    """The calls, each with what is spoken."""
    return [SpokenCallView(**call, words=words_of(mall, call)) for call in calls]


def words_of(mall: Catalogue, call: CallView) -> dict[str, str]:
    """What is spoken, by language. The last call before a no-show says so."""
    last = call["turn"] >= mall.site.rules.no_show_calls
    turn: Turn = "first" if call["turn"] == 1 else "last" if last else "again"
    return {language: announcement(Text(language), call["number"], call["counter"], turn) for language in LANGUAGES}
