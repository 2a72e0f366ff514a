"""The unit of work: a mall is one line of writers.

A command takes the site's lock in this process first, and only then a database connection and the database's own
lock: `BEGIN IMMEDIATE` on SQLite, the site's row `FOR UPDATE` on PostgreSQL. It decides, records events, commits;
leaving without a commit rolls back.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from sqlite3 import SQLITE_ERROR
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Engine, Row, bindparam, update
from sqlalchemy.exc import OperationalError
from sqlalchemy.exc import TimeoutError as NoConnectionLeft
from uuid6 import uuid7

from server.clock import Clock
from server.domain.actor import Actor
from server.domain.catalogue import Catalogue
from server.domain.errors import Busy, UnknownSite
from server.domain.events import Event
from server.metrics import Metrics
from server.storage import engine as engines
from server.storage.apply import apply
from server.storage.catalogue import load_catalogue, site_row
from server.storage.journal import Record, append, time_at
from server.storage.signs_of_life import SignsOfLife
from server.storage.tables import site as sites
from server.storage.trouble import kind_of

Bell = Callable[[str], None]
"""Rung with the site's code after each commit; only wakes readers of the journal, so it may be lost."""

_COUNT = update(sites).where(sites.c.site == bindparam("at_site"))


class SiteLocks:
    """One lock a site. Taken before a connection, so that waiting commands hold nothing."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._locks: dict[str, threading.Lock] = {}

    @contextmanager
    def of(self, site: str) -> Iterator[None]:
        """The site's lock, as a context. Raises Busy when others hold it for longer than a command may wait."""
        with self._guard:
            lock = self._locks.setdefault(site, threading.Lock())
        if not lock.acquire(timeout=engines.LOCK_PATIENCE):
            raise Busy(seconds=2)
        try:
            yield
        finally:
            lock.release()


@dataclass
class Transaction:
    """One command on one site: read, decide, `record` what happened, `commit`."""

    connection: Connection
    site: str
    actor: Actor
    now: datetime
    seq: int
    catalogue: Catalogue | None
    new_id: Callable[[], UUID]
    records: list[Record] = field(default_factory=list)
    committed: bool = False

    @property
    def mall(self) -> Catalogue:
        """The structure of the site; raises UnknownSite while it is being created."""
        if self.catalogue is None:
            raise UnknownSite(site=self.site)
        return self.catalogue

    def record(self, event: Event) -> Record:
        """Apply the event to the tables and remember it for the journal."""
        record = Record(self.site, self.seq + 1, self.now, self.actor.ref, event)
        apply(self.connection, record)
        self.seq = record.seq
        self.records.append(record)
        return record

    def commit(self) -> None:
        """Append the journal and make everything durable."""
        if self.records:
            append(self.connection, self.records)
            self.connection.execute(_COUNT, {"at_site": self.site, "seq": self.seq})
        self.connection.commit()
        self.committed = True


class Store:
    """Opens transactions and reads. One for a process."""

    def __init__(self, engine: Engine, clock: Clock, locks: SiteLocks | None = None) -> None:
        self.engine = engine
        self.metrics = Metrics()
        self.clock = clock
        self.new_id: Callable[[], UUID] = uuid7
        self.bell: Bell = lambda _site: None
        self.signs_of_life = SignsOfLife()
        self._locks = locks or SiteLocks()
        self._catalogues: dict[str, tuple[int, Catalogue]] = {}

    @contextmanager
    def write(self, site: str, actor: Actor, *, creating: bool = False) -> Iterator[Transaction]:
        """The site's next command. Raises UnknownSite (unless `creating` it) and Busy."""
        if not creating:
            self._check_known(site)
        with self._locks.of(site), self.connect(write=True) as connection:
            row = site_row(connection, site, lock=True)
            if row is None and not creating:
                raise UnknownSite(site=site)
            catalogue = self._catalogue(connection, row) if row else None
            seq = row.seq if row else 0
            now = self._now(connection, site, seq)
            transaction = Transaction(connection, site, actor, now, seq, catalogue, self.new_id)
            yield transaction
        if transaction.committed and transaction.records:
            for record in transaction.records:
                self.metrics.committed(site, record.at, record.event)
            self.bell(site)

    def _now(self, connection: Connection, site: str, seq: int) -> datetime:
        """The clock's time, or that of the newest entry where another process's clock is ahead: who comes later must
        never seem to have come earlier."""
        newest = time_at(connection, site, seq)
        now = self.clock.now()
        return max(now, newest) if newest else now

    def knows(self, site: str) -> bool:
        """Whether there is such a site, as far as this process has met it."""
        return site in self._catalogues

    def _check_known(self, site: str) -> None:
        """Names that are no site get no lock: a stranger could make any number of them."""
        if site not in self._catalogues:
            with self.connect() as connection:
                self.catalogue(connection, site)

    @contextmanager
    def connect(self, *, write: bool = False) -> Iterator[Connection]:
        """A connection in one transaction: what it reads is of one moment. Rolls back unless committed."""
        try:
            with self.engine.connect() as plain:
                yield plain.execution_options(**engines.WRITE) if write else self._reading(plain)
        except OperationalError as error:
            # A statement that is wrong in itself, such as one over a column that does not exist, is a fault of ours.
            if getattr(error.orig, "sqlite_errorcode", None) == SQLITE_ERROR:
                raise
            self.metrics.database_errors.labels(kind_of(error)).inc()
            raise Busy(seconds=2) from error
        except NoConnectionLeft as error:
            self.metrics.database_errors.labels("busy").inc()
            raise Busy(seconds=2) from error
        except Busy:
            # Somebody else's lock was not released in time.
            self.metrics.database_errors.labels("busy").inc()
            raise

    def _reading(self, connection: Connection) -> Connection:
        if self.engine.dialect.name == "sqlite":
            return connection
        return connection.execution_options(isolation_level="REPEATABLE READ")

    def catalogue(self, connection: Connection, site: str) -> Catalogue:
        """The site's structure. Raises UnknownSite."""
        row = site_row(connection, site)
        if row is None:
            raise UnknownSite(site=site)
        return self._catalogue(connection, row)

    def _catalogue(self, connection: Connection, row: Row[Any]) -> Catalogue:
        version, known = self._catalogues.get(row.site, (-1, None))
        if known is None or version != row.catalog_seq:
            known = load_catalogue(connection, row)
            self._catalogues[row.site] = (row.catalog_seq, known)
        return known
