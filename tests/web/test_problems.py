"""Every error has one shape, a stable code, a text in the caller's language, and says what to do."""

from typing import Any

import pytest
from sqlalchemy.exc import OperationalError

from server.domain import errors
from server.storage.store import Store
from server.web.problems import _PLAIN, status_of
from tests.malls import SITE
from tests.web.conftest import Api
from ui.text import LANGUAGES, Text


def named_errors(kind: type[errors.DomainError] = errors.DomainError) -> list[type[errors.DomainError]]:
    """All errors that are named in the domain."""
    return [found for child in kind.__subclasses__() for found in (child, *named_errors(child))]


def check(answer: Any, status: int, code: str) -> dict[str, Any]:
    assert (answer.status_code, answer.get_json()["code"]) == (status, code)
    assert answer.content_type == "application/problem+json"
    body: dict[str, Any] = answer.get_json()
    assert {"type", "title", "status", "detail", "code"} <= set(body)
    assert body["status"] == status
    return body


FACTS: dict[str, int | str] = {
    **dict.fromkeys(("waiting", "counter", "most", "calls", "minutes", "seconds", "queue", "length"), 7),
    **dict.fromkeys(("held", "line", "number", "lane"), 7),
    **dict.fromkeys(("place", "reason", "cut_off", "what", "why", "column"), "so"),
}
"""What the words of some errors name."""


@pytest.mark.parametrize("error", named_errors(), ids=lambda error: error.__name__)
def test_every_named_error_has_a_status_and_words_in_both_languages(error: type[errors.DomainError]) -> None:
    assert 400 <= status_of(error()) < 600
    for language in LANGUAGES:
        for suffix in ("", "-detail"):
            assert Text(language)(f"server-problem-{error.code.replace('_', '-')}{suffix}", **FACTS)


@pytest.mark.parametrize("code", _PLAIN.values())
def test_every_plain_error_has_words_in_both_languages(code: str) -> None:
    for language in LANGUAGES:
        assert Text(language)(f"server-problem-{code.replace('_', '-')}-detail")


def test_codes_are_stable_and_belong_to_one_error() -> None:
    codes = [error.code for error in named_errors()]
    assert len(codes) == len(set(codes))


def test_a_command_without_a_key_is_told_to_send_one(api: Api) -> None:
    answer = api.client.post(
        f"/api/v1/sites/{SITE}/tickets", json={"services": ["DK-01"]}, headers={"Authorization": f"Bearer {api.kiosk}"}
    )
    check(answer, 400, "key_missing")


def test_a_key_that_is_too_long_is_no_key(api: Api) -> None:
    check(api.post("/tickets", {"services": ["DK-01"]}, api.kiosk, key="k" * 129), 400, "key_missing")


def test_a_key_for_another_wish_is_refused(api: Api) -> None:
    api.post("/tickets", {"services": ["DK-01"]}, api.kiosk, key="once")
    check(api.post("/tickets", {"services": ["DK-02"]}, api.kiosk, key="once"), 422, "key_reused")


def test_malformed_json_is_said(api: Api) -> None:
    answer = api.client.post(
        f"/api/v1/sites/{SITE}/tickets",
        data="{",
        headers={"Authorization": f"Bearer {api.kiosk}", "Idempotency-Key": "k", "Content-Type": "application/json"},
    )
    check(answer, 400, "malformed")


@pytest.mark.parametrize(
    ("body", "kind", "status", "code"),
    [
        ('{"services": ["DK-01"]}', "text/plain", 415, "not_json"),
        ("services=DK-01", "application/x-www-form-urlencoded", 415, "not_json"),
        ("[" * 30_000, "application/json", 400, "malformed"),
        (b"\xff\xfe", "application/json", 400, "malformed"),
    ],
)
def test_what_is_no_readable_json_is_said(api: Api, body: str | bytes, kind: str, status: int, code: str) -> None:
    answer = api.client.post(
        f"/api/v1/sites/{SITE}/tickets",
        data=body,
        headers={"Authorization": f"Bearer {api.kiosk}", "Idempotency-Key": "k"},
        content_type=kind,
    )
    check(answer, status, code)


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"services": "DK-01"}, "services"),
        ({"services": ["DK-01"], "priority": "vip"}, "priority"),
        ({"services": ["DK-01"], "party_size": 0}, "party_size"),
        ({"services": ["DK-01"], "party_size": True}, "party_size"),
        ({"services": ["DK-01"], "id": "me"}, "id"),
        ({"services": ["DK-01"], "token": "short"}, "token"),
        ({"services": ["DK-01"], "name": "Budi"}, "name"),
        ([], "_schema"),
        ("DK-01", "_schema"),
    ],
)
def test_a_wrong_field_is_named(api: Api, body: Any, field: str) -> None:
    answer = api.client.post(
        f"/api/v1/sites/{SITE}/tickets",
        json=body,
        headers={"Authorization": f"Bearer {api.kiosk}", "Idempotency-Key": "k"},
    )
    assert field in check(answer, 422, "invalid")["errors"]


