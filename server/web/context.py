"""What the routes need from the process they run in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, cast

from flask import current_app

from server.backup.status import Status
from server.domain.holidays import HolidayNames
from server.lists.status import ListStatus
from server.storage.store import Store
from server.usecases.pairing_rate import PairingRate
from server.usecases.throttle import Throttle
from server.voice import Voice


def run_here(work: Callable[[], Any]) -> Any:
    """Run slow native work in this thread; a server with sockets hands it to a native one instead."""
    return work()


@dataclass(frozen=True)
class Context:
    """`secret` derives public tokens; `offload` runs work that must not block the sockets of this process.

    `demo`: the server runs for the demo, whose password opens nothing elsewhere. `holiday_names` writes out the names
    in a file of holidays. `metrics_from`: addresses that may read /metrics besides the machine's own.
    `backups`: how the places for backups are doing, `lists` how the saving of waiting lists is.
    """

    store: Store
    secret: bytes
    voice: Voice | None = None
    pairing_rate: PairingRate = field(default_factory=PairingRate)
    offload: Callable[[Callable[[], Any]], Any] = run_here
    throttle: Throttle = field(default_factory=Throttle)
    demo: bool = False
    holiday_names: HolidayNames = field(default_factory=dict)
    metrics_from: frozenset[str] = frozenset()
    backups: Status = field(default_factory=Status)
    lists: ListStatus = field(default_factory=ListStatus)


def context() -> Context:
    """The context of the running application."""
    return cast("Context", current_app.extensions["antrean"])
