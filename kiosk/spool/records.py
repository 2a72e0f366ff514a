"""What the spool holds, as values."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass
from typing import Any, Literal

from kiosk.filling import Issued, Json
from kiosk.moments import Moment

PrintState = Literal["pending", "sending", "printed", "unconfirmed", "failed"]


class UnknownVisit(Exception):
    """This kiosk did not issue the visit, or too long ago."""


@dataclass(frozen=True)
class PrintJob:
    """One attempt to print one visit.

    `unconfirmed`: it was sent, and nobody but the visitor can say whether it came out. `preview` is the picture's
    file name, where there is one; `printer` names the place when it came out elsewhere. `begun`: it failed when a part
    of it was sent, and may come out all the same.
    """

    job: str
    visit: str
    state: PrintState = "pending"
    reason: str | None = None
    preview: str | None = None
    printer: str | None = None
    begun: bool = False

    @property
    def over(self) -> bool:
        """Nothing more will become of it."""
        return self.state not in ("pending", "sending")

    def told(self) -> dict[str, Any]:
        """As the page is told."""
        return {
            "job": self.job,
            "visit": self.visit,
            "state": "pending" if self.state == "sending" else self.state,
            "reason": self.reason,
            "preview": f"/api/previews/{self.preview}" if self.preview else None,
            "printer": self.printer,
        }


@dataclass(frozen=True)
class OwnNumber:
    """A number that this kiosk gave by itself. `taken` is when, by this machine's clocks; `taken_at` the same by the
    server's, once it was sent."""

    lane: str
    prefix: str
    sequence: int
    taken: Moment
    taken_at: str | None = None


@dataclass(frozen=True)
class KeptVisit:
    """A visit that is in the spool. `asked` is the wish; `own` None: its number is the server's."""

    issued: Issued
    asked: Json
    own: OwnNumber | None = None

    @property
    def visit(self) -> str:
        """The visit's id."""
        return self.issued.visit


def visit_of(row: sqlite3.Row) -> KeptVisit:
    """The visit in a row of the table."""
    issued = Issued(json.loads(row["answer"]), row["url"], row["language"])
    own = (
        OwnNumber(row["lane"], row["prefix"], row["sequence"], moment_of(row), row["taken_at"])
        if row["alone"]
        else None
    )
    return KeptVisit(issued, json.loads(row["asked"]), own)


def moment_of(row: sqlite3.Row) -> Moment:
    """When it was, in a row of a table."""
    return Moment(row["boot"], row["steady"], row["wall"])


def job_of(row: sqlite3.Row) -> PrintJob:
    """The print job in a row of the table."""
    return PrintJob(
        row["job"], row["visit"], row["state"], row["reason"], row["preview"], row["printer"], bool(row["begun"])
    )