@pytest.mark.parametrize("body", [{}, {"services": []}])
def test_a_number_for_nothing_is_refused(api: Api, body: Any) -> None:
    answer = api.post("/tickets", body, api.kiosk)
    assert check(answer, 422, "no_service")["errors"] == {"services": ["no_service"]}


def test_an_unknown_service_is_named(api: Api) -> None:
    body = check(api.post("/tickets", {"services": ["XX-01"]}, api.kiosk), 422, "unknown_service")
    assert (body["errors"], body["facts"]) == ({"services": ["unknown_service"]}, {"service": "XX-01"})


def test_nobody_is_asked_to_sign_in(api: Api) -> None:
    answer = api.post("/counters/1/call-next")
    check(answer, 401, "unidentified")
    assert answer.headers["WWW-Authenticate"] == "Bearer"


def test_an_unknown_token_is_nobody(api: Api) -> None:
    check(api.get(f"/sites/{SITE}/board", token="nonsense"), 401, "session_ended")


def test_what_is_not_yours_is_forbidden(api: Api) -> None:
    check(api.post("/counters/1/call-next", token=api.token("officer-PL")), 403, "forbidden")
    check(api.post("/counters/1/call-next", token=api.kiosk), 403, "forbidden")


@pytest.mark.parametrize(
    ("path", "code"),
    [
        (f"/sites/{SITE}/board?zone=Z9", "unknown_zone"),
        ("/sites/nowhere/catalog", "unknown_site"),
        ("/nothing", "not_found"),
        (f"/sites/{SITE}/calls/00000000-0000-0000-0000-000000000000/voice", "no_voice"),
    ],
)
def test_what_does_not_exist_is_not_found(api: Api, path: str, code: str) -> None:
    check(api.get(path, api.display), 404, code)


def test_a_wrong_method_says_which_are_right(api: Api) -> None:
    answer = api.client.delete(f"/api/v1/sites/{SITE}/catalog")
    check(answer, 405, "method_not_allowed")
    assert "GET" in answer.headers["Allow"]


def test_a_refusal_is_a_conflict_and_never_a_success(api: Api) -> None:
    api.issue("DK-01")
    ticket = api.call(1, "officer-DK").get_json()["id"]
    officer = api.token("officer-DK")
    check(api.call(1, "officer-DK"), 409, "counter_busy")
    outcomes = [{"service": "DK-01", "outcome": "completed"}]
    check(api.post(f"/tickets/{ticket}/finish", {"outcomes": outcomes}, officer), 409, "illegal_move")
    check(api.post(f"/tickets/{ticket}/start", {"counter": 2}, officer), 409, "not_your_counter")


def test_the_text_follows_the_callers_language(api: Api) -> None:
    indonesian = api.get("/sites/nowhere/catalog").get_json()["title"]
    english = api.get("/sites/nowhere/catalog", Accept_Language="en-GB,en;q=0.9").get_json()["title"]
    assert (indonesian, english) == ("Mal tidak dikenal", "Unknown mall")


def test_a_body_that_is_too_large_is_refused(api: Api) -> None:
    check(api.post("/tickets", {"services": ["x" * 70_000]}, api.kiosk), 413, "too_large")


def test_a_database_that_is_away_is_a_503_with_a_time_to_come_back(api: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    def away(*_args: Any, **_more: Any) -> Any:
        raise OperationalError("SELECT", {}, Exception("database is locked"))

    monkeypatch.setattr(Store, "catalogue", away)
    answer = api.get(f"/sites/{SITE}/catalog")
    check(answer, 503, "busy")
    assert int(answer.headers["Retry-After"]) > 0


def test_a_fault_of_ours_tells_nothing_of_the_inside(api: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_args: Any, **_more: Any) -> Any:
        raise RuntimeError("secret inside")

    monkeypatch.setattr(Store, "catalogue", broken)
    answer = api.get(f"/sites/{SITE}/catalog")
    check(answer, 500, "failed")
    assert "secret" not in answer.get_data(as_text=True)
