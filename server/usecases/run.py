"""Running a command: the one place that opens a transaction, answers a repeated key, and commits."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from server.domain.actor import Actor
from server.storage.codec import adapter_for
from server.storage.idempotency import known_answer, remember
from server.storage.store import Store, Transaction

Command = TypeVar("Command")
Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class Request:
    """Who asks for a command, at which site, under which Idempotency-Key (None: the system's own work).

    `wish` is what was asked for as it came (plain JSON), where the command holds more than that, such as identities
    made on the way; None: the command itself.
    """

    site: str
    actor: Actor
    key: str | None = None
    wish: Any = None


def run(store: Store, request: Request, use_case: Callable[[Transaction, Command], Answer], command: Command) -> Answer:
    """Carry out the command and commit, or answer as it was answered before.

    The same key and command give the same answer; the same key with another command raises KeyReused. A refusal
    stores nothing and is judged again.
    """
    with store.write(request.site, request.actor) as tx:
        if request.key is None:
            answer = use_case(tx, command)
        else:
            digest = _digest(use_case.__name__, request.wish or command)
            known, stored = known_answer(tx.connection, tx.site, request.actor.ref, request.key, digest)
            if known:
                earlier: Answer = stored
                return earlier
            answer = use_case(tx, command)
            remember(
                tx.connection,
                site=tx.site,
                actor=request.actor.ref,
                key=request.key,
                digest=digest,
                answer=answer,
                at=tx.now,
            )
        tx.commit()
    return answer


def _digest(name: str, wish: object) -> str:
    kind: Any = type(wish)
    body = json.dumps([name, adapter_for(kind).dump_python(wish, mode="json")], sort_keys=True)
    return hashlib.sha256(body.encode()).hexdigest()
