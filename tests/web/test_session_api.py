"""Signing in over HTTP: a bearer token for programs, a cookie for pages."""

from tests.malls import SITE
from tests.web.conftest import PASSWORD, Api


def test_signing_in_gives_a_token_and_a_cookie_that_scripts_cannot_read(api: Api) -> None:
    answer = api.client.post("/api/v1/session", json={"name": "officer-DK", "password": PASSWORD})
    assert answer.status_code == 201
    assert answer.get_json()["role"] == "officer"
    cookie = answer.headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Strict" in cookie
    assert answer.headers["Cache-Control"] == "no-store"


def test_a_page_acts_by_its_cookie(api: Api) -> None:
    api.client.post("/api/v1/session", json={"name": "officer-DK", "password": PASSWORD})
    assert api.get("/session").get_json()["agency"] == "DK"
    assert api.post("/counters/1/call-next").status_code == 204


def test_another_sites_page_cannot_use_the_cookie(api: Api) -> None:
    api.client.post("/api/v1/session", json={"name": "officer-DK", "password": PASSWORD})
    answer = api.post("/counters/1/call-next", Origin="https://elsewhere.example")
    assert (answer.status_code, answer.get_json()["code"]) == (403, "forbidden")
    assert api.post("/counters/1/call-next", Origin="http://localhost").status_code == 204


def test_another_sites_form_cannot_sign_a_browser_in(api: Api) -> None:
    body = {"name": "officer-DK", "password": PASSWORD}
    answer = api.client.post("/api/v1/session", json=body, headers={"Origin": "https://elsewhere.example"})
    assert answer.status_code == 403
    assert "Set-Cookie" not in answer.headers


def test_a_cookie_that_is_no_longer_known_does_not_close_what_is_open_to_all(api: Api) -> None:
    api.client.set_cookie("antrean_session", "from another day")
    assert api.get(f"/sites/{SITE}/board").status_code == 200
    assert api.post("/counters/1/call-next").status_code == 401


def test_signing_out_ends_it(api: Api) -> None:
    api.client.post("/api/v1/session", json={"name": "officer-DK", "password": PASSWORD})
    assert api.client.delete("/api/v1/session").status_code == 204
    assert api.get("/session").status_code == 401


def test_a_wrong_password_does_not_say_what_was_wrong(api: Api) -> None:
    answers = [
        api.client.post("/api/v1/session", json={"name": name, "password": "salah"}).get_json()
        for name in ("officer-DK", "nobody")
    ]
    assert answers[0] == answers[1]
    assert answers[0]["code"] == "wrong_credentials"


def test_a_visitor_without_a_session_is_nobody(api: Api) -> None:
    assert api.get("/session").status_code == 401
    assert api.get(f"/sites/{SITE}/tickets/00000000-0000-0000-0000-000000000000").status_code == 404
