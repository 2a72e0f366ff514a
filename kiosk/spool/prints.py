"""The print jobs in the spool."""

from __future__ import annotations

import sqlite3
import uuid

from kiosk.moments import Moment
from kiosk.spool.database import Database
from kiosk.spool.records import PrintJob, UnknownVisit, job_of, moment_of

_NEWEST = "SELECT * FROM print WHERE visit = ? ORDER BY place DESC LIMIT 1"
_CHANGE = """
UPDATE print SET state = :state, reason = :reason, preview = :preview, printer = :printer, begun = :begun
WHERE job = :job
"""


class Prints:
    """Raises SpoolTrouble from everything."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def newest(self, visit: str) -> PrintJob:
        """The last attempt to print a visit. Raises UnknownVisit."""
        with self._database.look() as connection:
            row = connection.execute(_NEWEST, (visit,)).fetchone()
        if row is None:
            raise UnknownVisit
        return job_of(row)

    def again(self, visit: str, moment: Moment) -> tuple[PrintJob, bool]:
        """One more attempt, or the one that is not over yet; and whether it is new. Raises UnknownVisit."""
        with self._database.change() as connection:
            row = connection.execute(_NEWEST, (visit,)).fetchone()
            if row is None:
                raise UnknownVisit
            newest = job_of(row)
            return (begin_print(connection, visit, moment), True) if newest.over else (newest, False)

    def is_copy(self, job: PrintJob) -> bool:
        """Whether a ticket of the visit came out before, or may have."""
        statement = """
        SELECT 1 FROM print WHERE visit = ? AND job <> ? AND (state IN ('printed', 'unconfirmed') OR begun = 1)
        """
        with self._database.look() as connection:
            return connection.execute(statement, (job.visit, job.job)).fetchone() is not None

    def write(self, job: PrintJob) -> None:
        """What became of it."""
        with self._database.change() as connection:
            connection.execute(_CHANGE, {key: getattr(job, key) for key in _COLUMNS})

    def left_open(self) -> list[tuple[PrintJob, Moment]]:
        """What an earlier run did not end, the oldest first, and when each was asked for."""
        with self._database.look() as connection:
            rows = connection.execute("SELECT * FROM print WHERE state IN ('pending', 'sending') ORDER BY place")
            return [(job_of(row), moment_of(row)) for row in rows]


_COLUMNS = ("job", "state", "reason", "preview", "printer", "begun")


def begin_print(connection: sqlite3.Connection, visit: str, moment: Moment) -> PrintJob:
    """A new job, in the transaction of whoever asks for it."""
    job = PrintJob(uuid.uuid4().hex, visit)
    connection.execute(
        "INSERT INTO print (job, visit, state, boot, steady, wall) VALUES (?, ?, ?, ?, ?, ?)",
        (job.job, visit, job.state, moment.boot, moment.steady, moment.wall),
    )
    return job
