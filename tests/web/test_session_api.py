"""Signing in over HTTP: a bearer token for programs, a cookie for pages."""

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from server.clock import ManualClock
from server.domain.actor import SYSTEM, Role
from server.domain.errors import Busy
from server.usecases.add_access import NewAccount, add_accounts
from server.usecases.passwords import DEMO_PASSWORD, hash_secret
from server.web import identify
from tests.malls import SITE
from tests.web.conftest import PASSWORD, Api

OURS = {"Origin": "http://localhost"}
NEW = "kalimat panjang baru"


def enter(client: FlaskClient, name: str = "officer-DK", password: str = PASSWORD) -> TestResponse:
    return client.post("/api/v1/session", json={"name": name, "password": password})


def cookies(answer: TestResponse) -> dict[str, str]:
    """Each cookie that the answer sets, whole."""
    return {value.partition("=")[0]: value for value in answer.headers.getlist("Set-Cookie")}


def kept(client: FlaskClient, name: str = "antrean_session") -> str:
    cookie = client.get_cookie(name, path="/api/v1" if name == "antrean_browser" else "/")
    assert cookie is not None
    return cookie.value


def test_signing_in_gives_a_token_and_cookies_that_scripts_cannot_read(api: Api) -> None:
    answer = enter(api.client)
    assert answer.status_code == 201
    assert (answer.get_json()["role"], answer.get_json()["must_change"]) == ("officer", False)
    assert set(cookies(answer)) == {"antrean_session", "antrean_browser"}
    for cookie in cookies(answer).values():
        assert "HttpOnly" in cookie
        assert "SameSite=Strict" in cookie
        assert "Secure" not in cookie
    assert answer.headers["Cache-Control"] == "no-store"


def test_over_https_the_cookies_are_for_https_only(api: Api) -> None:
    body = {"name": "officer-DK", "password": PASSWORD}
    answer = api.client.post("/api/v1/session", json=body, base_url="https://localhost")
    assert all("Secure" in cookie for cookie in cookies(answer).values())


def test_what_a_browser_is_known_for_names_nobody_in_plain_words(api: Api) -> None:
    enter(api.client)
    assert "officer" not in kept(api.client, "antrean_browser")


def test_a_page_acts_by_its_cookie(api: Api) -> None:
    enter(api.client)
    assert api.get("/session").get_json()["agency"] == "DK"
    answer = api.client.put("/api/v1/session/pin", json={"pin": "482913"}, headers=OURS)
    assert answer.status_code == 204


@pytest.mark.parametrize(
    "origin", [None, "https://elsewhere.example", "https://localhost", "http://localhost:81", "null"]
)
def test_a_request_by_cookie_that_does_not_come_from_our_own_page_changes_nothing(api: Api, origin: str | None) -> None:
    enter(api.client)
    headers = {"Origin": origin} if origin else {}
    for method, path in (("PUT", "/session/pin"), ("DELETE", "/sessions"), ("DELETE", "/session")):
        answer = api.client.open(f"/api/v1{path}", method=method, json={"pin": "482913"}, headers=headers)
        assert (answer.status_code, answer.get_json()["code"]) == (403, "forbidden"), path
    assert api.post("/tickets", {"services": ["DK-01"]}, **headers).status_code == 403
    assert api.get("/session").status_code == 200


