"""The proof: the journal, replayed from empty, gives exactly the tables."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table, select, update

from server.storage.apply import apply
from server.storage.engine import WRITE, open_engine
from server.storage.journal import read_all
from server.storage.models import Base, SiteRow

EXEMPT = {
    "account": "holds names and password hashes, which the journal must not hold",
    "session": "holds token digests; signing in is no change of the mall",
    "device": "holds token digests, which the journal must not hold",
    "pairing": "a device that belongs to no site yet, and a token digest",
    "presence": "when a screen was last connected; no event tells it",
    "note": "free text can be personal, which the journal must not hold",
    "identity": "keyed digests of national identity numbers, gone at the day's end",
    "idempotency": "answers kept for clients, dropped after two days; no rule rests on them",
    "journal": "is what is replayed",
}
"""Tables that a replay does not make, and why. All others it must."""

SHOWN = 5
"""How many differences of a table are told one by one."""

Progress = Callable[[int, int], None]
"""Called with how many entries are done, and how many there are."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A row that is not as the journal says; one side is None when the row is missing there."""

    table: str
    stored: dict[str, Any] | None
    replayed: dict[str, Any] | None


def replayed_tables() -> list[Table]:
    """The tables that a replay makes."""
    return [table for table in Base.metadata.sorted_tables if table.name not in EXEMPT]


@contextmanager
def replay(connection: Connection, site: str, progress: Progress) -> Iterator[Connection]:
    """The site's tables as its journal tells them, in a database that is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="antrean-replay-") as folder:
        engine = open_engine(f"sqlite:///{Path(folder) / 'replay.db'}")
        Base.metadata.create_all(engine)
        try:
            with engine.connect() as plain:
                again = plain.execution_options(**WRITE)
                _apply_all(connection, again, site, progress)
                again.commit()
                yield again
        finally:
            engine.dispose()


def _apply_all(connection: Connection, again: Connection, site: str, progress: Progress) -> None:
    row = connection.execute(select(SiteRow.seq).where(SiteRow.site == site)).one()
    last = 0
    for record in read_all(connection, site):
        apply(again, record)
        last = record.seq
        if last % 1000 == 0:
            progress(last, row.seq)
    again.execute(update(SiteRow).where(SiteRow.site == site).values(seq=last))
    progress(last, row.seq)


def differences(stored: Connection, replayed: Connection, site: str, table: Table) -> list[Difference]:
    """At most SHOWN rows of the table that differ."""
    left, right = _rows(stored, site, table), _rows(replayed, site, table)
    keys = [key for key in {**left, **right} if left.get(key) != right.get(key)]
    return [Difference(table.name, left.get(key), right.get(key)) for key in keys[:SHOWN]]


def _rows(connection: Connection, site: str, table: Table) -> dict[tuple[Any, ...], dict[str, Any]]:
    key = [column.name for column in table.primary_key.columns]
    rows = connection.execute(select(table).where(table.c.site == site)).mappings()
    return {tuple(row[name] for name in key): dict(row) for row in rows}
