"""Somebody's own file of holidays."""

from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from server.cli import main
from server.clock import SystemClock
from server.domain.actor import SYSTEM
from server.example.calendar import read_holidays
from server.example.load import DATA
from server.example.rows import BadRow
from server.settings import database_in
from server.storage.engine import open_engine
from server.storage.migrate import upgrade
from server.storage.store import Store
from server.usecases.define_site import define_site
from tests.malls import SITE, small_mall

FILE = """date,name,type
2027-03-10,Idulfitri,libur_nasional
2027-01-01,Tahun Baru Masehi,libur_nasional
2027-03-12,Hari Jadi Kota,cuti_bersama
"""


def test_days_come_in_order_with_the_words_that_are_known(tmp_path: Path) -> None:
    # As a spreadsheet writes it, with a byte order mark.
    (tmp_path / "libur.csv").write_text(FILE, encoding="utf-8-sig")
    days = read_holidays(tmp_path, "libur.csv", DATA)
    assert [closed.day for closed in days] == [date(2027, 1, 1), date(2027, 3, 10), date(2027, 3, 12)]
    assert days[1].name == {"id": "Hari Raya Idulfitri", "en": "Eid al-Fitr"}
    assert days[2].name == {"id": "Cuti bersama Hari Jadi Kota"}


@pytest.mark.parametrize(
    ("line", "column"), [("2027-13-01,Natal,libur_nasional", "date"), (",Natal,libur_nasional", "date"), ("x", "name")]
)
def test_a_fault_names_file_line_and_column(tmp_path: Path, line: str, column: str) -> None:
    (tmp_path / "libur.csv").write_text(f"date,name,type\n{line}\n", encoding="utf-8")
    with pytest.raises(BadRow) as fault:
        read_holidays(tmp_path, "libur.csv", DATA)
    assert (fault.value.file, fault.value.line, fault.value.column) == ("libur.csv", 2, column)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A folder with a database in which the small mall is defined."""
    engine = open_engine(database_in(tmp_path))
    upgrade(engine)
    define_site(Store(engine, SystemClock()), SYSTEM, small_mall())
    engine.dispose()
    (tmp_path / "libur.csv").write_text(FILE, encoding="utf-8")
    return tmp_path


def imported(data: Path, *more: str) -> tuple[int, str]:
    asked = ["site", "import-holidays", str(data / "libur.csv"), "--data", str(data), *more]
    done = CliRunner().invoke(main, asked)
    return done.exit_code, done.output


def test_the_command_says_what_it_read_and_what_differed(data: Path) -> None:
    assert imported(data, "--site", SITE) == (0, "3 closed days of 2027; 3 differ from before\n")
    assert imported(data, "--site", SITE) == (0, "3 closed days of 2027; 0 differ from before\n")


def test_the_command_says_what_is_wrong(data: Path) -> None:
    assert imported(data, "--site", "nowhere") == (1, "Error: there is no mall called 'nowhere'\n")
    (data / "libur.csv").write_text("date,name,type\nmorgen,x,y\n", encoding="utf-8")
    code, said = imported(data, "--site", SITE)
    assert (code, "libur.csv, line 2, column date" in said) == (1, True)
