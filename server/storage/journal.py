"""Appending to the journal and reading it in order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, insert, select

from server.domain.events import Event, subject
from server.storage.codec import decode, encode
from server.storage.models import JournalRow

PAGE = 1000


@dataclass(frozen=True, slots=True)
class Record:
    """An event at its place in the journal: gapless `seq`, UTC time, and a reference to who acted."""

    site: str
    seq: int
    at: datetime
    actor: str
    event: Event


def append(connection: Connection, records: Sequence[Record]) -> None:
    """Write the records; the key refuses a seq that is taken."""
    rows = []
    for record in records:
        kind, data = encode(record.event)
        rows.append(
            {
                "site": record.site,
                "seq": record.seq,
                "at": record.at,
                "actor": record.actor,
                "kind": kind,
                "subject": subject(record.event),
                "data": data,
            }
        )
    connection.execute(insert(JournalRow), rows)


def read_after(connection: Connection, site: str, seq: int, limit: int = PAGE) -> list[Record]:
    """At most `limit` records after `seq`, in order."""
    rows = connection.execute(
        select(JournalRow.seq, JournalRow.at, JournalRow.actor, JournalRow.kind, JournalRow.data)
        .where(JournalRow.site == site, JournalRow.seq > seq)
        .order_by(JournalRow.seq)
        .limit(limit)
    )
    return [Record(site, row.seq, row.at, row.actor, decode(row.kind, row.data)) for row in rows]


def read_all(connection: Connection, site: str) -> Iterator[Record]:
    """The whole journal of a site, page by page."""
    seq = 0
    while page := read_after(connection, site, seq):
        yield from page
        seq = page[-1].seq
