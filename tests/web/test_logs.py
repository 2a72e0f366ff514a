"""Every line says which request it belongs to, by an id that the caller knows as well."""

from __future__ import annotations

import logging
import re
import threading
import time
from collections.abc import Iterator
from typing import Any

import pytest

from server.logs import Trail, current, trail
from server.logs.lines import PlainLines
from server.realtime.publisher import Publisher
from server.realtime.sockets import Sockets
from server.storage.store import Store
from server.usecases import run_due
from tests.malls import SITE
from tests.web.conftest import Api
from tests.web.log_lines import Log, listening

PATIENCE = 20
MADE = re.compile(r"[0-9a-f]{20}")


@pytest.fixture
def log() -> Iterator[Log]:
    with listening() as heard:
        yield heard


def break_store(monkeypatch: pytest.MonkeyPatch, words: str = "broken") -> None:
    def broken(*_args: Any, **_more: Any) -> Any:
        raise RuntimeError(words)

    monkeypatch.setattr(Store, "catalogue", broken)


def test_each_request_has_one_line_that_says_what_how_and_how_long(api: Api, log: Log) -> None:
    api.token("officer-DK")
    api.issue("DK-01")
    called = api.call(1, "officer-DK")
    line = log.answered[-1]
    assert (line["message"].partition(" in ")[0], line["level"]) == (
        "POST /api/v1/sites/<site>/counters/<int:counter>/call-next 200",
        "INFO",
    )
    assert line["route"] == "/api/v1/sites/<site>/counters/<int:counter>/call-next"
    assert (line["method"], line["status"], line["site"]) == ("POST", 200, SITE)
    assert re.fullmatch(r"user:[0-9a-f-]{36}", line["actor"])
    assert line["milliseconds"] >= 0
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", line["time"])
    assert line["request_id"] == called.headers["X-Request-Id"]
    assert [entry["status"] for entry in log.answered] == [201, 201, 200]


def test_a_device_is_known_by_its_reference_and_its_site(api: Api, log: Log) -> None:
    api.get("/device", api.display)
    assert log.answered[-1]["actor"].startswith("device:")
    assert log.answered[-1]["site"] == SITE


def test_the_path_of_a_visitors_page_is_not_told(api: Api, log: Log) -> None:
    token = api.issue("DK-01")["token"]
    assert api.get(f"/visits/{token}").status_code == 200
    assert api.client.get(f"/{token}").status_code == 404
    assert [line["route"] for line in log.answered[-2:]] == ["/api/v1/visits/<token>", "unknown"]
    assert token not in log.text


def test_a_site_that_is_none_is_not_told(api: Api, log: Log) -> None:
    api.get("/sites/siti-aminah/catalog")
    assert "site" not in log.answered[-1]
    assert "siti" not in log.text


def test_what_machines_ask_every_few_seconds_is_told_only_to_who_wants_to_know(api: Api, log: Log) -> None:
    for path in ("/healthz", "/readyz", "/metrics"):
        api.client.get(path)
    assert [line["level"] for line in log.answered] == ["DEBUG"] * 3


def test_an_id_that_the_caller_chose_is_kept(api: Api, log: Log) -> None:
    answer = api.get("/sites/nowhere/catalog", X_Request_Id="kiosk-1_A9")
    assert answer.headers["X-Request-Id"] == "kiosk-1_A9"
    assert answer.get_json()["request_id"] == "kiosk-1_A9"
    assert log.answered[-1]["request_id"] == "kiosk-1_A9"


@pytest.mark.parametrize("chosen", [None, "", "a" * 65, "two words", "é", "x;y", 'a"b', "../etc"])
def test_any_other_is_replaced(api: Api, log: Log, chosen: str | None) -> None:
    answer = api.get(f"/sites/{SITE}/catalog", **({} if chosen is None else {"X_Request_Id": chosen}))
    assert MADE.fullmatch(answer.headers["X-Request-Id"])
    assert log.answered[-1]["request_id"] == answer.headers["X-Request-Id"]


def test_every_line_of_a_request_has_its_id_and_the_next_has_another(
    api: Api, log: Log, monkeypatch: pytest.MonkeyPatch
) -> None:
    break_store(monkeypatch)
    answers = [api.get(f"/sites/{SITE}/catalog") for _ in range(2)]
    ids = [answer.get_json()["request_id"] for answer in answers]
    assert len(set(ids)) == 2
    assert [line["request_id"] for line in log.lines] == [ids[0], ids[0], ids[1], ids[1]]
    assert [line["message"].partition(" in ")[0] for line in log.lines[:2]] == [
        "a request failed",
        "GET /api/v1/sites/<site>/catalog 500",
    ]


def test_an_error_is_one_line_with_its_traceback(api: Api, log: Log, monkeypatch: pytest.MonkeyPatch) -> None:
    break_store(monkeypatch, "one\ntwo")
    api.get(f"/sites/{SITE}/catalog")
    failed = log.lines[0]
    assert failed["level"] == "ERROR"
    assert failed["error"].splitlines()[-2:] == ["RuntimeError: one", "two"]
    assert "test_logs.py" in failed["error"]


