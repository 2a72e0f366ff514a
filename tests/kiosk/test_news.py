"""What a page is told: whole values, the newest ones, each once."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator

import pytest

from kiosk import news as module
from kiosk.news import News
from kiosk.web import stream
from kiosk.web.stream import events


def value(**values: object) -> dict[str, object]:
    return {"online": False, "alone": False, "as_of": None, "opening": None, "queues": {}} | values


def told(news: News, version: int = 0) -> list[tuple[str, object]]:
    return [*news.since(version, 0)[1]]


def test_a_page_that_connects_is_told_all_that_stands() -> None:
    news = News()
    news.waiting(online=True, queues={"DK": {"waiting": 3}})
    news.printing({"job": "1", "state": "pending"})
    news.printing({"job": "1", "state": "printed"})
    stands = value(online=True, queues={"DK": {"waiting": 3}})
    assert told(news) == [("waiting", stands), ("print", {"job": "1", "state": "printed"})]


def test_a_value_that_is_the_same_is_not_told_again() -> None:
    news = News()
    version, _ = news.since(0, 0)
    news.waiting(online=False)
    assert told(news, version) == []


def test_being_cut_off_keeps_the_last_counts_and_says_so() -> None:
    news = News()
    news.waiting(online=True, queues={"DK": {"waiting": 3}})
    version, _ = news.since(0, 0)
    news.waiting(online=False)
    assert told(news, version) == [("waiting", value(queues={"DK": {"waiting": 3}}))]
    assert not news.online


def test_only_the_newest_prints_are_kept() -> None:
    news = News()
    for number in range(module.KEPT_PRINTS + 5):
        news.printing({"job": str(number), "state": "pending"})
    jobs = [value["job"] for kind, value in news.since(0, 0)[1] if kind == "print"]
    assert jobs == [str(number) for number in range(5, module.KEPT_PRINTS + 5)]


def test_whoever_waits_is_woken_by_news_and_by_the_end() -> None:
    news = News()
    version, _ = news.since(0, 0)
    threading.Timer(0.05, news.printing, [{"job": "1"}]).start()
    version, items = news.since(version, 20)
    assert items == [("print", {"job": "1"})]
    threading.Timer(0.05, news.close).start()
    assert news.since(version, 20)[1] == []
    assert news.closed


def test_a_stream_tells_events_one_after_another_and_ends_with_the_kiosk() -> None:
    news = News()
    lines = events(news, lambda: False)
    assert next(lines) == "retry: 1000\n\n"
    kind, data = next(lines).split("\n")[:2]
    assert kind == "event: waiting"
    assert json.loads(data.removeprefix("data: "))["online"] is False
    news.close()
    assert list(lines) == []


def test_a_stream_that_has_nothing_to_say_gives_signs_of_life(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stream, "PING", 0.0)
    lines = events(News(), lambda: False)
    assert ": ping\n\n" in list(_first(lines, 3))


def test_a_stream_ends_when_its_page_has_gone() -> None:
    gone = False
    lines = events(News(), lambda: gone)
    next(lines)
    gone = True
    assert list(lines) == []


def _first(lines: Iterator[str], count: int) -> Iterator[str]:
    for _ in range(count):
        yield next(lines)


def test_what_the_kiosk_knows_by_itself_never_stands_over_the_servers_word() -> None:
    news = News()
    news.waiting_without_server(alone=True, as_of="2026-11-24T02:14:00Z")
    assert told(news) == [("waiting", value(alone=True, as_of="2026-11-24T02:14:00Z"))]
    news.waiting(online=True, queues={"DK": {"waiting": 3}})
    news.waiting_without_server(alone=True, queues={})
    assert told(news) == [("waiting", value(online=True, queues={"DK": {"waiting": 3}}))]
