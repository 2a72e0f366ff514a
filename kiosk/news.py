"""What the kiosk's page is told without asking: who waits, what became of each print, and whether it is a device.

The newest values and not a queue of messages: a page that comes late, or comes back, gets what stands now, and
what changed twice before it looked is told once.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from typing import Any, Final

KEPT_PRINTS: Final = 20
"""How many of the newest prints a page that connects is told about."""

Item = tuple[str, dict[str, Any]]
"""The kind of news, `waiting`, `print` or `device`, and its whole value."""


class News:
    """Safe from any thread."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._version = 1
        self._waiting: dict[str, Any] = {
            "online": False,
            "alone": False,
            "as_of": None,
            "opening": None,
            "queues": {},
        }
        self._waiting_version = 1
        self._prints: OrderedDict[str, tuple[int, dict[str, Any]]] = OrderedDict()
        self._device: dict[str, Any] = {}
        self._device_version = 0
        self._closed = False

    @property
    def own_device(self) -> dict[str, Any]:
        """What was last told of the kiosk as a device; empty before."""
        return self._device

    @property
    def online(self) -> bool:
        """Whether what is told about waiting is as the server has it now."""
        return bool(self._waiting["online"])

    @property
    def closed(self) -> bool:
        """The kiosk ends: nothing more will be told."""
        return self._closed

    def waiting(self, **values: Any) -> None:
        """Replace some members of the waiting value: `online`, `opening`, `queues`."""
        with self._changed:
            self._replace(values | ({"alone": False, "as_of": None} if values.get("online") else {}))

    def waiting_without_server(self, **values: Any) -> None:
        """The same from what the kiosk knows by itself, unless the server's own word has come meanwhile: `alone`
        (it gives numbers by itself), `as_of` (how old all this is, RFC 3339 or None), `opening`, `queues`."""
        with self._changed:
            if not self._waiting["online"]:
                self._replace(values)

    def device(self, **value: Any) -> None:
        """Whether the kiosk is a device, and which code it shows until then."""
        with self._changed:
            if value != self._device:
                self._device = value
                self._device_version = self._next()

    def printing(self, value: dict[str, Any]) -> None:
        """What became of a print; `value["job"]` says which."""
        with self._changed:
            self._prints[value["job"]] = (self._next(), value)
            self._prints.move_to_end(value["job"])
            while len(self._prints) > KEPT_PRINTS:
                self._prints.popitem(last=False)

    def since(self, version: int, timeout: float) -> tuple[int, list[Item]]:
        """What is newer than `version` (0: everything), waiting for it up to `timeout` seconds."""
        with self._changed:
            self._changed.wait_for(lambda: self._version > version or self._closed, timeout)
            items: list[Item] = [("waiting", self._waiting)] if self._waiting_version > version else []
            items += [("device", self._device)] if self._device_version > version else []
            items += [("print", value) for newer, value in self._prints.values() if newer > version]
            return self._version, items

    def close(self) -> None:
        """Wake everybody who waits, for the last time."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def _replace(self, values: dict[str, Any]) -> None:
        fresh = self._waiting | values
        if fresh != self._waiting:
            self._waiting = fresh
            self._waiting_version = self._next()

    def _next(self) -> int:
        self._version += 1
        self._changed.notify_all()
        return self._version
