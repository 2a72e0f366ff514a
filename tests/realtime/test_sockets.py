"""The sockets as screens use them: a real server process, real WebSockets."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Iterator
from typing import Any

import pytest
import requests
import socketio

from tests.browser.mall import Mall, open_mall

pytestmark = pytest.mark.slow

PATIENCE = 10
"""Seconds after which a message is taken to be lost."""


@pytest.fixture(scope="module")
def mall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mall]:
    with open_mall(tmp_path_factory.mktemp("sockets")) as running:
        yield running


class Screen:
    """A socket in one namespace that keeps what it hears."""

    def __init__(
        self, mall: Mall, namespace: str, token: str | None = None, cookies: dict[str, str] | None = None
    ) -> None:
        self.namespace = namespace
        self.heard: queue.Queue[tuple[str, dict[str, Any]]] = queue.Queue()
        self.client = socketio.Client(reconnection=False)
        for event in ("change", "heartbeat"):
            self.client.on(event, lambda data, event=event: self.heard.put((event, data)), namespace=namespace)
        auth = {"as": "device"} if cookies is not None else {"token": token} if token else None
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in (cookies or {}).items())}
        self.client.connect(mall.url, headers, auth, transports=["websocket"], namespaces=[namespace])

    def join(self, view: str, arg: str, site: str = "pekanbaru") -> dict[str, Any]:
        answer: dict[str, Any] = self.client.call(
            "join", {"site": site, "view": view, "arg": arg}, namespace=self.namespace, timeout=PATIENCE
        )
        return answer

    def next(self, event: str) -> dict[str, Any]:
        """The next message of that kind."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            kind, data = self.heard.get(timeout=PATIENCE)
            if kind == event:
                return data
        raise AssertionError(f"no {event} within {PATIENCE} s")


@pytest.fixture
def screens(mall: Mall) -> Iterator[Any]:
    opened: list[Screen] = []

    def open_screen(namespace: str, token: str | None = None) -> Screen:
        known = token or (mall.device("display") if namespace == "/display" else None)
        opened.append(Screen(mall, namespace, known))
        return opened[-1]

    yield open_screen
    for screen in opened:
        screen.client.disconnect()


def test_a_display_gets_a_snapshot_and_then_what_changes(mall: Mall, screens: Any) -> None:
    display = screens("/display")
    snapshot = display.join("board", "Z1")
    assert snapshot["ok"]
    assert {"structure", "opening", "calls", "waiting/PT"} <= set(snapshot["parts"])
    mall.issue(["PT-01"])
    seq = snapshot["seq"]
    while True:
        change = display.next("change")
        assert (change["room"], change["after"]) == (snapshot["room"], seq)
        seq = change["seq"]
        # A refresh of what changes with time alone may come first.
        if "waiting/PT" in change["parts"]:
            break
    assert change["parts"]["waiting/PT"]["waiting"] == snapshot["parts"]["waiting/PT"]["waiting"] + 1


def test_ten_calls_in_a_moment_all_reach_a_display(mall: Mall, screens: Any) -> None:
    display = screens("/display")
    seen = {call["id"] for call in display.join("board", "Z5")["parts"]["calls"]}
    for _ in range(10):
        mall.issue(["DK-01"])
    officers = [mall.sign_in(f"loket{number}") for number in range(11, 21)]
    called = [
        mall.command(f"counters/{number}/call-next", {}, token)["number"]
        for number, token in zip(range(11, 21), officers, strict=True)
    ]
    heard: dict[str, str] = {}
    while len(heard) < len(called):
        for call in display.next("change")["parts"].get("calls", []):
            if call["id"] not in seen:
                heard[call["id"]] = call["number"]
    assert sorted(heard.values()) == sorted(called)


def test_a_heartbeat_tells_the_seq_and_the_time(screens: Any) -> None:
    display = screens("/display")
    snapshot = display.join("board", "Z4")
    beat = display.next("heartbeat")
    assert (beat["room"], beat["seq"]) == (snapshot["room"], snapshot["seq"])
    assert beat["clock"]["speed"] == 1


def test_an_officer_sees_the_own_counter_and_queue(mall: Mall, screens: Any) -> None:
    desk = screens("/counter", mall.sign_in("loket33"))
    assert desk.join("queue", "PL")["ok"]
    counter = desk.join("counter", "33")
    assert counter["parts"]["counter"]["queues"] == ["PL"]
    assert "ticket" not in counter["parts"]
    mall.issue(["PL-01"])
    mall.command("counters/33/call-next", {}, mall.sign_in("loket33"))
    while True:
        change = desk.next("change")
        if change["room"] == counter["room"]:
            assert change["parts"]["ticket"]["state"] == "called"
            break


@pytest.mark.parametrize(
    ("namespace", "name", "view", "arg", "code"),
    [
        ("/display", None, "counter", "11", "unknown_view"),
        ("/display", None, "nothing", "*", "unknown_view"),
        ("/display", None, "board", "Z9", "unknown_zone"),
        ("/counter", None, "counter", "11", "unidentified"),
        ("/counter", "loket33", "counter", "11", "forbidden"),
        ("/counter", "loket33", "queue", "DK", "forbidden"),
        ("/counter", "loket33", "counter", "999", "unknown_counter"),
    ],
)
def test_nobody_joins_what_is_not_theirs(
    mall: Mall, screens: Any, namespace: str, name: str | None, view: str, arg: str, code: str
) -> None:
    screen = screens(namespace, mall.sign_in(name) if name else None)
    answer = screen.join(view, arg)
    assert (answer["ok"], answer["problem"]["code"]) == (False, code)


