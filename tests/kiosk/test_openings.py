"""When numbers are given, as the kiosk keeps it for a day without its server."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from kiosk.client import Answer, ServerRefused
from kiosk.news import News
from kiosk.openings import OpeningsKeeper, read_openings
from kiosk.watch import Watch, judged
from tests.kiosk.malls import CATALOG, SITE

NINE = datetime(2026, 11, 24, 2, 0, tzinfo=UTC)


def told(**queues: list[list[str]]) -> dict[str, Any]:
    """Open from 08.00 to 12.00 in Jakarta, unless said otherwise; DK-02 until 10.00."""
    morning = [["2026-11-24T01:00:00Z", "2026-11-24T05:00:00Z"], ["2026-11-25T01:00:00Z", "2026-11-25T05:00:00Z"]]
    return {
        "made_at": "2026-11-24T00:00:00Z",
        "until": "2026-12-01T00:00:00Z",
        "queues": {"DK": morning, "PT": morning} | queues,
        "services": {"DK-02": [["2026-11-24T01:00:00Z", "2026-11-24T03:00:00Z"]]},
    }


@pytest.mark.parametrize(
    ("hours", "queue", "service", "expected"),
    [
        (0, "DK", None, (True, None)),
        (3, "DK", None, (False, NINE + timedelta(hours=23))),
        (-1, "DK", None, (True, None)),
        (-2, "DK", None, (False, NINE - timedelta(hours=1))),
        (0, "DK", "DK-02", (True, None)),
        (1, "DK", "DK-02", (False, None)),
        (1, "DK", "DK-01", (True, None)),
        (0, "XX", None, (True, None)),
        (24 * 7, "DK", None, (True, None)),
    ],
)
def test_it_is_open_in_its_spans_and_what_is_not_known_is_open(
    hours: int, queue: str, service: str | None, expected: tuple[bool, datetime | None]
) -> None:
    assert read_openings(told()).opening(NINE + timedelta(hours=hours), queue, service) == expected


def test_the_page_is_told_what_is_open_and_nothing_of_who_waits() -> None:
    value = judged(read_openings(told(PT=[])), CATALOG, NINE + timedelta(hours=2))
    civil, permits = value["queues"]["DK"], value["queues"]["PT"]
    assert (civil["open"], civil["waiting"], civil["estimate"]) == (True, None, None)
    assert [(one["service"], one["open"], one["why"]) for one in civil["services"]] == [
        ("DK-02", False, "outside_hours")
    ]
    assert (permits["open"], permits["why"], permits["opens"]) == (False, "outside_hours", None)
    assert (value["opening"]["open"], value["opening"]["opens"]) == (True, None)


def test_a_mall_that_is_closed_says_when_the_first_of_it_opens() -> None:
    value = judged(read_openings(told()), CATALOG, NINE + timedelta(hours=4))
    assert (value["opening"]["open"], value["opening"]["opens"]) == (False, "2026-11-25T01:00:00.000000Z")


def test_an_agency_with_numbers_of_its_own_says_where() -> None:
    where = {"id": "Di gerai DPMPTSP"}
    agencies = [
        agency | {"queues": [queue | {"external": where} for queue in agency["queues"]]}
        for agency in CATALOG["agencies"]
    ]
    line = judged(read_openings(told(DK=[], PT=[])), CATALOG | {"agencies": agencies}, NINE)["queues"]["DK"]
    assert (line["open"], line["why"], line["notice"]) == (False, "external", where)


class Server:
    """Answers from memory."""

    def __init__(self) -> None:
        self.value: Any = told()

    def openings(self) -> Any:
        if isinstance(self.value, Exception):
            raise self.value
        return self.value


def keeper(server: Server, folder: Path, site: str = SITE) -> OpeningsKeeper:
    return OpeningsKeeper(server, lambda: site, folder)  # type: ignore[arg-type] # the test's double


def test_they_are_kept_for_a_start_without_the_server(tmp_path: Path) -> None:
    keeper(Server(), tmp_path).fetch()
    assert keeper(Server(), tmp_path).kept == read_openings(told())
    assert keeper(Server(), tmp_path, "another mall").kept is None


@pytest.mark.parametrize(
    "value", [{}, {"queues": []}, ServerRefused(Answer(404, b"{}", {})), told() | {"until": "soon"}]
)
def test_an_answer_of_no_use_leaves_what_is_there(tmp_path: Path, value: Any) -> None:
    server = Server()
    keeping = keeper(server, tmp_path)
    keeping.fetch()
    server.value = value
    keeping.fetch()
    assert keeping.kept == read_openings(told())


@pytest.mark.parametrize("content", ["", "{", "[]", '{"site": "mall"}'])
def test_a_damaged_file_is_of_no_use_and_no_harm(tmp_path: Path, content: str) -> None:
    (tmp_path / "openings.json").write_text(content, encoding="utf-8")
    assert keeper(Server(), tmp_path).kept is None


class Clock:
    def __init__(self) -> None:
        self.at = NINE

    def now(self) -> datetime:
        return self.at


def test_the_page_is_told_how_old_what_it_shows_is() -> None:
    news, clock = News(), Clock()
    watch = Watch(news, clock, lambda: CATALOG, lambda: read_openings(told()), lambda: True)  # type: ignore[arg-type] # the test's double
    watch.look()
    # Since the start the server was not heard: what is shown is as old as the hours.
    assert newest(news)["as_of"] == "2026-11-24T00:00:00.000000Z"
    assert newest(news)["alone"]
    news.waiting(online=True, queues={"DK": {"waiting": 3}})
    watch.look()
    assert newest(news)["queues"] == {"DK": {"waiting": 3}}
    news.waiting(online=False)
    clock.at += timedelta(minutes=5)
    watch.look()
    assert newest(news)["as_of"] == "2026-11-24T02:00:00.000000Z"
    assert newest(news)["queues"]["DK"]["waiting"] is None


def newest(news: News) -> dict[str, Any]:
    return next(value for kind, value in news.since(0, 0)[1] if kind == "waiting")
