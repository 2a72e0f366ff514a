"""Disruptions as the API shows them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any, TypedDict
from uuid import UUID

from sqlalchemy import Connection, Row, bindparam, or_, select

from server.domain.catalogue import Localized
from server.domain.disruptions import Disruption
from server.domain.errors import UnknownDisruption
from server.storage.queries.values import rfc3339
from server.storage.tables import disruption

_HERE = disruption.c.site == bindparam("site")
_STANDING = select(disruption).where(_HERE, disruption.c.until.is_(None))
_SINCE = (
    select(disruption)
    .where(_HERE, or_(disruption.c.until.is_(None), disruption.c.until > bindparam("begin")))
    .order_by(disruption.c.since.desc(), disruption.c.disruption.desc())
)
_ONE = select(disruption).where(_HERE, disruption.c.disruption == bindparam("disruption"))


class DisruptionView(TypedDict):
    """`until` None: it stands."""

    id: str
    scope: str
    code: str
    reason: Localized
    since: str | None
    until: str | None


def standing_disruptions(connection: Connection, site: str) -> list[Disruption]:
    """What is disturbed now, the longest first."""
    rows = connection.execute(_STANDING, {"site": site})
    return sorted((_disruption(row) for row in rows), key=lambda one: (one.since, one.disruption))


def disruptions_since(connection: Connection, site: str, begin: datetime) -> list[Disruption]:
    """All that stand or ended after `begin`, the newest first."""
    return [_disruption(row) for row in connection.execute(_SINCE, {"site": site, "begin": begin})]


def disruption_by_id(connection: Connection, site: str, disruption_id: UUID) -> Disruption:
    """One disruption; raises UnknownDisruption."""
    row = connection.execute(_ONE, {"site": site, "disruption": disruption_id}).one_or_none()
    if row is None:
        raise UnknownDisruption(disruption=str(disruption_id))
    return _disruption(row)


def disruption_view(connection: Connection, site: str, disruption_id: UUID) -> DisruptionView:
    """One disruption as plain values; raises UnknownDisruption."""
    return disruption_views([disruption_by_id(connection, site, disruption_id)])[0]


def disruption_views(disruptions: Iterable[Disruption]) -> list[DisruptionView]:
    """Disruptions as plain values."""
    return [
        DisruptionView(
            id=str(one.disruption),
            scope=one.scope.value,
            code=one.code,
            reason=one.reason,
            since=rfc3339(one.since),
            until=rfc3339(one.until),
        )
        for one in disruptions
    ]


def _disruption(row: Row[Any]) -> Disruption:
    return Disruption(row.disruption, row.scope, row.code, row.reason, row.since, row.until)
