"""National identity numbers (NIK): whether one can be."""

from __future__ import annotations

from datetime import date

WOMEN = 40
"""Added to the day of birth in a woman's number."""

LENGTH = 16


def is_plausible(number: str) -> bool:
    """Whether it is built like a NIK: sixteen digits, region, date of birth, and a running number that is not zero.

    Digits 1 to 6 are province, regency and district, 7 to 12 the date of birth as DDMMYY with 40 added to the day of
    a woman, 13 to 16 a running number (UU 23/2006 and PP 40/2019 on civil registration). There is no check digit, so
    a wrong number of the right shape passes.
    """
    if len(number) != LENGTH or not (number.isascii() and number.isdigit()):
        return False
    province, regency, district = number[0:2], number[2:4], number[4:6]
    if not ("11" <= province <= "99" and regency != "00" and district != "00" and number[12:] != "0000"):
        return False
    day, month, year = int(number[6:8]), int(number[8:10]), int(number[10:12])
    day = day - WOMEN if day > WOMEN else day
    # The century is not told: 29 February is taken where either century has it.
    return any(_is_date(century + year, month, day) for century in (1900, 2000))


def _is_date(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
