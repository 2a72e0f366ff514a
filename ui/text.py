"""The one text catalogue: `ui/locales/<language>/<room>.ftl`, in Project Fluent's format.

What a person reads is asked for by id, on paper and in the server's answers as on the screens, which read
the same files (`ui/static/text.js`). A number given as `int` or `float` is written in the language's way
(1.500); an identifier (ticket number, counter name) is therefore given as `str`.
"""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Final, Literal, get_args

from fluent.runtime import FluentBundle, FluentResource

Language = Literal["id", "en"]
LANGUAGES: Final[tuple[Language, ...]] = get_args(Language)
LOCALES: Final = Path(__file__).parent / "locales"

Value = str | int | float | Decimal | date | datetime


class TextError(ValueError):
    """A message exists but cannot be written: a variable is missing or of the wrong kind."""


class Text:
    """The texts of one language: `Text("id")("common-people-waiting", count=3)`."""

    def __init__(self, language: Language) -> None:
        if language not in LANGUAGES:
            raise ValueError(f"language {language!r} is none of {', '.join(LANGUAGES)}")
        self.language: Final = language
        self._bundle = _bundle(language)

    def __call__(self, message_id: str, /, **values: Value) -> str:
        """The text of a message. KeyError: no such id. TextError: the values do not fill it."""
        if not self._bundle.has_message(message_id):
            raise KeyError(f"no text {message_id!r} in {self.language!r}")
        pattern = self._bundle.get_message(message_id).value
        if pattern is None:
            raise KeyError(f"text {message_id!r} has no value in {self.language!r}")
        text, errors = self._bundle.format_pattern(pattern, values)
        if errors:
            raise TextError(f"text {message_id!r} in {self.language!r}: {errors[0]}") from errors[0]
        return str(text)


def localized(texts: Mapping[str, str], language: Language) -> str:
    """A text of the mall's own catalogue: Indonesian is required there, so it stands in for what is missing."""
    return texts.get(language) or texts["id"]


@cache
def _bundle(language: Language) -> FluentBundle:
    # Isolation marks guard mixed writing directions; both languages run left to right, and printers and
    # speech would have to strip the marks.
    bundle = FluentBundle([language], use_isolating=False)
    for path in sorted((LOCALES / language).glob("*.ftl")):
        bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))
    return bundle
