"""Whether the server answers, by the last try of anything."""

from __future__ import annotations

import pytest
import requests

from kiosk.line import PROBLEM, Line


def answer(status: int, kind: str = "application/json") -> requests.Response:
    response = requests.Response()
    response.status_code = status
    response.headers["Content-Type"] = kind
    return response


@pytest.mark.parametrize(
    ("status", "kind", "lost"),
    [
        (200, "application/json; charset=utf-8", False),
        (204, "", False),
        (304, "", False),
        (409, PROBLEM, False),
        (401, PROBLEM, False),
        (429, PROBLEM, False),
        (500, PROBLEM, True),
        (502, "text/html", True),
        (503, PROBLEM, True),
        (200, "text/html", True),  # somebody else's portal
        (404, "text/html", True),
    ],
)
def test_what_the_server_says_is_an_answer_and_nothing_else_is(status: int, kind: str, lost: bool) -> None:
    line = Line()
    assert not line.lost
    line.answered(answer(status, kind))
    assert line.lost is lost


def test_being_back_is_told_once() -> None:
    line, told = Line(), []
    line.on_back.append(lambda: told.append("back"))
    for _ in range(3):
        line.answered(answer(200))
    assert told == ["back"]
    line.silent()
    line.silent()
    assert (line.lost, told) == (True, ["back"])
    line.answered(answer(200))
    line.answered(answer(200))
    assert told == ["back", "back"]
