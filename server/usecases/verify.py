"""Checking every promise of a site: replay its journal, compare the tables, and ask by independent SQL."""

from __future__ import annotations

from dataclasses import dataclass, field

from sqlalchemy import Connection, Table, func, select
from sqlalchemy.exc import IntegrityError

from server.domain.errors import DomainError
from server.storage.invariants import INVARIANTS, violations
from server.storage.models import JournalRow, SiteRow
from server.storage.replay import EXEMPT, Progress, differences, replay, replayed_tables
from server.storage.store import Store


@dataclass
class Report:
    """What was checked, and what was found; `faults` empty means that every promise was kept."""

    site: str
    entries: int = 0
    rows: dict[str, int] = field(default_factory=dict)
    promises: list[str] = field(default_factory=list)
    exempt: dict[str, str] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)


def sites(store: Store) -> list[str]:
    """The codes of all sites."""
    with store.connect() as connection:
        return list(connection.scalars(select(SiteRow.site).order_by(SiteRow.site)))


def verify(store: Store, site: str, progress: Progress = lambda _done, _all: None) -> Report:
    """Check the site as it is at this moment; it may go on working meanwhile."""
    report = Report(site, exempt=dict(EXEMPT))
    with store.connect() as connection:
        report.entries = connection.execute(
            select(func.count()).select_from(JournalRow).where(JournalRow.site == site)
        ).scalar_one()
        for invariant in INVARIANTS:
            report.promises.append(invariant.promise)
            for row in violations(connection, site, invariant):
                report.faults.append(f"not kept: {invariant.promise}: {row}")
        _compare(connection, report, progress)
    return report


def _compare(connection: Connection, report: Report, progress: Progress) -> None:
    try:
        with replay(connection, report.site, progress) as replayed:
            for table in replayed_tables():
                counted = select(func.count()).select_from(table).where(table.c.site == report.site)
                report.rows[table.name] = connection.execute(counted).scalar_one()
                _compare_table(connection, replayed, report, table)
    except (DomainError, IntegrityError, ValueError, LookupError) as error:
        # A damaged journal cannot be applied: that is a finding, not a crash of the check.
        report.faults.append(f"the journal cannot be replayed: {type(error).__name__}: {error}")


def _compare_table(connection: Connection, replayed: Connection, report: Report, table: Table) -> None:
    try:
        for difference in differences(connection, replayed, report.site, table):
            report.faults.append(
                f"{table.name} is not as the journal says: stored {difference.stored}, replayed {difference.replayed}"
            )
    except (ValueError, LookupError) as error:
        # A value that the table cannot hold, such as a state that does not exist.
        report.faults.append(f"{table.name} cannot be read: {type(error).__name__}: {error}")
