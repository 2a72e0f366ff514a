"""The description is generated from the code, and says what the code does."""

from typing import Any

import pytest

from tests.web.conftest import Api


@pytest.fixture
def spec(api: Api) -> dict[str, Any]:
    described: dict[str, Any] = api.get("/openapi.json").get_json()
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


@pytest.mark.parametrize(("method", "path"), VERBS)
def test_the_verbs_that_others_build_on_are_described(spec: dict[str, Any], method: str, path: str) -> None:
    assert method in spec["paths"][f"/api/v1{path}"]


def test_every_route_of_the_api_is_described(api: Api, spec: dict[str, Any]) -> None:
    import re

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
            command = method == "post" and not path.endswith("/session")
            assert ("Idempotency-Key" in names) == command, (method, path)


def test_every_problem_has_one_shape(spec: dict[str, Any]) -> None:
    for operations in spec["paths"].values():
        for operation in operations.values():
            for status, answer in operation["responses"].items():
                if status.startswith(("4", "5")):
                    assert list(answer["content"]) == ["application/problem+json"]
