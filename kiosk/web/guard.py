"""Who may speak to the kiosk: its own page. And the headers that every answer carries.

The kiosk holds a device's token, so a page from elsewhere, opened on the same PC, must not be able to use it: not
by its address (a name that was led to this machine), nor by a form that it sends.
"""

from __future__ import annotations

import ipaddress
import socket
from urllib.parse import urlsplit

from flask import Flask, request

from kiosk.web.problems import Problem
from ui.headers import guard_answers

_BODY_LIMIT = 16 * 1024  # bytes; a visit with twenty services needs under 1 KiB


def protect(app: Flask, host: str) -> None:
    """Let only the kiosk's own page in; `host` is the address that the kiosk listens on."""
    app.config["MAX_CONTENT_LENGTH"] = _BODY_LIMIT

    @app.before_request
    def check() -> None:
        if not is_own_host(request.host, host):
            raise Problem(403, "forbidden")
        if request.method == "POST":
            origin = request.headers.get("Origin")
            # Every browser says where a POST comes from; a script on this PC need not.
            if origin is not None and origin != request.host_url.rstrip("/"):
                raise Problem(403, "forbidden")
            if not request.is_json:
                raise Problem(415, "malformed")

    guard_answers(app)


def is_own_host(asked: str, listening: str) -> bool:
    """Whether a request's Host is this machine as the kiosk is meant to be reached.

    A kiosk that listens on all addresses is reached by any of them, or by the PC's name; a foreign name that
    leads here is never one of these.
    """
    try:
        name = (urlsplit(f"//{asked}").hostname or "").lower()
    except ValueError:
        return False
    if name in ("localhost", listening.lower()):
        return True
    try:
        address = ipaddress.ip_address(name)
    except ValueError:
        return _is_everywhere(listening) and name == socket.gethostname().lower()
    return address.is_loopback or _is_everywhere(listening)


def _is_everywhere(host: str) -> bool:
    return host in ("0.0.0.0", "::")  # noqa: S104 - asks only whether it is so
