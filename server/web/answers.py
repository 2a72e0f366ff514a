"""The answers that the OpenAPI description promises, by what a route is: reading, command, with a path, slowed down."""

from __future__ import annotations

from typing import Any

_WHEN = {
    "400": "The request cannot be read, or has no Idempotency-Key.",
    "401": "Nobody we know.",
    "403": "Not yours to do.",
    "404": "There is no such thing at this site.",
    "405": "The path has other methods; Allow names them.",
    "409": "A rule refused it; nothing was changed.",
    "413": "The body is too large.",
    "415": "The body is not JSON.",
    "422": "A field has a value that cannot be; `errors` says which, and why.",
    "429": "Too many tries; try again after Retry-After seconds.",
    "503": "The database cannot take it just now; try again after Retry-After seconds.",
}

PROBLEM = {
    "type": "object",
    "description": "RFC 9457 problem details; `code` is stable, the texts follow Accept-Language (id, en).",
    "required": ["type", "title", "status", "detail", "code", "request_id"],
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "code": {"type": "string"},
        "request_id": {"type": "string", "description": "As in the header X-Request-Id: finds the request in the log."},
        "facts": {"type": "object", "additionalProperties": {"type": ["string", "integer"]}},
        "errors": {"type": "object", "additionalProperties": {"type": "array", "items": {"type": "string"}}},
    },
}

_TEXT = {"type": "string", "minLength": 1}

HEADERS = {
    name: {"description": said, "required": True, "schema": schema}
    for name, said, schema in (
        ("X-Request-Id", "Finds the request in the log; the caller's own if it sent one.", _TEXT),
        ("Content-Language", "In which language the texts are.", {"type": "string", "enum": ["id", "en"]}),
        ("Retry-After", "Seconds until trying again makes sense.", {"type": "integer", "minimum": 1}),
        ("WWW-Authenticate", "How to say who asks.", {"type": "string", "const": "Bearer"}),
        ("Allow", "The methods that the path has.", _TEXT),
        ("ETag", "Changes with the answer: sent back as If-None-Match, an unchanged one is a 304.", _TEXT),
    )
}

_TOLD_BESIDES = {"401": ("WWW-Authenticate",), "405": ("Allow",), "429": ("Retry-After",), "503": ("Retry-After",)}


def headers(*names: str) -> dict[str, Any]:
    """References to headers; that of the request's id stands in every answer."""
    return {name: {"$ref": f"#/components/headers/{name}"} for name in ("X-Request-Id", *names)}


RESPONSES = {
    status: {
        "description": said,
        "headers": headers("Content-Language", *_TOLD_BESIDES.get(status, ())),
        "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}},
    }
    for status, said in _WHEN.items()
}

_ALWAYS = ("401", "403", "405", "503")
_COMMANDING = ("400", "409", "413", "415", "422")
_SLOWED = ("/session", "/session/password", "/take-over", "/pairings")
"""Where guessing is slowed down, and filling the list of devices."""


def problems_of(path: str, operation: dict[str, Any]) -> set[str]:
    """The problems that an operation can answer with."""
    found = set(_ALWAYS)
    if "{" in path:
        found.add("404")
    if any(parameter["in"] == "query" for parameter in operation["parameters"]):
        found.add("422")
    if "requestBody" in operation:
        found.update(_COMMANDING)
        if path.endswith(_SLOWED):
            found.add("429")
    return found
