"""Lists for paper over HTTP: who sees which part of them, what was done afterwards, and what is refused in words."""

from __future__ import annotations

import pytest

from server.clock import ManualClock
from server.domain.actor import SYSTEM, Role
from server.usecases.add_access import NewAccount, add_accounts
from server.web.schemas import lists, queueing
from tests.malls import SITE
from tests.web.conftest import HASHED, Api


def test_the_waiting_list_fits_its_description_and_a_supervisor_sees_the_own_part(api: Api) -> None:
    add_accounts(api.server.store, SYSTEM, [NewAccount(SITE, "supervisor", HASHED, Role.SUPERVISOR, "PL")])
    api.issue("DK-01", "PL-02")
    whole = api.get(f"/sites/{SITE}/waiting-list", api.token("greeter")).get_json()
    seen = lists.PrintedListOut(**whole)
    assert [(each.queue, each.zone, len(each.people)) for each in seen.queues] == [
        ("DK", "Z1", 1),
        ("PL", "Z1", 1),
        ("BK", "Z2", 0),
    ]
    assert set(whole["queues"][0]["people"][0]) == set(lists.PersonOut.model_fields)
    part = api.get(f"/sites/{SITE}/waiting-list", api.token("supervisor")).get_json()
    assert [each["queue"] for each in part["queues"]] == ["PL"]


def test_sheets_are_counted_on_and_told(api: Api) -> None:
    administrator = api.token("administrator")
    made = api.post("/sheets", {"queue": "DK"}, administrator)
    assert made.status_code == 201
    assert lists.SheetOut(**made.get_json()) == lists.SheetOut(queue="DK", prefix="DK", first=1, last=40)
    told = api.get(f"/sites/{SITE}/sheets", administrator).get_json()
    assert lists.SheetsOut(**told).last == {"DK": 40}


@pytest.mark.parametrize("body", [{"queue": "DK", "count": 0}, {"queue": "DK", "count": 201}, {"count": 5}])
def test_a_sheet_that_cannot_be_is_refused_by_field(api: Api, body: dict[str, object]) -> None:
    assert api.post("/sheets", body, api.token("administrator")).status_code == 422


def test_what_was_done_without_the_server_is_told_and_marked(api: Api, clock: ManualClock) -> None:
    officer = api.token("officer-DK")
    issued = api.issue("DK-01")
    other = api.issue("DK-01")
    api.post("/counters/1/open", {}, officer)
    clock.advance(minutes=10)
    now = "2026-11-24T08:36:00+07:00"
    times = {"called_at": now, "started_at": now, "ended_at": now}
    body = {"counter": 1, **times, "outcomes": [{"service": "DK-01", "outcome": "completed"}]}
    path = f"/tickets/{issued['tickets'][0]['id']}/served-afterwards"
    served = api.post(path, body, officer, key="tick")
    assert queueing.TicketOut(**served.get_json()).afterwards
    assert api.post(path, body, officer, key="tick").get_json() == served.get_json()
    missed = api.post(
        f"/tickets/{other['tickets'][0]['id']}/missed-afterwards", {"counter": 1, "called_at": now}, officer
    )
    assert (missed.get_json()["state"], missed.get_json()["afterwards"]) == ("no_show", True)
    shown = api.get(f"/visits/{issued['token']}").get_json()
    assert shown["tickets"][0]["afterwards"] is True


def test_told_times_that_cannot_be_are_explained(api: Api) -> None:
    officer = api.token("officer-DK")
    issued = api.issue("DK-01")
    api.post("/counters/1/open", {}, officer)
    body = {"counter": 1, "called_at": "2026-11-24T09:30:00+07:00"}
    refused = api.post(f"/tickets/{issued['tickets'][0]['id']}/missed-afterwards", body, officer)
    assert (refused.status_code, refused.get_json()["code"]) == (422, "told_times")
    assert "Periksa jam komputer ini" in refused.get_json()["detail"]
    naive = {"counter": 1, "called_at": "2026-11-24T08:30:00"}
    assert api.post(f"/tickets/{issued['tickets'][0]['id']}/missed-afterwards", naive, officer).status_code == 422
