"""The trail of a piece of work: every line that is logged meanwhile carries its id and what it is about.

A request, a tick, a round of the publisher and an event of a socket each have one. It is kept in a context variable,
so that greenlets and threads each have their own.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar, Token
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

WELL_FORMED = re.compile(r"[A-Za-z0-9_-]{1,64}")
"""An id that a caller may choose."""

HIDDEN = "[…]"

_SHORTEST = 3
"""Characters of a text that is looked for: shorter ones stand in every sentence."""

_TELLING = 8
"""Characters of a piece, of what came in, that may tell something by itself: a token in an address, a number."""


@dataclass
class Trail:
    """`id` is the request's id. `site`, `actor` (a reference, never a name) and `route` (a rule, never a path) are set
    as they become known. `secrets` gives the texts that the work was begun with, none of which may stand in a line."""

    id: str
    site: str | None = None
    actor: str | None = None
    route: str | None = None
    secrets: Callable[[], Iterable[str]] = tuple

    def clean(self, text: str) -> str:
        """The text without anything that came in with this work, such as the message of an error that quotes it."""
        lowered = text.lower()
        found = {form for secret in self.secrets() for form in _forms(secret) if form.lower() in lowered}
        if not found:
            return text
        # The longest first: a part of one may be another.
        alternatives = "|".join(re.escape(form) for form in sorted(found, key=len, reverse=True))
        return re.sub(alternatives, HIDDEN, text, flags=re.IGNORECASE)


_current: ContextVar[Trail | None] = ContextVar("trail", default=None)


def current() -> Trail | None:
    """The trail of the work that runs here."""
    return _current.get()


def begin(new: Trail) -> Token[Trail | None]:
    """The work begins; `end` takes what this returns."""
    return _current.set(new)


def end(token: Token[Trail | None]) -> None:
    """The work is done, in the thread or greenlet in which it began."""
    _current.reset(token)


def new_id(kind: str = "") -> str:
    """An id that nobody has yet: `tick-4f1c…`."""
    made = uuid4().hex[:20]
    return f"{kind}-{made}" if kind else made


@contextmanager
def trail(kind: str, secrets: Callable[[], Iterable[str]] = tuple) -> Iterator[Trail]:
    """A piece of work with a new id of this kind."""
    work = Trail(new_id(kind), secrets=secrets)
    token = begin(work)
    try:
        yield work
    finally:
        end(token)


def texts_in(value: Any) -> Iterator[str]:
    """All texts and whole numbers in a JSON value, but for the names of fields."""
    # Without recursion: a body may be nested as deep as it can just be read.
    left = [value]
    while left:
        found = left.pop()
        if isinstance(found, dict):
            left.extend(found.values())
        elif isinstance(found, list | tuple):
            left.extend(found)
        elif isinstance(found, str):
            yield found
        elif isinstance(found, int) and not isinstance(found, bool):
            yield str(found)


def _forms(secret: str) -> Iterator[str]:
    """How a text that came in can look when an error quotes it: as it came, without blanks, escaped, or a piece."""
    if len(secret) >= _SHORTEST:
        yield secret
    if secret.isalnum() and secret.isascii():
        return
    pieces = (piece for piece in re.split(r"[^\w-]+", secret) if len(piece) >= _TELLING)
    for text in (secret, "".join(secret.split()), *pieces):
        for form in (text.strip(), repr(text)[1:-1], json.dumps(text)[1:-1]):
            if len(form) >= _SHORTEST:
                yield form
