"""One look after one place, as a process of its own: `python -m server.backup.errand`.

Its wish comes in at stdin and its answer goes out at stdout, as JSON; an address with a password stands in no command
line. A place that hangs, such as a network folder whose server is away, holds up nobody but this process.
"""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from pydantic import TypeAdapter

from server.backup.failed import BackupFailed
from server.backup.make import make_backup, server_of
from server.backup.places import newest, prune
from server.clock import SystemClock

NICE = 10
"""Numbers come before backups."""


@dataclass(frozen=True, slots=True)
class Errand:
    """Make a backup in `place` unless it has one since then; keep those of the newest `keep` days."""

    database: str
    data: Path
    place: Path
    since: datetime
    keep: int


@dataclass(frozen=True, slots=True)
class Done:
    """When the newest backup of the place was made, or why there is no new one. `trouble`: it was made, but old ones
    could not be removed."""

    newest: datetime | None = None
    failed: str | None = None
    trouble: str | None = None


WISH = TypeAdapter(Errand)
ANSWER = TypeAdapter(Done)


def run(errand: Errand) -> Done:
    """Look, and make a backup where one is due."""
    clock = SystemClock()
    try:
        server = server_of(errand.data)
        found = newest(errand.place, server, clock.now())
        if found is not None and found >= errand.since:
            return Done(found)
        made = make_backup(errand.database, errand.data, errand.place, clock)
    except BackupFailed as error:
        return Done(failed=str(error))
    try:
        prune(errand.place, server, errand.keep, made.path)
    except BackupFailed as error:
        return Done(made.manifest.made_at, trouble=str(error))
    return Done(made.manifest.made_at)


if __name__ == "__main__":
    os.nice(NICE)
    sys.stdout.buffer.write(ANSWER.dump_json(run(WISH.validate_json(sys.stdin.buffer.read()))))
