"""The calendar over HTTP: disruptions, external counts, what is open, and identities that leave no trace."""

from __future__ import annotations

import hashlib
import json
import logging
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from server.clock import ManualClock
from server.domain.actor import SYSTEM, Role
from server.usecases.add_access import NewAccount, add_accounts
from server.web.schemas.calendar import CalendarOut, DisruptionOut, DisruptionsOut, ExternalCountOut
from server.web.schemas.catalog import CatalogOut
from server.web.schemas.queueing import WaitingListOut
from tests.malls import SITE, Mall, small_mall
from tests.usecases.changing import change
from tests.web.conftest import HASHED, Api

NUMBER = "1471014203990001"
REASON = {"id": "Sistem pusat mati", "en": "The central system is down"}


@pytest.fixture
def staffed(api: Api) -> Api:
    """With a head, and a supervisor of DK."""
    people = [
        NewAccount(SITE, "head", HASHED, Role.HEAD),
        NewAccount(SITE, "supervisor", HASHED, Role.SUPERVISOR, "DK"),
    ]
    add_accounts(api.server.store, SYSTEM, people)
    return api


def changed(api: Api, **about: Any) -> None:
    mall = Mall(api.server.store, api.server.store.clock, small_mall())
    change(mall, **about)


def test_a_disruption_is_declared_told_and_ended(staffed: Api) -> None:
    head = staffed.token("head")
    body = {"scope": "agency", "code": "DK", "reason": REASON}
    declared = staffed.post("/disruptions", body, head)
    assert (declared.status_code, DisruptionOut.model_validate(declared.get_json()).until) == (201, None)
    refused = staffed.post("/tickets", {"services": ["DK-01"]}, staffed.kiosk, Accept_Language="en")
    problem = refused.get_json()
    assert (refused.status_code, problem["code"]) == (409, "disrupted")
    assert problem["facts"] == {"service": "DK-01", "reason": "The central system is down"}
    assert "The central system is down" in problem["detail"]
    waiting = WaitingListOut.model_validate(staffed.get(f"/sites/{SITE}/waiting").get_json())
    assert {queue.queue: queue.why for queue in waiting.queues} == {"DK": "disruption", "PL": None, "BK": None}
    ended = staffed.post(f"/disruptions/{declared.get_json()['id']}/end", {}, head)
    assert (ended.status_code, ended.get_json()["until"]) == (200, "2026-11-24T01:30:00.000Z")
    staffed.issue("DK-01")


def test_a_supervisor_reads_the_own_agencys_disruptions_and_the_malls(staffed: Api) -> None:
    head = staffed.token("head")
    for scope, code in (("agency", "DK"), ("service", "PL-01"), ("site", "")):
        staffed.post("/disruptions", {"scope": scope, "code": code, "reason": REASON}, head)
    for name, codes in (("head", {"DK", "PL-01", ""}), ("supervisor", {"DK", ""})):
        answer = staffed.get(f"/sites/{SITE}/disruptions", staffed.token(name)).get_json()
        assert {one.code for one in DisruptionsOut.model_validate(answer).disruptions} == codes


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"scope": "agency", "code": "DK", "reason": {"en": "no Indonesian"}}, "invalid"),
        ({"scope": "agency", "code": "DK", "reason": {"id": ""}}, "invalid"),
        ({"scope": "agency", "code": "DK", "reason": REASON, "since": "2026-11-24T01:00:00"}, "invalid"),
        ({"scope": "agency", "code": "DK", "reason": REASON, "since": "2026-11-25T01:00:00Z"}, "wrong_time"),
        ({"scope": "agency", "code": "XX", "reason": REASON}, "unknown_agency"),
    ],
)
def test_a_disruption_that_cannot_be_is_refused(staffed: Api, body: dict[str, Any], code: str) -> None:
    assert staffed.post("/disruptions", body, staffed.token("head")).get_json()["code"] == code


def test_nobody_in_the_hall_declares_or_reads_disruptions(staffed: Api) -> None:
    body = {"scope": "site", "reason": REASON}
    assert staffed.post("/disruptions", body, staffed.token("greeter")).status_code == 403
    assert staffed.post("/disruptions", body).status_code == 401
    assert staffed.get(f"/sites/{SITE}/disruptions", staffed.token("officer-DK")).status_code == 403
    assert staffed.get(f"/sites/{SITE}/calendar").status_code == 401


