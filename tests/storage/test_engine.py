"""SQLite is set up so that a transaction means what it says, and nothing sleeps in it."""

import threading
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from server.clock import ManualClock
from server.domain.errors import Busy, SomebodyWasFirst, UnknownSite
from server.domain.events import TicketStarted
from server.storage import engine as module
from server.storage.engine import open_engine
from tests.malls import SITE, Mall, officer


@pytest.mark.parametrize(
    ("pragma", "value"), [("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1), ("busy_timeout", 0)]
)
def test_a_connection_is_durable_and_strict(tmp_path: Path, pragma: str, value: object) -> None:
    engine = open_engine(f"sqlite:///{tmp_path / 'mall.db'}")
    with engine.connect() as connection:
        assert connection.exec_driver_sql(f"PRAGMA {pragma}").scalar_one() == value
    engine.dispose()


def test_leaving_without_a_commit_rolls_back(mall: Mall) -> None:
    with mall.store.write(SITE, officer("DK")) as tx:
        tx.connection.execute(text("UPDATE site SET timezone = 'Asia/Makassar'"))
    assert mall.query("SELECT timezone FROM site") == [{"timezone": "Asia/Jakarta"}]


def test_an_error_on_the_way_rolls_back_everything(mall: Mall) -> None:
    mall.issue("DK-01")
    before = mall.query("SELECT * FROM journal")
    ticket = mall.store.new_id()
    with mall.store.write(SITE, officer("DK")) as tx:
        tx.connection.execute(text("UPDATE visit SET party_size = 9"))
        with pytest.raises(SomebodyWasFirst):
            tx.record(TicketStarted(ticket, ticket, "DK", 1))
    assert mall.query("SELECT * FROM journal") == before
    assert mall.query("SELECT party_size FROM visit") == [{"party_size": 1}]


def test_a_read_sees_one_moment(mall: Mall) -> None:
    with mall.store.connect() as connection:
        count = text("SELECT count(*) FROM visit")
        assert connection.execute(count).scalar_one() == 0
        mall.issue("DK-01")
        assert connection.execute(count).scalar_one() == 0
    assert mall.query("SELECT count(*) AS visits FROM visit") == [{"visits": 1}]


def test_a_lock_held_elsewhere_is_waited_for(mall: Mall) -> None:
    holder = open_engine(str(mall.store.engine.url))
    with holder.connect() as connection:
        connection.exec_driver_sql("SELECT 1")
        connection.rollback()
        held = connection.execution_options(antrean_write=True)
        held.exec_driver_sql("SELECT 1")
        issued: list[str] = []
        waiting = threading.Thread(target=lambda: issued.append(mall.issue("DK-01")["number"]))
        waiting.start()
        waiting.join(0.2)
        assert issued == []
        held.rollback()
    waiting.join()
    assert issued == ["DK-001"]
    holder.dispose()


def test_a_line_that_does_not_move_is_left_with_a_clear_refusal(mall: Mall, monkeypatch: pytest.MonkeyPatch) -> None:
    """Everybody waits at most once, and not for the sum of all who stand before."""
    monkeypatch.setattr(module, "LOCK_PATIENCE", 0.05)
    with mall.store.write(SITE, officer("DK")), pytest.raises(Busy):
        mall.issue("DK-01")
    assert mall.issue("DK-01")["number"] == "DK-001"


def test_a_site_that_does_not_exist_leaves_nothing_behind(mall: Mall) -> None:
    for number in range(50):
        with pytest.raises(UnknownSite), mall.store.write(f"nowhere-{number}", officer("DK")):
            pass
    assert len(mall.store._locks._locks) <= 1


def test_an_error_of_the_database_tells_no_parameter(mall: Mall) -> None:
    with mall.store.connect() as connection, pytest.raises(OperationalError) as failed:
        connection.execute(text("SELECT * FROM nothing WHERE name = :name"), {"name": "siti.rahayu"})
    assert "siti" not in str(failed.value)


def test_a_column_that_does_not_exist_is_a_fault_and_no_reason_to_wait(mall: Mall) -> None:
    with pytest.raises(OperationalError, match="no such column"), mall.store.connect() as connection:
        connection.execute(text("SELECT forgotten FROM visit"))


def test_a_lock_that_is_never_given_back_is_a_clear_refusal(mall: Mall, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LOCK_PATIENCE", 0.05)
    holder = open_engine(str(mall.store.engine.url))
    with holder.connect() as connection:
        held = connection.execution_options(antrean_write=True)
        held.exec_driver_sql("SELECT 1")
        with pytest.raises(Busy):
            mall.issue("DK-01")
        held.rollback()
    assert mall.issue("DK-01")["number"] == "DK-001"
    holder.dispose()


def test_what_could_not_be_written_once_is_tried_on_a_connection_of_its_own(mall: Mall) -> None:
    """One that was opened while the disk could not be written can never write, and would be handed out again."""
    with mall.store.connect() as connection:
        connection.exec_driver_sql("PRAGMA query_only=ON")
    with pytest.raises(Busy):
        mall.issue("DK-01")
    assert mall.issue("DK-01")["number"] == "DK-001"


def test_a_lack_of_connections_is_a_clear_refusal(mall: Mall, monkeypatch: pytest.MonkeyPatch) -> None:
    def none_left() -> None:
        raise PoolTimeout

    monkeypatch.setattr(mall.store.engine, "connect", none_left)
    with pytest.raises(Busy):
        mall.issue("DK-01")


def test_who_comes_after_the_clock_went_back_stands_behind(mall: Mall, clock: ManualClock) -> None:
    first = mall.issue("DK-01")["number"]
    clock.advance(hours=-1)
    second = mall.issue("DK-01")["number"]
    assert [mall.call_somebody(counter)["number"] for counter in (1, 2)] == [first, second]


def test_without_the_journal_s_time_who_comes_later_would_stand_in_front(
    mall: Mall, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mall.store, "_now", lambda *_asked: clock.now())
    first = mall.issue("DK-01")["number"]
    clock.advance(hours=-1)
    second = mall.issue("DK-01")["number"]
    assert [mall.call_somebody(counter)["number"] for counter in (1, 2)] == [second, first]
