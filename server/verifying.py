"""`antrean verify`: prints what was checked, and every fault."""

from __future__ import annotations

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from server.clock import SystemClock
from server.storage.engine import open_engine
from server.storage.migrate import is_current
from server.storage.store import Store
from server.usecases.verify import Report, sites, verify


def run(database: str, site: str | None) -> int:
    """Check one site, or all; the exit code is 0 only when there was something to check and no fault."""
    console = Console(soft_wrap=True, highlight=False)
    engine = open_engine(database)
    try:
        with engine.connect() as connection:
            if not is_current(connection):
                console.print("The database has not every migration of this version; start the server once first.")
                return 2
        store = Store(engine, SystemClock())
        wanted = [site] if site else sites(store)
        known = sites(store)
        if not wanted or any(code not in known for code in wanted):
            console.print(f"There is no such site. Sites here: {', '.join(known) or 'none'}")
            return 2
        reports = [_check(console, store, code) for code in wanted]
    finally:
        engine.dispose()
    return 1 if any(report.faults for report in reports) else 0


def _check(console: Console, store: Store, site: str) -> Report:
    with Progress(
        TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), console=console, transient=True
    ) as progress:
        task = progress.add_task(f"{site}: replaying the journal", total=None)
        report = verify(store, site, lambda done, whole: progress.update(task, completed=done, total=whole))
    console.print(f"{site}: {report.entries} journal entries replayed from empty")
    for table, count in report.rows.items():
        console.print(f"  compared {table}: {count} rows")
    for table, reason in report.exempt.items():
        console.print(f"  not compared {table}: {reason}")
    for promise in report.promises:
        console.print(f"  asked by SQL: {promise}")
    for fault in report.faults:
        console.print(f"FAULT {fault}", style="red")
    console.print(f"{site}: {len(report.faults)} faults" if report.faults else f"{site}: every promise was kept")
    return report
