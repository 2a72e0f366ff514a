"""Answers kept so that asking twice gets one."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select

from server.domain.errors import KeyReused
from server.storage.tables import idempotency

KEPT = timedelta(hours=48)
"""How long an answer is kept; the promise to clients is at least 24 h."""

_KNOWN = select(idempotency.c.digest, idempotency.c.answer).where(
    idempotency.c.site == bindparam("site"),
    idempotency.c.actor == bindparam("actor"),
    idempotency.c.key == bindparam("key"),
)
_REMEMBER = insert(idempotency)


def known_answer(connection: Connection, site: str, actor: str, key: str, digest: str) -> tuple[bool, Any]:
    """(True, answer) when the command was answered before. Raises KeyReused when it was another command."""
    row = connection.execute(_KNOWN, {"site": site, "actor": actor, "key": key}).one_or_none()
    if row is None:
        return False, None
    if row.digest != digest:
        raise KeyReused(key=key)
    return True, row.answer


def remember(
    connection: Connection, *, site: str, actor: str, key: str, digest: str, answer: Any, at: datetime
) -> None:
    """Keep the answer in the command's own transaction."""
    row = {"site": site, "actor": actor, "key": key, "digest": digest, "answer": answer, "at": at}
    connection.execute(_REMEMBER, row)


def forget_old(connection: Connection, site: str, now: datetime) -> None:
    """Drop the answers that have been kept long enough."""
    connection.execute(delete(idempotency).where(idempotency.c.site == site, idempotency.c.at < now - KEPT))
