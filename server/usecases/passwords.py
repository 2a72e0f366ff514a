"""Passwords and PINs: how they are kept, made and judged. Hashing takes long on purpose: hand it to `offload`."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from functools import cache
from itertools import pairwise
from typing import Any

from argon2 import PasswordHasher
from argon2.exceptions import VerifyMismatchError

from server.domain.errors import WeakPassword, WeakPin

Offload = Callable[[Callable[[], Any]], Any]
"""Runs slow native work where it does not hold up others, and gives its result back."""

SHORTEST = 10
"""Characters of a password."""

DEMO_PASSWORD = "antrean-demo"  # noqa: S105 - opens nothing but a server that runs for the demo
"""Of everybody in the demo. Signing in with it is refused everywhere else."""

HASHER = PasswordHasher(time_cost=2, memory_cost=19_456, parallelism=1)
"""argon2id with 19 MiB, two passes, one lane: the least that the OWASP Password Storage Cheat Sheet recommends, so that
a whole mall can sign in at once on a small computer."""

COMMON = frozenset(
    [
        "0123456789",
        "1234567890",
        "0987654321",
        "1234554321",
        "12345678910",
        "123456789a",
        "1q2w3e4r5t",
        "qwertyuiop",
        "qwerty1234",
        "qwerty12345",
        "asdfghjkl;",
        "password12",
        "password123",
        "password1234",
        "passw0rd123",
        "p@ssw0rd123",
        "administrator",
        "admin12345",
        "admin123456",
        "welcome123",
        "letmein1234",
        "iloveyou123",
        "indonesia1",
        "indonesia123",
        "katasandi1",
        "katasandi12",
        "katasandi123",
        "rahasia123",
        "rahasia1234",
        "bismillah1",
        "bismillah123",
        "sayangku123",
        "merdeka1945",
        "indonesiaku",
        "pelayanan1",
        "pelayanan123",
        "pelayananpublik",
        "malpelayananpublik",
        "antrean123",
        "petugas123",
        "petugas1234",
        "antrean-demo",
    ]
)
"""What everybody tries first, of ten characters and more."""

# Without letters and figures that are taken for one another when somebody reads them out.
_ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"


def hash_secret(secret: str) -> str:
    """argon2id of a password or PIN, with its parameters inside."""
    return HASHER.hash(secret)


def matches(hashed: str | None, secret: str) -> bool:
    """Whether it is the one. None takes as long as a wrong one, so that names cannot be told by the time it takes."""
    try:
        HASHER.verify(hashed or _nobody(HASHER), secret)
    except VerifyMismatchError:
        return False
    return hashed is not None


def is_outdated(hashed: str) -> bool:
    """Whether it was hashed with other parameters than today's."""
    return HASHER.check_needs_rehash(hashed)


@cache
def _nobody(hasher: PasswordHasher) -> str:
    return hasher.hash("nobody has this password")


def first_password() -> str:
    """A new one to be written down and typed once: twelve random characters (59 bits) in groups of four."""
    return "-".join("".join(secrets.choice(_ALPHABET) for _ in range(4)) for _ in range(3))


def check_password(password: str, name: str) -> None:
    """Raises WeakPassword for one that is short, common, monotonous, or holds the user name."""
    folded = password.casefold()
    if (
        len(password) < SHORTEST
        or folded in COMMON
        or len(set(folded)) < 5
        or (len(name) > 3 and name.casefold() in folded)
    ):
        raise WeakPassword(length=SHORTEST)


def check_new_pin(pin: str) -> None:
    """Raises WeakPin for one figure six times, and for six in a row."""
    steps = {(int(after) - int(before)) % 10 for before, after in pairwise(pin)}
    if steps in ({0}, {1}, {9}):
        raise WeakPin
