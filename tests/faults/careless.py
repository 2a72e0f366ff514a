"""The server with one protection taken away, for controls: `python -m tests.faults.careless PROTECTION serve …`.

A test of a protection that passes here as well would prove nothing.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

from server import serve
from server.cli import main


def _swap(owner: Any, **others: Any) -> None:
    for name, other in others.items():
        setattr(owner, name, other)


def answers_first() -> None:
    """A command is answered when it was decided, and committed a moment later."""
    import gevent

    from server.storage.store import Transaction
    from server.usecases import run as module
    from server.web import api

    careful = module.run

    def run(store: Any, request: Any, use_case: Any, command: Any) -> Any:
        def later() -> None:
            gevent.sleep(0.3)
            careful(store, request, use_case, command)

        with store.write(request.site, request.actor) as tx:
            assert isinstance(tx, Transaction)
            answer = use_case(tx, command)
        gevent.spawn(later)
        return answer

    _swap(api, run=run)


def forgets_keys() -> None:
    """No answer is kept under its Idempotency-Key."""
    from server.usecases import run as module

    _swap(module, known_answer=lambda *_asked: (False, None), remember=lambda *_asked, **_kept: None)


def unmapped() -> None:
    """A database that cannot do it just now is taken for a fault of ours."""
    from contextlib import contextmanager

    from server.storage import engine as engines
    from server.storage.store import Store

    @contextmanager
    def connect(self: Any, *, write: bool = False) -> Any:
        with self.engine.connect() as plain:
            yield plain.execution_options(**engines.WRITE) if write else plain

    _swap(Store, connect=connect)


def sleeps_in_c() -> None:
    """SQLite itself waits for a lock, and with it the whole process."""
    from server.storage import engine

    def patiently(execute: Any) -> None:
        execute()

    careful = engine._prepare_sqlite

    def prepare(connection: Any, record: Any) -> None:
        careful(connection, record)
        connection.execute("PRAGMA busy_timeout=20000")

    _swap(engine, _patiently=patiently, _prepare_sqlite=prepare)


def believes() -> None:
    """The machine's clock is believed, whatever it says, and nothing remembers what it said before."""
    from datetime import timedelta

    from server.storage.store import Store
    from server.trusted_clock import TrustedClock

    def now(self: Any) -> Any:
        return self._machine.wall()

    _swap(TrustedClock, now=now, jumped=timedelta(0))
    _swap(Store, _now=lambda self, *_asked: self.clock.now())


def few_files() -> None:
    """The process may open no more files than a stingy system gives it."""
    import resource

    resource.setrlimit(resource.RLIMIT_NOFILE, (200, 200))


CARELESS: dict[str, Callable[[], None]] = {
    protection.__name__: protection
    for protection in (answers_first, forgets_keys, unmapped, sleeps_in_c, believes, few_files)
}


def _run(name: str, arguments: list[str]) -> None:
    careful = serve.build

    def build(serving: serve.Serving) -> Any:
        # In the worker, after gevent has patched the process, and before anything is wired.
        CARELESS[name]()
        return careful(serving)

    serve.build = build
    main(arguments)


if __name__ == "__main__":
    _run(sys.argv[1], sys.argv[2:])
