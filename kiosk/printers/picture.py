"""Draws a print job as a picture, from the very bytes that a printer would get."""

from functools import cache
from importlib.resources import files
from io import BytesIO

import segno
from PIL import Image, ImageDraw, ImageFont, ImageOps

from kiosk.printers.reader import Cut, Line, Mark, NativeQr, Raster, read_job
from kiosk.roll import Roll

_CELL = (12, 24)  # font A, dots
_LINE = 30  # dots from line to line
_MARGIN = 32  # 4 mm of paper that the print head does not reach
_PAPER, _INK = 255, 20


def draw_job(job: bytes, roll: Roll) -> Image.Image:
    """The ticket in grey, one pixel a dot, with the paper's margins. Raises UnreadableJob."""
    strips = [strip for mark in read_job(job) if (strip := _strip(mark, roll.dots)) is not None]
    height = sum(strip.height for strip in strips)
    sheet = Image.new("L", (roll.dots + 2 * _MARGIN, height + 2 * _MARGIN), _PAPER)
    top = _MARGIN
    for strip in strips:
        sheet.paste(strip, (_MARGIN, top))
        top += strip.height
    return sheet


def _strip(mark: Mark, dots: int) -> Image.Image | None:
    match mark:
        case Line():
            return _line(mark, dots)
        case Raster():
            picture = Image.frombytes("1", (mark.width, mark.height), bytes(b ^ 0xFF for b in mark.rows))
            return _place(picture.convert("L"), mark.align, dots)
        case NativeQr():
            code = segno.make(mark.content, error=mark.level, boost_error=False, micro=False)
            png = BytesIO()
            code.save(png, kind="png", scale=mark.module, border=0)
            return _place(Image.open(png).convert("L"), mark.align, dots)
        case Cut():
            return None


def _line(line: Line, dots: int) -> Image.Image:
    style = line.style
    wide, high = _CELL[0] * style.width, _CELL[1] * style.height
    text = Image.new("L", (wide * len(line.text), max(high, _LINE)), _PAPER)
    for index, char in enumerate(line.text):
        text.paste(_glyph(char, style.width, style.height, style.bold), (index * wide, 0))
    if style.inverse:
        text.paste(ImageOps.invert(text.crop((0, 0, text.width, high))), (0, 0))
    return _place(text, style.align, dots)


def _place(picture: Image.Image, align: str, dots: int) -> Image.Image:
    left = {"left": 0, "center": (dots - picture.width) // 2, "right": dots - picture.width}[align]
    strip = Image.new("L", (dots, picture.height), _PAPER)
    strip.paste(picture, (left, 0))
    return strip


@cache
def _glyph(char: str, width: int, height: int, bold: bool) -> Image.Image:
    """One character in its cell; bold is struck twice, a dot apart, as print heads do it."""
    cell = (_CELL[0] * width, _CELL[1] * height)
    size = max(width, height)
    drawn = Image.new("L", (_CELL[0] * size, _CELL[1] * size), _PAPER)
    draw = ImageDraw.Draw(drawn)
    for strike in range(2 if bold else 1):
        draw.text((strike * size, 0), char, font=_font(size), fill=_INK)
    return drawn.resize(cell, Image.Resampling.LANCZOS) if drawn.size != cell else drawn


@cache
def _font(size: int) -> ImageFont.FreeTypeFont:
    # DejaVu Sans Mono comes with python-barcode, which python-escpos depends on; 20 pixels make cells of 12 dots.
    data = files("barcode").joinpath("fonts", "DejaVuSansMono.ttf").read_bytes()
    return ImageFont.truetype(BytesIO(data), 20 * size)
