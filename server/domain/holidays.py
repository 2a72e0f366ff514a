"""Holidays as a government office publishes them: a table of dates, read from the text of a CSV file."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from datetime import date

from server.domain.catalogue import ClosedDay, Localized
from server.domain.errors import BadHolidays

COLUMNS = ("date", "name", "type")
NATIONAL_HOLIDAY = "libur_nasional"
JOINT_LEAVE = "cuti_bersama"

HolidayNames = Mapping[tuple[str, str], Localized]
"""By a holiday's short name and its type: how it is written out, in both languages."""


def read_holidays(text: str, names: HolidayNames) -> tuple[ClosedDay, ...]:
    """The closed days in order of date; columns date (like 2027-08-17), name and type.

    Separated by commas or, as a spreadsheet in Indonesian writes it, by semicolons. Names that `names` does not have
    stand as they are. Raises BadHolidays, whose facts say on which line, in which column, and why.
    """
    found: dict[date, ClosedDay] = {}
    for line, row in _rows(text.removeprefix("\ufeff")):
        for column in COLUMNS:
            if not row[column]:
                raise BadHolidays(line=line, column=column, why="empty")
        day = _day(line, row["date"])
        if day in found:
            raise BadHolidays(line=line, column="date", why="twice")
        kind = row["type"].lower().replace(" ", "_")
        if kind not in {NATIONAL_HOLIDAY, JOINT_LEAVE}:
            raise BadHolidays(line=line, column="type", why="type")
        found[day] = holiday(day, row["name"], kind, names)
    if not found:
        raise BadHolidays(line=1, column="date", why="nothing")
    return tuple(found[day] for day in sorted(found))


def holiday(day: date, name: str, kind: str, names: HolidayNames) -> ClosedDay:
    """The closed day with its name written out where that is known."""
    joint = f"Cuti bersama {name}" if kind == JOINT_LEAVE else name
    return ClosedDay(day, names.get((name, kind), {"id": joint}))


def _day(line: int, written: str) -> date:
    try:
        return date.fromisoformat(written)
    except ValueError as error:
        raise BadHolidays(line=line, column="date", why="date") from error


def _rows(text: str) -> Iterator[tuple[int, dict[str, str]]]:
    """Each line that is not empty, with its number (from 1, the header's) and its cells without space around them."""
    first = text.partition("\n")[0]
    reader = csv.reader(text.splitlines(), delimiter=";" if first.count(";") > first.count(",") else ",", strict=True)
    try:
        header = [cell.strip().lower() for cell in next(reader, [])]
        for column in COLUMNS:
            if column not in header:
                raise BadHolidays(line=1, column=column, why="header")
        for cells in reader:
            # A spreadsheet leaves empty lines at the end.
            if not any(cell.strip() for cell in cells):
                continue
            if len(cells) < len(header):
                raise BadHolidays(line=reader.line_num, column=header[len(cells)], why="empty")
            yield reader.line_num, {name: cell.strip() for name, cell in zip(header, cells, strict=False)}
    except csv.Error as error:
        raise BadHolidays(line=reader.line_num, column="name", why="quotes") from error
