"""How wide the paper is and what the printer's profile says of it."""

from dataclasses import dataclass
from typing import Any, Literal

from escpos.capabilities import CAPABILITIES, Profile, get_profile

WidthMm = Literal[58, 80]

_COLUMNS = {58: 32, 80: 48}
_DOTS_A_COLUMN = 12  # font A of every thermal printer that speaks ESC/POS
_DEFAULT_PROFILE = "default"


@dataclass(frozen=True)
class Roll:
    """The printable part of a paper roll.

    `columns` of the printer's font A, `dots` across at about 8 a millimetre, and the python-escpos profile of the
    printer. `has_qr` says whether that profile promises QR codes drawn by the printer itself.
    """

    columns: int
    dots: int
    profile: str = _DEFAULT_PROFILE
    has_qr: bool = False


ROLL_80 = Roll(columns=_COLUMNS[80], dots=_COLUMNS[80] * _DOTS_A_COLUMN)
ROLL_58 = Roll(columns=_COLUMNS[58], dots=_COLUMNS[58] * _DOTS_A_COLUMN)


def roll_for(width: WidthMm, profile: str | None = None) -> Roll:
    """The roll of a paper width, narrowed to what a named profile knows of its printer.

    Raises ValueError for a profile that is unknown or belongs to a printer that cannot draw raster pictures
    (impact printers, customer displays).
    """
    usual = ROLL_58 if width == 58 else ROLL_80
    if profile is None:
        return usual
    data = CAPABILITIES["profiles"].get(profile)
    if data is None or not data["features"].get("bitImageRaster"):
        usable = (n for n, p in CAPABILITIES["profiles"].items() if p["features"].get("bitImageRaster"))
        raise ValueError(f"profile {profile!r} is not one of {', '.join(sorted(usable))}")
    dots, columns = data["media"]["width"].get("pixels"), data["fonts"]["0"]["columns"]
    if not isinstance(dots, int):
        return Roll(usual.columns, usual.dots, profile, bool(data["features"].get("qrCode")))
    if columns * _DOTS_A_COLUMN > dots or columns < _COLUMNS[58]:
        columns = dots // _DOTS_A_COLUMN  # some profiles give the size of a character for the number of columns
    return Roll(columns, dots, profile, bool(data["features"].get("qrCode")))


def escpos_profile(roll: Roll) -> Any:  # python-escpos carries no types
    """The profile object for python-escpos, with the roll's own width.

    The library's default profile has no width, and its image printing then writes a complaint to stdout.
    """
    base = get_profile(roll.profile)
    profile = Profile(columns=roll.columns, features=base.features)
    profile.profile_data = {**base.profile_data, "media": {"width": {"pixels": roll.dots}}}
    return profile