def test_a_body_that_is_too_large_to_look_at_loses_no_line(api: Api, log: Log, monkeypatch: pytest.MonkeyPatch) -> None:
    break_store(monkeypatch)
    assert api.client.get(f"/api/v1/sites/{SITE}/catalog", data="x" * 70_000).status_code == 500
    assert [line["level"] for line in log.lines] == ["ERROR", "INFO"]


def test_when_a_request_is_over_nothing_belongs_to_it(api: Api, log: Log) -> None:
    api.get(f"/sites/{SITE}/catalog")
    assert current() is None
    logging.getLogger("server").info("something else")
    assert "request_id" not in log.lines[-1]


def test_requests_at_the_same_time_keep_apart(api: Api, log: Log) -> None:
    mine = [f"mine-{number}" for number in range(8)]
    together = threading.Barrier(len(mine))

    def ask(own: str) -> None:
        client = api.server.app.test_client()
        together.wait(20)
        for _ in range(5):
            answer = client.get("/api/v1/sites/nowhere/catalog", headers={"X-Request-Id": own})
            assert answer.get_json()["request_id"] == own

    threads = [threading.Thread(target=ask, args=(own,)) for own in mine]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(line["request_id"] for line in log.answered) == sorted(mine * 5)


@pytest.mark.slow
def test_the_tickers_work_has_ids_of_its_own(api: Api, log: Log, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("server.app.run_due", lambda _store: run_due.log.warning("looked"))
    api.server.start()
    ids: list[str] = []
    until = time.monotonic() + PATIENCE
    while len(ids) < 2:
        assert time.monotonic() < until, "the ticker did not come"
        time.sleep(0.05)
        ids = [line["request_id"] for line in log.lines if line["message"] == "looked"]
    assert all(own.startswith("tick-") for own in ids)
    assert len(set(ids)) == len(ids)


@pytest.mark.slow
def test_the_publishers_work_has_ids_of_its_own(api: Api, log: Log, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_publisher: Publisher, _site: str) -> None:
        raise RuntimeError("broken")

    monkeypatch.setattr(Publisher, "sites", lambda _publisher: [SITE])
    monkeypatch.setattr(Publisher, "advance", broken)
    api.server.start()
    until = time.monotonic() + PATIENCE
    while not (failed := [line for line in log.lines if "brought up to date" in line["message"]]):
        assert time.monotonic() < until, "the publisher did not come"
        time.sleep(0.05)
    assert failed[0]["request_id"].startswith("publish-")


@pytest.mark.parametrize("guarded", [True, False], ids=["guarded", "control"])
def test_what_a_socket_brought_is_not_told_either(
    api: Api, log: Log, monkeypatch: pytest.MonkeyPatch, guarded: bool
) -> None:
    def broken(_sockets: Sockets, *brought: object) -> None:
        raise RuntimeError(f"cannot read {brought}")

    if not guarded:
        monkeypatch.setattr(Trail, "clean", lambda _trail, text: text)
    monkeypatch.setattr(Sockets, "connect", broken)
    with pytest.raises(RuntimeError, match="an event of a socket failed"):
        api.server.socketio.test_client(api.server.app, namespace="/display", auth={"token": api.display})
    (failed,) = [line for line in log.lines if line["message"] == "an event of a socket failed"]
    assert failed["request_id"].startswith("socket-")
    assert "RuntimeError: cannot read" in failed["error"]
    assert (api.display in log.text) is not guarded


def test_a_librarys_own_fields_stay_outside(log: Log) -> None:
    logging.getLogger("library").info("sent %d bytes", 7, extra={"body": "Siti", "status": 200})
    assert set(log.lines[0]) == {"time", "level", "logger", "message"}


def test_a_person_at_a_terminal_reads_plain_words(api: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    break_store(monkeypatch)
    with listening(PlainLines()) as log:
        answer = api.get(f"/sites/{SITE}/catalog")
    own = answer.headers["X-Request-Id"]
    failed, *_traceback, last, answered = log.text.splitlines()
    assert failed.endswith(f" ERROR server.web.problems: a request failed [{own}]")
    assert last == "RuntimeError: broken"
    assert "INFO server.access: GET /api/v1/sites/<site>/catalog 500 in " in answered


@pytest.mark.parametrize(
    ("brought", "said"),
    [
        ("siti aminah", "no such account: Siti Aminah"),
        ("1471 0812 0389 0007", "not plausible: 1471081203890007"),
        ("https://mal.example/v/mall.QWERTYUIOP_-12#x", "nobody has mall.QWERTYUIOP_-12"),
        ('say "hello"\nthere', "wrong: " + repr('say "hello"\nthere')),
        ('say "hello"', r'{"note": "say \"hello\""}'),
    ],
)
def test_what_came_in_is_found_however_an_error_quotes_it(log: Log, brought: str, said: str) -> None:
    with trail("test", lambda: [brought]):
        logging.getLogger("server").info(said)
    message = log.lines[0]["message"]
    assert "[…]" in message
    assert not any(word in message.lower() for word in ("siti", "1471", "qwerty", "hello"))
