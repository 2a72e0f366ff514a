"""What `antrean verify` says of a mall of a test."""

from __future__ import annotations

from server.clock import SystemClock
from server.settings import database_in
from server.storage.engine import open_engine
from server.storage.store import Store
from server.usecases.verify import verify
from tests.browser.mall import Mall


def verify_mall(mall: Mall) -> list[str]:
    """Every promise that is broken; none is the answer."""
    engine = open_engine(database_in(mall.data))
    try:
        return [str(fault) for fault in verify(Store(engine, SystemClock()), mall.site).faults]
    finally:
        engine.dispose()
