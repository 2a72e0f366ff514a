"""The sockets: who may join which room, snapshots, messages and heartbeats.

WebSocket transport only. A client joins a room first and gets its snapshot second; a gap makes it join again.
"""

from __future__ import annotations

import logging
import threading
from collections import defaultdict
from typing import Any

from flask import Flask, request
from flask_socketio import ConnectionRefusedError as Refused
from flask_socketio import Namespace, SocketIO, join_room, leave_room

from server.domain.actor import ANONYMOUS, Actor, authorise
from server.domain.errors import DeviceIsRevoked, DomainError, TooManyRooms, Unidentified, UnknownView
from server.logs import trail
from server.logs.trail import texts_in
from server.realtime.figures import SocketFigures
from server.realtime.publisher import Message, Publisher, RoomKey
from server.realtime.views import VIEWS
from server.storage.queries.values import rfc3339
from server.storage.store import Store
from server.usecases.note_presence import note_presence
from server.usecases.sessions import holder_by, holder_of

log = logging.getLogger(__name__)

_socket_log = logging.getLogger(f"{__name__}.socketio")
_socket_log.setLevel(logging.WARNING)

NAMESPACES: dict[str, frozenset[str]] = {
    "/display": frozenset({"board", "waiting"}),
    "/counter": frozenset({"counter", "queue", "hall", "desks", "kiosks"}),
}
"""Which views each namespace shows."""

MOST_ROOMS = 40
"""Rooms of one socket: an officer's counter and its queues, with plenty to spare."""

HEARTBEAT = 2.0
BATCH = 0.05
POLL = 1.0
REFRESH = 10.0
"""Seconds: between heartbeats, at least between two messages of a room, without a bell, between full readings."""


