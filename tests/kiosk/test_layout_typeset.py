"""Text for paper: plain characters and good line breaks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.typeset import plain, wrap


@given(st.text())
def test_plain_text_is_printable_ascii(text: str) -> None:
    assert all(" " <= char <= "~" for char in plain(text))


@given(st.text(), st.integers(1, 60))
def test_lines_keep_to_the_column_width_and_lose_no_letter(text: str, columns: int) -> None:
    lines = wrap(text, columns)
    assert all(len(line) <= columns for line in lines)
    assert "".join(lines).replace(" ", "") == plain(text).replace(" ", "")


def test_lines_are_even_rather_than_leaving_one_word_alone() -> None:
    assert wrap("Surat pernyataan sarana kefarmasian", 30) == ["Surat pernyataan", "sarana kefarmasian"]


def test_a_bracket_of_several_words_stays_whole() -> None:
    name = "Penggantian paspor habis masa berlaku (elektronik, 10 tahun)"
    assert wrap(name, 48) == ["Penggantian paspor habis masa berlaku", "(elektronik, 10 tahun)"]


def test_a_bracket_never_costs_a_line() -> None:
    name = "Penggantian paspor habis masa berlaku (elektronik, 10 tahun)"
    assert len(wrap(name, 32)) == 2


def test_words_joined_by_a_no_break_space_stay_together() -> None:
    assert wrap("kira 10 menit lagi", 13) == ["kira 10", "menit lagi"]
    assert wrap("kira 10\N{NO-BREAK SPACE}menit lagi", 13) == ["kira 10 menit", "lagi"]


def test_hyphenated_words_are_not_torn() -> None:
    assert wrap("Penerbitan KTP-el", 15) == ["Penerbitan", "KTP-el"]


@pytest.mark.parametrize("columns", [1, 5, 32])
def test_a_word_longer_than_the_paper_is_torn_and_printed(columns: int) -> None:
    assert "".join(wrap("x" * 70, columns)) == "x" * 70
