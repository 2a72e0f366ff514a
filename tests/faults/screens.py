"""Displays and phones as the server sees them: WebSockets that speak Socket.IO's frames, and nothing more."""

from __future__ import annotations

import json
import threading
from contextlib import suppress
from typing import Any

from simple_websocket import Client, ConnectionClosed, ConnectionError  # noqa: A004 - its own name

PATIENCE = 5.0
"""Seconds that a connection may take to end."""


class Screen:
    """One screen on one view, on a connection of its own. `parts` and `seq` are kept as the protocol says."""

    def __init__(self, url: str, room: dict[str, str], token: str) -> None:
        self._address = url.replace("http", "ws", 1) + "/socket.io/?EIO=4&transport=websocket"
        self._room = room
        self._token = token
        self._socket: Client | None = None
        self._reader: threading.Thread | None = None
        self.parts: dict[str, Any] = {}
        self.seq = -1
        self.heartbeats = 0
        self.gaps = 0
        self.joined = threading.Event()
        self.lost = threading.Event()

    def connect(self) -> None:
        """Connect, join the room and keep the view from then on. Raises OSError and what a refusal raises."""
        self.joined.clear()
        self.lost.clear()
        socket = Client.connect(self._address)
        self._socket = socket
        self._say(socket, "40/display," + json.dumps({"token": self._token}))
        self._reader = threading.Thread(target=self._read, args=(socket,), daemon=True)
        self._reader.start()

    def close(self) -> None:
        """Hang up."""
        if self._socket is not None:
            with suppress(ConnectionClosed, OSError):
                self._socket.close()
        if self._reader is not None:
            self._reader.join(PATIENCE)

    def _say(self, socket: Client, frame: str) -> None:
        with suppress(ConnectionClosed):
            socket.send(frame)

    def _read(self, socket: Client) -> None:
        try:
            while True:
                self._take(socket, str(socket.receive()))
        except (ConnectionClosed, OSError):
            self.lost.set()

    def _take(self, socket: Client, frame: str) -> None:
        if frame == "2":
            self._say(socket, "3")
        elif frame.startswith("40/display,"):
            self._join(socket)
        elif frame.startswith("43/display,"):
            (answer,) = json.loads(frame[frame.index("[") :])
            assert answer["ok"], answer
            self.parts, self.seq = answer["parts"], answer["seq"]
            self.joined.set()
        elif frame.startswith("42/display,"):
            event, body = json.loads(frame[frame.index("[") :])
            if event == "heartbeat":
                self.heartbeats += 1
            if not self.joined.is_set():
                return
            if event == "change" and body["after"] == self.seq:
                self.parts = {name: part for name, part in (self.parts | body["parts"]).items() if part is not None}
                self.seq = body["seq"]
            elif body["seq"] > self.seq:
                self.gaps += 1
                self._join(socket)

    def _join(self, socket: Client) -> None:
        self._say(socket, "42/display,1" + json.dumps(["join", self._room]))


__all__ = ["ConnectionClosed", "ConnectionError", "Screen"]
