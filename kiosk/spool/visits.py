"""The visits in the spool, and the next number of a series."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from kiosk.filling import Issued, Json
from kiosk.moments import Moment
from kiosk.spool.database import Database
from kiosk.spool.prints import begin_print
from kiosk.spool.records import KeptVisit, OwnNumber, UnknownVisit, visit_of

KEPT_DAYS: Final = 7
"""Service days that an entered visit is kept for, by the server's days and not by this machine's clock."""

_ADD = """
INSERT INTO visit (visit, site, asked, answer, url, language, alone, state, service_day,
                   lane, prefix, sequence, series_day, boot, steady, wall)
VALUES (:visit, :site, :asked, :answer, :url, :language, :alone, :state, :service_day,
        :lane, :prefix, :sequence, :series_day, :boot, :steady, :wall)
"""

# A visit counts until it is known to be of a day before the newest that the server has told.
_LAST = """
SELECT max(sequence) FROM visit
WHERE site = :site AND lane = :lane AND prefix = :prefix AND alone = 1 AND (service_day IS NULL OR service_day >= :day)
"""


@dataclass(frozen=True)
class Series:
    """Where a number comes from. `day` is the newest service day that the server has told."""

    site: str
    lane: str
    prefix: str
    day: str


class Visits:
    """Raises SpoolTrouble from everything."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(self, visit: str) -> KeptVisit:
        """Raises UnknownVisit."""
        with self._database.look() as connection:
            found = _find(connection, visit)
        if found is None:
            raise UnknownVisit
        return found

    def keep(self, issued: Issued, site: str, asked: Json, moment: Moment) -> KeptVisit:
        """A visit that the server issued, with its first print job; the one that is kept already, if there is one."""
        with self._database.change() as connection:
            known = _find(connection, issued.visit)
            if known is not None:
                return known
            row = _row(issued, site, asked) | {"alone": 0, "state": "entered", "service_day": issued.service_day}
            connection.execute(_ADD, row)
            begin_print(connection, issued.visit, moment)
            return KeptVisit(issued, asked)

    def take(self, visit: str, series: Series, asked: Json, moment: Moment, make: Callable[[int], Issued]) -> KeptVisit:
        """The next number of a series for a new visit, with its first print job; a known visit keeps what it has.

        `make` is given the sequence.
        """
        with self._database.change() as connection:
            known = _find(connection, visit)
            if known is not None:
                return known
            sequence = next_sequence(connection, series)
            issued = make(sequence)
            row = _row(issued, series.site, asked) | {
                "alone": 1,
                "state": "waiting",
                "lane": series.lane,
                "prefix": series.prefix,
                "sequence": sequence,
                "series_day": series.day,
                **vars(moment),
            }
            connection.execute(_ADD, row)
            begin_print(connection, visit, moment)
            return KeptVisit(issued, asked, OwnNumber(series.lane, series.prefix, sequence, moment))

    def to_enter(self, site: str) -> tuple[KeptVisit, OwnNumber] | None:
        """The oldest that the server does not know of yet, refused ones aside."""
        statement = "SELECT * FROM visit WHERE state = 'waiting' AND site = ? ORDER BY place LIMIT 1"
        with self._database.look() as connection:
            row = connection.execute(statement, (site,)).fetchone()
        kept = visit_of(row) if row else None
        return (kept, kept.own) if kept and kept.own else None

    def newest_sent(self) -> str | None:
        """The latest time that a visit was sent with."""
        with self._database.look() as connection:
            found: str | None = connection.execute("SELECT max(taken_at) FROM visit").fetchone()[0]
        return found

    def freeze(self, visit: str, taken_at: str) -> None:
        """Before it is sent first: whoever asks again must say the same."""
        with self._database.change() as connection:
            connection.execute("UPDATE visit SET taken_at = ? WHERE visit = ?", (taken_at, visit))

    def entered(self, visit: str, service_day: str) -> None:
        """The server has it."""
        with self._database.change() as connection:
            statement = "UPDATE visit SET state = 'entered', service_day = ?, refusal = NULL WHERE visit = ?"
            connection.execute(statement, (service_day, visit))

    def refused(self, visit: str, refusal: Json, day: str) -> None:
        """The server would not have it; it stays, with the reason. `day` is the newest that the server has told."""
        with self._database.change() as connection:
            statement = "UPDATE visit SET state = 'refused', refusal = ?, service_day = ? WHERE visit = ?"
            connection.execute(statement, (json.dumps(refusal), day, visit))

    def try_refused_again(self) -> None:
        """What was refused may have been mended meanwhile."""
        with self._database.change() as connection:
            connection.execute("UPDATE visit SET state = 'waiting', service_day = NULL WHERE state = 'refused'")

    def not_entered(self) -> tuple[int, list[Json]]:
        """How many the server does not know of, and those among them that it refused: number, time and reason."""
        with self._database.look() as connection:
            count: int = connection.execute("SELECT count(*) FROM visit WHERE state <> 'entered'").fetchone()[0]
            rows = connection.execute("SELECT * FROM visit WHERE state = 'refused' ORDER BY place").fetchall()
        return count, [_told_refusal(row) for row in rows]

    def prune(self, day: str) -> None:
        """Forget what was entered long before the newest day that the server has told."""
        with self._database.change() as connection:
            connection.execute(
                "DELETE FROM visit WHERE state = 'entered' AND service_day < date(?, ?)", (day, f"-{KEPT_DAYS} days")
            )


def next_sequence(connection: sqlite3.Connection, series: Series) -> int:
    """The number after all that this spool may still have in the hands of visitors."""
    asked = {"site": series.site, "lane": series.lane, "prefix": series.prefix, "day": series.day}
    return int(connection.execute(_LAST, asked).fetchone()[0] or 0) + 1


def _find(connection: sqlite3.Connection, visit: str) -> KeptVisit | None:
    row = connection.execute("SELECT * FROM visit WHERE visit = ?", (visit,)).fetchone()
    return visit_of(row) if row else None


def _row(issued: Issued, site: str, asked: Json) -> dict[str, Any]:
    nothing = dict.fromkeys(("service_day", "lane", "prefix", "sequence", "series_day", "boot", "steady", "wall"))
    return nothing | {
        "visit": issued.visit,
        "site": site,
        "asked": json.dumps(asked),
        "answer": json.dumps(issued.answer),
        "url": issued.url,
        "language": issued.language,
    }


def _told_refusal(row: sqlite3.Row) -> Json:
    answer, refusal = json.loads(row["answer"]), json.loads(row["refusal"])
    return {"visit": row["visit"], "number": answer["number"], "taken_at": row["taken_at"], **refusal}
