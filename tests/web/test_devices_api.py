"""Devices over HTTP: a browser that becomes a display, a kiosk with a token, and who may look after them."""

from __future__ import annotations

from typing import Any

import pytest
from flask.testing import FlaskClient
from limits import RateLimitItemPerMinute
from werkzeug.test import TestResponse

from server.usecases.pairing_rate import PairingRate
from server.web.context import Context
from server.web.schemas import devices as schemas
from tests.malls import SITE
from tests.web.conftest import PASSWORD, Api

AS_DEVICE = {"Antrean-As": "device"}


class Display:
    """A browser on a wall."""

    def __init__(self, api: Api) -> None:
        self.client: FlaskClient = api.server.app.test_client()

    def pair(self, **headers: str) -> TestResponse:
        return self.client.post("/api/v1/pairings", json={"kind": "display", "version": "1.0"}, headers=headers)

    def get(self, path: str, *, as_device: bool = True) -> TestResponse:
        return self.client.get(f"/api/v1{path}", headers=AS_DEVICE if as_device else {})

    def sign_in(self, name: str) -> None:
        self.client.post("/api/v1/session", json={"name": name, "password": PASSWORD})


@pytest.fixture
def display(api: Api) -> Display:
    return Display(api)


def confirm(api: Api, code: str, zone: str | None = None) -> TestResponse:
    return api.post("/devices", {"code": code, "name": "Layar 7", "zone": zone}, api.token("administrator"))


def code_of(answer: TestResponse) -> Any:
    return (answer.status_code, answer.get_json()["code"])


def test_a_browser_becomes_a_display_once_its_code_is_confirmed(api: Api, display: Display) -> None:
    answer = display.pair()
    assert answer.status_code == 201
    pairing = answer.get_json()
    schemas.PairingOut.model_validate(pairing)
    assert code_of(display.get("/device")) == (401, "unidentified")
    assert code_of(display.get(f"/sites/{SITE}/board")) == (401, "unidentified")
    confirmed = confirm(api, pairing["code"], "Z1")
    assert confirmed.status_code == 201
    schemas.DeviceOut.model_validate(confirmed.get_json())
    own = display.get("/device").get_json()
    schemas.OwnDeviceOut.model_validate(own)
    assert own == {
        "id": confirmed.get_json()["id"],
        "kind": "display",
        "site": SITE,
        "zone": "Z1",
        "name": "Layar 7",
    }
    assert display.get(f"/sites/{SITE}/board").status_code == 200


def test_the_token_is_in_a_cookie_that_no_script_reads_and_in_no_cache(display: Display) -> None:
    answer = display.pair()
    cookie = answer.headers["Set-Cookie"]
    assert cookie.startswith(f"antrean_device={answer.get_json()['token']};")
    assert "HttpOnly" in cookie
    assert "SameSite=Strict" in cookie
    assert answer.headers["Cache-Control"] == "no-store"


def test_a_page_from_elsewhere_cannot_take_a_displays_token_away(display: Display) -> None:
    answer = display.pair(Origin="https://elsewhere.example")
    assert answer.status_code == 403
    assert "Set-Cookie" not in answer.headers
    assert display.pair(Origin="http://localhost").status_code == 201


def test_who_is_signed_in_on_a_browser_does_not_make_it_a_display(api: Api, display: Display) -> None:
    display.sign_in("administrator")
    assert display.get(f"/sites/{SITE}/board", as_device=False).status_code == 200
    assert display.get("/device").status_code == 401
    assert display.get(f"/sites/{SITE}/board").status_code == 401
    code = display.pair().get_json()["code"]
    confirm(api, code)
    assert display.get("/device").status_code == 200


def test_a_display_gives_nobody_who_sits_at_its_browser_a_right(api: Api, display: Display) -> None:
    confirm(api, display.pair().get_json()["code"])
    assert display.get("/device", as_device=False).status_code == 401
    assert display.get(f"/sites/{SITE}/board", as_device=False).status_code == 401
    display.sign_in("officer-DK")
    assert display.get("/session", as_device=False).get_json()["role"] == "officer"
    assert display.get("/device").get_json()["kind"] == "display"


def test_a_revoked_device_is_told_so_and_may_ask_for_a_new_code(api: Api, display: Display) -> None:
    device = confirm(api, display.pair().get_json()["code"]).get_json()["id"]
    administrator = api.token("administrator")
    revoked = api.post(f"/devices/{device}/revoke", {}, administrator)
    assert revoked.status_code == 200
    assert revoked.get_json()["revoked_at"] is not None
    for path in ("/device", f"/sites/{SITE}/board", f"/sites/{SITE}/waiting"):
        assert code_of(display.get(path)) == (401, "device_revoked")
    assert display.get(f"/sites/{SITE}/waiting", as_device=False).status_code == 200
    assert display.pair().status_code == 201
    assert code_of(display.get("/device")) == (401, "unidentified")


