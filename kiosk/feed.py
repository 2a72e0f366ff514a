"""Who waits, live from the server over Socket.IO. Right again within seconds of any fault."""

from __future__ import annotations

import logging
import queue
import random
import threading
import time
from collections.abc import Callable
from typing import Any

import socketio
import socketio.exceptions

from kiosk.identity import Identity
from kiosk.news import News
from kiosk.room import Message, Room, Then

log = logging.getLogger(__name__)

# The library's own words at INFO hold the device's token; its warnings tell of lost lines, as we do.
_socket_log = logging.getLogger(f"{__name__}.socket")
_socket_log.setLevel(logging.ERROR)

_NAMESPACE = "/display"
_SILENCE = 5.0  # seconds; the server's heart beats every 2
_GLANCE = 0.25  # seconds between looks at whether to stop
_LONGEST_WAIT = 3.0  # seconds before the next attempt

_Inbox = queue.SimpleQueue[tuple[str, Any]]


class WaitingFeed:
    """Keeps the news of the queues of the kiosk's site until it is stopped.

    `on_connect` is called whenever a line stands anew, `on_refused` when the server would not have one.
    """

    def __init__(
        self,
        server: str,
        identity: Callable[[], Identity | None],
        news: News,
        on_connect: Callable[[], None],
        on_refused: Callable[[], None],
    ) -> None:
        self._server = server
        self._identity = identity
        self._news = news
        self._on_connect = on_connect
        self._on_refused = on_refused
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="feed", daemon=True)

    def start(self) -> None:
        """Begin to connect."""
        self._thread.start()

    def stop(self) -> None:
        """Begin to end; an attempt to connect that is on its way takes some seconds more."""
        self._stopping.set()

    def wait(self, patience: float) -> None:
        """Return when it has ended, or after `patience` seconds."""
        self._thread.join(patience)

    def _run(self) -> None:
        trouble = ""
        while not self._stopping.is_set():
            identity = self._identity()
            if identity is None:
                self._news.waiting(online=False)
                self._stopping.wait(_GLANCE)
                continue
            try:
                why = self._connected(identity)
            except socketio.exceptions.SocketIOError as error:
                why = str(error)
                # The library says alike that the server is away and that it does not know us.
                self._on_refused()
            except Exception:
                log.exception("the feed broke, and begins again")
                why = "it broke"
            if not self._stopping.is_set() and (self._news.online or why != trouble):
                log.warning("not connected to the server: %s", why)
            trouble = why
            self._news.waiting(online=False)
            # Kiosks that were cut off together must not all come at once.
            self._stopping.wait(random.uniform(0.2, _LONGEST_WAIT))  # noqa: S311 - nothing secret

    def _connected(self, identity: Identity) -> str:
        """Hold one connection for as long as it is good; the answer says why it no longer is."""
        inbox: _Inbox = queue.SimpleQueue()
        client = socketio.Client(
            reconnection=False,
            handle_sigint=False,
            logger=_socket_log,
            engineio_logger=_socket_log,
            websocket_extra_options={"timeout": _SILENCE},
        )
        for event in ("change", "heartbeat", "disconnect"):
            client.on(event, _into(inbox, event), namespace=_NAMESPACE)
        try:
            client.connect(
                self._server,
                auth={"token": identity.token},
                transports=["websocket"],
                namespaces=[_NAMESPACE],
                wait_timeout=_SILENCE,
            )
            return self._follow(client, inbox, identity)
        finally:
            # Saying goodbye on a dead line takes seconds, for which the next attempt must not wait.
            threading.Thread(target=client.disconnect, name="feed's goodbye", daemon=True).start()

    def _follow(self, client: socketio.Client, inbox: _Inbox, identity: Identity) -> str:
        room = Room()
        self._ask(client, inbox, room)
        heard = time.monotonic()
        while not self._stopping.is_set():
            if self._identity() != identity:
                return "the kiosk is another device now"
            if time.monotonic() - heard > _SILENCE:
                return f"the server said nothing for {_SILENCE:.0f} s"
            try:
                event, message = inbox.get(timeout=_GLANCE)
            except queue.Empty:
                continue
            if event == "disconnect":
                self._on_refused()
                return f"the connection ended: {message}"
            if event == "answer" and not message["ok"]:
                self._on_refused()
                return f"the server refused: {message['problem'].get('code')}"
            if event == "answer" and room.name is None:
                self._on_connect()
            # Somebody who waits for a snapshot is not helped by hearts that beat.
            if event == "answer" or (not room.asking and message["room"] == room.name):
                heard = time.monotonic()
            self._put(client, inbox, room, event, message)
        return "the kiosk ends"

    def _put(self, client: socketio.Client, inbox: _Inbox, room: Room, event: str, message: Message) -> None:
        match event:
            case "answer":
                then = room.snapshot(message)
            case "change":
                then = room.change(message)
            case _:
                then = room.heartbeat(message)
        if then is Then.ASK:
            self._ask(client, inbox, room)
        elif then is Then.SHOW:
            self._show(room)

    def _ask(self, client: socketio.Client, inbox: _Inbox, room: Room) -> None:
        room.asked()
        identity = self._identity()
        wish = {"site": identity.site if identity else "", "view": "waiting", "arg": "*"}
        client.emit("join", wish, namespace=_NAMESPACE, callback=_into(inbox, "answer"))

    def _show(self, room: Room) -> None:
        queues = {key.removeprefix("queue/"): value for key, value in room.parts.items() if key.startswith("queue/")}
        self._news.waiting(online=True, opening=room.parts.get("opening"), queues=queues)


def _into(inbox: _Inbox, event: str) -> Callable[..., None]:
    """A handler for the library's threads: it only puts the message where ours finds it.

    The library starts a thread a message, so that two may change places; the rule of the room notices.
    """

    def handle(message: Any = None) -> None:
        inbox.put((event, message))

    return handle
