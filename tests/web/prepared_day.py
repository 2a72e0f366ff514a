"""A day on which everything has happened that can happen, begun anew as often as a tester has changed it."""

from __future__ import annotations

import shutil
import sqlite3
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

from server.app import Antrean, Settings, create
from server.clock import ManualClock
from server.storage.engine import open_engine
from server.storage.store import Store
from server.usecases.pairing_rate import PairingRate
from server.usecases.sessions import holder_of
from server.usecases.throttle import Throttle
from server.usecases.verify import verify
from tests.conftest import MORNING
from tests.malls import SITE, Mall, small_mall
from tests.realtime.whole_day import STEPS
from tests.web.conftest import Api
from tests.web.peopled import scene_of, sign_everybody_in
from tests.web.rights import Scene

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

AFTER = 8
"""So many commands are done before the day begins anew: enough that one meets what another has left."""

_KEY = "HTTP_IDEMPOTENCY_KEY"


@dataclass(frozen=True)
class PreparedDay:
    """The database at that time, everybody's token (None: nobody's), and one of each thing in it."""

    path: Path
    now: datetime
    tokens: dict[str, str | None]
    scene: Scene


def prepare(defined: Path, folder: Path) -> PreparedDay:
    """Let the whole day happen, sign everybody in, and leave one of each thing open."""
    path = folder / "mall.db"
    shutil.copyfile(defined, path)
    clock = ManualClock(MORNING)
    server = _server(path, folder, clock)
    mall = Mall(server.store, clock, small_mall())
    for step in STEPS:
        step(mall, clock)
    api = Api(server)
    tokens = {**sign_everybody_in(server), "kiosk": api.kiosk, "display": api.display}
    for counter in mall.catalogue.counters:
        api.post(f"/counters/{counter.number}/end-duty", {}, tokens["operator"])
    scene = scene_of(api, tokens["operator"] or "")
    # While its disruption stands the agency gives no numbers, and most of what follows needs one.
    api.post(f"/disruptions/{scene.disruption}/end", {}, tokens["operator"])
    notice = {"scope": "agency", "code": "BK", "reason": {"id": "Listrik"}}
    disruption = api.post("/disruptions", notice, tokens["operator"]).get_json()["id"]
    server.stop()
    with sqlite3.connect(path) as database:
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()
    return PreparedDay(path, clock.now(), tokens, replace(scene, disruption=disruption))


def _server(path: Path, folder: Path, clock: ManualClock) -> Antrean:
    return create(Settings(f"sqlite:///{path}", folder), clock, b"secret of the tests")


class Day:
    """The application on a copy of the day, for one who asks. A WSGI application; `answers` counts by status."""

    def __init__(self, prepared: PreparedDay, folder: Path, name: str) -> None:
        self.token = prepared.tokens[name]
        self.answers: Counter[str] = Counter()
        self._prepared = prepared
        self._path = folder / "day.db"
        self._clock = ManualClock(prepared.now)
        shutil.copyfile(prepared.path, self._path)
        self.server = _server(self._path, folder, self._clock)
        self._broken: list[str] = []
        self._done = 0
        self._changed = False
        self._numbers = count()

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        if self._done >= AFTER or (self._changed and not self._is_known()):
            self._begin_anew()
        self._changed = False
        # A well-formed key is used once: made up again and again it would be answered as before, or as another's.
        if 0 < len(environ.get(_KEY, "").strip()) <= 100:
            environ[_KEY] = f"{environ[_KEY].strip()}-{next(self._numbers)}"

        def start(status: str, headers: list[tuple[str, str]], *more: Any) -> Any:
            self.answers[status[:3]] += 1
            self._changed = environ["REQUEST_METHOD"] != "GET" and status.startswith("2")
            self._done += self._changed
            return start_response(status, headers, *more)

        return self.server.app(environ, start)

    def end(self) -> list[str]:
        """What was not kept of the mall's promises, however often the day began."""
        return [*self._broken, *verify(self._store(), SITE).faults]

    def stop(self) -> None:
        """Close the database."""
        self._store().engine.dispose()
        self.server.stop()

    def _is_known(self) -> bool:
        """Whether who asks has not signed out, or been shut out."""
        return self.token is None or holder_of(self._store(), self.token) is not None

    def _store(self) -> Store:
        found: Store = self.server.app.extensions["antrean"].store
        return found

    def _begin_anew(self) -> None:
        self._broken = self.end()
        self._store().engine.dispose()
        for suffix in ("-wal", "-shm"):
            Path(f"{self._path}{suffix}").unlink(missing_ok=True)
        shutil.copyfile(self._prepared.path, self._path)
        # What a process remembers of the day before is forgotten with it.
        self.server.app.extensions["antrean"] = replace(
            self.server.app.extensions["antrean"],
            store=Store(open_engine(f"sqlite:///{self._path}"), self._clock),
            throttle=Throttle(),
            pairing_rate=PairingRate(),
        )
        self._done = 0


def path_values(scene: Scene) -> dict[str, Any]:
    """What stands in a path, by the parameter's name."""
    things = {name: getattr(scene, name) for name in Scene.__dataclass_fields__}
    return {"site": SITE, "counter": 1, "queue": "BKX", **things}
