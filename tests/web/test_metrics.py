"""What Prometheus reads is what happened, and no more than its own machine and named addresses may read it."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from prometheus_client.parser import text_string_to_metric_families
from sqlalchemy import event
from sqlalchemy.exc import OperationalError

from server.app import Antrean, Settings, create
from server.clock import ManualClock
from server.domain.actor import SYSTEM, Role
from server.domain.errors import Busy
from server.realtime.publisher import Publisher, RoomKey
from server.storage import engine as engines
from server.storage.queries.values import rfc3339
from server.storage.store import Store
from server.storage.trouble import kind_of
from server.usecases.add_access import add_device
from tests.malls import SITE
from tests.web.conftest import Api

Samples = dict[tuple[str, ...], float]
NAMED = "10.0.0.9"


def scrape(api: Api) -> dict[str, Samples]:
    """Every sample by its name and the values of its labels, in the order of their names."""
    answer = api.client.get("/metrics")
    assert answer.status_code == 200
    found: dict[str, Samples] = {}
    for family in text_string_to_metric_families(answer.get_data(as_text=True)):
        for sample in family.samples:
            labels = tuple(value for _name, value in sorted(sample.labels.items()))
            found.setdefault(sample.name, {})[labels] = sample.value
    return found


def report(api: Api, token: str, **said: Any) -> Any:
    answer = api.client.post("/api/v1/device/report", json=said, headers={"Authorization": f"Bearer {token}"})
    assert answer.status_code == 200, answer.get_json()
    return answer.get_json()


def test_numbers_are_counted_by_how_they_were_asked_for(api: Api) -> None:
    for _ in range(3):
        api.issue("DK-01", "PL-01", channel="kiosk")
    api.post("/tickets", {"services": ["BK-01"], "channel": "greeter"}, api.token("greeter"))
    assert scrape(api)["antrean_tickets_total"] == {("kiosk", "no", SITE): 3, ("greeter", "no", SITE): 1}


def test_a_repeated_command_and_a_refused_one_count_nothing(api: Api) -> None:
    for _ in range(3):
        api.post("/tickets", {"services": ["DK-01"]}, api.kiosk, key="once")
    api.post("/tickets", {"services": ["XX-01"]}, api.kiosk)
    assert scrape(api)["antrean_tickets_total"] == {("api", "no", SITE): 1}


def test_a_number_that_was_given_without_the_server_is_told_apart(api: Api, clock: ManualClock) -> None:
    lane = report(api, api.kiosk, spool={"id": str(uuid4()), "lane": None})["lane"]
    visit = {"id": str(api.server.store.new_id()), "token": "t" * 32, "services": ["DK-01"], "prefix": "DK"}
    numbered = {**visit, "lane": lane, "sequence": 1, "taken_at": rfc3339(clock.now())}
    assert api.post("/offline-visits", numbered, api.kiosk).status_code == 201
    assert scrape(api)["antrean_tickets_total"] == {("kiosk", "yes", SITE): 1}


def test_calls_are_counted_by_their_kind(api: Api) -> None:
    officer = api.token("officer-DK")
    for _ in range(2):
        api.issue("DK-01")
    last = api.issue("DK-01")["tickets"][0]["id"]
    ticket = api.call(1, "officer-DK").get_json()["id"]
    for _ in range(2):
        api.post(f"/tickets/{ticket}/recall", {"counter": 1}, officer)
    api.post("/counters/2/call", {"ticket": last, "reason": "frail"}, officer)
    assert scrape(api)["antrean_calls_total"] == {("next", SITE): 1, ("again", SITE): 2, ("out_of_turn", SITE): 1}


def test_a_wait_is_observed_once_at_the_first_call(api: Api, clock: ManualClock) -> None:
    officer = api.token("officer-DK")
    api.issue("DK-01")
    clock.advance(minutes=4)
    ticket = api.call(1, "officer-DK").get_json()["id"]
    api.post(f"/tickets/{ticket}/requeue", {"counter": 1}, officer)
    clock.advance(minutes=10)
    api.call(1, "officer-DK")
    found = scrape(api)
    assert found["antrean_wait_seconds_count"] == {(SITE,): 1}
    assert found["antrean_wait_seconds_sum"] == {(SITE,): 240}
    assert scrape(api)["antrean_wait_seconds_count"] == {(SITE,): 1}


def test_waits_that_could_not_be_read_are_read_at_the_next_scrape(api: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    api.issue("DK-01")
    api.call(1, "officer-DK")

    def away(*_given: object, **_more: object) -> Any:
        raise Busy(seconds=2)

    with monkeypatch.context() as patch:
        patch.setattr(Store, "connect", away)
        found = scrape(api)
        assert found["antrean_database_answers"] == {(): 0}
        assert "antrean_waiting" not in found
        assert "process_resident_memory_bytes" in found
    found = scrape(api)
    assert found["antrean_database_answers"] == {(): 1}
    assert found["antrean_wait_seconds_count"] == {(SITE,): 1}


def test_who_waits_is_told_of_every_mall(api: Api) -> None:
    assert scrape(api)["antrean_waiting"] == {(SITE,): 0}
    api.issue("DK-01", "PL-01")
    api.call(1, "officer-DK")
    assert scrape(api)["antrean_waiting"] == {(SITE,): 1}


def test_devices_are_here_in_trouble_or_silent(api: Api, clock: ManualClock) -> None:
    store = api.server.store
    lost = add_device(store, SYSTEM, SITE, Role.KIOSK, "Anjungan 2")
    add_device(store, SYSTEM, SITE, Role.KIOSK, "Anjungan 3")
    report(api, lost, printer={"state": "ok"})
    clock.advance(minutes=2)
    report(api, api.kiosk, printer={"state": "no_paper"}, waiting=3)
    found = scrape(api)
    assert {labels: count for labels, count in found["antrean_devices"].items() if count} == {
        ("kiosk", SITE, "trouble"): 1,
        ("kiosk", SITE, "silent"): 2,
        ("display", SITE, "silent"): 1,
    }
    assert sorted(found["antrean_spool_waiting"].values()) == [0, 0, 3]
    report(api, api.kiosk, printer={"state": "ok"})
    assert scrape(api)["antrean_devices"][("kiosk", SITE, "here")] == 1


def test_print_jobs_are_what_a_kiosk_added_since_it_spoke_last(api: Api) -> None:
    def jobs(**prints: int) -> dict[str, float]:
        report(api, api.kiosk, prints=prints)
        return {labels[0]: count for labels, count in scrape(api).get("antrean_print_jobs_total", {}).items()}

    # The server has started again, and does not know whether these were counted.
    assert jobs(printed=7, failed=1) == {}
    assert jobs(printed=9, failed=1) == {"printed": 2, "unconfirmed": 0, "failed": 0}
    # An answer was lost, and the kiosk says it again.
    assert jobs(printed=9, failed=1)["printed"] == 2
    # The kiosk has started again.
    assert jobs(printed=1, failed=2) == {"printed": 3, "unconfirmed": 0, "failed": 2}


def test_a_kiosk_that_tells_nothing_of_its_jobs_counts_nothing(api: Api) -> None:
    report(api, api.kiosk, printer=None)
    assert "antrean_print_jobs_total" not in scrape(api)


def test_what_is_due_and_not_done_is_told_by_its_age(api: Api, clock: ManualClock) -> None:
    api.issue("DK-01")
    assert scrape(api)["antrean_due_lag_seconds"] == {(): 0}
    clock.advance(days=1)
    assert scrape(api)["antrean_due_lag_seconds"][()] == pytest.approx(8.5 * 3600)


def test_the_lag_is_what_the_screens_were_not_told(api: Api, clock: ManualClock) -> None:
    publisher: Publisher = api.server.sockets._publisher
    assert "antrean_journal_lag" not in scrape(api)
    publisher.snapshot(RoomKey(SITE, "board", "*"))
    assert scrape(api)["antrean_journal_lag"] == {(SITE,): 0}
    api.issue("DK-01")
    clock.advance(seconds=30)
    api.issue("DK-01")
    found = scrape(api)
    assert found["antrean_journal_lag"] == {(SITE,): 4}
    assert found["antrean_journal_lag_seconds"] == {(SITE,): 30}
    publisher.advance(SITE)
    found = scrape(api)
    assert (found["antrean_journal_lag"], found["antrean_journal_lag_seconds"]) == ({(SITE,): 0}, {(SITE,): 0})


def test_sockets_are_counted_by_namespace(api: Api) -> None:
    assert scrape(api)["antrean_sockets"] == {("/display",): 0, ("/counter",): 0}
    client = api.server.socketio.test_client(
        api.server.app, namespace="/display", auth={"token": api.display}, flask_test_client=None
    )
    assert client.is_connected("/display")
    assert scrape(api)["antrean_sockets"] == {("/display",): 1, ("/counter",): 0}
    client.disconnect("/display")
    assert scrape(api)["antrean_sockets"] == {("/display",): 0, ("/counter",): 0}


def test_a_lock_that_is_not_released_is_counted(api: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines, "LOCK_PATIENCE", 0.05)
    path = str(api.server.store.engine.url.database)
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    assert api.post("/tickets", {"services": ["DK-01"]}, api.kiosk).status_code == 503
    holder.close()
    assert scrape(api)["antrean_database_errors_total"] == {
        ("busy",): 1,
        ("full",): 0,
        ("readonly",): 0,
        ("other",): 0,
    }


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (sqlite3.SQLITE_BUSY, "busy"),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, "busy"),
        (sqlite3.SQLITE_LOCKED, "busy"),
        (sqlite3.SQLITE_FULL, "full"),
        (sqlite3.SQLITE_READONLY_DIRECTORY, "readonly"),
        (sqlite3.SQLITE_IOERR_WRITE, "other"),
    ],
)
def test_what_a_database_refuses_for_is_told_by_its_kind(code: int, kind: str) -> None:
    refused = sqlite3.OperationalError()
    refused.sqlite_errorcode = code
    assert kind_of(OperationalError("INSERT", {}, refused)) == kind


@pytest.mark.parametrize(
    "address", ["127.0.0.1", "127.8.8.8", "::1", "::ffff:127.0.0.1", "10.0.0.9", "::ffff:10.0.0.9"]
)
def test_the_machine_itself_and_who_was_named_may_read(watched: Antrean, address: str) -> None:
    answer = watched.app.test_client().get("/metrics", environ_base={"REMOTE_ADDR": address})
    assert answer.status_code == 200


@pytest.mark.parametrize("address", ["10.0.0.8", "203.0.113.9", "::2", "", "not an address"])
def test_nobody_else_may_and_is_told_what_to_do(watched: Antrean, address: str) -> None:
    answer = watched.app.test_client().get("/metrics", environ_base={"REMOTE_ADDR": address})
    assert (answer.status_code, answer.get_json()["code"]) == (403, "metrics_elsewhere")
    assert "--metrics-from" in answer.get_json()["detail"]


@pytest.fixture
def watched(api: Api, clock: ManualClock, tmp_path: Path) -> Any:
    """The same mall, whose metrics one other machine may read."""
    database = str(api.server.store.engine.url)
    settings = Settings(database, tmp_path, metrics_from=frozenset({NAMED}))
    server = create(settings, clock, b"secret of the tests")
    yield server
    server.stop()


def test_a_scrape_asks_a_few_questions_however_long_the_history(api: Api) -> None:
    def asked() -> list[str]:
        heard: list[str] = []

        def hear(_conn: Any, _cursor: Any, statement: str, *_more: Any) -> None:
            if statement != "BEGIN":
                heard.append(statement)

        event.listen(api.server.store.engine, "before_cursor_execute", hear)
        scrape(api)
        event.remove(api.server.store.engine, "before_cursor_execute", hear)
        return heard

    scrape(api)
    few = len(asked())
    for _ in range(12):
        api.issue("DK-01")
        ticket = api.call(1, "officer-DK").get_json()["id"]
        officer = api.token("officer-DK")
        api.post(f"/tickets/{ticket}/start", {"counter": 1}, officer)
        outcomes = [{"service": "DK-01", "outcome": "completed"}]
        assert api.post(f"/tickets/{ticket}/finish", {"counter": 1, "outcomes": outcomes}, officer).status_code == 200
    assert len(asked()) == few + 1, "the waits of those called are read in one question"
    assert len(asked()) == few
