"""What the generated OpenAPI description says of every route alike: problems, the key of a command, who may ask."""

from __future__ import annotations

from typing import Any

from server.web.api import KEY_LENGTH

_WHEN = {
    "400": "The request cannot be read, or has no Idempotency-Key.",
    "401": "Nobody we know.",
    "403": "Not yours to do.",
    "404": "There is no such thing at this site.",
    "409": "A rule refused it; nothing was changed.",
    "413": "The body is too large.",
    "415": "The body is not JSON.",
    "422": "A field has a value that cannot be; `errors` says which, and why.",
    "429": "Too many wrong passwords; try again after Retry-After seconds.",
    "503": "The database cannot take it just now; try again after Retry-After seconds.",
}
_READING = ("401", "403", "404", "422", "503")
_COMMANDING = tuple(status for status in _WHEN if status != "429")

_PROBLEM = {
    "type": "object",
    "description": "RFC 9457 problem details; `code` is stable, the texts follow Accept-Language (id, en).",
    "required": ["type", "title", "status", "detail", "code"],
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "code": {"type": "string"},
        "facts": {"type": "object", "additionalProperties": {"type": ["string", "integer"]}},
        "errors": {"type": "object", "additionalProperties": {"type": "array", "items": {"type": "string"}}},
    },
}

_KEY = {
    "name": "Idempotency-Key",
    "in": "header",
    "required": True,
    "description": "The same key and body give the same answer, for at least 24 hours; another body gives 422.",
    "schema": {"type": "string", "minLength": 1, "maxLength": KEY_LENGTH},
}


def describe(spec: dict[Any, Any] | str) -> dict[Any, Any] | str:
    """Add to the generated description what holds for all routes."""
    if isinstance(spec, str):
        raise TypeError("the description is made as JSON")
    components = spec.setdefault("components", {})
    components.setdefault("schemas", {})["Problem"] = _PROBLEM
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
    for path, operations in spec["paths"].items():
        for method, operation in operations.items():
            command = method != "get" and not path.endswith(_WITHOUT_KEY)
            if command:
                operation.setdefault("parameters", []).append(_KEY)
            _say_who(path, method, operation)
            _say_whether_a_body_is_needed(operation, components["schemas"])
            responses = operation.setdefault("responses", {})
            slowed = ("429",) if path.endswith(_SLOWED) and method in {"post", "put"} else ()
            for status in (*(_COMMANDING if method != "get" else _READING), *slowed):
                responses[status] = {
                    "description": _WHEN[status],
                    "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}},
                }
    return spec


_OPEN_TO_ALL = ("/catalog", "/waiting", "/visits/{token}", "/pairings")
_WITHOUT_KEY = (
    *("/session", "/sessions", "/session/password", "/session/pin", "/people", "/reset-password"),
    *("/pairings", "/device/report"),
)
"""A token or password is made or told, which must not be kept; or what is said replaces what was said before."""
_SLOWED = ("/session", "/session/password")
"""Where guessing is slowed down."""


def _say_who(path: str, method: str, operation: dict[str, Any]) -> None:
    known: list[dict[str, list[str]]] = [{"token": []}, {"cookie": []}, {"device": []}]
    anybody = path.endswith(_OPEN_TO_ALL) or (path.endswith("/session") and method == "post")
    operation["security"] = [{}, *known] if anybody else known


def _say_whether_a_body_is_needed(operation: dict[str, Any], schemas: dict[str, Any]) -> None:
    body = operation.get("requestBody")
    if body:
        reference = body["content"]["application/json"]["schema"]["$ref"]
        body["required"] = bool(schemas[reference.rpartition("/")[2]].get("required"))
