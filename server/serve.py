"""One server process: gunicorn with a gevent worker that holds HTTP, sockets and the ticker."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gunicorn.app.base import BaseApplication


@dataclass(frozen=True)
class Serving:
    """What `antrean serve` was asked for.

    `speed` is for a demo: its clock runs that many times as fast and goes on from where an earlier run left it.
    `demo`: the demo's password, which everybody knows, signs in. `behind`: IP addresses of reverse proxies.
    """

    database: str
    data: Path
    host: str
    port: int
    speed: float | None = None
    demo: bool = False
    behind: tuple[str, ...] = ()


# Gunicorn has no types.


class _Server(BaseApplication):  # type: ignore[misc]
    def __init__(self, serving: Serving) -> None:
        self._serving = serving
        super().__init__()

    def load_config(self) -> None:
        for name, value in {
            "bind": f"{self._serving.host}:{self._serving.port}",
            "workers": 1,
            "worker_class": "gevent",
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


_running: list[Any] = []


def _stop(_arbiter: Any, _worker: Any) -> None:
    for server in _running:
        server.stop()


def build(serving: Serving) -> Any:
    """The wired application with its background work begun."""
    import gevent  # noqa: PLC0415 - nothing may be imported before gevent has patched the process

    from server.app import Settings, create  # noqa: PLC0415
    from server.clock import Clock, SpeedyClock, SystemClock  # noqa: PLC0415
    from server.proxy import behind  # noqa: PLC0415
    from server.settings import load_secret  # noqa: PLC0415
    from server.storage.engine import open_engine  # noqa: PLC0415
    from server.storage.journal import newest_time  # noqa: PLC0415
    from server.storage.migrate import upgrade  # noqa: PLC0415
    from server.voice import find_voice  # noqa: PLC0415

    def offload(work: Callable[[], Any]) -> Any:
        return gevent.get_hub().threadpool.apply(work)

    engine = open_engine(serving.database)
    upgrade(engine)
    clock: Clock = SystemClock()
    if serving.speed is not None:
        with engine.connect() as connection:
            clock = SpeedyClock(serving.speed, max(clock.now(), newest_time(connection) or clock.now()))
    engine.dispose()
    server = create(
        Settings(serving.database, serving.data, "gevent", serving.demo),
        clock,
        load_secret(serving.data),
        find_voice(),
        offload,
    )
    server.start()
    _running.append(server)
    app = server.app

    def fair(environ: Any, start_response: Any) -> Iterable[bytes]:
        # A keep-alive client whose next request is ready would starve the others: let them run first.
        gevent.sleep(0)
        answer: Iterable[bytes] = app(environ, start_response)
        return answer

    return behind(fair, serving.behind)


def serve(serving: Serving) -> None:
    """Serve until SIGINT or SIGTERM."""
    _Server(serving).run()
