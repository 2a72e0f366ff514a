"""Guessing is slowed down: wrong passwords and PINs are counted, right ones never are.

What is counted apart, after the OWASP Authentication Cheat Sheet ("device cookies"): a browser that has signed in to
an account before carries a signed proof of it, and its attempts are counted by themselves. So a stranger who hammers a
name locks out strangers, not the officer at the usual computer. All strangers together have one count an account, and
one an address, which stops who tries one password on many names. The address's is wide: a mall's officers share one.

Counts run on real time, not on the mall's clock: who guesses does so in real time, whatever a demo's clock does.
"""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from limits import RateLimitItem, RateLimitItemPerMinute
from limits.storage import storage_from_string
from limits.strategies import MovingWindowRateLimiter

from server.domain.errors import DomainError, TooManyAttempts, WrongCredentials

PER_ACCOUNT = RateLimitItemPerMinute(10, 10)
PER_BROWSER = RateLimitItemPerMinute(10, 10)
PER_ADDRESS = RateLimitItemPerMinute(150, 10)
PER_PIN = RateLimitItemPerMinute(5, 15)
"""Failures in so many minutes. A PIN has a million values: at this rate it takes two thousand days to try half."""

AT_ONCE = 4
"""Attempts that are judged at the same time, each with 19 MiB: what is guessed at once exceeds a limit by no more."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """Who somebody says they are, from where. `browser` is the proof's own id, None for an unknown browser."""

    name: str
    address: str
    browser: str | None = None


class Throttle:
    """Counts failures. `storage` is a URI of the limits library; memory suits one server process."""

    def __init__(self, storage: str = "memory://") -> None:
        self._limiter = MovingWindowRateLimiter(storage_from_string(storage))
        self._turn = threading.BoundedSemaphore(AT_ONCE)

    @contextmanager
    def judging(self, attempt: Attempt, what: str = "password") -> Iterator[None]:
        """Judge the attempt inside: leaving with WrongCredentials counts it. Raises TooManyAttempts."""
        counts = self._counts(attempt, what)
        # The count is looked at in turn, so that a burst cannot pass before its first failure is counted.
        with self._turn:
            self._check(counts)
            try:
                yield
            except DomainError as error:
                if isinstance(error, WrongCredentials):
                    for limit, key in counts:
                        self._limiter.hit(limit, *key)
                raise

    def _counts(self, attempt: Attempt, what: str) -> list[tuple[RateLimitItem, tuple[str, ...]]]:
        if what == "pin":
            return [(PER_PIN, ("pin", attempt.name)), (PER_ADDRESS, ("address", attempt.address))]
        if attempt.browser is not None:
            return [(PER_BROWSER, ("browser", attempt.name, attempt.browser))]
        return [(PER_ACCOUNT, ("account", attempt.name)), (PER_ADDRESS, ("address", attempt.address))]

    def _check(self, counts: list[tuple[RateLimitItem, tuple[str, ...]]]) -> None:
        spent = [
            self._limiter.get_window_stats(limit, *key).reset_time
            for limit, key in counts
            if not self._limiter.test(limit, *key)
        ]
        if spent:
            raise TooManyAttempts(seconds=max(1, math.ceil(max(spent) - time.time())))
