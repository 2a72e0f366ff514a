"""The kiosk's own database: what it was told stays, and a number is given once."""

from __future__ import annotations

import sqlite3
import stat
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from kiosk.filling import Issued
from kiosk.moments import Moment
from kiosk.spool import KeptVisit, Spool, SpoolTrouble, UnknownVisit, database
from kiosk.spool.spool import Granted
from kiosk.spool.visits import Series
from tests.kiosk.kiosks import wish

NOW = Moment("boot", 1.0, 2.0)
MONDAY, TUESDAY = "2026-11-23", "2026-11-24"


def take(spool: Spool, day: str = MONDAY, prefix: str = "DK", visit: str = "") -> KeptVisit:
    asked: dict[str, Any] = wish() | ({"id": visit} if visit else {})
    series = Series("mall", "A", prefix, day)

    def make(sequence: int) -> Issued:
        return Issued({"id": asked["id"], "number": f"{prefix}-A{sequence:03}"}, "https://example.go.id/v/x", "id")

    return spool.visits.take(asked["id"], series, asked, NOW, make)


def numbers(*kept: KeptVisit) -> list[str]:
    return [one.issued.answer["number"] for one in kept]


@pytest.fixture
def spool(tmp_path: Path) -> Spool:
    return Spool(tmp_path)


def test_its_id_is_made_with_the_file(spool: Spool, tmp_path: Path) -> None:
    assert Spool(tmp_path).id == spool.id
    assert Spool(tmp_path / "another").id != spool.id


def test_only_its_owner_may_read_it(spool: Spool, tmp_path: Path) -> None:
    take(spool)
    assert {stat.S_IMODE(file.stat().st_mode) for file in tmp_path.glob("spool.db*")} == {0o600}


def test_each_change_waits_for_the_disk(spool: Spool) -> None:
    with spool._database.look() as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
        assert connection.execute("PRAGMA synchronous").fetchone()[0] == 2  # FULL


def test_each_prefix_has_a_series_of_its_own(spool: Spool) -> None:
    given = [take(spool), take(spool, prefix="PT"), take(spool), take(spool, prefix="PT")]
    assert numbers(*given) == ["DK-A001", "PT-A001", "DK-A002", "PT-A002"]


def test_many_at_once_have_a_number_each(spool: Spool, tmp_path: Path) -> None:
    spools = [spool, Spool(tmp_path)]  # an earlier run may still be ending
    with ThreadPoolExecutor(8) as visitors:
        given = list(visitors.map(lambda place: take(spools[place % 2]), range(40)))
    assert sorted(numbers(*given)) == [f"DK-A{number:03}" for number in range(1, 41)]


def test_a_visit_has_one_number_for_ever(spool: Spool, tmp_path: Path) -> None:
    first = take(spool, visit="one")
    assert numbers(take(spool, visit="one"), take(Spool(tmp_path), visit="one")) == numbers(first, first)


def test_what_was_given_alone_stands_when_the_servers_answer_comes_late(spool: Spool) -> None:
    given = take(spool, visit="one")
    late = Issued({"id": "one", "number": "DK-014", "service_day": MONDAY}, "https://example.go.id/v/x", "id")
    assert numbers(spool.visits.keep(late, "mall", {}, NOW)) == numbers(given)


def test_a_series_begins_anew_only_with_a_newer_day_of_the_server(spool: Spool) -> None:
    first, second = take(spool), take(spool)
    for kept in (first, second):
        spool.visits.entered(kept.visit, MONDAY)
    assert numbers(take(spool)) == ["DK-A003"]
    assert numbers(take(spool, TUESDAY)) == ["DK-A004"]  # the third is not entered: of which day it is, nobody knows


def test_a_number_given_after_midnight_without_the_server_is_not_given_again_that_day(spool: Spool) -> None:
    """It ran under Monday's series, and is entered as one of Tuesday."""
    late = [take(spool), take(spool)]
    spool.visits.entered(late[0].visit, MONDAY)
    spool.visits.entered(late[1].visit, TUESDAY)
    assert numbers(take(spool, TUESDAY)) == ["DK-A003"]


