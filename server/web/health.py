"""Is it alive, is it ready, how much does it do."""

from __future__ import annotations

import logging
from datetime import UTC, datetime, timedelta

from flask import Blueprint, Response, g, jsonify, request
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Histogram, generate_latest
from sqlalchemy import func, select

from server.domain.errors import Busy
from server.storage.journal import newest_time
from server.storage.migrate import is_current
from server.storage.models import DueRow
from server.web.context import context

log = logging.getLogger(__name__)

health = Blueprint("health", __name__)

LATE = timedelta(minutes=5)
"""How late due work may be before the ticker is taken to stand still."""

METHODS = frozenset({"GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"})

registry = CollectorRegistry()
_requests = Counter("antrean_requests", "Answered requests", ["route", "method", "status"], registry=registry)
_seconds = Histogram("antrean_request_seconds", "Time to answer", ["route", "method"], registry=registry)


@health.before_app_request
def _begin() -> None:
    g.began = datetime.now(UTC)


@health.after_app_request
def _count(response: Response) -> Response:
    # The rule and not the path: a path can hold a visitor's token.
    route = request.url_rule.rule if request.url_rule else "unknown"
    # A method can be any word that a stranger makes up.
    method = request.method if request.method in METHODS else "other"
    _requests.labels(route, method, response.status_code).inc()
    if "began" in g:
        _seconds.labels(route, method).observe((datetime.now(UTC) - g.began).total_seconds())
    return response


@health.get("/healthz")
def get_healthz() -> Response:
    """The process answers."""
    return jsonify({"status": "alive"})


@health.get("/readyz")
def get_readyz() -> Response:
    """The database answers, has every migration, and time has not run away from the ticker."""
    checks: dict[str, bool] = {"database": False, "migrations": False, "clock": False}
    store = context().store
    try:
        with store.connect() as connection:
            checks["database"] = connection.execute(select(1)).scalar_one() == 1
            checks["migrations"] = is_current(connection)
            if checks["migrations"]:
                now = store.clock.now()
                newest = newest_time(connection)
                overdue: datetime | None = connection.execute(select(func.min(DueRow.due_at))).scalar_one()
                backwards = newest is not None and newest > now + LATE
                behind = overdue is not None and overdue < now - LATE * store.clock.speed
                checks["clock"] = not backwards and not behind
    except Busy as error:
        log.warning("not ready: %s", error, exc_info=error.__cause__)
    ready = all(checks.values())
    response = jsonify({"status": "ready" if ready else "not ready", "checks": checks})
    response.status_code = 200 if ready else 503
    if not ready:
        response.headers["Retry-After"] = "5"
    return response


@health.get("/metrics")
def get_metrics() -> Response:
    """Counts and times for Prometheus; no personal data."""
    return Response(generate_latest(registry), content_type=CONTENT_TYPE_LATEST)
