"""When an example mall works: hours, Friday prayer, Ramadan and the closed days of its real calendar."""

from __future__ import annotations

from datetime import date, time
from importlib.resources.abc import Traversable

from server.domain.catalogue import ClosedDay, Hours, Schedule
from server.domain.holidays import COLUMNS, HolidayNames, holiday
from server.example.rows import Row, keyed, read_rows

_WORDS = ("name", "type", "name_long", "name_en")

_MONDAY_TO_THURSDAY = (1, 2, 3, 4)
_FRIDAY = 5


def _week(opens: time, closes: time, friday: tuple[tuple[time, time, bool], ...]) -> tuple[Hours, ...]:
    """One interval from Monday to Thursday, and what is given on Friday (with whether it is reduced)."""
    return (
        *(Hours(weekday, opens, closes) for weekday in _MONDAY_TO_THURSDAY),
        *(Hours(_FRIDAY, begin, end, reduced) for begin, end, reduced in friday),
    )


REAL_HOURS = _week(time(7, 15), time(15), ((time(7, 15), time(11, 30), False), (time(13), time(15), False)))
"""Numbers: Monday to Thursday 07:15–15:00 without a break; Friday 07:15–11:30 and 13:00–15:00. Site time."""

SERVICE_HOURS = _week(time(8), time(16), ((time(8), time(11, 30), False), (time(13), time(16), False)))
"""Service: 08:00–16:00, on Friday closed over the midday prayer."""

TAKING_TURNS = _week(
    time(7, 15),
    time(15),
    ((time(7, 15), time(11, 30), False), (time(11, 30), time(13), True), (time(13), time(15), False)),
)
SERVICE_TAKING_TURNS = _week(
    time(8), time(16), ((time(8), time(11, 30), False), (time(11, 30), time(13), True), (time(13), time(16), False))
)
"""Where officers take turns over the Friday prayer: open with fewer counters."""

RAMADAN = Schedule(
    first=date(2027, 2, 8),
    last=date(2027, 3, 9),
    name={"id": "Ramadan 1448 H", "en": "Ramadan 1448 AH"},
    hours=_week(time(7, 30), time(14), ((time(7, 30), time(11, 30), False), (time(12, 30), time(14, 30), False))),
    service_hours=_week(time(8), time(15), ((time(8), time(11, 30), False), (time(12, 30), time(15, 30), False))),
)
"""The hours of the fasting month, which begins and ends a day earlier or later as the moon is seen: the government
announces it on its eve. Perpres 21/2023 sets 08:00–15:00, on Friday until 15:30, for offices of five days."""

TURNS_QUEUE = "DK"
"""The example's queue whose officers take turns: the busiest one."""


def closed_days(data: Traversable) -> tuple[ClosedDay, ...]:
    """The national holidays and joint leave of 2026, in order of date; raises BadRow."""
    names = holiday_names(data)
    rows = keyed(read_rows(data, "holidays_2026.csv", COLUMNS), "date").values()
    return tuple(sorted((_closed_day(row, names) for row in rows), key=lambda closed: closed.day))


def holiday_names(data: Traversable) -> HolidayNames:
    """How holidays are written out, in both languages; raises BadRow."""
    return {
        (row.text("name"), row.text("type")): {"id": row.text("name_long"), "en": row.text("name_en")}
        for row in keyed(read_rows(data, "holidays_words.csv", _WORDS), "name", "type").values()
    }


def _closed_day(row: Row, names: HolidayNames) -> ClosedDay:
    written, name, kind = row.text("date"), row.text("name"), row.text("type")
    if (name, kind) not in names:
        raise row.bad("name", f"'{name} {kind}' has no row of words")
    try:
        day = date.fromisoformat(written)
    except ValueError as error:
        raise row.bad("date", f"must be a date like 2026-08-17, not {written!r}") from error
    return holiday(day, name, kind, names)
