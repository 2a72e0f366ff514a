"""A command that got no answer is asked again, and makes one visit."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import Any

import pytest
import requests

from kiosk import client as module
from kiosk.client import NotEnrolled, ServerClient, ServerRefused, ServerUnreachable
from kiosk.identity import Identity
from kiosk.line import Line
from tests.kiosk.kiosks import wish
from tests.kiosk.malls import CATALOG, SITE
from tests.kiosk.upstream import TOKEN, Fault, Machine, machine


@pytest.fixture
def server() -> Iterator[Machine]:
    with machine() as running:
        yield running


def client_of(server: Machine, token: str = TOKEN, stopping: threading.Event | None = None) -> ServerClient:
    return ServerClient(server.url, lambda: Identity(SITE, token), stopping or threading.Event(), Line())


def body() -> dict[str, Any]:
    return {key: value for key, value in wish().items() if key != "language"}


@pytest.mark.parametrize("fault", ["answer-lost", "busy", "torn"])
def test_an_unknown_outcome_asked_again_makes_one_visit(server: Machine, fault: Fault) -> None:
    server.upstream.faults = [fault, fault]
    visit = client_of(server).issue(body(), "key-1", "id")
    assert server.upstream.visits == [visit]
    assert server.upstream.keys == ["key-1"] * 3


def test_the_same_faults_under_a_new_key_each_time_would_make_several(server: Machine) -> None:
    """The control: it is the key that keeps the visit one."""
    server.upstream.faults = ["answer-lost", "answer-lost"]
    keys = iter(("key-1", "key-2", "key-3"))
    original = requests.request

    def with_new_key(*args: Any, **values: Any) -> Any:
        values["headers"]["Idempotency-Key"] = next(keys)
        return original(*args, **values)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(requests, "request", with_new_key)
        client_of(server).issue(body(), "key-0", "id")
    assert len(server.upstream.visits) == 3


def test_a_refusal_is_handed_on_as_it_came_and_not_asked_again(server: Machine) -> None:
    server.upstream.refusal = (409, {"code": "site_closed", "title": "Tutup"})
    with pytest.raises(ServerRefused) as refused:
        client_of(server).issue(body(), "key-1", "en")
    answer = refused.value.answer
    assert (answer.status, answer.headers["Content-Language"]) == (409, "id")
    assert b"site_closed" in answer.body
    assert server.upstream.keys == ["key-1"]
    assert server.upstream.languages == ["en"]


def test_a_server_that_stays_away_is_given_up(server: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "NUMBER_PATIENCE", 0.5)
    server.switch_off()
    with pytest.raises(ServerUnreachable):
        client_of(server).issue(body(), "key-1", "id")


def test_a_server_that_stays_busy_says_so_itself(server: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "NUMBER_PATIENCE", 0.5)
    server.upstream.faults = ["busy"] * 50
    with pytest.raises(ServerRefused) as refused:
        client_of(server).issue(body(), "key-1", "id")
    assert refused.value.answer.status == 503


def test_a_server_that_does_not_answer_is_given_up(server: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "NUMBER_PATIENCE", 0.5)
    server.upstream.gate.clear()
    with pytest.raises(ServerUnreachable):
        client_of(server).issue(body(), "key-1", "id")


def test_the_page_of_somebody_elses_portal_is_no_visit(server: Machine) -> None:
    server.upstream.faults = ["portal"]
    with pytest.raises(ServerUnreachable):
        client_of(server).issue(body(), "key-1", "id")


def test_the_end_of_the_kiosk_ends_the_trying(server: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "NUMBER_PATIENCE", 600.0)
    stopping = threading.Event()
    server.switch_off()
    threading.Timer(0.1, stopping.set).start()
    with pytest.raises(ServerUnreachable):
        client_of(server, stopping=stopping).issue(body(), "key-1", "id")


def test_the_catalogue_comes_once_and_again_when_it_is_another(server: Machine) -> None:
    client = client_of(server)
    first = client.catalog(None)
    assert first is not None
    assert first.catalog == CATALOG
    assert client.catalog(first.etag) is None
    server.upstream.etag = '"2"'
    assert client.catalog(first.etag) is not None


def test_a_device_that_the_server_does_not_know_is_told_so(server: Machine) -> None:
    with pytest.raises(ServerRefused, match="unidentified"):
        client_of(server, token="another").catalog(None)


def test_what_is_said_of_a_visit_that_could_not_be_looked_at_does_not_open_it(server: Machine) -> None:
    client, token = client_of(server), f"mall.{'A' * 24}"
    server.switch_off()
    with pytest.raises(ServerUnreachable) as unreachable:
        client.visit(token, "id")
    assert token not in str(unreachable.value)


def test_a_kiosk_that_is_no_device_asks_for_nothing(server: Machine) -> None:
    client = ServerClient(server.url, lambda: None, threading.Event(), Line())
    for ask in (lambda: client.catalog(None), lambda: client.issue(body(), "key-1", "id")):
        with pytest.raises(NotEnrolled):
            ask()
    assert server.upstream.keys == []
