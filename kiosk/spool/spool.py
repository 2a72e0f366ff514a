"""The spool as the other parts of the kiosk know it."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from kiosk.moments import Anchor, Moment
from kiosk.spool.database import Database, SpoolTrouble
from kiosk.spool.prints import Prints
from kiosk.spool.visits import Visits


@dataclass(frozen=True)
class Granted:
    """What the server told this spool of a site: its lane, None for none, and the newest service day."""

    site: str
    lane: str | None
    service_day: str


class Spool:
    """Safe from any thread. Raises SpoolTrouble from what it is asked, unless said otherwise."""

    def __init__(self, folder: Path) -> None:
        self._database = Database(folder / "spool.db")
        self.visits = Visits(self._database)
        self.prints = Prints(self._database)

    @property
    def trouble(self) -> str | None:
        """Why nothing can be kept now, for a technician; None when all is well. Never raises."""
        return self._database.trouble

    @property
    def id(self) -> str:
        """Made with the file: another file is another spool."""
        return str(self._fact("id"))

    @property
    def granted(self) -> Granted | None:
        """None before the first contact with a server."""
        value = self._fact("granted")
        return Granted(**value) if value else None

    def grant(self, granted: Granted) -> None:
        """The server's word. A day before the newest is not believed: a series must not begin anew twice."""
        before = self.granted
        if before is not None and before.site == granted.site and before.service_day > granted.service_day:
            granted = Granted(granted.site, granted.lane, before.service_day)
        if granted != before:
            self._write("granted", vars(granted))

    def kept_anchor(self) -> Anchor | None:
        """What an earlier run was told of the server's time; None also where nothing can be read. Never raises."""
        with suppress(SpoolTrouble):
            value = self._fact("clock")
            if value:
                return Anchor(datetime.fromisoformat(value["now"]), value["speed"], Moment(**value["moment"]))
        return None

    def keep_anchor(self, anchor: Anchor) -> None:
        """For the next run. Never raises: it is told again in a few seconds."""
        value = {"now": anchor.now.isoformat(), "speed": anchor.speed, "moment": vars(anchor.moment)}
        with suppress(SpoolTrouble):
            self._write("clock", value)

    def close(self) -> None:
        """The next use opens it again."""
        self._database.close()

    def _fact(self, name: str) -> Any:
        with self._database.look() as connection:
            row = connection.execute("SELECT value FROM fact WHERE name = ?", (name,)).fetchone()
        return json.loads(row["value"]) if row else None

    def _write(self, name: str, value: Any) -> None:
        with self._database.change() as connection:
            connection.execute("INSERT OR REPLACE INTO fact VALUES (?, ?)", (name, json.dumps(value)))