def test_a_new_day_begins_with_one(spool: Spool) -> None:
    spool.visits.entered(take(spool).visit, MONDAY)
    assert numbers(take(spool, TUESDAY)) == ["DK-A001"]


def test_the_oldest_is_entered_first_and_refused_ones_are_kept(spool: Spool) -> None:
    first, second = take(spool), take(spool)
    found = spool.visits.to_enter("mall")
    assert found is not None
    assert found[0].visit == first.visit
    assert spool.visits.to_enter("another mall") is None
    spool.visits.freeze(first.visit, "2026-11-23T02:00:00.000000Z")
    spool.visits.refused(first.visit, {"code": "number_taken", "detail": "…"}, MONDAY)
    found = spool.visits.to_enter("mall")
    assert found is not None
    assert found[0].visit == second.visit
    spool.visits.entered(second.visit, MONDAY)
    told = {"visit": first.visit, "number": "DK-A001", "taken_at": "2026-11-23T02:00:00.000000Z"}
    assert spool.visits.not_entered() == (1, [told | {"code": "number_taken", "detail": "…"}])
    assert numbers(take(spool)) == ["DK-A003"]
    spool.visits.try_refused_again()
    found = spool.visits.to_enter("mall")
    assert found is not None
    assert found[0].visit == first.visit


def test_what_was_entered_long_ago_is_forgotten_by_the_servers_days(spool: Spool) -> None:
    entered, waiting = take(spool), take(spool)
    spool.visits.entered(entered.visit, MONDAY)
    spool.visits.prune("2026-11-30")
    assert numbers(spool.visits.find(entered.visit)) == ["DK-A001"]
    spool.visits.prune("2026-12-01")
    with pytest.raises(UnknownVisit):
        spool.visits.find(entered.visit)
    with pytest.raises(UnknownVisit):
        spool.prints.newest(entered.visit)
    assert numbers(spool.visits.find(waiting.visit)) == ["DK-A002"]


def test_a_day_before_the_newest_is_not_believed(spool: Spool) -> None:
    spool.grant(Granted("mall", "A", TUESDAY))
    spool.grant(Granted("mall", "A", MONDAY))
    assert spool.granted == Granted("mall", "A", TUESDAY)
    spool.grant(Granted("another", "C", MONDAY))
    assert spool.granted == Granted("another", "C", MONDAY)


def test_a_change_that_breaks_leaves_nothing(spool: Spool) -> None:
    def breaks(_sequence: int) -> Issued:
        raise LookupError

    with pytest.raises(LookupError):
        spool.visits.take("one", Series("mall", "A", "DK", MONDAY), {}, NOW, breaks)
    with pytest.raises(UnknownVisit):
        spool.visits.find("one")
    assert numbers(take(spool)) == ["DK-A001"]


def test_a_folder_that_is_none_is_trouble_until_it_is_one(tmp_path: Path) -> None:
    (tmp_path / "data").write_bytes(b"")
    spool = Spool(tmp_path / "data")
    with pytest.raises(SpoolTrouble):
        take(spool)
    assert spool.trouble
    assert spool.kept_anchor() is None
    (tmp_path / "data").unlink()
    assert numbers(take(spool)) == ["DK-A001"]
    assert spool.trouble is None


def test_a_file_of_a_newer_program_is_left_alone(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "spool.db")) as newer:
        newer.execute(f"PRAGMA user_version = {database.SCHEMA_VERSION + 1}")
    with pytest.raises(SpoolTrouble, match="newer"):
        take(Spool(tmp_path))
    assert not list(tmp_path.glob("spool.db.damaged*"))


def test_a_damaged_file_is_set_aside_and_another_has_another_id(tmp_path: Path) -> None:
    (tmp_path / "spool.db").write_bytes(b"no database" * 1000)
    assert numbers(take(Spool(tmp_path))) == ["DK-A001"]
    [aside] = tmp_path.glob("spool.db.damaged-*")
    assert aside.read_bytes().startswith(b"no database")
