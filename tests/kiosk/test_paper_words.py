"""The paper's words in both languages."""

import re

import pytest

from kiosk.paper import Language
from kiosk.printers import PrinterError, Reason
from ui.text import LOCALES, Text


def test_both_languages_have_the_same_messages() -> None:
    ids = [re.findall(r"^(\S+) =", (LOCALES / code / "paper.ftl").read_text("utf-8"), re.M) for code in ("id", "en")]
    assert ids[0] == ids[1]


@pytest.mark.parametrize("reason", Reason)
@pytest.mark.parametrize("language", ["id", "en"])
def test_every_failure_has_words_for_the_screen(language: Language, reason: Reason) -> None:
    assert Text(language)(PrinterError(reason, "for the log").message_id).endswith(".")


@pytest.mark.parametrize(
    ("language", "count", "said"),
    [
        ("id", 0, "Tidak ada antrean di depan Anda"),
        ("id", 1, "1 orang di depan Anda"),
        ("id", 3, "3 orang di depan Anda"),
        ("en", 0, "Nobody ahead of you"),
        ("en", 1, "1 person ahead of you"),
        ("en", 3, "3 people ahead of you"),
    ],
)
def test_people_ahead_are_counted_as_people_speak(language: Language, count: int, said: str) -> None:
    assert Text(language)("paper-ahead", count=count) == said
