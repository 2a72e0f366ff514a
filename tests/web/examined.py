"""The application held to its own OpenAPI description by schemathesis: every check, of what it makes up itself.

It is given the things of a prepared day to ask for, and each route's well-formed body from the matrix of rights, so
that a route which is added is examined by itself.
"""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

import schemathesis
from flask import json
from schemathesis.config import SchemathesisConfig
from schemathesis.core.failures import Failure
from schemathesis.engine import events, from_schema
from werkzeug.test import Client

from server.domain import errors
from tests.web.prepared_day import Day, path_values
from tests.web.rights import EVERYBODY, QUERY, RULES, Scene, may

LONG = "ANTREAN_EXAMPLES" in os.environ
EXAMPLES = int(os.environ.get("ANTREAN_EXAMPLES", "2"))
"""Requests that are made up at random for each operation, besides those that follow from its description."""

ORDER = ("anonymous", "kiosk", "display", "officer", "greeter", "supervisor", "head", "administrator", "operator")


@dataclass
class Findings:
    """What was found, each thing once, and how much was asked."""

    described: set[str]
    faults: list[str] = field(default_factory=list)
    operations: set[str] = field(default_factory=set)
    checks: Counter[str] = field(default_factory=Counter)
    left_out: Counter[str] = field(default_factory=Counter)

    def __str__(self) -> str:
        return "\n\n".join(self.faults[:20])


def examine(day: Day, scene: Scene, *paths: str, briefly: Collection[str] = ()) -> Findings:
    """Ask for everything that is described (or for some paths) with every check; for some operations `briefly`."""
    spec = Client(day).get("/api/v1/openapi.json").get_json()
    _offer(spec, scene)
    config = SchemathesisConfig.from_dict(_settings(day, briefly))
    schema: Any = schemathesis.openapi.from_dict(spec, config=config)
    schema.app = day
    if paths:
        schema = schema.include(path=list(paths))
    found = Findings({f"{method.upper()} {path}" for path, each in spec["paths"].items() for method in each})

    def filter_failure(_context: Any, failure: Failure, _case: Any, response: Any) -> bool:
        code = _code_of_the_malls_own(failure, response)
        found.left_out.update([code] if code else [])
        return code is None

    schema.hook(filter_failure)
    seen = set()
    for event in from_schema(schema).execute():
        for key, told in _faults(event, found):
            if key not in seen:
                seen.add(key)
                found.faults.append(told)
    return found


def others_of(name: str) -> set[str]:
    """The operations that another one examines at length: each is shared out to one of those who may, in turn, so that
    the whole stays short. The long run shares nothing out."""
    everybody = {who.name: who for who in EVERYBODY}
    taken: Counter[str] = Counter()
    others = set()
    for rule in () if LONG else RULES:
        able = [each for each in ORDER if may(everybody[each], rule)]
        chosen = min(able, key=lambda each: taken[each])
        taken[chosen] += 1
        if chosen != name:
            method, path = described(rule)
            others.add(f"{method.upper()} {path}")
    return others


def _settings(day: Day, briefly: Collection[str]) -> dict[str, Any]:
    brief = {"phases": {"coverage": {"enabled": False}}, "generation": {"max-examples": 1}}
    return {
        "operations": [{"include-name": sorted(briefly), **brief}] if briefly else [],
        "seed": 1,
        "headers": {"Authorization": f"Bearer {day.token}"} if day.token else {},
        "continue-on-failure": True,
        "generation": {
            "max-examples": EXAMPLES,
            "deterministic": True,
            "database": "none",
            "no-shrink": True,
            # Refused everywhere, which has its own test: a description of every text that says so is hard to read.
            "allow-x00": False,
        },
    }


def _offer(spec: dict[str, Any], scene: Scene) -> None:
    """Put what there is into the description as examples."""
    known = path_values(scene)
    bodies = {described(rule): body for rule, (_action, body) in RULES.items()}
    queries = {described(rule): query for rule, query in QUERY.items()}
    for path, operations in spec["paths"].items():
        for method, operation in operations.items():
            asked = dict(part.split("=") for part in queries.get((method, path), "?").lstrip("?").split("&") if part)
            for parameter in operation["parameters"]:
                values = {"path": known, "query": asked}.get(parameter["in"], {})
                if parameter["name"] in values:
                    parameter["example"] = values[parameter["name"]]
            if "requestBody" in operation and (method, path) in bodies:
                operation["requestBody"]["content"]["application/json"]["example"] = bodies[method, path](scene)


def described(rule: str) -> tuple[str, str]:
    """A rule of the matrix as the description names it: method and path."""
    method, path = rule.split(" ")
    path = re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", path)
    return method.lower(), path if path.startswith("/api") else f"/api/v1{path}"


_MALLS_OWN = {kind.code for kind in errors.Invalid.__subclasses__()}


def _code_of_the_malls_own(failure: Failure, response: Any) -> str | None:
    """The one thing that no description can say: that a well-formed value is none of this mall's, or breaks a rule.

    A service that does not exist, a PIN of six ones, a schedule that ends before it begins are 422 with a code of
    their own, named in the domain. `invalid`, the code of a value that is not written as described, is not among them.
    """
    if type(failure).__name__ != "RejectedPositiveData" or response.status_code != 422:
        return None
    code = str(json.loads(response.content)["code"])
    return code if code in _MALLS_OWN else None


def _faults(event: events.EngineEvent, found: Findings) -> Iterator[tuple[Any, str]]:
    """What an event tells of faults: what makes two of them the same, and the words."""
    if isinstance(event, events.NonFatalError):
        yield (event.label, event.info.title), f"{event.label}: {event.info.title}: {event.info.message}"
    if isinstance(event, events.FatalError):
        raise event.exception
    if isinstance(event, events.ScenarioFinished):
        found.operations.add(event.label or "")
        yield from _of_scenario(event.recorder, found)


def _of_scenario(recorder: Any, found: Findings) -> Iterable[tuple[Any, str]]:
    for case, checks in recorder.checks.items():
        for check in checks:
            found.checks[check.name] += 1
            if check.failure_info is None:
                continue
            failure = check.failure_info.failure
            answer = recorder.interactions[case].response
            said = answer.content[:400].decode(errors="replace") if answer else "no answer"
            told = f"{check.name}: {failure.operation}: {failure.title}\n{failure.message}\n"
            yield (check.name, failure.operation, failure.message), f"{told}{check.failure_info.code_sample}\n{said}"
