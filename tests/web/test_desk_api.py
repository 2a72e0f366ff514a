"""Duties, holds, transfers, the hall and cases over HTTP: what goes in, what comes out, and who is told no."""

from __future__ import annotations

from typing import Any

import pytest

from server.domain.actor import SYSTEM, Role
from server.usecases.add_access import NewAccount, add_accounts
from server.web.schemas import desk, queueing
from tests.malls import SITE
from tests.web.conftest import HASHED, Api


def serving(api: Api, *services: str) -> dict[str, Any]:
    """Somebody is served at counter 1."""
    api.issue(*(services or ("DK-01",)))
    ticket = api.call(1, "officer-DK").get_json()
    started: dict[str, Any] = api.post(f"/tickets/{ticket['id']}/start", {}, api.token("officer-DK")).get_json()
    return started


def test_a_duty_fits_its_description_and_names_the_officer(api: Api) -> None:
    officer = api.token("officer-DK")
    opened = api.post("/counters/1/open", {}, officer).get_json()
    assert (desk.DutyOut(**opened).state, opened["officer"]) == ("open", "officer-DK")
    left = api.post("/counters/1/break", {"reason": "prayer", "minutes": 30}, officer).get_json()
    assert (left["state"], left["break_reason"]) == ("on_break", "prayer")
    listed = api.get(f"/sites/{SITE}/duties?agency=DK", officer).get_json()
    assert [duty["state"] for duty in desk.DutiesOut(**listed).model_dump()["duties"]] == [
        "on_break",
        "closed",
        "closed",
    ]
    assert api.post("/counters/1/open", {}, officer).get_json()["state"] == "open"
    assert api.post("/counters/1/close", {}, officer).get_json()["state"] == "closed"


def test_closing_while_people_wait_is_explained_in_numbers(api: Api) -> None:
    officer = api.token("officer-DK")
    api.post("/counters/1/open", {}, officer)
    api.issue("DK-01")
    refused = api.post("/counters/1/close", {}, officer)
    assert (refused.status_code, refused.get_json()["code"]) == (409, "people_wait")
    assert "1 orang menunggu" in refused.get_json()["detail"]
    assert api.post("/counters/1/close", {"reason": "shift_over"}, officer).status_code == 200


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/counters/1/break", {"reason": "tired", "minutes": 5}),
        ("/counters/1/break", {"reason": "rest", "minutes": 0}),
        ("/counters/1/break", {"reason": "rest", "minutes": 1000}),
        ("/counters/1/take-over", {"name": "officer-DK", "pin": "12"}),
    ],
)
def test_what_cannot_be_is_refused_by_field(api: Api, path: str, body: dict[str, Any]) -> None:
    assert api.post(path, body, api.token("officer-DK")).status_code == 422


def test_hold_resume_requeue_and_transfer_answer_with_the_ticket(api: Api) -> None:
    officer = api.token("officer-DK")
    ticket = serving(api)
    path = f"/tickets/{ticket['id']}"
    assert api.post(f"{path}/hold", {"counter": 1}, officer).get_json()["state"] == "on_hold"
    assert api.post(f"{path}/resume", {"counter": 1}, officer).get_json()["state"] == "serving"
    sent = api.post(f"{path}/transfer", {"services": ["PL-01"], "note": "Tinggal cap"}, officer).get_json()
    assert (queueing.TicketOut(**sent).state, sent["note"], sent["came_from"]) == (
        "waiting",
        "Tinggal cap",
        ticket["id"],
    )
    assert api.post(f"{path}/undo", {}, officer).get_json()["state"] == "serving"


def test_a_greeter_finds_a_visit_as_people_remember_it(api: Api) -> None:
    greeter = api.token("greeter")
    visit = api.issue("DK-01", "PL-01")
    api.issue("PL-02")
    for asked in ("number=DK-001", "number=dk1", "number=1", "service=DK-01", "number=001&service=PL-01"):
        found = desk.VisitsOut(**api.get(f"/sites/{SITE}/visits?{asked}", greeter).get_json())
        assert visit["id"] in {str(each.id) for each in found.visits}, asked
    assert api.get(f"/sites/{SITE}/visits?number=DK-777", greeter).get_json() == {"visits": []}
    assert api.get(f"/sites/{SITE}/visits?since=2030-01-01T00:00:00Z", greeter).get_json() == {"visits": []}


