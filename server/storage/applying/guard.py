"""The compare-and-set that every state change rests on."""

from __future__ import annotations

from typing import Any

from sqlalchemy import CursorResult

from server.domain.errors import SomebodyWasFirst


def exactly_one(result: CursorResult[Any], **facts: str | int) -> None:
    """Raise SomebodyWasFirst unless the statement changed exactly one row."""
    if result.rowcount != 1:
        raise SomebodyWasFirst(**facts)
