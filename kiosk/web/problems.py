"""Errors of the kiosk's own API, in the one shape that the server's have too (RFC 9457)."""

from __future__ import annotations

import logging
from typing import Any

from flask import Flask, Response, json, request
from werkzeug.exceptions import HTTPException

from ui.text import LANGUAGES, Language, Text

log = logging.getLogger(__name__)

_CODES = {
    400: "malformed",
    403: "forbidden",
    404: "not_found",
    405: "not_found",
    413: "malformed",
    415: "malformed",
}


class Problem(Exception):
    """A request that cannot be met. `code` is stable and names the texts; `more` are further members."""

    def __init__(self, status: int, code: str, **more: Any) -> None:
        super().__init__(code)
        self.status = status
        self.code = code
        self.more = more


def language() -> Language:
    """The language that the page asks in, Indonesian when it does not say."""
    return "en" if request.accept_languages.best_match(LANGUAGES) == "en" else "id"


def register(app: Flask) -> None:
    """Answer every error of the application as a problem."""

    @app.errorhandler(Problem)
    def refused(problem: Problem) -> Response:
        return _answer(problem.status, problem.code, problem.more)

    @app.errorhandler(HTTPException)
    def plain(error: HTTPException) -> Response:
        status = error.code or 500
        response = _answer(status, _CODES.get(status, "failed"), {})
        allowed = dict(error.get_headers()).get("Allow")
        if allowed:
            response.headers["Allow"] = allowed
        return response

    @app.errorhandler(Exception)
    def failed(error: Exception) -> Response:
        log.error("a request failed", exc_info=error)
        return _answer(500, "failed", {})


def _answer(status: int, code: str, more: dict[str, Any]) -> Response:
    text = Text(language())
    name = f"kioskd-problem-{code.replace('_', '-')}"
    body = {
        "type": f"urn:antrean:problem:{code}",
        "title": text(name),
        "status": status,
        "detail": text(f"{name}-detail"),
        "code": code,
        **more,
    }
    response = Response(json.dumps(body), status, content_type="application/problem+json")
    response.headers["Content-Language"] = language()
    if status == 503:
        response.headers["Retry-After"] = "2"
    return response
