"""Is it alive, is it ready, how much does it do."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta
from ipaddress import ip_address

from flask import Blueprint, Response, jsonify, request
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from sqlalchemy import func, select

from server.domain.errors import Busy, MetricsElsewhere
from server.storage.journal import newest_time
from server.storage.migrate import is_current
from server.storage.models import DueRow
from server.web.context import context
from server.web.figures import observe_waits

log = logging.getLogger(__name__)

health = Blueprint("health", __name__)

LATE = timedelta(minutes=5)
"""How late due work may be before the ticker is taken to stand still."""


@health.get("/healthz")
def get_healthz() -> Response:
    """The process answers."""
    return jsonify({"status": "alive"})


@health.get("/readyz")
def get_readyz() -> Response:
    """The database answers, has every migration, the ticker keeps up, and nobody moved the machine's clock."""
    checks: dict[str, bool] = {"database": False, "migrations": False, "clock": False}
    store = context().store
    jumped = round(store.clock.jumped.total_seconds())
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
                checks["clock"] = not backwards and not behind and not jumped
    except Busy as error:
        log.warning("not ready: %s", error, exc_info=error.__cause__)
    ready = all(checks.values())
    doubt = {"clock": "jumped", "seconds": jumped} if jumped else {}
    # A mall gives numbers without a backup too: somebody should look, and nobody be sent home.
    warnings = [*context().backups.warnings(), *context().lists.warnings()]
    response = jsonify({"status": "ready" if ready else "not ready", "checks": checks, "warnings": warnings, **doubt})
    response.status_code = 200 if ready else 503
    if not ready:
        response.headers["Retry-After"] = "5"
    return response


@health.get("/metrics")
def get_metrics() -> Response:
    """Counts and times for Prometheus; no personal data. Answered to this machine and the addresses that were named."""
    ctx = context()
    if not _may_read_metrics(request.remote_addr or "", ctx.metrics_from):
        raise MetricsElsewhere
    try:
        observe_waits(ctx.store)
    except Busy as error:
        log.warning("waits are observed later: %s", error)
    return Response(generate_latest(ctx.store.metrics.registry), content_type=CONTENT_TYPE_LATEST)


def _may_read_metrics(address: str, named: frozenset[str]) -> bool:
    """Whether it is this machine itself or was named."""
    try:
        found = ip_address(address)
    except ValueError:
        return False
    found = getattr(found, "ipv4_mapped", None) or found
    return found.is_loopback or str(found) in named
