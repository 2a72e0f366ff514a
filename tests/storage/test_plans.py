"""No statement of a working day reads all that ever was: history may grow without slowing the mall."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import event

from server.clock import ManualClock
from server.domain.catalogue import Policy
from server.domain.ticket import Priority
from server.storage.queries.queues import people_ahead
from server.usecases.choose_next import choose_next
from server.usecases.run_due import run_due
from server.web.figures import MallFigures, observe_waits
from tests.malls import Mall
from tests.realtime.screens import EVERY_VIEW, Screen

GROWING = ("ticket", "visit", "call", "call_zone", "service_line", "journal", "idempotency", "number_series", "duty")
"""Tables that keep growing with every day."""

WITHIN = re.compile(r"SEARCH (?P<table>\w+) USING (?P<how>.*)")
PARTIAL = (
    "ix_ticket_waiting",
    "ix_ticket_finished",
    "uq_ticket_counter",
    "uq_ticket_visit_at_counter",
    "uq_ticket_place",
    "uq_duty_counter",
)
"""Indexes of open tickets and duties: all of them are few. (Of the finished ones only the newest are asked for.)"""

FROM_THE_END = ("ix_call_site_seq",)
"""Read backwards, and no further than a limit."""


@pytest.fixture
def statements(mall: Mall) -> Iterator[list[tuple[str, Any]]]:
    """Every statement that is run, with its parameters."""
    heard: list[tuple[str, Any]] = []

    def hear(_conn: Any, _cursor: Any, statement: str, parameters: Any, _context: Any, many: bool) -> None:
        heard.append((statement, parameters[0] if many else parameters))

    event.listen(mall.store.engine, "before_cursor_execute", hear)
    yield heard
    event.remove(mall.store.engine, "before_cursor_execute", hear)


def work(mall: Mall, clock: ManualClock) -> None:
    """Everything that happens on a day, and what every screen reads."""
    mall.issue("DK-01", "PL-01")
    mall.issue("DK-02")
    mall.cancel(mall.issue("BK-01")["tickets"][0]["id"])
    mall.serve(1)
    mall.no_show(mall.recall(mall.call_somebody(3)))
    who_is_next(mall)
    for view, arg in EVERY_VIEW:
        screen = Screen(mall, view, arg)
        mall.issue("DK-03")
        screen.follow()
    mall.call(2)
    observe_waits(mall.store)
    assert len(list(MallFigures(mall.store).collect())) > 3
    clock.advance(days=1)
    run_due(mall.store)


def who_is_next(mall: Mall) -> None:
    """A counter with two queues chooses between priority and others."""
    mall.issue("DK-01", priority=Priority.ELDERLY)
    place = UUID(mall.issue("DK-02")["tickets"][0]["id"])
    desk = mall.catalogue.counter(7)
    assert desk is not None
    now = mall.clock.now()
    credit = replace(
        mall.catalogue, queues=tuple(replace(one, policy=Policy.ACCUMULATING) for one in mall.catalogue.queues)
    )
    with mall.store.connect() as connection:
        assert choose_next(connection, mall.catalogue, now, desk)
        people_ahead(connection, credit, place, now)


def too_wide(mall: Mall, statements: list[tuple[str, Any]]) -> list[str]:
    """Steps of query plans that read a growing table whole, or all of a site's."""
    found = set()
    with mall.store.engine.connect() as connection:
        raw = connection.connection.driver_connection
        assert raw is not None
        for statement, parameters in list(statements):
            if not statement.lstrip().upper().startswith(("SELECT", "UPDATE", "DELETE")):
                continue
            for row in raw.execute(f"EXPLAIN QUERY PLAN {statement}", parameters).fetchall():
                step = row[3]
                if re.match(rf"SCAN ({'|'.join(GROWING)}|other)\b", step):
                    found.add(f"{step}: {statement}")
                search = WITHIN.match(step)
                whole_site = search and search["table"] in {*GROWING, "other"} and search["how"].endswith("(site=?)")
                if whole_site and not any(index in step for index in (*PARTIAL, *FROM_THE_END)):
                    found.add(f"{step}: {statement}")
    return sorted(found)


def test_every_statement_of_a_day_finds_its_rows_by_an_index(
    mall: Mall, clock: ManualClock, statements: list[tuple[str, Any]]
) -> None:
    work(mall, clock)
    assert len(statements) > 100
    assert too_wide(mall, statements) == []


def test_a_state_that_is_given_as_a_parameter_is_found_to_read_everything(
    mall: Mall, statements: list[tuple[str, Any]]
) -> None:
    """The control: what the partial indexes are there for, asked in the way that SQLite cannot match to them."""
    with mall.store.connect() as connection:
        connection.exec_driver_sql(
            "SELECT ticket FROM ticket WHERE site = ? AND counter = ? AND state IN (?, ?)",
            ("mall", 1, "called", "serving"),
        )
    assert len(too_wide(mall, statements)) == 1
