"""One round of lists, as a process of its own: `python -m server.lists.errand`.

Its wish comes in at stdin and its answer goes out at stdout, as JSON. A folder that hangs, such as a network share
whose server is away, holds up nobody but this process.
"""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from pydantic import TypeAdapter
from sqlalchemy.exc import OperationalError

from server.clock import ManualClock
from server.domain.errors import Busy
from server.lists.folder import remove_old, write_list
from server.lists.page import waiting_list_page
from server.storage.engine import open_engine
from server.storage.queries.sites import sites_known
from server.storage.queries.waiting_list import waiting_list
from server.storage.store import Store

NICE = 10
"""Numbers come before lists."""


@dataclass(frozen=True, slots=True)
class Errand:
    """Write the list of every mall into `folder`. `now`: by the server's clock."""

    database: str
    folder: Path
    now: datetime


@dataclass(frozen=True, slots=True)
class Done:
    """How many lists were written, or why they were not, in plain words."""

    written: int = 0
    failed: str | None = None


WISH = TypeAdapter(Errand)
ANSWER = TypeAdapter(Done)


def run(errand: Errand) -> Done:
    """Write them, and remove those that are old."""
    engine = open_engine(errand.database)
    store = Store(engine, ManualClock(errand.now))
    try:
        with store.connect() as connection:
            malls = [store.catalogue(connection, site["code"]) for site in sites_known(connection, None)]
            pages = {
                mall.site.code: (mall, waiting_list_page(mall, waiting_list(connection, mall, errand.now), "id"))
                for mall in malls
            }
        for code, (mall, page) in pages.items():
            local = errand.now.astimezone(ZoneInfo(mall.site.timezone))
            write_list(errand.folder, code, local, page)
            remove_old(errand.folder, code, local)
    except OSError as error:
        return Done(
            failed=f"cannot write in {errand.folder}: {error.strerror or error}; make it reachable and writable"
        )
    except (Busy, OperationalError) as error:
        return Done(failed=f"the database cannot be read: {error}")
    finally:
        engine.dispose()
    return Done(len(pages))


if __name__ == "__main__":
    os.nice(NICE)
    sys.stdout.buffer.write(ANSWER.dump_json(run(WISH.validate_json(sys.stdin.buffer.read()))))
