"""`antrean kiosk` in a hurry, on a clock that a test sets, and with a protection taken away, for controls:
`python -m tests.faults.careless_kiosk [hurry] [wall=FILE] [boot=NAME] [PROTECTION] kiosk …`.

A test of a protection that passes here as well would prove nothing.
"""

from __future__ import annotations

import sqlite3
import sys
import time as real
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from kiosk import client, enrolment, feed, moments, uploader
from kiosk.spool import PrintJob, database, visits
from kiosk.spool.prints import Prints
from server.cli import main


class SteppedTime:
    """The module `time` as the kiosk's clock reads it: the wall clock is off by the seconds that stand in a file."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def __getattr__(self, name: str) -> Any:
        return getattr(real, name)

    def time(self) -> float:
        return real.time() + float(self._file.read_text(encoding="ascii") or 0)


def hurry() -> None:
    """It looks for its server, and enters, without the pauses that spare a mall's network."""
    enrolment.REPORT_EVERY = enrolment.LOOK_EVERY = 0.2  # seconds
    feed._LONGEST_WAIT = 0.3
    client.NUMBER_PATIENCE = 0.5
    uploader.APART = 0.05  # type: ignore[misc] # nobody's turn is spoiled
    uploader._AGAIN = 0.1


def series_in_memory() -> None:
    """The last number of a series is known to the process alone."""
    last: Counter[visits.Series] = Counter()

    def next_sequence(connection: sqlite3.Connection, series: visits.Series) -> int:
        last[series] += 1
        return last[series]

    visits.next_sequence = next_sequence
    _forget_uniqueness()


def series_by_own_clock() -> None:
    """A series begins anew when the kiosk's own clock shows another day."""
    careful = visits.next_sequence

    def next_sequence(connection: sqlite3.Connection, series: visits.Series) -> int:
        day = datetime.fromtimestamp(moments.read_moment().wall, UTC).date().isoformat()
        last = connection.execute("SELECT value FROM fact WHERE name = 'own day'").fetchone()
        if last is None or last[0] == day:
            connection.execute("INSERT OR REPLACE INTO fact VALUES ('own day', ?)", (day,))
            return careful(connection, series)
        connection.execute("UPDATE fact SET value = ? WHERE name = 'own day'", (day,))
        return 1

    visits.next_sequence = next_sequence
    _forget_uniqueness()


def spool_in_memory() -> None:
    """What it says it knows is in no file."""
    opened = database._opened
    database._opened = lambda file: opened(Path(":memory:"))
    database._make = lambda file: None


def prints_unnoted() -> None:
    """That a ticket is on its way to the printer is not written down before."""
    careful = Prints.write

    def write(self: Prints, job: PrintJob) -> None:
        if job.state != "sending":
            careful(self, job)

    Prints.write = write  # type: ignore[method-assign] # it is taken away on purpose


def _forget_uniqueness() -> None:
    database._SCHEMA = database._SCHEMA.replace("CREATE UNIQUE INDEX visit_number", "CREATE INDEX visit_number")


_ALL = (hurry, series_in_memory, series_by_own_clock, spool_in_memory, prints_unnoted)
CARELESS = {each.__name__: each for each in _ALL}

if __name__ == "__main__":
    place = sys.argv.index("kiosk")
    for word in sys.argv[1:place]:
        name, _, value = word.partition("=")
        if name == "wall":
            vars(moments)["time"] = SteppedTime(Path(value))
        elif name == "boot":
            moments._THIS_BOOT = value
        else:
            CARELESS[name]()
    sys.argv[1:place] = []
    main()
