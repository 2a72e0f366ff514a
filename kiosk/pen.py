"""What a thermal printer can draw of a ticket: lines of text, rules, a QR code, and the cut.

Written through python-escpos with few and old commands, so that cheap printers follow too.
"""

from typing import Literal

import segno
from escpos.constants import QR_ECLEVEL_M
from escpos.printer import Dummy
from PIL import Image, ImageDraw

from kiosk.roll import Roll, escpos_profile
from kiosk.typeset import wrap

Align = Literal["left", "center"]

_QR_DOTS = 240  # 30 mm, which a phone reads at arm's length
_QR_MODULE_DOTS = range(3, 9)  # below 3 thermal paper smears, above 8 many printers refuse
_QR_QUIET = 4  # modules of white around the code (ISO/IEC 18004)
_LARGEST = 8  # times font A, the most that GS ! can do


class Pen:
    """Writes one ticket, top to bottom, onto one roll."""

    def __init__(self, roll: Roll, *, native_qr: bool) -> None:
        self._roll = roll
        self._native_qr = native_qr
        self._printer = Dummy(profile=escpos_profile(roll))
        self._printer.hw("INIT")
        self._printer.set(smooth=True)

    def text(
        self,
        text: str,
        *,
        times: tuple[int, int] = (1, 1),
        align: Align = "left",
        bold: bool = False,
        inverse: bool = False,
        bullet: str = "",
    ) -> None:
        """Write a paragraph, `times` wider and higher than font A, its lines after the first under the first.

        `inverse` is white on black; `bullet` stands before the first line.
        """
        columns = self._roll.columns // times[0] - len(bullet) - (2 if inverse else 0)
        lines = wrap(text, columns)
        self._printer.set(align=align, bold=bold, invert=inverse, custom_size=True, width=times[0], height=times[1])
        for index, line in enumerate(lines):
            lead = bullet if index == 0 else " " * len(bullet)
            band = line.center(max(map(len, lines)))
            self._printer.textln(f" {band} " if inverse else lead + line)

    def number(self, number: str) -> None:
        """Write the number as large as the paper takes with a column of white at either side."""
        times = max(1, min(_LARGEST, (self._roll.columns - 2) // len(number)))
        self.text(number, times=(times, times), align="center", bold=True)

    def blank(self, lines: int = 1) -> None:
        """Leave white space, in lines of font A."""
        self._printer.set(align="left", bold=False, invert=False, custom_size=True, width=1, height=1)
        self._printer.ln(lines)

    def rule(self, *, dashed: bool = False) -> None:
        """Draw a thin line across the paper with its own white space above and below."""
        picture = Image.new("1", (self._roll.dots, 26), 1)
        draw = ImageDraw.Draw(picture)
        step, dash = (12, 6) if dashed else (self._roll.dots, self._roll.dots)
        for x in range(0, self._roll.dots, step):
            draw.rectangle((x, 12, x + dash - 1, 13), fill=0)
        self._picture(picture, "left")

    def qr(self, content: str) -> None:
        """Draw a QR code, by the printer itself where it can and as a picture where not; middle error level."""
        code = segno.make(content, error="m", boost_error=False, micro=False)
        modules = len(code.matrix)
        dots = min(max(_QR_DOTS // modules, _QR_MODULE_DOTS[0]), _QR_MODULE_DOTS[-1])
        if self._native_qr:
            self.blank()
            self._printer.set(align="center")  # qr(center=True) refuses native codes
            self._printer.qr(content, ec=QR_ECLEVEL_M, size=dots, native=True)
            self.blank()
            return
        side = modules + 2 * _QR_QUIET
        picture = Image.new("1", (side, side), 1)
        for y, row in enumerate(code.matrix_iter(border=_QR_QUIET)):
            for x, dark in enumerate(row):
                picture.putpixel((x, y), 0 if dark else 1)
        self._picture(picture.resize((side * dots, side * dots), Image.Resampling.NEAREST), "center")

    def cut(self) -> bytes:
        """Feed the last line past the knife, cut all but a tongue so that the ticket does not fall, and end."""
        self._printer.cut(mode="PART")
        job: bytes = self._printer.output
        return job

    def _picture(self, picture: Image.Image, align: Align) -> None:
        self._printer.set(align=align, invert=False)
        # The printer centres the picture itself: padding it to the paper's width would double the bytes.
        self._printer.image(picture, center=False)
