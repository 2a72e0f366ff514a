"""What a kiosk that may have to work alone asks the server for, over HTTP."""

from typing import Any
from uuid import uuid4

import pytest

from server.clock import ManualClock
from server.web.schemas import alone as schemas
from server.web.schemas.devices import ReportOut
from tests.malls import SITE
from tests.web.conftest import Api

AT = "2026-11-24T01:28:00Z"


def report(api: Api, **more: Any) -> Any:
    body = {"version": "1", "printer": {"state": "ok"}, "spool": {"id": str(uuid4()), "lane": None}, **more}
    answer = api.client.post("/api/v1/device/report", json=body, headers={"Authorization": f"Bearer {api.kiosk}"})
    return answer.status_code, answer.get_json()


def offline(**more: Any) -> dict[str, Any]:
    number = {"prefix": "DK", "lane": "A", "sequence": 1, "taken_at": AT, "printed_at": AT}
    return {"id": str(uuid4()), "token": "t" * 24, "services": ["DK-01"], **number, **more}


def test_a_kiosk_that_reports_is_told_the_time_the_day_and_its_letter(api: Api) -> None:
    status, told = report(api)
    ReportOut.model_validate(told)
    assert (status, told["site"], told["service_day"], told["lane"]) == (200, SITE, "2026-11-24", "A")
    assert told["now"].startswith("2026-11-24T01:30:00")


def test_a_number_that_was_given_alone_is_entered_and_its_paper_opens_the_visit(api: Api) -> None:
    report(api)
    answer = api.post("/offline-visits", offline(), api.kiosk)
    assert answer.status_code == 201
    visit = answer.get_json()
    assert (visit["number"], visit["issued_at"]) == ("DK-A001", "2026-11-24T01:28:00.000Z")
    assert api.get(f"/visits/{visit['token']}").get_json()["number"] == "DK-A001"
    again = api.post("/offline-visits", offline(id=visit["id"]), api.kiosk)
    assert (again.status_code, again.get_json()["number"]) == (201, "DK-A001")


def test_a_number_of_another_letter_is_not_entered(api: Api) -> None:
    report(api)
    answer = api.post("/offline-visits", offline(lane="C"), api.kiosk)
    assert (answer.status_code, answer.get_json()["code"]) == (409, "not_your_lane")


def test_the_list_of_devices_says_what_a_kiosk_gave_by_itself(api: Api) -> None:
    report(api, waiting=2)
    for sequence in (1, 2):
        given = offline(sequence=sequence, token=uuid4().hex)
        assert api.post("/offline-visits", given, api.kiosk).status_code == 201
    kiosk, display = api.get(f"/sites/{SITE}/devices", api.token("administrator")).get_json()["devices"]
    assert (kiosk["waiting"], kiosk["alone"]) == (2, {"numbers": 2, "over_quota": 0})
    assert display["alone"] is None


@pytest.mark.parametrize(
    "wrong",
    [
        {"lane": ""},
        {"lane": "a"},
        {"prefix": "D1"},
        {"sequence": 0},
        {"sequence": 100_000},
        {"taken_at": "2026-11-24T01:28:00"},
        {"services": []},
        {"token": "short"},
    ],
)
def test_what_is_on_no_paper_is_a_field_that_is_wrong(api: Api, wrong: dict[str, Any]) -> None:
    report(api)
    answer = api.post("/offline-visits", offline(**wrong), api.kiosk)
    assert (answer.status_code, answer.get_json()["code"]) == (422, "invalid")


def test_the_coming_days_are_told(api: Api, clock: ManualClock) -> None:
    answer = api.get(f"/sites/{SITE}/openings", api.kiosk)
    schemas.OpeningsOut.model_validate(answer.get_json())
    told = answer.get_json()
    assert set(told["queues"]) == {"DK", "PL", "BK"}
    assert len(told["queues"]["DK"]) == 7
    assert told["services"] == {}
    assert told["until"] == "2026-11-30T17:00:00.000Z"
