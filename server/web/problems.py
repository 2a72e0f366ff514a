"""Errors as RFC 9457 problem details: named in the domain, mapped to HTTP here and nowhere else."""

from __future__ import annotations

import logging
from typing import Any

from apiflask import APIFlask, HTTPError
from flask import Response, json, request

from server.domain import errors
from server.logs import current
from server.web.identify import session_has_ended
from ui.text import LANGUAGES, Language, Text

log = logging.getLogger(__name__)

STATUS: tuple[tuple[type[errors.DomainError], int], ...] = (
    (errors.Unidentified, 401),
    (errors.Forbidden, 403),
    (errors.NotFound, 404),
    (errors.Invalid, 422),
    (errors.KeyReused, 422),
    (errors.KeyMissing, 400),
    (errors.Busy, 503),
    (errors.TooManyAttempts, 429),
    (errors.Refused, 409),
)

_PLAIN = {
    400: "malformed",
    401: "unidentified",
    403: "forbidden",
    404: "not_found",
    405: "method_not_allowed",
    406: "not_acceptable",
    413: "too_large",
    415: "not_json",
    422: "invalid",
    429: "too_many",
    503: "busy",
}


def language() -> Language:
    """The caller's language, Indonesian when it does not say."""
    return "en" if request.accept_languages.best_match(LANGUAGES) == "en" else "id"


def problem(status: int, code: str, values: dict[str, Any] | None = None, **extra: Any) -> Response:
    """One shape for every error: `code` is stable, `title` and `detail` are in the caller's language, and `request_id`
    finds the request in the log."""
    text = Text(language())
    trail = current()
    body = {
        "type": f"urn:antrean:problem:{code}",
        "title": text(f"server-problem-{code.replace('_', '-')}", **(values or {})),
        "status": status,
        "detail": text(f"server-problem-{code.replace('_', '-')}-detail", **(values or {})),
        "code": code,
        "request_id": trail.id if trail else "",
        **extra,
    }
    response = Response(json.dumps(body), status, content_type="application/problem+json")
    response.headers["Content-Language"] = language()
    if status == 401:
        response.headers["WWW-Authenticate"] = "Bearer"
    if "seconds" in (values or {}):
        response.headers["Retry-After"] = str((values or {})["seconds"])
    return response


def status_of(error: errors.DomainError) -> int:
    """The HTTP status of a named error."""
    return next(status for kind, status in STATUS if isinstance(error, kind))


def register(app: APIFlask) -> None:
    """Answer every error of the application as a problem."""

    @app.errorhandler(errors.DomainError)
    def refused(error: errors.DomainError) -> Response:
        if type(error) is errors.Unidentified and session_has_ended():
            error = errors.SessionEnded()
        status = status_of(error)
        if status >= 500:
            log.warning("answered %s: %s", status, error, exc_info=error.__cause__)
        facts = error.told(language())
        extra: dict[str, Any] = {"facts": facts} if facts else {}
        if isinstance(error, errors.Invalid):
            extra["errors"] = {error.field: [error.code]}
        return problem(status, error.code, facts, **extra)

    @app.error_processor
    def malformed(error: HTTPError) -> Response:
        fields = error.detail.get("json") or error.detail.get("query") if isinstance(error.detail, dict) else None
        extra = {"errors": fields} if fields else {}
        code = _PLAIN.get(error.status_code, "failed")
        response = problem(error.status_code, code, **extra)
        for name, value in dict(error.headers or {}).items():
            if name.lower() in {"allow", "retry-after"}:
                response.headers[name] = value
        return response

    @app.errorhandler(Exception)
    def failed(error: Exception) -> Response:
        log.error("a request failed", exc_info=error)
        return problem(500, "failed")
