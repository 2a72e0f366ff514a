"""The description is generated from the code, and says what the code does."""

import re
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.web.conftest import Api


@pytest.fixture
def spec(api: Api) -> dict[str, Any]:
    """The description, with each answer in its place."""
    described: dict[str, Any] = api.get("/openapi.json").get_json()
    for operations in described["paths"].values():
        for operation in operations.values():
            operation["responses"] = {
                status: described["components"]["responses"][status] if "$ref" in answer else answer
                for status, answer in operation["responses"].items()
            }
    return described


VERBS = [
    ("post", "/session"),
    ("get", "/sites/{site}/catalog"),
    ("get", "/sites/{site}/waiting"),
    ("post", "/sites/{site}/tickets"),
    ("get", "/visits/{token}"),
    ("post", "/sites/{site}/counters/{counter}/call-next"),
    *(
        ("post", f"/sites/{{site}}/tickets/{{ticket}}/{verb}")
        for verb in ("recall", "start", "no-show", "finish", "cancel")
    ),
    ("get", "/sites/{site}/board"),
]


WITHOUT_KEY = (
    *("/session", "/sessions", "/session/password", "/session/pin", "/people", "/reset-password"),
    *("/pairings", "/device/report"),
)
"""What makes a token or a password, of which no answer is kept, and what replaces what was said before."""


@pytest.mark.parametrize(("method", "path"), VERBS)
def test_the_verbs_that_others_build_on_are_described(spec: dict[str, Any], method: str, path: str) -> None:
    assert method in spec["paths"][f"/api/v1{path}"]


def test_every_route_of_the_api_is_described(api: Api, spec: dict[str, Any]) -> None:
    routes = {
        re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", rule.rule)
        for rule in api.server.app.url_map.iter_rules()
        if rule.rule.startswith("/api/v1") and not rule.rule.endswith("openapi.json")
    }
    assert routes == set(spec["paths"])


def test_every_command_needs_a_key(spec: dict[str, Any]) -> None:
    for path, operations in spec["paths"].items():
        for method, operation in operations.items():
            names = [parameter["name"] for parameter in operation.get("parameters", [])]
            command = method != "get" and not path.endswith(WITHOUT_KEY)
            assert ("Idempotency-Key" in names) == command, (method, path)


def test_every_problem_has_one_shape(spec: dict[str, Any]) -> None:
    for operations in spec["paths"].values():
        for operation in operations.values():
            for status, answer in operation["responses"].items():
                if status.startswith(("4", "5")):
                    assert list(answer["content"]) == ["application/problem+json"]


def test_every_answer_is_one_that_is_described_and_fits(api: Api, spec: dict[str, Any]) -> None:
    """The main job, each answer held to the description of its route."""
    visit = api.issue("DK-01")
    officer = api.token("officer-DK")
    api.token("greeter")
    called = api.call(1, "officer-DK")
    ticket = called.get_json()["id"]
    described = "/api/v1/sites/{site}"
    answers = [
        ("get", f"{described}/catalog", api.get("/sites/mall/catalog")),
        ("get", f"{described}/waiting", api.get("/sites/mall/waiting")),
        ("get", f"{described}/board", api.get("/sites/mall/board", api.display)),
        ("get", "/api/v1/visits/{token}", api.get(f"/visits/{visit['token']}")),
        ("post", f"{described}/counters/{{counter}}/call-next", called),
        ("post", f"{described}/counters/{{counter}}/call-next", api.call(2, "officer-DK")),
        ("get", f"{described}/tickets/{{ticket}}", api.get(f"/sites/mall/tickets/{ticket}", officer)),
        *(
            ("post", f"{described}/tickets/{{ticket}}/{verb}", api.post(f"/tickets/{ticket}/{verb}", {}, officer))
            for verb in ("recall", "start", "no-show")
        ),
        ("get", "/api/v1/session", api.get("/session", officer)),
        ("post", "/api/v1/pairings", api.client.post("/api/v1/pairings", json={"kind": "kiosk"})),
        ("get", "/api/v1/device", api.get("/device", api.kiosk)),
        ("get", f"{described}/devices", api.get("/sites/mall/devices", api.token("administrator"))),
        ("post", "/api/v1/session", api.client.post("/api/v1/session", json={"name": "x", "password": "y"})),
    ]
    for method, path, answer in answers:
        known = spec["paths"][path][method]["responses"]
        assert str(answer.status_code) in known, (method, path, answer.status_code)
        content = known[str(answer.status_code)].get("content", {})
        if answer.status_code == 204:
            assert content == {}
        else:
            assert answer.content_type in content, (method, path, answer.content_type)
            schema = {**content[answer.content_type]["schema"], "components": spec["components"]}
            Draft202012Validator(schema).validate(answer.get_json())


