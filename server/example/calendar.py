"""When an example mall gives numbers: the hours and the closed days of its real calendar."""

from __future__ import annotations

from datetime import date, time
from importlib.resources.abc import Traversable

from server.domain.catalogue import ClosedDay, Hours
from server.example.rows import Row, keyed, read_rows

_OPENS, _CLOSES = time(7, 15), time(15, 0)
_MONDAY_TO_THURSDAY = tuple(Hours(weekday, _OPENS, _CLOSES) for weekday in (1, 2, 3, 4))
# On Friday no numbers are given during the midday prayer; on other days counters take turns over lunch.
_FRIDAY = (Hours(5, _OPENS, time(11, 30)), Hours(5, time(13, 30), _CLOSES))

REAL_HOURS = _MONDAY_TO_THURSDAY + _FRIDAY
"""Monday to Thursday 07:15–15:00 without a break; Friday 07:15–11:30 and 13:30–15:00. Site time."""


def closed_days(data: Traversable) -> tuple[ClosedDay, ...]:
    """The national holidays and joint leave of 2026, in order of date; raises BadRow."""
    words = keyed(read_rows(data, "holidays_words.csv", ("name", "type", "name_long", "name_en")), "name", "type")
    rows = keyed(read_rows(data, "holidays_2026.csv", ("date", "name", "type")), "date").values()
    return tuple(sorted((_closed_day(row, words) for row in rows), key=lambda closed: closed.day))


def _closed_day(row: Row, words: dict[tuple[str, ...], Row]) -> ClosedDay:
    written, key = row.text("date"), (row.text("name"), row.text("type"))
    try:
        day = date.fromisoformat(written)
    except ValueError as error:
        raise row.bad("date", f"must be a date like 2026-08-17, not {written!r}") from error
    if key not in words:
        raise row.bad("name", f"{' '.join(key)!r} has no row of words")
    return ClosedDay(day, {"id": words[key].text("name_long"), "en": words[key].text("name_en")})
