"""A fault in the files is refused with the file, the line and the column in which it stands."""

from __future__ import annotations

import re
import shutil
from importlib.resources import as_file
from pathlib import Path

import pytest

from server.example.load import DATA, load_example
from server.example.rows import BadRow

SERVICES = "mpp_tangerang_services.csv"
AGENCIES = "mpp_tangerang_agencies.csv"
WORDS = "mpp_tangerang_words.csv"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    with as_file(DATA) as folder:
        return Path(shutil.copytree(folder, tmp_path / "data"))


def _spoil(file: Path, old: str, new: str) -> int:
    """Replace the first `old` by `new` and return the line (from 1) on which it stood."""
    text = file.read_text(encoding="utf-8")
    before, found, after = text.partition(old)
    assert found, f"{old!r} does not stand in {file.name}"
    file.write_text(before + new + after, encoding="utf-8")
    return before.count("\n") + 1


def test_the_copied_files_load_while_they_are_whole(data: Path) -> None:
    assert load_example("tangerang", "real", data) == load_example("tangerang", "real")


@pytest.mark.parametrize(
    ("file", "old", "new", "column", "problem"),
    [
        (SERVICES, "(SLF),15,28,0", "(SLF),15,28,gratis", "fee_idr", "whole number of at least 0, not 'gratis'"),
        (SERVICES, "(SLF),15,28,0", "(SLF),15,28,-1", "fee_idr", "not '-1'"),
        (SERVICES, "(SLF),15,28,0", "(SLF),0,28,0", "standard_minutes", "at least 1, not '0'"),
        (SERVICES, "(SLF),15,28,0", "(SLF),15,,0", "completion_days", "must not be empty"),
        (SERVICES, "PT-03,Sertifikat Laik Fungsi (SLF)", "PT-03,", "service_name", "must not be empty"),
        (SERVICES, "PT-03,", "PT-02,", "service_code", "'PT-02' already stands on line 3"),
        (SERVICES, "Gambar terbangun;", "Gambar;", "requirements", "'Gambar' has no English"),
        (SERVICES, "Gambar terbangun;", ";", "requirements", "empty text between two semicolons"),
        (SERVICES, "Gambar terbangun;", "PBG/IMB;", "requirements", "same text twice"),
        (SERVICES, "DK,Disdukcapil", "QQ,Disdukcapil", "agency_code", "'QQ' is not an agency"),
        (SERVICES, "DK,Disdukcapil", "DK,Dukcapil", "agency_name", f"differs from {AGENCIES}, line 3"),
        (SERVICES, "Tangerang,Zona A", "Tangerang,Zona B", "zone", f"differs from {AGENCIES}, line 2"),
        (SERVICES, ",15,28,0,", ",15,28,", "source_flag", "too few cells"),
        (SERVICES, ",15,28,0,", ",15,28,0,0,", "11", "too many cells"),
        (SERVICES, "fee_idr", "fee", "fee_idr", "missing in the header"),
        (AGENCIES, "),6,11,", "),6,12,", "service_count", "says 12, but 11 are listed"),
        (AGENCIES, "),6,11,", "),0,11,", "counters", "at least 1, not '0'"),
        (AGENCIES, "Zona A - Lantai 1 (Perizinan", "Aula (Perizinan", "zone", "must be like 'Zona 1"),
        (AGENCIES, "Zona C", "Zona D", "zone", "'ZD' has no row of words"),
        (WORDS, "IKD; KTP digital", "IKD; ikd", "keywords", "same text twice"),
        (WORDS, ",2\n", ",pertama\n", "popularity", "not 'pertama'"),
        (WORDS, "PT-03,", "PT-02,", "service_code", "already stands on line 3"),
        ("mpp_tangerang_zones_words.csv", "ZC,Zone C", "ZC,", "name_en", "must not be empty"),
        ("requirements_en.csv", "KK,Family card (KK)", "KK,", "requirement_en", "must not be empty"),
        ("holidays_2026.csv", "2026-01-16", "16-01-2026", "date", "must be a date like 2026-08-17"),
        ("holidays_2026.csv", "Isra Mikraj", "Isra", "name", "has no row of words"),
    ],
)
def test_a_bad_cell_is_named_by_file_line_and_column(
    *, data: Path, file: str, old: str, new: str, column: str, problem: str
) -> None:
    line = _spoil(data / file, old, new)
    with pytest.raises(BadRow, match=re.escape(problem)) as refused:
        load_example("tangerang", "real", data)
    named = refused.value
    assert (named.file, named.line, named.column) == (file, line, column)
    assert str(named).startswith(f"{file}, line {line}, column {column}: ")


def test_a_service_without_words_is_named_where_the_service_stands(data: Path) -> None:
    line = _spoil(data / WORDS, "PT-03,", "PT-99,")
    with pytest.raises(BadRow, match="'PT-03' has no row of words") as refused:
        load_example("tangerang", "open", data)
    assert (refused.value.file, refused.value.line) == (SERVICES, line)


def test_a_zone_with_two_places_is_named_where_the_second_stands(data: Path) -> None:
    line = _spoil(data / AGENCIES, "Zona B - Lantai 1", "Zona B - Lantai 2")
    with pytest.raises(BadRow, match="Zona B stands elsewhere with another place") as refused:
        load_example("tangerang", "open", data)
    assert (refused.value.file, refused.value.line, refused.value.column) == (AGENCIES, line + 1, "zone")


@pytest.mark.parametrize(
    ("file", "row", "column"),
    [
        (WORDS, "ZZ-01,Nothing,kata,", "service_code"),
        ("mpp_tangerang_agencies_words.csv", "ZZ,Nobody,ZZ,", "agency_code"),
        ("mpp_tangerang_zones_words.csv", "ZZ,Zone Z,Nowhere", "zone_code"),
    ],
)
def test_words_for_what_the_mall_does_not_have_are_refused(data: Path, file: str, row: str, column: str) -> None:
    text = (data / file).read_text(encoding="utf-8")
    (data / file).write_text(f"{text}{row}\n", encoding="utf-8")
    with pytest.raises(BadRow, match="is not known") as refused:
        load_example("tangerang", "open", data)
    assert (refused.value.file, refused.value.column) == (file, column)
    assert refused.value.line == text.count("\n") + 1


def test_an_agency_code_that_cannot_be_a_prefix_is_refused(data: Path) -> None:
    for file in (SERVICES, AGENCIES, "mpp_tangerang_agencies_words.csv"):
        text = (data / file).read_text(encoding="utf-8")
        (data / file).write_text(text.replace("\nLS,", "\nL5,"), encoding="utf-8")
    with pytest.raises(BadRow, match="one to four capital letters, not 'L5'"):
        load_example("tangerang", "open", data)


def test_a_quote_that_is_never_closed_is_refused(data: Path) -> None:
    _spoil(data / SERVICES, '"Informasi PKB, BBNKB dan denda"', '"Informasi PKB, BBNKB dan denda')
    with pytest.raises(BadRow, match=SERVICES):
        load_example("tangerang", "open", data)


def test_a_mall_that_is_not_there_is_refused() -> None:
    with pytest.raises(ValueError, match="no example mall called 'medan'"):
        load_example("medan", "open")  # type: ignore[arg-type]  # the point is a name outside the type