class Sockets:
    """Ties the publisher to Socket.IO. `start` begins its background work, `stop` ends it."""

    def __init__(self, socketio: SocketIO, store: Store, cookie: str, device_cookie: str) -> None:
        self._socketio = socketio
        self._store = store
        self._publisher = Publisher(store, self._send)
        self._members: dict[RoomKey, set[str]] = defaultdict(set)
        self._holders: dict[str, tuple[str, str]] = {}
        """Namespace and holder's `ref` of each socket that has one: a page's token is renewed, its session stays."""
        self._bell = threading.Event()
        self._stopped = threading.Event()
        self._cookie = cookie
        self._device_cookie = device_cookie
        for path in NAMESPACES:
            socketio.on_namespace(_Rooms(path, self))

    def figures(self) -> SocketFigures:
        """For Prometheus."""
        return SocketFigures(self._store, self._publisher, self._count)

    def _count(self) -> dict[str, int]:
        manager = self._socketio.server.manager
        return {path: sum(1 for _ in manager.get_participants(path, None)) for path in NAMESPACES}

    def ring(self, _site: str) -> None:
        """A command was committed."""
        self._bell.set()

    def start(self) -> None:
        """Begin publishing and heartbeats in this process."""
        self._socketio.start_background_task(self._publish)
        self._socketio.start_background_task(self._beat)

    def stop(self) -> None:
        """End the background work within a second or two."""
        self._stopped.set()
        self._bell.set()

    def connect(self, sid: str, namespace: str, token: str | None, as_device: bool = False) -> None:
        """Somebody connects; refused with an unknown token, nobody with an unknown cookie (see web/identify.py).

        `as_device`: by the device's cookie and no other, which must be known.
        """
        if as_device and token is None:
            token = request.cookies.get(self._device_cookie, "")
        known = token if token is not None else request.cookies.get(self._cookie)
        if known is None:
            return
        try:
            found, refusal = holder_of(self._store, known), Unidentified.code
        except DeviceIsRevoked as error:
            found, refusal = None, error.code
        if found:
            self._holders[sid] = (namespace, found.ref)
        elif token is not None:
            raise Refused(refusal, {"code": refusal})

    def join(self, key: RoomKey, sid: str, namespace: str) -> dict[str, Any]:
        """The acknowledgement of a join: the snapshot. Raises what refuses it."""
        actor = self._actor(sid)
        joined = sum(sid in members for members in self._members.values())
        if joined >= MOST_ROOMS and sid not in self._members.get(key, ()):
            raise TooManyRooms
        view = VIEWS.get(key.view)
        if view is None or key.view not in NAMESPACES[namespace]:
            raise UnknownView(view=key.view)
        with self._store.connect() as connection:
            mall = self._store.catalogue(connection, key.site)
        authorise(actor, view.action, key.site, view.agency(mall, key.arg))
        join_room(str(key), sid, namespace)
        self._members[key].add(sid)
        room = self._publisher.snapshot(key)
        return {"ok": True, "room": str(key), "seq": room.seq, "parts": room.parts, "clock": self._clock()}

    def leave(self, key: RoomKey, sid: str) -> None:
        """The socket no longer shows this view."""
        members = self._members.get(key)
        if members:
            members.discard(sid)
            if not members:
                del self._members[key]
                self._publisher.drop(key)

    def _actor(self, sid: str) -> Actor:
        """Who is behind the socket now: a session that has ended since is nobody."""
        known = self._holders.get(sid)
        found = holder_by(self._store, known[1]) if known else None
        return found.actor if found else ANONYMOUS

    def _end_strangers(self) -> None:
        """Hang up on sockets whose session has ended, so that what they watch ends with it."""
        gone = {ref for _namespace, ref in set(self._holders.values()) if holder_by(self._store, ref) is None}
        for sid, (namespace, ref) in list(self._holders.items()):
            if ref in gone:
                self._socketio.server.disconnect(sid, namespace=namespace)

    def leave_all(self, sid: str) -> None:
        """The socket is gone. A desk is noted once more: who vanishes just after opening is seen to be away as well."""
        rooms = [key for key, members in self._members.items() if sid in members]
        for key in rooms:
            if key.view == "counter":
                self._safely(self._note_presence, key.site)
        self._holders.pop(sid, None)
        for key in rooms:
            self.leave(key, sid)

    def _clock(self) -> dict[str, Any]:
        return {"now": rfc3339(self._store.clock.now()), "speed": self._store.clock.speed}

    def _send(self, message: Message) -> None:
        self._emit("change", message.room, message.payload())

    def _emit(self, event: str, key: RoomKey, payload: dict[str, Any]) -> None:
        for namespace, views in NAMESPACES.items():
            if key.view in views:
                self._socketio.emit(event, payload, to=str(key), namespace=namespace)

    def _publish(self) -> None:
        while not self._stopped.is_set():
            self._bell.wait(POLL)
            self._bell.clear()
            with trail("publish"):
                for site in self._publisher.sites():
                    self._safely(self._publisher.advance, site)
            self._socketio.sleep(BATCH)

    def _beat(self) -> None:
        beats = 0
        while not self._stopped.is_set():
            self._socketio.sleep(HEARTBEAT)
            beats += 1
            with trail("beat"):
                self._beat_once(beats)

    def _beat_once(self, beats: int) -> None:
        if beats % (REFRESH // HEARTBEAT) == 0:
            for site in self._publisher.sites():
                self._safely(self._note_presence, site)
                self._safely(self._publisher.refresh, site)
        if beats % 2 == 0:
            self._safely(lambda _site: self._end_strangers(), "all sites")
        clock = self._clock()
        for key, seq in self._publisher.rooms().items():
            self._emit("heartbeat", key, {"room": str(key), "seq": seq, "clock": clock})

    def _note_presence(self, site: str) -> None:
        """Whose screens show which counters: an officer whose screen vanished is shown as away."""
        watched = {
            int(key.arg): {self._actor(sid).ref for sid in members}
            for key, members in list(self._members.items())
            if key.site == site and key.view == "counter"
        }
        if watched:
            note_presence(self._store, site, watched)

    def _safely(self, work: Any, site: str) -> None:
        """A database that is away must not end the publisher: it catches up by seq when it is back."""
        try:
            work(site)
        except Exception:
            log.exception("the screens of %s could not be brought up to date; trying again", site)


# Flask-SocketIO has no types.


class _Rooms(Namespace):  # type: ignore[misc]
    """One namespace: joining and leaving the rooms of its views."""

    def __init__(self, path: str, sockets: Sockets) -> None:
        super().__init__(path)
        self._path = path
        self._sockets = sockets

    def trigger_event(self, event: str, *args: Any) -> Any:
        # To connect brings the headers too, of which the cookies say who it is.
        brought = [part.get("HTTP_COOKIE", "") if event == "connect" and part is args[1] else part for part in args[1:]]
        with trail("socket", lambda: texts_in(brought)):
            try:
                return super().trigger_event(event, *args)
            except Refused:
                raise
            except Exception:
                # Whoever catches it does not know what came in and must not be told.
                log.exception("an event of a socket failed")
                raise RuntimeError("an event of a socket failed") from None

    def on_connect(self, auth: Any = None) -> None:
        token = auth.get("token") if isinstance(auth, dict) else None
        as_device = isinstance(auth, dict) and auth.get("as") == "device"
        self._sockets.connect(_sid(), self._path, token if isinstance(token, str) else None, as_device)

    def on_disconnect(self, _reason: Any = None) -> None:
        self._sockets.leave_all(_sid())

    def on_join(self, wish: Any = None) -> dict[str, Any]:
        try:
            return self._sockets.join(_key(wish), _sid(), self._path)
        except DomainError as error:
            return {"ok": False, "problem": {"code": error.code, "facts": error.facts}}

    def on_leave(self, wish: Any = None) -> dict[str, Any]:
        try:
            key = _key(wish)
        except DomainError as error:
            return {"ok": False, "problem": {"code": error.code, "facts": error.facts}}
        leave_room(str(key), _sid(), self._path)
        self._sockets.leave(key, _sid())
        return {"ok": True}


def _sid() -> str:
    # Added to the request by Flask-SocketIO.
    sid: str = request.sid  # type: ignore[attr-defined]
    return sid


def _key(wish: Any) -> RoomKey:
    """The room that is asked for; anything but three short strings is an unknown view."""
    if isinstance(wish, dict):
        values = [wish.get("site"), wish.get("view"), str(wish.get("arg") or "*")]
        if all(isinstance(value, str) and 0 < len(value) <= 32 and "/" not in value for value in values):
            return RoomKey(*values)  # type: ignore[arg-type]
    raise UnknownView(view="")


def make_socketio(app: Flask, async_mode: str) -> SocketIO:
    """Socket.IO for the application: same origin only, WebSocket only."""
    return SocketIO(
        app,
        async_mode=async_mode,
        transports=["websocket"],
        ping_interval=10,
        ping_timeout=5,
        max_http_buffer_size=16_384,
        # Left to themselves they write lines of their own, and at INFO all that they send.
        logger=_socket_log,
        engineio_logger=_socket_log,
    )
