"""Accounts over HTTP: what is secret is told once, and kept in no answer."""

import pytest
from werkzeug.test import TestResponse

from server.domain.actor import SYSTEM, Role
from server.usecases.add_access import NewAccount, add_accounts
from tests.malls import SITE
from tests.web.conftest import HASHED, Api

SITI = {"name": "siti", "role": "officer", "agency": "DK"}


@pytest.fixture
def admin(api: Api) -> str:
    """An administrator's token."""
    add_accounts(api.server.store, SYSTEM, [NewAccount(SITE, "admin", HASHED, Role.ADMINISTRATOR)])
    return api.token("admin")


def plain(api: Api, path: str, token: str, body: object = None) -> TestResponse:
    """A POST without a key."""
    return api.client.post(f"/api/v1/sites/{SITE}{path}", json=body or {}, headers={"Authorization": f"Bearer {token}"})


def test_a_person_is_added_listed_and_signs_in(api: Api, admin: str) -> None:
    answer = plain(api, "/people", admin, SITI)
    assert (answer.status_code, answer.headers["Cache-Control"]) == (201, "no-store")
    made = answer.get_json()
    assert made["must_change"]
    listed = api.get(f"/sites/{SITE}/people", admin)
    [siti] = [one for one in listed.get_json()["people"] if one["name"] == "siti"]
    assert siti == {key: value for key, value in made.items() if key != "password"}
    assert "password" not in listed.get_data(as_text=True)
    body = {"name": "siti", "password": made["password"]}
    assert api.client.post("/api/v1/session", json=body).status_code == 201


def test_a_repeated_request_is_refused_because_no_password_is_kept(api: Api, admin: str) -> None:
    assert plain(api, "/people", admin, SITI).status_code == 201
    again = plain(api, "/people", admin, SITI)
    assert (again.status_code, again.get_json()["errors"]) == (422, {"name": ["name_taken"]})


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({**SITI, "name": "Siti Nur"}, "name"),
        ({**SITI, "role": "system"}, "role"),
        ({**SITI, "agency": None}, "agency"),
        ({"role": "officer"}, "name"),
    ],
)
def test_a_wrong_field_is_named(api: Api, admin: str, body: dict[str, str], field: str) -> None:
    answer = plain(api, "/people", admin, body)
    assert answer.status_code == 422
    assert field in answer.get_json()["errors"]


def test_a_reset_tells_a_first_password_and_closing_ends_the_sessions(api: Api, admin: str) -> None:
    officer = api.token("officer-DK")
    people = api.get(f"/sites/{SITE}/people", admin).get_json()["people"]
    person = next(one["id"] for one in people if one["name"] == "officer-DK")
    answer = plain(api, f"/people/{person}/reset-password", admin)
    assert (answer.status_code, answer.headers["Cache-Control"]) == (200, "no-store")
    body = {"name": "officer-DK", "password": answer.get_json()["password"]}
    assert api.get("/session", officer).status_code == 401
    token = api.client.post("/api/v1/session", json=body).get_json()["token"]
    closed = api.post(f"/people/{person}/disable", token=admin, key="once")
    assert closed.get_json()["disabled"] is True
    assert api.post(f"/people/{person}/disable", token=admin, key="once").get_json() == closed.get_json()
    assert api.get("/session", token).status_code == 401
    assert api.client.post("/api/v1/session", json=body).status_code == 401
    assert api.post(f"/people/{person}/enable", token=admin).get_json()["disabled"] is False
    assert api.client.post("/api/v1/session", json=body).status_code == 201


@pytest.mark.parametrize("name", ["officer-DK", "greeter"])
def test_who_does_not_run_the_mall_sees_and_changes_nobody(api: Api, name: str) -> None:
    token = api.token(name)
    assert api.get(f"/sites/{SITE}/people", token).status_code == 403
    assert plain(api, "/people", token, SITI).status_code == 403
    somebody = "00000000-0000-0000-0000-000000000000"
    assert plain(api, f"/people/{somebody}/reset-password", token).status_code == 403
    assert api.post(f"/people/{somebody}/disable", token=token).status_code == 403


def test_nobody_is_asked_to_sign_in_first(api: Api) -> None:
    assert api.get(f"/sites/{SITE}/people").status_code == 401
    assert api.client.post(f"/api/v1/sites/{SITE}/people", json=SITI).status_code == 401


def test_somebody_who_is_not_there_cannot_be_closed(api: Api, admin: str) -> None:
    answer = api.post("/people/00000000-0000-0000-0000-000000000000/disable", token=admin)
    assert (answer.status_code, answer.get_json()["code"]) == (404, "unknown_account")