def test_a_reprint_opens_the_visit_and_the_lost_paper_nothing(api: Api) -> None:
    greeter = api.token("greeter")
    visit = api.issue("DK-01")
    printed = api.post(f"/visits/{visit['id']}/reprint", {}, greeter, key="print").get_json()
    assert api.post(f"/visits/{visit['id']}/reprint", {}, greeter, key="print").get_json() == printed
    assert api.get(f"/visits/{printed['token']}").get_json()["number"] == "DK-001"
    assert api.get(f"/visits/{visit['token']}").status_code == 404


def test_pause_resume_mark_and_add_answer_with_the_visit(api: Api) -> None:
    greeter = api.token("greeter")
    path = f"/visits/{api.issue('DK-01')['id']}"
    assert api.post(f"{path}/pause", {}, greeter).get_json()["paused_at"]
    assert api.post(f"{path}/resume", {}, greeter).get_json()["paused_at"] is None
    assert api.post(f"{path}/mark", {"fetch": "wheelchair"}, greeter).get_json()["fetch"] == "wheelchair"
    added = api.post(f"{path}/services", {"services": ["BK-01"]}, greeter).get_json()
    assert [place.queue for place in queueing.VisitOut(**added).tickets] == ["DK", "BK"]


def test_cases_are_listed_and_moved_on(api: Api) -> None:
    officer = api.token("officer-DK")
    ticket = serving(api)
    outcomes = [{"service": "DK-01", "outcome": "accepted"}]
    api.post(f"/tickets/{ticket['id']}/finish", {"outcomes": outcomes}, officer)
    (case,) = api.get(f"/sites/{SITE}/cases?agency=DK", officer).get_json()["cases"]
    assert queueing.CaseOut(**case).state == "in_process"
    moved = api.post("/cases/move", {"cases": [case["id"]], "state": "ready"}, officer).get_json()
    assert moved == {"moved": [case["id"]], "refused": {}}
    assert api.get(f"/sites/{SITE}/cases?agency=DK&state=ready", officer).get_json()["cases"][0]["id"] == case["id"]
    assert api.get(f"/sites/{SITE}/cases?agency=XX", api.token("administrator")).status_code == 404


def test_a_relief_officer_takes_over_by_pin_and_gets_a_token_for_this_screen(api: Api) -> None:
    officer = api.token("officer-DK")
    ticket = serving(api)
    add_accounts(api.server.store, SYSTEM, [NewAccount(SITE, "relief", HASHED, Role.OFFICER, "DK")])
    pin = {"pin": "482915"}
    put = api.client.put("/api/v1/session/pin", json=pin, headers={"Authorization": f"Bearer {api.token('relief')}"})
    assert put.status_code == 204
    wrong = api.post("/counters/1/take-over", {"name": "relief", "pin": "000111"}, officer)
    assert (wrong.status_code, wrong.get_json()["code"]) == (401, "wrong_credentials")
    taken = api.post("/counters/1/take-over", {"name": "relief", **pin}, officer).get_json()
    assert (desk.TakenOverOut(**taken).officer, taken["state"]) == ("relief", "open")
    outcomes = {"outcomes": [{"service": "DK-01", "outcome": "completed"}]}
    refused = api.post(f"/tickets/{ticket['id']}/finish", outcomes, officer)
    assert (refused.status_code, refused.get_json()["code"]) == (409, "counter_taken")
    done = api.post(f"/tickets/{ticket['id']}/finish", outcomes, taken["token"])
    assert done.get_json()["state"] == "finished"


def test_no_token_of_a_relief_officer_is_kept_as_an_answer(api: Api) -> None:
    officer = api.token("officer-DK")
    api.client.put("/api/v1/session/pin", json={"pin": "482915"}, headers={"Authorization": f"Bearer {officer}"})
    taken = api.post("/counters/1/take-over", {"name": "officer-DK", "pin": "482915"}, officer).get_json()
    with api.server.store.connect() as connection:
        kept = str(connection.exec_driver_sql("SELECT answer FROM idempotency").all())
    assert taken["token"] not in kept
