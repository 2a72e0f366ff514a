"""When an example mall works: hours, Friday prayer, Ramadan and the closed days of its real calendar."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, time
from importlib.resources.abc import Traversable

from server.domain.catalogue import ClosedDay, Hours, Schedule
from server.example.rows import Row, keyed, read_rows

_HOLIDAYS = ("date", "name", "type")
_WORDS = ("name", "type", "name_long", "name_en")
_JOINT_LEAVE = "cuti_bersama"

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
    words = _words(data)
    rows = keyed(read_rows(data, "holidays_2026.csv", _HOLIDAYS), "date").values()
    for row in rows:
        key = (row.text("name"), row.text("type"))
        if key not in words:
            raise row.bad("name", f"{' '.join(key)!r} has no row of words")
    return _in_order(rows, words)


def read_holidays(folder: Traversable, file: str, data: Traversable) -> tuple[ClosedDay, ...]:
    """Somebody's own CSV of holidays (columns date, name, type), in order of date; raises BadRow.

    Names that `data` has words for are written out and get their English; others stand as they are.
    """
    return _in_order(keyed(read_rows(folder, file, _HOLIDAYS), "date").values(), _words(data))


def _words(data: Traversable) -> dict[tuple[str, ...], Row]:
    return keyed(read_rows(data, "holidays_words.csv", _WORDS), "name", "type")


def _in_order(rows: Iterable[Row], words: dict[tuple[str, ...], Row]) -> tuple[ClosedDay, ...]:
    return tuple(sorted((_closed_day(row, words) for row in rows), key=lambda closed: closed.day))


def _closed_day(row: Row, words: dict[tuple[str, ...], Row]) -> ClosedDay:
    written, name, kind = row.text("date"), row.text("name"), row.text("type")
    try:
        day = date.fromisoformat(written)
    except ValueError as error:
        raise row.bad("date", f"must be a date like 2026-08-17, not {written!r}") from error
    known = words.get((name, kind))
    if known is not None:
        return ClosedDay(day, {"id": known.text("name_long"), "en": known.text("name_en")})
    return ClosedDay(day, {"id": f"Cuti bersama {name}" if kind == _JOINT_LEAVE else name})
