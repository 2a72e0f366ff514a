"""Answers kept so that asking twice gets one."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from server.domain.errors import KeyReused
from server.storage.models import IdempotencyRow

KEPT = timedelta(hours=48)
"""How long an answer is kept; the promise to clients is at least 24 h."""


def known_answer(connection: Connection, site: str, actor: str, key: str, digest: str) -> tuple[bool, Any]:
    """(True, answer) when the command was answered before. Raises KeyReused when it was another command."""
    row = connection.execute(
        select(IdempotencyRow.digest, IdempotencyRow.answer).where(
            IdempotencyRow.site == site, IdempotencyRow.actor == actor, IdempotencyRow.key == key
        )
    ).one_or_none()
    if row is None:
        return False, None
    if row.digest != digest:
        raise KeyReused(key=key)
    return True, row.answer


def remember(
    connection: Connection, *, site: str, actor: str, key: str, digest: str, answer: Any, at: datetime
) -> None:
    """Keep the answer in the command's own transaction."""
    connection.execute(
        insert(IdempotencyRow).values(site=site, actor=actor, key=key, digest=digest, answer=answer, at=at)
    )


def forget_old(connection: Connection, site: str, now: datetime) -> None:
    """Drop the answers that have been kept long enough."""
    connection.execute(delete(IdempotencyRow).where(IdempotencyRow.site == site, IdempotencyRow.at < now - KEPT))
