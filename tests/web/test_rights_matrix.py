"""Role × route × socket view: every cell is asserted, and a route or view without a rule fails here."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from server.app import Antrean, Settings, create
from server.clock import ManualClock
from server.domain.actor import AGENCY_BOUND, Role
from server.realtime.sockets import NAMESPACES
from server.realtime.views import VIEWS
from tests.conftest import MORNING
from tests.domain.test_actor import MAY
from tests.malls import SITE
from tests.web.conftest import Api
from tests.web.peopled import scene_of, sign_everybody_in
from tests.web.rights import EVENTS, EVERYBODY, NO_SUCH_DEVICE, OWN, PAGES, QUERY, RULES, Scene, Somebody, may

pytestmark = pytest.mark.slow


@dataclass(frozen=True)
class Prepared:
    """A database in which everybody is signed in and there is one of each thing; made once, copied for each test."""

    path: Path
    tokens: Mapping[str, str | None]
    scene: Scene


@pytest.fixture(scope="module")
def prepared(defined: Path, tmp_path_factory: pytest.TempPathFactory) -> Prepared:
    folder = tmp_path_factory.mktemp("matrix")
    shutil.copyfile(defined, folder / "mall.db")
    server = _server(folder / "mall.db", folder)
    api = Api(server)
    tokens = {**sign_everybody_in(server), "kiosk": api.kiosk, "display": api.display}
    found = Prepared(folder / "mall.db", tokens, scene_of(api, tokens["operator"] or ""))
    server.stop()
    with sqlite3.connect(found.path) as database:
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()
    return found


def _server(path: Path, folder: Path) -> Antrean:
    return create(Settings(f"sqlite:///{path}", folder), ManualClock(MORNING), b"secret of the tests")


@pytest.fixture
def server(prepared: Prepared, tmp_path: Path) -> Iterator[Antrean]:
    shutil.copyfile(prepared.path, tmp_path / "mall.db")
    made = _server(tmp_path / "mall.db", tmp_path)
    yield made
    made.stop()


def rules_of(server: Antrean) -> set[str]:
    """Every method of every path that the application answers, but pages."""
    return {
        f"{method} {rule.rule.removeprefix('/api/v1') if '/sites/' in rule.rule else rule.rule}"
        for rule in server.app.url_map.iter_rules()
        if rule.rule not in PAGES
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
    }


def ask(server: Antrean, rule: str, scene: Scene, token: str | None) -> int:
    """The status of the answer."""
    method, path = rule.split(" ")
    for name, value in {
        "<site>": SITE,
        "<int:counter>": "1",
        "<queue>": OWN,
        "<token>": scene.token,
        "<uuid:ticket>": scene.ticket,
        "<uuid:visit>": scene.visit,
        "<uuid:call>": scene.call,
        "<uuid:person>": scene.person,
        "<uuid:device>": scene.device,
        "<uuid:disruption>": scene.disruption,
    }.items():
        path = path.replace(name, value)
    headers = {"Idempotency-Key": str(server.store.new_id())}
    if token:
        headers["Authorization"] = f"Bearer {token}"
    body = None if method in {"GET", "DELETE"} else RULES[rule][1](scene)
    prefix = "/api/v1" if path.startswith("/sites") else ""
    # A client of its own for each: a cookie must not speak for the next one.
    client = server.app.test_client(use_cookies=False)
    return client.open(prefix + path + QUERY.get(rule, ""), method=method, json=body, headers=headers).status_code


def test_every_route_has_a_rule_and_every_rule_a_route(server: Antrean) -> None:
    assert rules_of(server) == set(RULES)


@pytest.mark.parametrize("rule", RULES)
def test_who_may_what(server: Antrean, prepared: Prepared, rule: str) -> None:
    """First those who may not, so that what the others change cannot hide a hole."""
    for who in sorted(EVERYBODY, key=lambda who: may(who, rule)):
        status = ask(server, rule, prepared.scene, prepared.tokens[who.name])
        if may(who, rule):
            # Where a secret is asked for besides, a wrong one is a 401 of its own.
            wrong_secret = status == 401 and rule.endswith(("/take-over", "/session/password", "/session"))
            assert wrong_secret or status not in {401, 403}, (who.name, status)
            assert status < 500, (who.name, status)
        else:
            unknown = who.role is Role.ANONYMOUS or rule in NO_SUCH_DEVICE
            assert status == (401 if unknown else 403), (who.name, status)


ARGUMENT = {"board": "*", "hall": "*", "waiting": "*", "counter": "1", "queue": OWN, "desks": OWN, "kiosks": "*"}


def may_watch(who: Somebody, view: str) -> bool:
    action = VIEWS[view].action
    if action in MAY[Role.ANONYMOUS]:
        return True
    if action not in MAY[who.role] or who.site not in {SITE, None}:
        return False
    bound = action in AGENCY_BOUND.get(who.role, frozenset())
    return not (bound and who.agency != OWN)


@pytest.mark.parametrize("namespace", sorted(NAMESPACES))
@pytest.mark.parametrize("view", sorted(VIEWS))
def test_who_may_watch_what(server: Antrean, prepared: Prepared, namespace: str, view: str) -> None:
    assert set(ARGUMENT) == set(VIEWS), "a view without a rule"
    wish = {"site": SITE, "view": view, "arg": ARGUMENT[view]}
    for who in EVERYBODY:
        token = prepared.tokens[who.name]
        client = server.socketio.test_client(server.app, namespace=namespace, auth={"token": token} if token else None)
        answer = client.emit("join", wish, namespace=namespace, callback=True)
        if view not in NAMESPACES[namespace]:
            assert answer["problem"]["code"] == "unknown_view", who.name
        elif may_watch(who, view):
            assert answer["ok"], (who.name, answer)
        else:
            code = "unidentified" if who.role is Role.ANONYMOUS else "forbidden"
            assert answer["problem"]["code"] == code, (who.name, answer)
        client.disconnect(namespace=namespace)


def test_a_socket_hears_no_event_without_a_rule(server: Antrean) -> None:
    listening = server.socketio.server
    assert set(listening.namespace_handlers) == set(NAMESPACES)
    for handler in listening.namespace_handlers.values():
        assert {name.removeprefix("on_") for name in dir(handler) if name.startswith("on_")} == EVENTS
    assert not any(listening.handlers.values())


def test_a_view_of_the_whole_site_is_not_for_who_belongs_to_one_agency(server: Antrean, prepared: Prepared) -> None:
    client = server.socketio.test_client(
        server.app, namespace="/counter", auth={"token": prepared.tokens["supervisor"]}
    )
    answer = client.emit("join", {"site": SITE, "view": "desks", "arg": "*"}, namespace="/counter", callback=True)
    assert answer["problem"]["code"] == "forbidden"


def test_a_route_that_forgot_to_ask_is_found(
    server: Antrean, prepared: Prepared, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control: with `authorise` blind, the cells of those who may not are wrong."""
    monkeypatch.setattr("server.web.calendar.authorise", lambda *_asked: None)
    with pytest.raises(AssertionError, match="anonymous"):
        test_who_may_what(server, prepared, "GET /sites/<site>/calendar")
