"""Somebody's own file of holidays."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from server.cli import main
from server.clock import SystemClock
from server.domain.actor import SYSTEM
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
