"""What all views share: their shape, and how parts are named."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from datetime import datetime
from typing import Any, Protocol

from sqlalchemy import Connection

from server.domain.actor import Action
from server.domain.catalogue import Catalogue
from server.domain.events import Event

Parts = dict[str, Any]
Keys = AbstractSet[str]

EVERYTHING: None = None
"""Answer of `touched` when any part may have changed."""

WHOLE_SITE = "*"


class View(Protocol):
    """One kind of screen content; `arg` says which one (a zone, a counter, a queue)."""

    action: Action

    def agency(self, mall: Catalogue, arg: str) -> str | None:
        """Whose it is, for the right to see it; raises a NotFound for an `arg` that does not exist."""

    def touched(self, mall: Catalogue, arg: str, event: Event) -> Keys | None:
        """The parts that the event may change, or EVERYTHING."""

    def load(self, connection: Connection, mall: Catalogue, now: datetime, arg: str, keys: Keys | None) -> Parts:
        """These parts as they now are."""


def named(keys: Keys | None, kind: str) -> list[str] | None:
    """What follows `kind/` in the keys; None for all."""
    if keys is None:
        return None
    return [key.removeprefix(f"{kind}/") for key in keys if key.startswith(f"{kind}/")]
