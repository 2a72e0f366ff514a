"""CSV files as rows that complain precisely: every fault names its file, line and column."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.resources.abc import Traversable


class BadRow(ValueError):
    """A cell that cannot be used. `line` counts from 1, the header's line."""

    def __init__(self, file: str, line: int, column: str, problem: str) -> None:
        super().__init__(f"{file}, line {line}, column {column}: {problem}")
        self.file = file
        self.line = line
        self.column = column


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a file; its readers raise BadRow for a cell that is not what they promise."""

    file: str
    line: int
    cells: Mapping[str, str]

    def bad(self, column: str, problem: str) -> BadRow:
        """The error that says what is wrong with this row's cell."""
        return BadRow(self.file, self.line, column, problem)

    def optional(self, column: str) -> str | None:
        """The cell without surrounding space, or None when it is empty."""
        return self.cells[column].strip() or None

    def text(self, column: str) -> str:
        """The cell without surrounding space; it must not be empty."""
        text = self.optional(column)
        if text is None:
            raise self.bad(column, "must not be empty")
        return text

    def optional_integer(self, column: str, least: int = 0) -> int | None:
        """A whole number of at least `least` in plain digits, or None when the cell is empty."""
        text = self.optional(column)
        if text is None:
            return None
        if not (text.isascii() and text.isdigit()) or int(text) < least:
            raise self.bad(column, f"must be a whole number of at least {least}, not {text!r}")
        return int(text)

    def integer(self, column: str, least: int = 0) -> int:
        """A whole number of at least `least` in plain digits; the cell must not be empty."""
        number = self.optional_integer(column, least)
        if number is None:
            raise self.bad(column, "must not be empty")
        return number

    def parts(self, column: str) -> tuple[str, ...]:
        """The cell's texts between semicolons: at least one, none empty, none twice (in any case)."""
        parts = tuple(part.strip() for part in self.text(column).split(";"))
        if "" in parts:
            raise self.bad(column, "has an empty text between two semicolons or at an end")
        if len({part.casefold() for part in parts}) < len(parts):
            raise self.bad(column, "says the same text twice")
        return parts


def read_rows(folder: Traversable, file: str, columns: tuple[str, ...]) -> list[Row]:
    """All rows of a UTF-8 CSV file whose header has at least these columns; raises BadRow."""
    reader = csv.reader(folder.joinpath(file).read_text(encoding="utf-8-sig").splitlines(), strict=True)
    rows = []
    try:
        header = next(reader, [])
        for column in columns:
            if column not in header:
                raise BadRow(file, 1, column, "is missing in the header")
        for cells in reader:
            if len(cells) < len(header):
                raise BadRow(file, reader.line_num, header[len(cells)], "is missing: too few cells")
            if len(cells) > len(header):
                raise BadRow(file, reader.line_num, str(len(header) + 1), "has no header: too many cells")
            rows.append(Row(file, reader.line_num, dict(zip(header, cells, strict=True))))
    except csv.Error as error:
        raise BadRow(file, reader.line_num, "(unknown)", str(error)) from error
    return rows


def keyed(rows: Iterable[Row], *columns: str) -> dict[tuple[str, ...], Row]:
    """The rows by their texts in these columns; a key that comes twice raises BadRow."""
    found: dict[tuple[str, ...], Row] = {}
    for row in rows:
        key = tuple(row.text(column) for column in columns)
        if key in found:
            raise row.bad(columns[0], f"{' '.join(key)!r} already stands on line {found[key].line}")
        found[key] = row
    return found


def paired(rows: Iterable[Row], words: Iterable[Row], column: str) -> list[tuple[Row, Row]]:
    """Each row with the row of words that has the same text in `column`: every one exactly once, on both sides."""
    left, right = keyed(rows, column), keyed(words, column)
    for key, row in left.items():
        if key not in right:
            raise row.bad(column, f"{key[0]!r} has no row of words")
    for key, row in right.items():
        if key not in left:
            raise row.bad(column, f"{key[0]!r} is not known")
    return [(row, right[key]) for key, row in left.items()]
