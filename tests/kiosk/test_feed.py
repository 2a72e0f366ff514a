"""Who waits is told live, and is right again after any fault."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from kiosk import feed as module
from kiosk.feed import WaitingFeed
from kiosk.identity import Identity
from kiosk.news import News
from tests.kiosk.malls import SITE, queue_now
from tests.kiosk.upstream import TOKEN, Machine, machine


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """It comes back at once: there are no other kiosks here whose turn it would spoil."""
    monkeypatch.setattr(module, "_LONGEST_WAIT", 0.3)


@pytest.fixture
def server() -> Iterator[Machine]:
    with machine() as running:
        yield running


class Listener:
    """A page that follows the news of waiting."""

    def __init__(self, news: News) -> None:
        self.news = news
        self._version = 0
        self.value: dict[str, Any] = {}

    def until(self, what: Callable[[dict[str, Any]], bool]) -> None:
        for _ in range(40):
            self._version, items = self.news.since(self._version, 0.5)
            for _kind, self.value in items:
                if what(self.value):
                    return
        raise AssertionError(f"it did not come; last was {self.value}")


def waiting(value: dict[str, Any]) -> int:
    return int(value["queues"]["DK"]["waiting"]) if value["online"] else -1


@contextmanager
def fed(server: Machine, token: str = TOKEN) -> Iterator[tuple[Listener, threading.Semaphore]]:
    connected = threading.Semaphore(0)
    news = News()
    feed = WaitingFeed(server.url, lambda: Identity(SITE, token), news, connected.release, lambda: None)
    feed.start()
    try:
        yield Listener(news), connected
    finally:
        feed.stop()
        feed.wait(20)


def test_it_shows_the_whole_at_once_and_then_every_change(server: Machine) -> None:
    with fed(server) as (page, _):
        page.until(lambda value: waiting(value) == 0)
        assert page.value["opening"] == {"open": True, "why": None, "opens": None}
        assert set(page.value["queues"]) == {"DK", "PT"}
        server.upstream.commit({"queue/DK": queue_now("DK", 4)})
        page.until(lambda value: waiting(value) == 4)
    assert server.upstream.joins == [{"site": SITE, "view": "waiting", "arg": "*"}]


def test_a_lost_message_is_noticed_by_the_next_heartbeat(server: Machine) -> None:
    with fed(server) as (page, _):
        page.until(lambda value: waiting(value) == 0)
        server.upstream.commit({"queue/DK": queue_now("DK", 7)}, send=False)
        page.until(lambda value: waiting(value) == 7)


def test_a_server_that_was_away_is_found_again(server: Machine) -> None:
    with fed(server) as (page, connected):
        page.until(lambda value: waiting(value) == 0)
        server.switch_off()
        page.until(lambda value: not value["online"])
        assert page.value["queues"]["DK"]["waiting"] == 0
        server.upstream.commit({"queue/DK": queue_now("DK", 2)}, send=False)
        server.switch_on()
        page.until(lambda value: waiting(value) == 2)
        assert connected.acquire(timeout=1)
        assert connected.acquire(timeout=1)


def test_a_line_that_says_nothing_any_more_is_offline_and_made_anew(
    server: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_SILENCE", 1.0)
    monkeypatch.setattr(module, "_GLANCE", 0.05)
    with fed(server) as (page, _):
        page.until(lambda value: waiting(value) == 0)
        server.upstream.beating = False
        page.until(lambda value: not value["online"])
        server.upstream.beating = True
        page.until(lambda value: value["online"])


def test_a_kiosk_that_starts_before_the_server_waits_for_it(server: Machine) -> None:
    server.switch_off()
    with fed(server) as (page, connected):
        assert not connected.acquire(timeout=0.2)
        server.switch_on()
        page.until(lambda value: waiting(value) == 0)


@pytest.mark.slow
def test_a_device_that_the_server_does_not_know_stays_offline(
    server: Machine, caplog: pytest.LogCaptureFixture
) -> None:
    with fed(server, token="another") as (page, connected):
        for _ in range(4):
            assert server.upstream.turned_away.acquire(timeout=20)
        assert not connected.acquire(blocking=False)
        assert not page.news.online
    assert caplog.text.count("not connected to the server") == 1
    assert "another" not in caplog.text
