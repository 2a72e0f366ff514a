"""What is noted of every request: its id, one line in the log, and what Prometheus counts.

The rule of the route stands for the path, which can hold a visitor's token.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from flask import Flask, Response, g, has_request_context, request
from werkzeug.exceptions import HTTPException

from server.logs import Trail, begin, current, end, new_id
from server.logs.lines import ACCESS
from server.logs.trail import WELL_FORMED, texts_in
from server.web.context import context

REQUEST_ID = "X-Request-Id"

log = logging.getLogger(ACCESS)

METHODS = frozenset({"GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"})

_OFTEN = frozenset({"/healthz", "/readyz", "/metrics"})
"""What machines ask every few seconds."""


def register(app: Flask) -> None:
    """Watch all requests of the application: before anything else looks at them, and after."""
    app.before_request(_begin)
    app.after_request(_note)
    app.teardown_request(_end)


def route() -> str:
    """The rule that the request's path fits."""
    return request.url_rule.rule if request.url_rule else "unknown"


def _begin() -> None:
    asked = request.headers.get(REQUEST_ID, "")
    own = asked if WELL_FORMED.fullmatch(asked) else new_id()
    g.trail = begin(Trail(own, _site(), route=route(), secrets=_brought))
    g.began = time.perf_counter()


def _note(response: Response) -> Response:
    trail = current()
    if "began" not in g or trail is None:
        return response
    trail.site = trail.site or _site()
    response.headers[REQUEST_ID] = trail.id
    seconds = time.perf_counter() - g.began
    # A method can be any word that a stranger makes up.
    method = request.method if request.method in METHODS else "other"
    rule = route()
    told = {"method": method, "status": response.status_code, "milliseconds": round(1000 * seconds, 1)}
    level = logging.DEBUG if rule in _OFTEN else logging.INFO
    log.log(level, "%s %s %s in %.1f ms", method, rule, response.status_code, 1000 * seconds, extra=told)
    metrics = context().store.metrics
    metrics.requests.labels(rule, method, response.status_code).inc()
    metrics.seconds.labels(rule, method).observe(seconds)
    return response


def _end(_error: BaseException | None = None) -> None:
    if "trail" in g:
        end(g.pop("trail"))


def _site() -> str | None:
    """The site in the path, if there is one of that code: the path itself can be anything."""
    site = (request.view_args or {}).get("site")
    return site if isinstance(site, str) and context().store.knows(site) else None


def _brought() -> Iterator[str]:
    """Every text that came with the request, but for the site's code and names of fields."""
    if not has_request_context():
        return
    known = _site()
    yield from (value for value in (request.view_args or {}).values() if isinstance(value, str) and value != known)
    if request.url_rule is None:
        yield request.path
    yield from (value for _name, value in request.args.items(multi=True))
    yield request.headers.get("Authorization", "").partition(" ")[2]
    yield from request.cookies.values()
    yield from texts_in(_body())


def _body() -> Any:
    with suppress(HTTPException):
        return request.get_json()
    with suppress(HTTPException):
        return request.get_data(as_text=True)
    return None  # too large, or cut off: nobody has read it