def test_a_body_is_required_where_something_must_be_said(spec: dict[str, Any]) -> None:
    required = {
        path.rpartition("/")[2]: operation["requestBody"]["required"]
        for path, operations in spec["paths"].items()
        for method, operation in operations.items()
        if method == "post"
    }
    assert {name for name, needed in required.items() if needed} == {
        "break",
        "call",
        "correct",
        "devices",
        "disruptions",
        "external-count",
        "finish",
        "holidays",
        "mark",
        "missed-afterwards",
        "move",
        "offline-visits",
        "pairings",
        "people",
        "remove",
        "schedules",
        "served-afterwards",
        "services",
        "session",
        "sheets",
        "take-over",
    }
    # A number may also be taken by right of an earlier visit, and for nothing else.
    assert {"tickets", "call-next", "start", "no-show", "undo", "close"} <= {
        name for name, needed in required.items() if not needed
    }


def test_a_spoken_call_is_described_as_sound(spec: dict[str, Any]) -> None:
    spoken = spec["paths"]["/api/v1/sites/{site}/calls/{call}/voice"]["get"]["responses"]["200"]
    assert list(spoken["content"]) == ["audio/wav"]


def test_an_answer_promises_the_headers_that_say_what_to_do(spec: dict[str, Any]) -> None:
    for operations in spec["paths"].values():
        for operation in operations.values():
            told = {status: set(answer["headers"]) for status, answer in operation["responses"].items()}
            assert all("X-Request-Id" in names for names in told.values())
            assert {"WWW-Authenticate"} <= told["401"]
            assert {"Allow"} <= told["405"]
            assert {"Retry-After"} <= told["503"]
            assert {"Retry-After"} <= told.get("429", {"Retry-After"})
    assert "ETag" in spec["paths"]["/api/v1/sites/{site}/catalog"]["get"]["responses"]["304"]["headers"]


def test_what_is_slowed_down_says_so(spec: dict[str, Any]) -> None:
    slowed = {
        path.rpartition("/")[2]
        for path, operations in spec["paths"].items()
        for operation in operations.values()
        if "429" in operation["responses"]
    }
    assert slowed == {"session", "password", "take-over", "pairings"}


def test_a_part_of_a_path_is_described_as_what_it_is(spec: dict[str, Any]) -> None:
    kinds = {
        parameter["name"]: parameter["schema"].get("format", parameter["schema"]["type"])
        for operations in spec["paths"].values()
        for operation in operations.values()
        for parameter in operation["parameters"]
        if parameter["in"] == "path"
    }
    assert (kinds["ticket"], kinds["counter"], kinds["site"]) == ("uuid", "integer", "string")


def test_who_is_nobody_may_sign_in_and_out_and_read_what_is_open_to_all(spec: dict[str, Any]) -> None:
    opened = {
        f"{method} {path.rpartition('/')[2]}"
        for path, operations in spec["paths"].items()
        for method, operation in operations.items()
        if {} in operation["security"]
    }
    assert opened == {
        *("post session", "delete session", "post pairings"),
        *("get catalog", "get openings", "get waiting", "get {token}"),
    }
