"""Ports for servers that a test starts."""

from __future__ import annotations

import random
import socket

_LOWEST, _HIGHEST = 15_000, 32_000
"""Below those that the system gives to whoever connects: a thousand sockets of another test take none of these."""


def free_port(neighbours: int = 0) -> int:
    """A port of this machine that nobody listens on, nor on so many that follow it."""
    chance = random.SystemRandom()
    for _ in range(1_000):
        first = chance.randint(_LOWEST, _HIGHEST)
        if all(_is_free(port) for port in range(first, first + neighbours + 1)):
            return first
    raise AssertionError("no port is free")


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True
