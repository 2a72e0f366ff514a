"""Appending to the journal and reading it in order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, bindparam, func, insert, select

from server.domain.events import Event, subject
from server.storage.codec import decode, encode
from server.storage.tables import journal
from server.storage.tables import site as sites

PAGE = 1000

_APPEND = insert(journal)
_NEWEST = select(func.max(journal.c.at)).join(sites, (sites.c.site == journal.c.site) & (sites.c.seq == journal.c.seq))
_TIME_AT = select(journal.c.at).where(journal.c.site == bindparam("site"), journal.c.seq == bindparam("seq"))
_AFTER = (
    select(journal.c.seq, journal.c.at, journal.c.actor, journal.c.kind, journal.c.data)
    .where(journal.c.site == bindparam("site"), journal.c.seq > bindparam("after"))
    .order_by(journal.c.seq)
    .limit(bindparam("count"))
)


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
    connection.execute(_APPEND, rows)


def read_after(connection: Connection, site: str, seq: int, limit: int = PAGE) -> list[Record]:
    """At most `limit` records after `seq`, in order."""
    rows = connection.execute(_AFTER, {"site": site, "after": seq, "count": limit})
    return [Record(site, row.seq, row.at, row.actor, decode(row.kind, row.data)) for row in rows]


def newest_time(connection: Connection) -> datetime | None:
    """When the newest entry of any site was written; None in an empty database."""
    newest: datetime | None = connection.execute(_NEWEST).scalar_one()
    return newest


def time_at(connection: Connection, site: str, seq: int) -> datetime | None:
    """When that entry of the site was written; None before the first."""
    at: datetime | None = connection.execute(_TIME_AT, {"site": site, "seq": seq}).scalar_one_or_none()
    return at


def read_all(connection: Connection, site: str) -> Iterator[Record]:
    """The whole journal of a site, page by page."""
    seq = 0
    while page := read_after(connection, site, seq):
        yield from page
        seq = page[-1].seq