def test_another_sites_rooms_are_not_there(screens: Any) -> None:
    assert screens("/display").join("board", "*", site="elsewhere")["problem"]["code"] == "unknown_site"


def test_an_unknown_token_is_refused(mall: Mall) -> None:
    with pytest.raises(socketio.exceptions.ConnectionError):
        Screen(mall, "/counter", "nonsense")


@pytest.mark.parametrize("wish", [None, 7, {}, {"site": "pekanbaru"}, {"site": "a" * 99, "view": "board", "arg": "*"}])
def test_a_malformed_join_is_answered_and_harms_nobody(screens: Any, wish: Any) -> None:
    display = screens("/display")
    answer = display.client.call("join", wish, namespace="/display", timeout=PATIENCE)
    assert answer["problem"]["code"] == "unknown_view"
    assert display.join("board", "*")["ok"]


def test_who_left_a_room_hears_nothing_more(mall: Mall, screens: Any) -> None:
    display = screens("/display")
    display.join("board", "Z3")
    other = screens("/display")
    other.join("board", "Z3")
    display.client.call("leave", {"site": "pekanbaru", "view": "board", "arg": "Z3"}, namespace="/display")
    display.heard.queue.clear()
    mall.issue(["JK-01"])
    other.next("change")
    assert all(kind != "change" for kind, _data in list(display.heard.queue))


def test_one_socket_cannot_make_rooms_without_end(mall: Mall, screens: Any) -> None:
    display = screens("/display")
    for arg in ("x0", "Z1/../Z2", "11"):
        assert display.join("waiting", arg)["problem"]["code"] == "unknown_view"
    operator = screens("/counter", mall.sign_in("operator"))
    answers = [operator.join("counter", str(number)) for number in range(1, 42)]
    assert [answer["ok"] for answer in answers] == [True] * 40 + [False]
    assert answers[-1]["problem"]["code"] == "too_many_rooms"
    assert operator.join("counter", "1")["ok"]


def test_a_session_that_ended_hears_and_joins_nothing_more(mall: Mall, screens: Any) -> None:
    token = mall.sign_in("loket34")
    counter = screens("/counter", token)
    assert counter.join("queue", "PL")["ok"]
    requests.delete(
        f"{mall.url}/api/v1/session", headers={"Authorization": f"Bearer {token}"}, timeout=10
    ).raise_for_status()
    assert counter.join("counter", "34")["problem"]["code"] == "unidentified"
    until = time.monotonic() + PATIENCE
    while counter.client.connected:
        assert time.monotonic() < until, "the socket of an ended session stays open"
        time.sleep(0.1)


@pytest.mark.parametrize("view", ["board", "waiting"])
def test_a_screen_that_is_no_device_shows_nothing(mall: Mall, view: str) -> None:
    stranger = Screen(mall, "/display")
    assert stranger.join(view, "*")["problem"]["code"] == "unidentified"
    stranger.client.disconnect()


def test_a_browser_is_a_display_by_its_devices_cookie_and_no_other(mall: Mall) -> None:
    session = {"antrean_session": mall.sign_in("operator")}
    for cookies in ({}, session, {"antrean_device": "nonsense"}):
        with pytest.raises(socketio.exceptions.ConnectionError):
            Screen(mall, "/display", cookies=cookies)
    display = Screen(mall, "/display", cookies={**session, "antrean_device": mall.device("display")})
    assert display.join("board", "*")["ok"]
    display.client.disconnect()


def paired(mall: Mall, kind: str) -> tuple[str, str]:
    """A new device's id and token."""
    pairing = requests.post(f"{mall.url}/api/v1/pairings", json={"kind": kind}, timeout=10).json()
    wanted = {"code": pairing["code"], "name": f"{kind} {pairing['code']}", "zone": None}
    return mall.command("devices", wanted, mall.sign_in("admin"))["id"], pairing["token"]


def test_a_revoked_device_is_cut_off_and_another_is_not(mall: Mall, screens: Any) -> None:
    (lost, lost_token), (_kept, kept_token) = paired(mall, "display"), paired(mall, "display")
    gone, stays = screens("/display", lost_token), screens("/display", kept_token)
    assert gone.join("board", "*")["ok"]
    assert stays.join("board", "*")["ok"]
    cut_off = threading.Event()
    gone.client.on("disconnect", lambda *_reason: cut_off.set(), namespace="/display")
    mall.command(f"devices/{lost}/revoke", {}, mall.sign_in("admin"))
    assert gone.join("waiting", "*")["problem"]["code"] == "unidentified"
    assert cut_off.wait(PATIENCE), "the socket of a revoked device stays open"
    with pytest.raises(socketio.exceptions.ConnectionError):
        Screen(mall, "/display", lost_token)
    # The control: who is not revoked goes on, through the same looks of the server.
    assert stays.client.connected
    stays.heard.queue.clear()
    assert stays.next("heartbeat")


def test_polling_is_not_offered(mall: Mall) -> None:
    client = socketio.Client(reconnection=False)
    with pytest.raises(socketio.exceptions.ConnectionError):
        client.connect(mall.url, namespaces=["/display"], transports=["polling"])
