"""A national identity number is built of region, date of birth and a running number."""

import pytest

from server.domain.identity import is_plausible


@pytest.mark.parametrize(
    ("number", "plausible"),
    [
        ("1471010203990001", True),
        ("1471014203990001", True),  # a woman, born on the second
        ("1471012902000001", True),  # 29 February 2000
        ("1471013002990001", False),
        ("1471017202990001", False),
        ("1471010213990001", False),
        ("1471010003990001", False),
        ("1471014003990001", False),
        ("0071010203990001", False),
        ("1400010203990001", False),
        ("1471000203990001", False),
        ("1471010203990000", False),
        ("147101020399000", False),
        ("14710102039900011", False),
        ("147101020399000a", False),
        ("١٤٧١٠١٠٢٠٣٩٩٠٠٠١", False),
        ("", False),
    ],
)
def test_a_number_that_cannot_be_is_told_from_one_that_can(number: str, plausible: bool) -> None:
    assert is_plausible(number) is plausible
