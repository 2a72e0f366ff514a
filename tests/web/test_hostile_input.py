"""What stands in a field, a path or a query is never a fault of the server: it is said what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import deepcopy
from itertools import count
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from werkzeug.test import Client

from server.web.schemas.incoming import In
from tests.web.examined import described
from tests.web.prepared_day import Day, PreparedDay, path_values, prepare
from tests.web.rights import QUERY, RULES, Scene

pytestmark = pytest.mark.slow

TEXTS = (
    *(
        "",
        " ",
        "DK\x0001",
        "\x7f\x1b[2J",
        "\u202e",
        "😀" * 40,
        "x" * 5_000,
        "'; DROP TABLE visit; --",
        "{ $number }",
        "%s%n",
    ),
    *("../../etc/passwd", "-1", "9" * 400, "１", "0", "1000-01-01", "8999-12-31", "2026-02-30", "24:00", "08:00:00Z"),
    *("1000-01-01T00:00:00+23:59", "8999-12-31T23:59:59-23:59", "0001-01-01T00:00:00+14:00", "2026-11-24T08:00:00"),
)
OTHERS: tuple[Any, ...] = (None, True, 0, -1, 5.0, 1.5, 1e300, 2**63, 10**400, [], [None], {"id": None})
BODIES: tuple[Any, ...] = (None, [], "x", 5, {}, {"": ""}, {"__proto__": {}}, [{}])
SEGMENTS = (*(quote(text, safe="") for text in TEXTS if 0 < len(text) < 1_000), "%ff%fe", "%ED%A0%80", "%2e%2e", ";a=b")

WITH_A_BODY = [rule for rule in RULES if not rule.startswith(("GET", "DELETE"))]
WITH_A_PATH = [rule for rule in RULES if "<" in rule]

Ask = Callable[..., int]


@pytest.fixture(scope="module")
def prepared(defined: Path, tmp_path_factory: pytest.TempPathFactory) -> PreparedDay:
    return prepare(defined, tmp_path_factory.mktemp("prepared"))


@pytest.fixture(scope="module")
def day(prepared: PreparedDay, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Day]:
    made = Day(prepared, tmp_path_factory.mktemp("day"), "operator")
    yield made
    assert not made.end(), "the journal and the tables differ"
    made.stop()


@pytest.fixture(scope="module")
def ask(day: Day) -> Ask:
    """Ask for a path with a body, as one who may do everything, and see what is answered."""
    numbers = count()

    def asked(method: str, path: str, body: Any = None) -> int:
        headers = {"Authorization": f"Bearer {day.token}", "Idempotency-Key": f"key-{next(numbers)}"}
        client = Client(day, use_cookies=False)
        return client.open(path, method=method, json=body, headers=headers).status_code

    return asked


def _asked_for(rule: str, scene: Scene, **other: str) -> tuple[str, str]:
    """Method and path, with what there is in it, or something else."""
    method, path = described(rule)
    for name, value in {**path_values(scene), **other}.items():
        path = path.replace(f"{{{name}}}", str(value))
    return method, path


def _places(value: Any, way: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
        yield (*way, key)
        if isinstance(inner, dict | list):
            yield from _places(inner, (*way, key))


def _with(body: Any, way: tuple[Any, ...], value: Any) -> Any:
    changed = deepcopy(body)
    place = changed
    for key in way[:-1]:
        place = place[key]
    place[way[-1]] = value
    return changed


def _fill_bodies(ask: Ask, scene: Scene, rule: str) -> None:
    method, path = _asked_for(rule, scene)
    for body in BODIES:
        assert ask(method, path, body) < 500, body
    body = RULES[rule][1](scene)
    for way in _places(body):
        for value in (*TEXTS, *OTHERS):
            assert ask(method, path, _with(body, way, value)) < 500, (way, value)


@pytest.mark.parametrize("rule", WITH_A_BODY)
def test_whatever_stands_in_a_body_is_answered(ask: Ask, prepared: PreparedDay, rule: str) -> None:
    _fill_bodies(ask, prepared.scene, rule)


@pytest.mark.parametrize("rule", WITH_A_PATH)
def test_whatever_stands_in_a_path_is_answered(ask: Ask, prepared: PreparedDay, rule: str) -> None:
    for name in path_values(prepared.scene):
        for segment in SEGMENTS if f"{name}>" in rule else ():
            method, path = _asked_for(rule, prepared.scene, **{name: segment})
            body = None if rule not in WITH_A_BODY else RULES[rule][1](prepared.scene)
            assert ask(method, path, body) < 500, segment


def test_whatever_stands_in_a_query_is_answered(ask: Ask, day: Day, prepared: PreparedDay) -> None:
    operations = Client(day).get("/api/v1/openapi.json").get_json()["paths"]
    for rule in (rule for rule in RULES if rule.startswith("GET") and described(rule)[1] in operations):
        for parameter in operations[described(rule)[1]]["get"]["parameters"]:
            for segment in (*SEGMENTS, "", "a&b") if parameter["in"] == "query" else ():
                _method, path = _asked_for(rule, prepared.scene)
                query = f"{QUERY.get(rule, '?')}&{parameter['name']}={segment}"
                assert ask("GET", path + query) < 500, (rule, query)


def test_a_time_that_the_mall_cannot_reckon_with_is_found(
    ask: Ask, day: Day, prepared: PreparedDay, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control: with what comes in no longer held to how it is written, a field makes the server fail."""
    monkeypatch.setattr(In, "_fits", lambda *_asked: True)
    with pytest.raises(AssertionError, match="/visits"):
        test_whatever_stands_in_a_query_is_answered(ask, day, prepared)
