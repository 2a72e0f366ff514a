"""How many codes one address may ask for. Real time, not the mall's clock: who floods does so in real time."""

from __future__ import annotations

import math
import time

from limits import RateLimitItem, RateLimitItemPerMinute
from limits.storage import storage_from_string
from limits.strategies import MovingWindowRateLimiter

from server.domain.errors import TooManyPairings

PER_ADDRESS = RateLimitItemPerMinute(120, 15)
"""All devices of a mall may come from one address, each with a new code every 15 minutes; and one address alone
cannot use up the codes of all (start_pairing.MOST_WAITING)."""


class PairingRate:
    """Counts askings. `storage` is a URI of the limits library; memory suits one server process."""

    def __init__(self, limit: RateLimitItem = PER_ADDRESS, storage: str = "memory://") -> None:
        self._limit = limit
        self._limiter = MovingWindowRateLimiter(storage_from_string(storage))

    def count(self, address: str) -> None:
        """Somebody asks from there. Raises TooManyPairings."""
        if not self._limiter.hit(self._limit, "pairing", address):
            reset = self._limiter.get_window_stats(self._limit, "pairing", address).reset_time
            raise TooManyPairings(seconds=max(1, math.ceil(reset - time.time())))
