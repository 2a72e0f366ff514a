"""The kiosk serves its own page and nobody else."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from kiosk.web.guard import is_own_host
from kiosk.wiring import Kiosk
from tests.kiosk.kiosks import settings_for, wish
from ui.headers import CONTENT_SECURITY_POLICY


@pytest.fixture
def page(tmp_path: Path) -> FlaskClient:
    """A kiosk that never gets a catalogue, so that a request let in is answered 503."""
    return Kiosk(settings_for("http://127.0.0.1:9", tmp_path)).app.test_client()


@pytest.mark.parametrize("host", ["localhost", "localhost:8001", "127.0.0.1:8001", "127.0.0.2", "[::1]:8001"])
def test_the_page_is_served_to_this_machine(page: FlaskClient, host: str) -> None:
    assert page.get("/healthz", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize("host", ["evil.example", "localhost.evil.example", "10.0.0.5:8001", "127.0.0.1.evil.example"])
def test_a_foreign_name_that_leads_here_is_refused(page: FlaskClient, host: str) -> None:
    answer = page.get("/api/state", headers={"Host": host, "Accept-Language": "en"})
    assert (answer.status_code, answer.json["code"]) == (403, "forbidden")  # type: ignore[index] # it is JSON
    assert answer.content_type == "application/problem+json"


def test_a_kiosk_that_listens_on_an_address_is_reached_by_it_and_no_other() -> None:
    assert is_own_host("10.0.0.5:8001", "10.0.0.5")
    assert not is_own_host("10.0.0.6:8001", "10.0.0.5")


def test_a_kiosk_that_listens_everywhere_is_reached_by_any_address_and_by_its_own_name() -> None:
    everywhere = "0.0.0.0"  # noqa: S104 - nothing listens here
    assert is_own_host("10.0.0.6:8001", everywhere)
    assert is_own_host(f"{socket.gethostname()}:8001", everywhere)
    assert not is_own_host("evil.example", everywhere)


@pytest.mark.parametrize("host", ["", "[::1", "::1", "a b", "127.0.0.1@evil.example/"])
def test_a_host_that_is_none_is_refused(host: str) -> None:
    assert not is_own_host(host, "127.0.0.1")


@pytest.mark.parametrize("origin", ["http://evil.example", "http://localhost:9999", "null", "https://localhost"])
def test_a_command_from_another_page_is_refused(page: FlaskClient, origin: str) -> None:
    answer = page.post("/api/visits", json=wish(), headers={"Origin": origin, "Host": "localhost"})
    assert answer.status_code == 403


@pytest.mark.parametrize("headers", [{"Origin": "http://localhost"}, {}])
def test_a_command_of_the_own_page_is_let_in(page: FlaskClient, headers: dict[str, str]) -> None:
    answer = page.post("/api/visits", json=wish(), headers={**headers, "Host": "localhost"})
    assert answer.status_code == 503


@pytest.mark.parametrize("content_type", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"])
def test_a_form_is_no_command(page: FlaskClient, content_type: str) -> None:
    assert page.post("/api/visits", data=b"{}", content_type=content_type).status_code == 415


def test_a_body_that_is_too_large_is_refused(page: FlaskClient) -> None:
    assert page.post("/api/visits", json=wish(priority="x" * 20_000)).status_code == 413


@pytest.mark.parametrize("body", [b"", b"{", b"\xff"])
def test_a_body_that_is_no_json_is_refused(page: FlaskClient, body: bytes) -> None:
    answer = page.post("/api/visits", data=body, content_type="application/json")
    assert (answer.status_code, answer.json["code"]) == (400, "malformed")  # type: ignore[index] # it is JSON


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"services": []}, "services"),
        ({"id": "1"}, "id"),
        ({"token": "short"}, "token"),
        ({"token": None}, "token"),
        ({"language": "fr"}, "language"),
        ({"name": "Budi"}, "name"),
    ],
)
def test_a_wrong_field_is_named_and_its_value_is_not_repeated(
    page: FlaskClient, wrong: dict[str, object], field: str
) -> None:
    answer = page.post("/api/visits", json=wish() | wrong)
    assert answer.status_code == 422
    assert answer.json is not None
    assert set(answer.json["errors"]) == {field}
    assert "Budi" not in answer.text


def test_a_body_that_is_no_object_is_refused(page: FlaskClient) -> None:
    assert page.post("/api/prints", json=["visit"]).status_code == 422


@pytest.mark.parametrize("path", ["/nothing", "/api/nothing", "/static/kiosk/../kiosk.py", "/static/ui/../text.py"])
def test_an_address_that_does_not_exist_is_a_problem_in_the_pages_language(page: FlaskClient, path: str) -> None:
    answer = page.get(path, headers={"Accept-Language": "en"})
    assert answer.status_code == 404
    assert answer.json is not None
    assert (answer.json["code"], answer.json["title"]) == ("not_found", "Not found")


def test_a_wrong_method_says_which_are_right(page: FlaskClient) -> None:
    answer = page.get("/api/visits")
    assert answer.status_code == 405
    assert "POST" in answer.headers["Allow"]


def test_every_answer_carries_the_policy_that_the_server_has_too(page: FlaskClient) -> None:
    for answer in (page.get("/healthz"), page.get("/nothing"), page.get("/api/state")):
        assert answer.headers["Content-Security-Policy"] == CONTENT_SECURITY_POLICY
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert page.get("/api/state").headers["Cache-Control"] == "no-store"


def test_a_fault_of_the_kiosk_is_answered_and_recorded(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    app = Kiosk(settings_for("http://127.0.0.1:9", tmp_path)).app

    def broken() -> str:
        raise RuntimeError("of the test")

    app.add_url_rule("/broken", view_func=broken)
    answer = app.test_client().get("/broken")
    assert answer.status_code == 500
    assert "of the test" not in answer.text
    assert "of the test" in caplog.text


def test_the_files_of_the_page_are_served(page: FlaskClient) -> None:
    for path, kind in (
        ("/static/ui/room.js", "text/javascript"),
        ("/static/ui/locales/id/kioskd.ftl", "text/plain"),
    ):
        with page.get(path) as answer:
            assert answer.status_code == 200
            assert answer.mimetype == kind
