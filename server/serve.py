"""One server process: gunicorn with a gevent worker that holds HTTP, sockets and the ticker."""

from __future__ import annotations

import logging
import resource
import time
from collections.abc import Callable, Iterable
from contextvars import copy_context
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from sqlite3 import SQLITE_ERROR
from typing import Any, Literal

from gunicorn.app.base import BaseApplication
from gunicorn.glogging import Logger
from gunicorn.workers.ggevent import GeventWorker

from server.backup.plan import Plan
from server.logs import set_up, trail


@dataclass(frozen=True)
class Serving:
    """What `antrean serve` was asked for.

    `speed` is for a demo: its clock runs that many times as fast and goes on from where an earlier run left it.
    `demo`: the demo's password, which everybody knows, signs in. `behind`: IP addresses of reverse proxies.
    `clock_file` is for tests: it holds the seconds that the machine's clock is to be wrong by. `log`: the form of the
    log's lines, `log_level` the least that is logged. `metrics_from`: IP addresses that may read /metrics besides the
    machine's own. `backups`: where to and when. `lists`: where waiting lists are saved.
    """

    database: str
    data: Path
    host: str
    port: int
    speed: float | None = None
    demo: bool = False
    behind: tuple[str, ...] = ()
    clock_file: Path | None = None
    log: Literal["json", "text"] = "text"
    log_level: str = "info"
    metrics_from: tuple[str, ...] = ()
    backups: Plan = field(default_factory=Plan)
    lists: Path | None = None


# Gunicorn has no types.


class _Server(BaseApplication):  # type: ignore[misc]
    def __init__(self, serving: Serving) -> None:
        self._serving = serving
        super().__init__()

    def load_config(self) -> None:
        for name, value in {
            "bind": f"{self._serving.host}:{self._serving.port}",
            "workers": 1,
            "worker_class": _Worker,
            "logger_class": _Log,
            "worker_connections": 4000,
            "timeout": 60,
            "graceful_timeout": 3,
            "control_socket_disable": True,
            # What a proxy says is read by server.proxy, from the addresses that were named and no other.
            "forwarded_allow_ips": "",
            "loglevel": "info",
            "worker_exit": _stop,
        }.items():
            if name in self.cfg.settings:
                self.cfg.set(name, value)

    def load(self) -> Any:
        """The WSGI application; called in the worker, after gevent has patched it."""
        return build(self._serving)


class _Log(Logger):  # type: ignore[misc]
    """Gunicorn speaks in the lines of everything else."""

    def setup(self, cfg: Any) -> None:
        super().setup(cfg)
        self.error_log.handlers.clear()
        self.error_log.propagate = True


class _Worker(GeventWorker):  # type: ignore[misc]
    def handle_error(self, req: Any, client: Any, addr: Any, exc: BaseException) -> None:
        # Gunicorn names the caller's address and quotes the path or header that it could not read, with what it holds.
        quoted = [getattr(req, "uri", None), *vars(exc).values(), *exc.args, addr[0] if addr else None]
        texts = [part.decode("latin-1") if isinstance(part, bytes) else str(part) for part in quoted if part]
        with trail("refused", lambda: texts):
            super().handle_error(req, client, addr, exc)


_running: list[Any] = []

MOST_FILES = 65_536

START_PAUSE = 2.0
"""Seconds between two tries to begin."""


def _stop(_arbiter: Any, _worker: Any) -> None:
    for server in _running:
        server.stop()


def _log_failed(_context: Any, kind: Any, error: Any, trace: Any) -> None:
    logging.getLogger(__name__).error("a greenlet failed", exc_info=(kind, error, trace))


def _prepared(engine: Any) -> datetime | None:
    """Bring the database up to date; when its journal was last written."""
    from server.storage.journal import newest_time  # noqa: PLC0415
    from server.storage.migrate import upgrade  # noqa: PLC0415

    upgrade(engine)
    with engine.connect() as connection:
        return newest_time(connection)


def _patiently(prepare: Callable[[], datetime | None]) -> datetime | None:
    """Begin when the database can: after a power failure the server may be up before its disk or database is, and
    nobody should have to start it by hand then."""
    from sqlalchemy.exc import OperationalError  # noqa: PLC0415

    from server.domain.errors import Busy  # noqa: PLC0415

    while True:
        try:
            return prepare()
        except (OperationalError, Busy) as error:
            if getattr(getattr(error, "orig", None), "sqlite_errorcode", None) == SQLITE_ERROR:
                raise  # a statement that is wrong in itself gets no better by waiting
            logging.getLogger(__name__).warning("the database does not answer; trying again: %s", error)
            time.sleep(START_PAUSE)


def build(serving: Serving) -> Any:
    """The wired application with its background work begun."""
    import gevent  # noqa: PLC0415 - nothing may be imported before gevent has patched the process

    from server.app import Settings, create  # noqa: PLC0415
    from server.backup.schedule import Keeper  # noqa: PLC0415
    from server.clock import Clock, SpeedyClock, SystemClock  # noqa: PLC0415
    from server.lists.keeper import ListKeeper  # noqa: PLC0415
    from server.proxy import behind  # noqa: PLC0415
    from server.settings import load_secret  # noqa: PLC0415
    from server.storage.engine import open_engine  # noqa: PLC0415
    from server.trusted_clock import FILE, TrustedClock, this_machine  # noqa: PLC0415
    from server.voice import find_voice  # noqa: PLC0415

    def offload(work: Callable[[], Any]) -> Any:
        # What is logged there belongs to the request as well.
        return gevent.get_hub().threadpool.apply(copy_context().run, (work,))

    gevent.get_hub().print_exception = _log_failed

    engine = open_engine(serving.database)
    newest = _patiently(lambda: _prepared(engine))
    engine.dispose()
    clock: Clock
    if serving.speed is not None:
        now = this_machine(serving.clock_file).wall()
        clock = SpeedyClock(serving.speed, max(now, newest or now))
    else:
        clock = TrustedClock(this_machine(serving.clock_file), serving.data / FILE, newest)
    # The machine's own time, also in a demo whose clock runs fast.
    keeper = Keeper(serving.database, serving.data, serving.backups, SystemClock())
    lists = ListKeeper(serving.database, serving.lists, clock)
    server = create(
        Settings(serving.database, serving.data, "gevent", serving.demo, frozenset(serving.metrics_from)),
        clock,
        load_secret(serving.data),
        find_voice(),
        offload,
        keeper.status,
        lists.status,
    )
    if not serving.backups.places and not serving.demo:
        logging.getLogger(__name__).warning("no daily backup is made; name a folder for it with --backup-to")
    server.start()
    keeper.start()
    lists.start()
    _running.extend((server, keeper, lists))
    app = server.app

    def fair(environ: Any, start_response: Any) -> Iterable[bytes]:
        # A keep-alive client whose next request is ready would starve the others: let them run first.
        gevent.sleep(0)
        answer: Iterable[bytes] = app(environ, start_response)
        return answer

    return behind(fair, serving.behind)


def serve(serving: Serving) -> None:
    """Serve until SIGINT or SIGTERM."""
    # A screen is an open file: a thousand of them, and a mall's phones, are more than many systems grant at first.
    _soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(hard, MOST_FILES) if hard >= 0 else MOST_FILES, hard))
    set_up(serving.log, serving.log_level)
    _Server(serving).run()
