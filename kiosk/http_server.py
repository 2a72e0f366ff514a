"""The HTTP server of the kiosk: waitress, which runs on Linux and Windows alike."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from flask import Flask
from waitress import create_server, wasyncore  # type: ignore[import-untyped] # waitress has no types

# A page holds one of these for its stream; it is let go within a second of the page's leaving.
_THREADS = 32
_GLANCE = 0.25  # seconds between looks at whether to stop
_PATIENCE = 1.5  # seconds for requests on their way when the kiosk ends


class HttpServer:
    """Listens from the moment it is made. Raises OSError for an address that is taken or not this machine's."""

    def __init__(self, app: Flask, host: str, port: int) -> None:
        self._sockets: dict[int, Any] = {}
        self._server = create_server(
            app,
            map=self._sockets,
            host=host,
            port=port,
            threads=_THREADS,
            ident="",
            max_request_body_size=64 * 1024,
            clear_untrusted_proxy_headers=True,
            # One request is read ahead, or waitress would not notice that the page of a stream has gone.
            channel_request_lookahead=1,
        )

    @property
    def port(self) -> int:
        """The port it listens on, also when it was asked for any free one."""
        listening = getattr(self._server, "effective_listen", None)  # a name such as localhost has two addresses
        return int(listening[0][1] if listening else self._server.effective_port)

    def serve_until(self, told: Callable[[], bool]) -> None:
        """Answer until `told` says to end, which is asked a few times a second."""
        while not told():
            wasyncore.loop(timeout=_GLANCE, map=self._sockets, use_poll=True, count=1)

    def close(self) -> None:
        """Listen no more; what still runs gets a moment, and no more."""
        self._server.task_dispatcher.shutdown(timeout=_PATIENCE)
        wasyncore.close_all(self._sockets, ignore_all=True)
