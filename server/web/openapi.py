"""What the generated OpenAPI description says of every route alike: its answers, the key of a command, who may ask."""

from __future__ import annotations

import re
from typing import Any

from flask import current_app

from server.web.answers import HEADERS, PROBLEM, RESPONSES, headers, problems_of
from server.web.api import KEY
from server.web.segments import SEGMENT

_KEY = {
    "name": "Idempotency-Key",
    "in": "header",
    "required": True,
    "description": "The same key and body give the same answer, for at least 24 hours; another body gives 422.",
    "schema": {"type": "string", "pattern": KEY},
}

_SEGMENTS: dict[str, dict[str, Any]] = {
    "": {"type": "string", "pattern": rf"^{SEGMENT}$"},
    "int": {"type": "integer", "minimum": 0},
    "uuid": {"type": "string", "format": "uuid"},
}
"""What fits a part of a path, by its converter."""


def describe(spec: dict[Any, Any] | str) -> dict[Any, Any] | str:
    """Add to the generated description what holds for all routes."""
    if isinstance(spec, str):
        raise TypeError("the description is made as JSON")
    components = spec.setdefault("components", {})
    schemas = components.setdefault("schemas", {})
    schemas["Problem"] = PROBLEM
    components["headers"] = HEADERS
    components["responses"] = RESPONSES
    components["securitySchemes"] = {
        "token": {"type": "http", "scheme": "bearer"},
        "cookie": {"type": "apiKey", "in": "cookie", "name": "antrean_session"},
        "device": {
            "type": "apiKey",
            "in": "cookie",
            "name": "antrean_device",
            "description": "A display's browser; counts in requests with the header `Antrean-As: device`.",
        },
    }
    segments = _segments()
    for path, operations in spec["paths"].items():
        for method, operation in operations.items():
            parameters = operation.setdefault("parameters", [])
            for parameter in parameters:
                if parameter["in"] == "path":
                    parameter["schema"] = segments[path, parameter["name"]]
            if method != "get" and not path.endswith(_WITHOUT_KEY):
                parameters.append(_KEY)
            _say_who(path, method, operation)
            _say_whether_a_body_is_needed(operation, schemas)
            _say_what_is_answered(path, operation)
    return spec


def _segments() -> dict[tuple[str, str], dict[str, Any]]:
    """What fits each parameter of each path."""
    found: dict[tuple[str, str], dict[str, Any]] = {}
    for rule in current_app.url_map.iter_rules():
        path = re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", rule.rule)
        for converter, name in re.findall(r"<(?:(\w+):)?(\w+)>", rule.rule):
            if converter in _SEGMENTS:
                found[path, name] = _SEGMENTS[converter]
    return found


_OPEN_TO_ALL = ("/catalog", "/openings", "/waiting", "/visits/{token}", "/pairings")
_WITHOUT_KEY = (
    *("/session", "/sessions", "/session/password", "/session/pin", "/people", "/reset-password"),
    *("/pairings", "/device/report"),
)
"""A token or password is made or told, which must not be kept; or what is said replaces what was said before."""


def _say_who(path: str, method: str, operation: dict[str, Any]) -> None:
    known: list[dict[str, list[str]]] = [{"token": []}, {"cookie": []}, {"device": []}]
    anybody = path.endswith(_OPEN_TO_ALL) or (path.endswith("/session") and method != "get")
    operation["security"] = [{}, *known] if anybody else known


def _say_whether_a_body_is_needed(operation: dict[str, Any], schemas: dict[str, Any]) -> None:
    body = operation.get("requestBody")
    if body:
        reference = body["content"]["application/json"]["schema"]["$ref"]
        body["required"] = bool(schemas[reference.rpartition("/")[2]].get("required"))


def _say_what_is_answered(path: str, operation: dict[str, Any]) -> None:
    responses = operation["responses"]
    for answer in responses.values():
        # What may be answered with a 304 has a tag.
        answer["headers"] = headers(*(("ETag",) if "304" in responses else ()))
    for status in sorted(problems_of(path, operation)):
        responses[status] = {"$ref": f"#/components/responses/{status}"}
