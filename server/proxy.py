"""A reverse proxy in front of the server: who it says that asks, and by which address, is believed of it alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from werkzeug.middleware.proxy_fix import ProxyFix

Application = Callable[[dict[str, Any], Any], Iterable[bytes]]


def behind(app: Application, proxies: Iterable[str]) -> Application:
    """The application as seen through proxies at these IP addresses: the nearest X-Forwarded-For, -Proto and -Host
    stand for the caller's address, scheme and host. From anybody else these headers mean nothing, so that nobody
    chooses the address by which failed sign-ins are counted."""
    trusted = frozenset(proxies)
    told = ProxyFix(app, x_for=1, x_proto=1, x_host=1)

    def answer(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        through = told if environ.get("REMOTE_ADDR") in trusted else app
        return through(environ, start_response)

    return answer