def test_a_revoked_kiosk_issues_nothing(api: Api) -> None:
    api.issue("DK-01")
    [kiosk] = [
        one
        for one in api.get(f"/sites/{SITE}/devices", api.token("administrator")).get_json()["devices"]
        if one["kind"] == "kiosk"
    ]
    api.post(f"/devices/{kiosk['id']}/revoke", {}, api.token("administrator"))
    assert code_of(api.post("/tickets", {"services": ["DK-01"]}, api.kiosk)) == (401, "device_revoked")


def test_a_code_that_nobody_shows_is_a_field_that_is_wrong(api: Api) -> None:
    answer = confirm(api, "BCDFGH")
    assert code_of(answer) == (422, "unknown_pairing_code")
    assert answer.get_json()["errors"] == {"code": ["unknown_pairing_code"]}


def test_confirming_twice_under_one_key_is_confirming_once(api: Api, display: Display) -> None:
    body = {"code": display.pair().get_json()["code"], "name": "Layar 7", "zone": None}
    answers = [api.post("/devices", body, api.token("administrator"), key="one") for _ in range(2)]
    assert answers[0].get_json() == answers[1].get_json()
    assert code_of(confirm(api, body["code"])) == (422, "unknown_pairing_code")


@pytest.mark.parametrize("body", [{"kind": "officer"}, {"kind": "display", "version": "x" * 41}, {}, {"kind": None}])
def test_what_is_no_device_is_not_paired(display: Display, body: dict[str, Any]) -> None:
    assert display.client.post("/api/v1/pairings", json=body).status_code == 422


@pytest.mark.parametrize("change", [{"name": " "}, {"name": "x" * 61}, {"name": "x", "zone": "Z" * 17}, {}])
def test_a_name_is_needed_and_fits_a_line(api: Api, change: dict[str, Any]) -> None:
    device = api.get(f"/sites/{SITE}/devices", api.token("administrator")).get_json()["devices"][0]["id"]
    answer = api.client.put(
        f"/api/v1/sites/{SITE}/devices/{device}",
        json=change,
        headers={"Authorization": f"Bearer {api.token('administrator')}", "Idempotency-Key": "k"},
    )
    assert answer.status_code == 422


def test_a_device_is_renamed_and_moved(api: Api) -> None:
    device = api.get(f"/sites/{SITE}/devices", api.token("administrator")).get_json()["devices"][0]["id"]
    answer = api.client.put(
        f"/api/v1/sites/{SITE}/devices/{device}",
        json={"name": "Anjungan pintu barat", "zone": "Z2"},
        headers={"Authorization": f"Bearer {api.token('administrator')}", "Idempotency-Key": "k"},
    )
    assert (answer.get_json()["name"], answer.get_json()["zone"]) == ("Anjungan pintu barat", "Z2")
    assert api.get("/device", api.kiosk).get_json()["name"] == "Anjungan pintu barat"


def test_the_list_says_what_a_kiosk_said_of_itself(api: Api) -> None:
    report = {"version": "1.4", "printer": {"state": "cover_open", "detail": "lid"}}
    headers = {"Authorization": f"Bearer {api.kiosk}"}
    assert api.client.post("/api/v1/device/report", json=report, headers=headers).status_code == 200
    listed = api.get(f"/sites/{SITE}/devices", api.token("administrator")).get_json()
    schemas.DeviceListOut.model_validate(listed)
    kiosk = next(device for device in listed["devices"] if device["kind"] == "kiosk")
    assert (kiosk["version"], kiosk["printer"]) == ("1.4", report["printer"])
    assert kiosk["seen_at"] == listed["now"]


def test_nobody_else_sees_the_list(api: Api) -> None:
    for token, status in ((None, 401), (api.token("officer-DK"), 403), (api.kiosk, 403), (api.display, 403)):
        assert api.get(f"/sites/{SITE}/devices", token).status_code == status


def test_one_address_cannot_ask_for_codes_without_end(api: Api, display: Display) -> None:
    old = api.server.app.extensions["antrean"]
    rate = PairingRate(RateLimitItemPerMinute(2, 15))
    api.server.app.extensions["antrean"] = Context(old.store, old.secret, pairing_rate=rate)
    assert [display.pair().status_code for _ in range(2)] == [201, 201]
    answer = display.pair()
    assert code_of(answer) == (429, "too_many_pairings")
    assert int(answer.headers["Retry-After"]) > 0
