"""Verify is clean on a mall that worked, and finds what was tampered with."""

import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import text

from server.clock import ManualClock
from server.domain.duty import BreakReason
from server.domain.ticket import Outcome, Priority
from server.storage.engine import open_engine
from server.storage.invariants import INVARIANTS, violations
from server.storage.replay import EXEMPT, replayed_tables
from server.storage.store import Store
from server.usecases.hold_ticket import HoldTicket, hold_ticket
from server.usecases.open_duty import OpenDuty, open_duty
from server.usecases.run_due import run_due
from server.usecases.start_break import StartBreak, start_break
from server.usecases.step_away import PauseVisit, pause_visit
from server.usecases.transfer_ticket import TransferTicket, transfer_ticket
from tests.conftest import MORNING
from tests.malls import KIOSK, SITE, Mall, small_mall


@pytest.fixture(scope="module")
def worked(defined: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The database of a day with everything that can happen, its end, and a new morning."""
    path = tmp_path_factory.mktemp("worked") / "mall.db"
    shutil.copyfile(defined, path)
    clock = ManualClock(MORNING)
    store = Store(open_engine(f"sqlite:///{path}"), clock)
    mall = Mall(store, clock, small_mall())
    for _ in range(3):
        mall.issue("DK-01", "PL-02")
        mall.issue("BK-01", priority=Priority.ELDERLY)
        clock.advance(minutes=2)
    mall.serve(1)
    mall.no_show(mall.recall(mall.call_somebody(3)))
    mall.start(mall.call_somebody(5))
    mall.cancel(mall.issue("PL-03")["tickets"][0]["id"])
    mall.finish(mall.start(mall.call_somebody(6)), Outcome.ACCEPTED)
    moved = mall.start(mall.call_somebody(2))
    mall.do(mall.officer(2), transfer_ticket, TransferTicket(UUID(moved["id"]), to_counter=1))
    held = mall.start(mall.call_somebody(2))
    mall.do(mall.officer(2), hold_ticket, HoldTicket(UUID(held["id"])))
    mall.do(mall.officer(2), start_break, StartBreak(2, BreakReason.REST, 15))
    mall.do(KIOSK, pause_visit, PauseVisit(UUID(mall.issue("PL-01")["id"])))
    clock.advance(days=1)
    run_due(mall.store)
    mall.issue("DK-02", "DK-03")
    mall.start(mall.call_somebody(1))
    mall.do(mall.officer(2), open_duty, OpenDuty(2))
    store.engine.dispose()
    return path


@pytest.fixture
def busy_day(worked: Path, tmp_path: Path) -> Iterator[Mall]:
    """That mall, the test's own."""
    shutil.copyfile(worked, tmp_path / "mall.db")
    clock = ManualClock(MORNING + timedelta(days=1, hours=1))
    store = Store(open_engine(f"sqlite:///{tmp_path / 'mall.db'}"), clock)
    yield Mall(store, clock, small_mall())
    store.engine.dispose()


def tamper(mall: Mall, sql: str) -> list[str]:
    """Change the database behind the journal's back; the promises that are then found broken, and the replay."""
    with mall.store.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA foreign_keys=OFF")
    with mall.store.connect(write=True) as connection:
        connection.execute(text(sql))
        connection.commit()
    return mall.verify().faults


def test_a_day_of_work_keeps_every_promise(busy_day: Mall) -> None:
    report = busy_day.verify()
    assert report.faults == []
    assert report.entries > 20
    assert set(report.rows) == {table.name for table in replayed_tables()}


def test_every_table_is_replayed_or_exempt_with_a_reason(busy_day: Mall) -> None:
    tables = {row["name"] for row in busy_day.query("SELECT name FROM sqlite_master WHERE type = 'table'")}
    assert tables - {"alembic_version"} == {table.name for table in replayed_tables()} | set(EXEMPT)
    assert all(EXEMPT.values())


BREAKS = {
    "journal_gapless": "DELETE FROM journal WHERE seq = 30",
    "journal_counted": "UPDATE site SET seq = seq + 1",
    "number_once": "UPDATE visit SET number = 'DK-001' WHERE number = 'DK-002'",
    "series_gapless": "UPDATE number_series SET last = last + 1 WHERE prefix = 'DK'",
    "visit_has_ticket": "DELETE FROM ticket WHERE state = 'cancelled'",
    "ticket_has_line": "DELETE FROM service_line WHERE service = 'PL-03'",
    "visit_at_one_counter": "DROP INDEX uq_ticket_visit_at_counter",
    "counter_has_one_ticket": "DROP INDEX uq_ticket_counter",
    "one_place_in_queue": "DROP INDEX uq_ticket_place",
    "state_fits_times": "UPDATE ticket SET started_at = NULL WHERE state = 'serving'",
    "told_in_order": "UPDATE ticket SET afterwards = TRUE WHERE state = 'serving'",
    "calls_counted": "UPDATE ticket SET calls = 5 WHERE state = 'no_show'",
    "called_once": "UPDATE journal SET kind = 'ticket_called' WHERE kind = 'ticket_started'",
    "call_is_shown": "DELETE FROM call_zone WHERE zone = 'Z1'",
    "outcome_recorded": "UPDATE service_line SET outcome = NULL WHERE outcome = 'completed'",
    "transfer_goes_on": "UPDATE ticket SET came_from = NULL",
    "planned_waits_for_something": "UPDATE ticket SET state = 'planned' WHERE state = 'serving'",
    "collected_in_one_place": "UPDATE service_line SET case_id = ticket",
    "who_paused_is_not_called": "UPDATE visit SET paused_at = issued_at",
    "one_officer_a_counter": "DROP INDEX uq_duty_counter",
    "no_ticket_during_break": "UPDATE duty SET state = 'on_break' WHERE state = 'open'",
    "accepted_is_a_case": "UPDATE service_case SET state = 'withdrawn'",
    "visit_keeps_its_day": "UPDATE service_line SET service_day = '2026-01-01'",
    "day_end_expected": "DELETE FROM due",
    "closed_day_has_no_open_ticket": "UPDATE ticket SET state = 'waiting' WHERE state = 'cancelled'",
}
"""For each promise, what breaks it."""

SECOND_STEP = {
    "visit_at_one_counter": "UPDATE ticket SET state = 'serving', counter = 4",
    "counter_has_one_ticket": "UPDATE ticket SET state = 'serving', counter = 1",
    "one_place_in_queue": "UPDATE ticket SET state = 'waiting', queue = 'DK'",
    "one_officer_a_counter": "UPDATE duty SET state = 'open', counter = 1",
}
"""What breaks it once the database's own constraint is gone: the constraint would say no."""


def test_every_promise_has_something_that_breaks_it() -> None:
    assert {invariant.name for invariant in INVARIANTS} == set(BREAKS)


@pytest.mark.parametrize("invariant", INVARIANTS, ids=lambda invariant: invariant.name)
def test_a_broken_promise_is_found(busy_day: Mall, invariant: object) -> None:
    broken = next(known for known in INVARIANTS if known is invariant)
    with busy_day.store.engine.connect() as connection:
        assert violations(connection, SITE, broken) == []
        connection.rollback()
        connection.connection.execute("PRAGMA foreign_keys=OFF")
        for statement in (BREAKS[broken.name], SECOND_STEP.get(broken.name)):
            if statement:
                if broken.name == "visit_at_one_counter":
                    connection.execute(text("DROP INDEX IF EXISTS uq_ticket_counter"))
                if broken.name in SECOND_STEP:
                    for index in (
                        "uq_ticket_counter",
                        "uq_ticket_visit_at_counter",
                        "uq_ticket_place",
                        "uq_duty_counter",
                    ):
                        connection.execute(text(f"DROP INDEX IF EXISTS {index}"))
                if not statement.startswith("DROP"):
                    connection.execute(text(statement))
        assert violations(connection, SITE, broken) != []
        connection.rollback()


@pytest.mark.parametrize(
    ("table", "sql"),
    [
        ("ticket", "UPDATE ticket SET queued_at = '2026-11-24 00:00:00.000000' WHERE state = 'finished'"),
        ("visit", "UPDATE visit SET party_size = 7 WHERE number = 'DK-002'"),
        ("call", "UPDATE call SET counter = 2 WHERE turn = 2"),
        ("service", "UPDATE service SET standard_minutes = 99 WHERE service = 'DK-01'"),
        ("site", "UPDATE site SET timezone = 'Asia/Jayapura'"),
    ],
)
def test_a_table_changed_behind_the_journals_back_is_found(busy_day: Mall, table: str, sql: str) -> None:
    faults = tamper(busy_day, sql)
    assert any(fault.startswith(f"{table} is not as the journal says") for fault in faults)


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE ticket SET state = 'bogus' WHERE state = 'finished'",
        "UPDATE visit SET service_day = 'yesterday' WHERE number = 'DK-002'",
        "UPDATE journal SET data = '{broken' WHERE kind = 'ticket_started'",
        "UPDATE journal SET data = '{}' WHERE kind = 'ticket_started'",
    ],
)
def test_what_cannot_even_be_read_is_a_finding_and_no_crash(busy_day: Mall, sql: str) -> None:
    assert any("cannot be" in fault for fault in tamper(busy_day, sql))


def test_a_journal_that_cannot_be_replayed_is_a_finding(busy_day: Mall) -> None:
    faults = tamper(busy_day, "UPDATE journal SET kind = 'nothing_known' WHERE kind = 'ticket_started'")
    assert any("cannot be replayed" in fault for fault in faults)
