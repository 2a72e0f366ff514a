"""The only place that wires the rooms together."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from apiflask import APIFlask
from flask import Flask
from flask_socketio import SocketIO

import counter
import display
from server.backup.status import Status
from server.clock import Clock
from server.domain.errors import Busy
from server.example.calendar import holiday_names
from server.example.load import DATA
from server.lists.status import ListStatus
from server.logs import trail
from server.realtime.sockets import Sockets, make_socketio
from server.storage.engine import open_engine
from server.storage.store import Store
from server.usecases.note_kiosk import notice_silence
from server.usecases.report_device import write_signs_of_life
from server.usecases.run_due import run_due
from server.voice import CachedVoice, Voice
from server.web import (  # noqa: F401 - routes register themselves
    alone,
    calendar,
    cases,
    devices,
    duties,
    hall,
    lists,
    people,
    problems,
    reading,
    session,
    sites,
    tickets,
    visits,
    watch,
)
from server.web.api import api
from server.web.body import JsonRequest
from server.web.context import Context, run_here
from server.web.figures import MallFigures
from server.web.health import health
from server.web.identify import COOKIE, DEVICE_COOKIE
from server.web.openapi import describe
from server.web.segments import Segment
from ui import ui_files
from ui.headers import guard_answers

log = logging.getLogger(__name__)

MAX_BODY = 64 * 1024
"""Bytes of a request's body; the largest honest one is a ticket with twenty services."""

TICK = 1.0
"""Seconds between two looks at what is due."""


@dataclass(frozen=True)
class Settings:
    """How one server process runs. `data` holds its secret and its caches. `demo`: it runs for the demo.
    `metrics_from`: addresses that may read /metrics besides the machine's own."""

    database: str
    data: Path
    async_mode: str = "threading"
    demo: bool = False
    metrics_from: frozenset[str] = frozenset()


@dataclass
class Antrean:
    """A wired server: `start` begins its background work, `stop` ends it."""

    app: APIFlask
    socketio: SocketIO
    store: Store
    sockets: Sockets

    def __post_init__(self) -> None:
        self._stopped = threading.Event()

    def start(self) -> None:
        """Begin publishing, heartbeats and the ticker."""
        self.sockets.start()
        self.socketio.start_background_task(self._tick)

    def stop(self) -> None:
        """End the background work and close the database."""
        self._stopped.set()
        self.sockets.stop()
        self.store.engine.dispose()

    def _tick(self) -> None:
        while not self._stopped.is_set():
            with trail("tick"):
                self._run_due()
            self.socketio.sleep(TICK)

    def _run_due(self) -> None:
        try:
            run_due(self.store)
            notice_silence(self.store)
            write_signs_of_life(self.store)
        except Busy as error:
            log.warning("due work waits: %s", error)
        except Exception:
            log.exception("due work failed; trying again")


def create(
    settings: Settings,
    clock: Clock,
    secret: bytes,
    voice: Voice | None = None,
    offload: Callable[[Callable[[], Any]], Any] = run_here,
    backups: Status | None = None,
    saved_lists: ListStatus | None = None,
) -> Antrean:
    """A server on an up-to-date database; without a voice its displays use the browser's."""
    store = Store(open_engine(settings.database), clock)
    backups = backups or Status()
    saved_lists = saved_lists or ListStatus()
    for status in (backups, saved_lists):
        store.metrics.registry.register(status)
    app = _flask()
    app.extensions["antrean"] = Context(
        store=store,
        secret=secret,
        voice=CachedVoice(voice, settings.data / "voice") if voice else None,
        offload=offload,
        demo=settings.demo,
        metrics_from=settings.metrics_from,
        holiday_names=holiday_names(DATA),
        backups=backups,
        lists=saved_lists,
    )
    socketio = make_socketio(app, settings.async_mode)
    sockets = Sockets(socketio, store, COOKIE, DEVICE_COOKIE)
    store.bell = sockets.ring
    for figures in (MallFigures(store), sockets.figures()):
        store.metrics.registry.register(figures)
    return Antrean(app, socketio, store, sockets)


def _flask() -> APIFlask:
    app = APIFlask(
        __name__,
        title="Antrean",
        version="1",
        spec_path="/api/v1/openapi.json",
        docs_path=None,
        # Each room serves its own files.
        static_folder=None,  # type: ignore[arg-type]
    )
    app.config.update(
        MAX_CONTENT_LENGTH=MAX_BODY,
        VALIDATION_ERROR_STATUS_CODE=422,
        AUTO_404_RESPONSE=False,
        AUTO_VALIDATION_ERROR_RESPONSE=False,
        SYNC_LOCAL_SPEC=False,
        JSON_SORT_KEYS=False,
    )
    app.request_class = JsonRequest
    app.url_map.converters["default"] = Segment
    app.spec_processor(describe)
    watch.register(app)
    problems.register(app)
    guard_answers(app)
    app.register_blueprint(api)
    app.register_blueprint(health)
    _screens(app)
    return app


def _screens(app: Flask) -> None:
    """Mount the screens; they know the server by its API only."""
    app.register_blueprint(ui_files())
    app.register_blueprint(counter.screen())
    app.register_blueprint(display.screen())
