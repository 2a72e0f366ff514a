"""A file of holidays, as an office sends it and a spreadsheet writes it."""

from datetime import date

import pytest

from server.domain.errors import BadHolidays
from server.domain.holidays import read_holidays

NAMES = {("Idulfitri", "libur_nasional"): {"id": "Hari Raya Idulfitri", "en": "Eid al-Fitr"}}
FILE = """date,name,type
2027-03-10,Idulfitri,libur_nasional
2027-01-01,Tahun Baru Masehi,libur_nasional
2027-03-12,Hari Jadi Kota,cuti_bersama
"""


def test_days_come_in_order_with_the_words_that_are_known() -> None:
    days = read_holidays(FILE, NAMES)
    assert [closed.day for closed in days] == [date(2027, 1, 1), date(2027, 3, 10), date(2027, 3, 12)]
    assert days[1].name == {"id": "Hari Raya Idulfitri", "en": "Eid al-Fitr"}
    assert days[2].name == {"id": "Cuti bersama Hari Jadi Kota"}


def test_a_spreadsheet_may_have_written_it() -> None:
    # A byte order mark, semicolons, Windows' line ends, capitals, columns in another order, an empty line at the end.
    text = "\ufeffName;Date;Type;Note\r\nIdulfitri;2027-03-10;Libur Nasional;SKB\r\n;;;\r\n"
    assert read_holidays(text, NAMES) == read_holidays("date,name,type\n2027-03-10,Idulfitri,libur_nasional", NAMES)


@pytest.mark.parametrize(
    ("text", "line", "column", "why"),
    [
        ("date,name,type\n2027-13-01,Natal,libur_nasional", 2, "date", "date"),
        ("date,name,type\n,Natal,libur_nasional", 2, "date", "empty"),
        ("date,name,type\n2027-12-25", 2, "name", "empty"),
        ("date,name,type\n2027-12-25,Natal,libur", 2, "type", "type"),
        ("date,name,type\n\n2027-12-25,Natal,libur_nasional\n2027-12-25,Natal,libur_nasional", 4, "date", "twice"),
        ('date,name,type\n2027-12-25,"Natal,libur_nasional', 2, "name", "quotes"),
        ("tanggal,name,type\n2027-12-25,Natal,libur_nasional", 1, "date", "header"),
        ("date,name,type\n", 1, "date", "nothing"),
        ("", 1, "date", "header"),
    ],
)
def test_a_fault_says_where_and_why(text: str, line: int, column: str, why: str) -> None:
    with pytest.raises(BadHolidays) as fault:
        read_holidays(text, {})
    assert fault.value.facts == {"line": line, "column": column, "why": why}
