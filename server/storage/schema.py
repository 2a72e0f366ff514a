"""Prints the whole current schema in PostgreSQL's dialect, from the models: `schema.sql`."""

from __future__ import annotations

import sys
from io import StringIO

from sqlalchemy import Table
from sqlalchemy.dialects.postgresql.base import PGDialect
from sqlalchemy.schema import CreateIndex, CreateTable

from server.storage.models import Base

HEADER = """\
-- The whole schema of Antrean, in PostgreSQL's dialect. Made from the models (`make schema`); do not edit.
-- The same tables run on SQLite. The site stands first in every key, so that malls can be placed apart.
"""


# SQLAlchemy leaves its dialects untyped.
_DIALECT = PGDialect()  # type: ignore[no-untyped-call]


def render() -> str:
    """The schema as one readable text, tables before those that refer to them."""
    out = StringIO()
    out.write(HEADER)
    for table in Base.metadata.sorted_tables:
        out.write(f"\n-- {table.comment}\n{_create(table)};\n")
        for index in sorted(table.indexes, key=lambda index: str(index.name)):
            out.write(f"{CreateIndex(index).compile(dialect=_DIALECT)};\n".lstrip())
    return out.getvalue()


def _create(table: Table) -> str:
    """CREATE TABLE with each column's comment behind it."""
    lines = str(CreateTable(table).compile(dialect=_DIALECT)).strip().splitlines()
    shown = []
    for line in lines:
        text = line.rstrip().replace("\t", "    ")
        column = table.columns.get(text.split()[0].strip('"').rstrip(",")) if text.startswith("    ") else None
        shown.append(f"{text}  -- {column.comment}" if column is not None and column.comment else text)
    return "\n".join(shown)


if __name__ == "__main__":
    sys.stdout.write(render())
