"""What the lobby hears, word by word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.speech import Turn, announcement, cardinal, spelled
from ui.text import Text

INDONESIAN, ENGLISH = Text("id"), Text("en")
BOTH = pytest.mark.parametrize("text", [INDONESIAN, ENGLISH], ids=["id", "en"])
NUMBERS = st.from_regex(r"[A-Z]{1,3}(-[A-Z]?[0-9]{3,5}|[0-9]{3,5})", fullmatch=True)


@pytest.mark.parametrize(
    ("turn", "indonesian", "english"),
    [
        (
            "first",
            "Nomor antrean, D K, nol satu empat, silakan menuju loket lima.",
            "Number D K, zero one four, please proceed to counter five.",
        ),
        (
            "again",
            "Panggilan ulang. Nomor antrean, D K, nol satu empat, silakan menuju loket lima.",
            "Calling again. Number D K, zero one four, please proceed to counter five.",
        ),
        (
            "last",
            "Panggilan terakhir. Nomor antrean, D K, nol satu empat, silakan menuju loket lima.",
            "Last call. Number D K, zero one four, please proceed to counter five.",
        ),
    ],
)
def test_a_call_is_announced_in_the_words_of_the_glossary(turn: Turn, indonesian: str, english: str) -> None:
    assert announcement(INDONESIAN, "DK-014", 5, turn) == indonesian
    assert announcement(ENGLISH, "DK-014", 5, turn) == english


@pytest.mark.parametrize(
    ("number", "indonesian", "english"),
    [
        ("DK-014", "D K, nol satu empat", "D K, zero one four"),
        ("DK-P003", "D K P, nol nol tiga", "D K P, zero zero three"),
        ("DK-1024", "D K, satu nol dua empat", "D K, one zero two four"),
        ("A012", "A, nol satu dua", "A, zero one two"),
        ("B2-105", "B, dua satu nol lima", "B, two one zero five"),
    ],
)
def test_letters_and_figures_are_said_one_by_one(number: str, indonesian: str, english: str) -> None:
    assert spelled(INDONESIAN, number) == indonesian
    assert spelled(ENGLISH, number) == english


@pytest.mark.parametrize(
    ("counter", "indonesian", "english"),
    [
        (0, "nol", "zero"),
        (5, "lima", "five"),
        (10, "sepuluh", "ten"),
        (11, "sebelas", "eleven"),
        (12, "dua belas", "twelve"),
        (19, "sembilan belas", "nineteen"),
        (20, "dua puluh", "twenty"),
        (69, "enam puluh sembilan", "sixty-nine"),
        (100, "seratus", "one hundred"),
        (102, "seratus dua", "one hundred and two"),
        (111, "seratus sebelas", "one hundred and eleven"),
        (340, "tiga ratus empat puluh", "three hundred and forty"),
        (999, "sembilan ratus sembilan puluh sembilan", "nine hundred and ninety-nine"),
    ],
)
def test_a_counter_is_said_as_a_cardinal(counter: int, indonesian: str, english: str) -> None:
    assert cardinal(INDONESIAN, counter) == indonesian
    assert cardinal(ENGLISH, counter) == english


# fmt: off
INDONESIAN_WORDS = {
    "nol": 0, "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8,
    "sembilan": 9, "sepuluh": 10, "sebelas": 11, "seratus": 100,
}
ENGLISH_WORDS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30,
    "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "and": 0,
}
# fmt: on


def understood_in_indonesian(words: str) -> int:
    total = unit = 0
    for word in words.split():
        if word in INDONESIAN_WORDS:
            total, unit = total + unit, INDONESIAN_WORDS[word]
        else:
            unit = {"belas": unit + 10, "puluh": unit * 10, "ratus": unit * 100}[word]
    return total + unit


def understood_in_english(words: str) -> int:
    total = 0
    for word in words.replace("-", " ").split():
        total = total * 100 if word == "hundred" else total + ENGLISH_WORDS[word]
    return total


def test_every_cardinal_can_be_understood_again() -> None:
    for number in range(1000):
        assert understood_in_indonesian(cardinal(INDONESIAN, number)) == number
        assert understood_in_english(cardinal(ENGLISH, number)) == number


@given(number=NUMBERS, counter=st.integers(0, 999), turn=st.sampled_from(["first", "again", "last"]))
def test_no_figure_or_hidden_mark_is_left_for_the_voice_to_guess_at(number: str, counter: int, turn: Turn) -> None:
    for text in (INDONESIAN, ENGLISH):
        words = announcement(text, number, counter, turn)
        assert words.isascii()
        assert not any(sign.isdigit() for sign in words)
        assert "{" not in words


@given(number=NUMBERS)
def test_a_spelled_number_can_be_written_down_again(number: str) -> None:
    for text in (INDONESIAN, ENGLISH):
        figures = {text("speech-small", number=figure): str(figure) for figure in range(10)}
        heard = "".join(figures.get(word, word) for word in spelled(text, number).replace(",", "").split())
        assert heard == number.replace("-", "")


@BOTH
@pytest.mark.parametrize("number", ["", "-", "dk-014", "DK 014", "DK--014", "-014", "DK-014\n", "DK-０14", "É-001"])
def test_what_is_no_number_is_refused(text: Text, number: str) -> None:
    with pytest.raises(ValueError, match="not a number"):
        announcement(text, number, 5, "first")


@BOTH
@pytest.mark.parametrize("counter", [-1, 1000])
def test_a_counter_beyond_the_words_is_refused(text: Text, counter: int) -> None:
    with pytest.raises(ValueError, match="0 to 999"):
        announcement(text, "DK-014", counter, "first")
