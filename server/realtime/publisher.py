"""The publisher: reads the journal in order and tells each room what changed in its view.

Each process has its own, for its own sockets. A bell only wakes it; without one it looks once a second. Emitting
from the request after its commit was tried and reorders; a reader of the journal cannot.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from server.domain.catalogue import Catalogue
from server.domain.errors import UnknownSite
from server.realtime.view import EVERYTHING, Keys, Parts
from server.realtime.views import VIEWS
from server.storage.catalogue import site_row
from server.storage.journal import PAGE, Record, read_after
from server.storage.store import Store

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, order=True)
class RoomKey:
    """A room is a view of a site: `pekanbaru/board/Z1`."""

    site: str
    view: str
    arg: str

    def __str__(self) -> str:
        return f"{self.site}/{self.view}/{self.arg}"


@dataclass
class Room:
    """A view as its members know it, at the seq of its last message."""

    seq: int
    parts: Parts


@dataclass(frozen=True, slots=True)
class Message:
    """What changed in a room: put `parts` in place (None removes) if your seq is `after`; then your seq is `seq`."""

    room: RoomKey
    after: int
    seq: int
    parts: Parts

    def payload(self) -> dict[str, Any]:
        """As it is sent."""
        return {"room": str(self.room), "after": self.after, "seq": self.seq, "parts": self.parts}


@dataclass
class _SiteRooms:
    lock: threading.Lock = field(default_factory=threading.Lock)
    seq: int = -1
    rooms: dict[RoomKey, Room] = field(default_factory=dict)


class Publisher:
    """`send` puts a message on the sockets of its room."""

    def __init__(self, store: Store, send: Callable[[Message], None]) -> None:
        self._store = store
        self._send = send
        self._sites: dict[str, _SiteRooms] = {}

    def snapshot(self, key: RoomKey) -> Room:
        """The room's view, whole and consistent with the messages before and after. Raises a NotFound."""
        site = self._sites.setdefault(key.site, _SiteRooms())
        with site.lock:
            self._advance(key.site, site)
            room = site.rooms.get(key)
            if room is None:
                with self._store.connect() as connection:
                    seq, mall = self._moment(connection, key.site)
                    VIEWS[key.view].agency(mall, key.arg)
                    parts = VIEWS[key.view].load(connection, mall, self._store.clock.now(), key.arg, None)
                room = site.rooms[key] = Room(seq, parts)
                site.seq = seq if site.seq < 0 else min(site.seq, seq)
            return Room(room.seq, dict(room.parts))

    def drop(self, key: RoomKey) -> None:
        """Nobody is in the room any more."""
        site = self._sites.get(key.site)
        if site:
            with site.lock:
                site.rooms.pop(key, None)

    def sites(self) -> list[str]:
        """The sites that have rooms."""
        return [code for code, site in self._sites.items() if site.rooms]

    def rooms(self) -> dict[RoomKey, int]:
        """Each room and the seq that its members should have."""
        return {key: room.seq for site in self._sites.values() for key, room in list(site.rooms.items())}

    def sent(self) -> dict[str, int]:
        """The seq up to which the screens of each site that has rooms were told."""
        return {code: site.seq for code, site in list(self._sites.items()) if site.rooms and site.seq >= 0}

    def advance(self, code: str) -> None:
        """Bring the site's rooms to the end of the journal."""
        site = self._sites.get(code)
        if site and site.rooms:
            with site.lock:
                self._advance(code, site)

    def refresh(self, code: str) -> None:
        """Read all views again: what changes with time alone (opening, estimates) has no event."""
        site = self._sites.get(code)
        if site and site.rooms:
            with site.lock:
                self._advance(code, site)
                with self._store.connect() as connection:
                    seq, mall = self._moment(connection, code)
                    for key, room in site.rooms.items():
                        self._update(connection, mall, key, max(seq, room.seq), EVERYTHING)

    def _moment(self, connection: Connection, site: str) -> tuple[int, Catalogue]:
        row = site_row(connection, site)
        if row is None:
            raise UnknownSite(site=site)
        return row.seq, self._store.catalogue(connection, site)

    def _advance(self, code: str, site: _SiteRooms) -> None:
        if not site.rooms:
            site.seq = -1
            return
        with self._store.connect() as connection:
            seq, mall = self._moment(connection, code)
            if seq == site.seq:
                return
            records = read_after(connection, code, site.seq)
            behind = len(records) == PAGE
            for key in site.rooms:
                keys = EVERYTHING if behind else self._touched(key, mall, records)
                self._update(connection, mall, key, seq, keys)
            site.seq = seq

    def _touched(self, key: RoomKey, mall: Catalogue, records: list[Record]) -> Keys | None:
        found: set[str] = set()
        for record in records:
            keys = VIEWS[key.view].touched(mall, key.arg, record.event)
            if keys is EVERYTHING:
                return EVERYTHING
            found |= keys
        return found

    def _update(self, connection: Connection, mall: Catalogue, key: RoomKey, seq: int, keys: Keys | None) -> None:
        if keys is not None and not keys:
            return
        room = self._sites[key.site].rooms[key]
        now: datetime = self._store.clock.now()
        fresh = VIEWS[key.view].load(connection, mall, now, key.arg, keys)
        asked = set(room.parts) | set(fresh) if keys is None else keys
        changes = {part: fresh.get(part) for part in asked if fresh.get(part) != room.parts.get(part)}
        if not changes:
            return
        message = Message(key, room.seq, seq, changes)
        for part, value in changes.items():
            if value is None:
                room.parts.pop(part, None)
            else:
                room.parts[part] = value
        room.seq = seq
        self._send(message)
