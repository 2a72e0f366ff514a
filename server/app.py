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
from server.clock import Clock
from server.domain.errors import Busy
from server.example.calendar import holiday_names
from server.example.load import DATA
from server.realtime.sockets import Sockets, make_socketio
from server.storage.engine import open_engine
from server.storage.store import Store
from server.usecases.report_device import write_signs_of_life
from server.usecases.run_due import run_due
from server.voice import CachedVoice, Voice
from server.web import (  # noqa: F401 - routes register themselves
    calendar,
    cases,
    devices,
    duties,
    hall,
    people,
    problems,
    reading,
    session,
    sites,
    tickets,
    visits,
)
from server.web.api import api
from server.web.body import JsonRequest
from server.web.context import Context, run_here
from server.web.health import health
from server.web.identify import COOKIE, DEVICE_COOKIE
from server.web.openapi import describe
from ui import ui_files
from ui.headers import guard_answers

log = logging.getLogger(__name__)

MAX_BODY = 64 * 1024
"""Bytes of a request's body; the largest honest one is a ticket with twenty services."""

TICK = 1.0
"""Seconds between two looks at what is due."""


@dataclass(frozen=True)
class Settings:
    """How one server process runs. `data` holds its secret and its caches. `demo`: it runs for the demo."""

    database: str
    data: Path
    async_mode: str = "threading"
    demo: bool = False


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
            try:
                run_due(self.store)
                write_signs_of_life(self.store)
            except Busy as error:
                log.warning("due work waits: %s", error)
            except Exception:
                log.exception("due work failed; trying again")
            self.socketio.sleep(TICK)


def create(
    settings: Settings,
    clock: Clock,
    secret: bytes,
    voice: Voice | None = None,
    offload: Callable[[Callable[[], Any]], Any] = run_here,
) -> Antrean:
    """A server on an up-to-date database; without a voice its displays use the browser's."""
    store = Store(open_engine(settings.database), clock)
    app = _flask()
    app.extensions["antrean"] = Context(
        store=store,
        secret=secret,
        voice=CachedVoice(voice, settings.data / "voice") if voice else None,
        offload=offload,
        demo=settings.demo,
        holiday_names=holiday_names(DATA),
    )
    socketio = make_socketio(app, settings.async_mode)
    sockets = Sockets(socketio, store, COOKIE, DEVICE_COOKIE)
    store.bell = sockets.ring
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
    app.spec_processor(describe)
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