def test_without_the_rule_it_would(api: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    """The control."""
    monkeypatch.setattr(identify, "check_own_page", lambda: None)
    enter(api.client)
    headers = {"Origin": "https://elsewhere.example"}
    assert api.client.put("/api/v1/session/pin", json={"pin": "482913"}, headers=headers).status_code == 204


def test_a_program_with_a_token_says_no_origin(api: Api) -> None:
    headers = {"Authorization": f"Bearer {api.token('officer-DK')}"}
    assert api.client.put("/api/v1/session/pin", json={"pin": "482913"}, headers=headers).status_code == 204


def test_another_sites_form_cannot_sign_a_browser_in(api: Api) -> None:
    body = {"name": "officer-DK", "password": PASSWORD}
    answer = api.client.post("/api/v1/session", json=body, headers={"Origin": "https://elsewhere.example"})
    assert answer.status_code == 403
    assert "Set-Cookie" not in answer.headers


def test_a_cookie_that_is_no_longer_known_does_not_close_what_is_open_to_all(api: Api) -> None:
    api.client.set_cookie("antrean_session", "from another day")
    assert api.get(f"/sites/{SITE}/waiting").status_code == 200
    assert api.post("/counters/1/call-next", **OURS).status_code == 401


def test_signing_out_ends_it(api: Api) -> None:
    enter(api.client)
    assert api.client.delete("/api/v1/session", headers=OURS).status_code == 204
    assert api.get("/session").status_code == 401


def test_signing_out_a_screens_own_token_leaves_the_other_officers_cookie(api: Api) -> None:
    enter(api.client)
    relief = {"Authorization": f"Bearer {api.token('officer-PL')}"}
    assert api.client.delete("/api/v1/session", headers=relief).status_code == 204
    assert api.client.get("/api/v1/session", headers=relief).status_code == 401
    assert api.get("/session").get_json()["name"] == "officer-DK"


def test_signing_out_everywhere_ends_it_on_other_computers_too(api: Api) -> None:
    elsewhere = api.server.app.test_client()
    enter(elsewhere)
    enter(api.client)
    assert api.client.delete("/api/v1/sessions", headers=OURS).status_code == 204
    assert api.get("/session").status_code == 401
    assert elsewhere.get("/api/v1/session").status_code == 401


def test_a_wrong_password_does_not_say_what_was_wrong(api: Api) -> None:
    answers = [enter(api.client, name, "salah").get_json() for name in ("officer-DK", "nobody")]
    assert answers[0].pop("request_id") != answers[1].pop("request_id")
    assert answers[0] == answers[1]
    assert answers[0]["code"] == "wrong_credentials"


def test_a_visitor_without_a_session_is_nobody(api: Api) -> None:
    assert api.get("/session").status_code == 401
    assert api.get(f"/sites/{SITE}/tickets/00000000-0000-0000-0000-000000000000").status_code == 404
    for method, path in (("DELETE", "/sessions"), ("PUT", "/session/pin")):
        assert api.client.open(f"/api/v1{path}", method=method, json={"pin": "482913"}).status_code == 401


def test_a_pages_token_is_renewed_while_it_works_and_a_lost_answer_is_given_again(api: Api, clock: ManualClock) -> None:
    enter(api.client)
    first = kept(api.client)
    clock.advance(minutes=15)
    answer = api.get("/session")
    second = kept(api.client)
    assert second != first
    assert answer.headers["Cache-Control"] == "no-store"
    assert "Max-Age=42300" in cookies(answer)["antrean_session"]
    # The answer got lost, and the browser asks with what it has.
    api.client.set_cookie("antrean_session", first)
    assert api.get("/session").status_code == 200
    assert kept(api.client) == second
    clock.advance(minutes=1)
    assert api.get("/session").status_code == 200
    assert kept(api.client) == second
    api.client.set_cookie("antrean_session", first)
    assert api.get("/session").status_code == 401


def test_a_programs_token_stays(api: Api, clock: ManualClock) -> None:
    token = api.token("officer-DK")
    clock.advance(hours=11)
    answer = api.get("/session", token)
    assert (answer.status_code, cookies(answer)) == (200, {})
    assert api.get("/session", token).status_code == 200


def test_a_busy_database_only_puts_the_new_token_off(
    api: Api, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(*_given: object) -> str:
        raise Busy(seconds=2)

    enter(api.client)
    clock.advance(minutes=15)
    monkeypatch.setattr(identify, "renew", busy)
    assert api.get("/session").status_code == 200


def test_a_new_password_ends_what_was_signed_in_elsewhere_and_gives_this_page_a_new_token(api: Api) -> None:
    elsewhere = api.server.app.test_client()
    enter(elsewhere)
    enter(api.client)
    before = kept(api.client)
    weak = api.client.put("/api/v1/session/password", json={"old": PASSWORD, "new": "singkat"}, headers=OURS)
    assert (weak.status_code, weak.get_json()["code"], weak.get_json()["facts"]) == (
        422,
        "weak_password",
        {"length": 10},
    )
    answer = api.client.put("/api/v1/session/password", json={"old": PASSWORD, "new": NEW}, headers=OURS)
    assert answer.status_code == 204
    assert kept(api.client) != before
    assert api.get("/session").status_code == 200
    assert elsewhere.get("/api/v1/session").status_code == 401
    assert enter(elsewhere).status_code == 401
    assert enter(elsewhere, password=NEW).status_code == 201


def test_a_newcomer_is_told_to_change_the_password_first(api: Api) -> None:
    account = NewAccount(SITE, "baru", hash_secret(PASSWORD), Role.OFFICER, "DK", must_change=True)
    add_accounts(api.server.store, SYSTEM, [account])
    assert enter(api.client, "baru").get_json()["must_change"] is True
    refused = api.post("/counters/1/call-next", **OURS)
    assert (refused.status_code, refused.get_json()["code"]) == (403, "password_must_change")
    new = {"old": PASSWORD, "new": "panjang sekali dan lain"}
    assert api.client.put("/api/v1/session/password", json=new, headers=OURS).status_code == 204
    assert api.get("/session").get_json()["must_change"] is False


def test_guessing_is_answered_with_a_wait_and_the_known_browser_is_not(api: Api) -> None:
    enter(api.client)
    stranger = api.server.app.test_client()
    answers = [enter(stranger, password="salah") for _ in range(11)]
    assert [answer.status_code for answer in answers] == [401] * 10 + [429]
    last = answers[-1]
    assert last.get_json()["code"] == "too_many_attempts"
    assert last.headers["Retry-After"] == str(last.get_json()["facts"]["seconds"])
    assert enter(api.client).status_code == 201
    # A proof that somebody made up is none.
    stranger.set_cookie("antrean_browser", kept(api.client, "antrean_browser")[::-1], path="/api/v1")
    assert enter(stranger).status_code == 429


def test_a_counters_computer_is_known_for_everybody_who_works_there(api: Api) -> None:
    enter(api.client)
    enter(api.client, "officer-PL")
    stranger = api.server.app.test_client()
    for name in ("officer-DK", "officer-PL", "officer-BK"):
        for _ in range(10):
            enter(stranger, name, "salah")
    statuses = [enter(api.client, name).status_code for name in ("officer-DK", "officer-PL", "officer-BK")]
    assert statuses == [201, 201, 429]


def test_the_demos_password_is_taken_by_a_demos_server_alone(api: Api) -> None:
    account = NewAccount(SITE, "loket1", hash_secret(DEMO_PASSWORD), Role.OFFICER, "DK")
    add_accounts(api.server.store, SYSTEM, [account])
    assert enter(api.client, "loket1", DEMO_PASSWORD).status_code == 401
