"""The letters in the numbers that kiosks give by themselves."""

from itertools import islice

from server.domain.kiosks import SHEET, free_lane, is_lane, lanes


def test_no_letter_means_something_else_or_is_read_as_a_digit() -> None:
    first = list(islice(lanes(), 30))
    assert first[:3] == ["A", "C", "D"]
    assert not {"", "B", "P", SHEET, "I", "O"} & set(first)
    assert len(set(first)) == len(first)
    assert all(is_lane(lane) for lane in first)


def test_when_the_single_letters_are_gone_there_are_two() -> None:
    single = list(islice(lanes(), 21))
    assert free_lane(single) == "AA"


def test_what_is_no_kiosks_letter_is_known_as_such() -> None:
    assert not any(is_lane(lane) for lane in ("", "B", "P", "X", "a", "A1", "AAAA"))