def test_an_external_queue_is_counted_and_says_where_its_numbers_are(staffed: Api) -> None:
    changed(staffed, DK={"external": {"id": "Di gerai DK", "en": "At the DK booth"}})
    counted = staffed.post("/queues/DK/external-count", {"day": "2026-11-24", "count": 31}, staffed.token("officer-DK"))
    assert (counted.status_code, ExternalCountOut.model_validate(counted.get_json()).count) == (200, 31)
    refused = staffed.post("/tickets", {"services": ["DK-01"]}, staffed.kiosk).get_json()
    assert (refused["code"], refused["facts"]["place"]) == ("external_queue", "Di gerai DK")
    catalog = staffed.get(f"/sites/{SITE}/catalog").get_json()
    CatalogOut.model_validate(catalog)
    queues = {queue["code"]: queue["external"] for agency in catalog["agencies"] for queue in agency["queues"]}
    assert (queues["DK"]["en"], queues["PL"]) == ("At the DK booth", None)
    calendar = staffed.get(f"/sites/{SITE}/calendar", staffed.token("head")).get_json()
    assert CalendarOut.model_validate(calendar).external_counts[0].count == 31


def test_the_calendar_says_what_today_is_and_how_far_it_is_known(staffed: Api) -> None:
    calendar = staffed.get(f"/sites/{SITE}/calendar", staffed.token("supervisor")).get_json()
    known = CalendarOut.model_validate(calendar)
    assert (known.opening.open, known.known_until, known.warning) == (True, None, None)
    assert known.today.numbers[0].start == datetime(2026, 11, 23, 17, tzinfo=UTC)


@pytest.fixture
def strict(api: Api, caplog: pytest.LogCaptureFixture) -> Iterator[Api]:
    """DK wants an identity; everything is logged."""
    changed(api, DK={"needs_identity": True})
    with caplog.at_level(logging.DEBUG):
        yield api


def ask(api: Api, identity: str | None, key: str | None = None) -> dict[str, Any]:
    body = {"services": ["DK-01"], **({"identity": identity} if identity is not None else {})}
    answer: dict[str, Any] = api.post("/tickets", body, api.kiosk, key=key).get_json()
    return answer


def test_an_identity_is_wanted_checked_and_good_for_one_live_ticket(strict: Api) -> None:
    assert ask(strict, None)["code"] == "identity_needed"
    assert ask(strict, "1471019903990001")["code"] == "identity_needed"
    assert ask(strict, f" {NUMBER[:6]} {NUMBER[6:]}")["number"] == "DK-001"
    assert ask(strict, NUMBER)["code"] == "identity_in_use"


def test_the_same_press_twice_is_answered_twice_and_another_identity_is_another_wish(strict: Api) -> None:
    first = ask(strict, NUMBER, "once")
    assert ask(strict, NUMBER, "once") == first
    assert ask(strict, "1471014203990002", "once")["code"] == "key_reused"


def test_the_number_itself_is_nowhere(strict: Api, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    told = [ask(strict, NUMBER, "once"), ask(strict, NUMBER), ask(strict, NUMBER[:-1])]
    with strict.server.store.connect() as connection:
        kept = connection.exec_driver_sql("SELECT digest FROM identity").scalars().all()
        dumped = "\n".join(connection.connection.driver_connection.iterdump())  # type: ignore[union-attr]
    assert len(kept) == 1
    for written in (json.dumps(told), dumped, caplog.text, *map(repr, told)):
        assert NUMBER not in written
        assert NUMBER[:-1] not in written


def test_nothing_that_is_kept_can_be_guessed_from_the_number(strict: Api, clock: ManualClock) -> None:
    """Sixteen digits are few enough to try them all: only who has the server's secret could."""
    ask(strict, NUMBER, "once")
    wish = {
        "services": ["DK-01"],
        "priority": None,
        "channel": "api",
        "party_size": 1,
        "id": None,
        "token": None,
        "continues": None,
        "fetch": None,
    }

    def digest(identity: Any) -> str:
        text = json.dumps(["issue_ticket", {**wish, "identity": identity}], sort_keys=True)
        return hashlib.sha256(text.encode()).hexdigest()

    with strict.server.store.connect() as connection:
        kept = connection.exec_driver_sql("SELECT digest FROM identity").scalar_one()
        remembered = connection.exec_driver_sql("SELECT digest FROM idempotency").scalar_one()
    plain = [hashlib.sha256(text.encode()).hexdigest() for text in (NUMBER, f"identity:{SITE}:{NUMBER}")]
    assert kept not in plain
    # The control: were the number in the wish, its digest would be found by trying.
    assert remembered == digest(kept)
    assert remembered not in {digest(NUMBER), digest("**********")}
