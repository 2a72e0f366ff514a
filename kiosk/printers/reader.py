"""Reads a print job back: from ESC/POS bytes to what a printer would put on paper.

It knows the commands that tickets are made of and refuses any other, so that a picture made from a job never
shows less, or something else, than the paper.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

ESC, GS, DLE, LF = b"\x1b", b"\x1d", b"\x10", b"\n"
_ALIGN = ("left", "center", "right")


class UnreadableJob(ValueError):
    """The bytes hold a command that tickets do not use, or end within one."""


@dataclass(frozen=True)
class Style:
    """How characters are set: `width` and `height` in multiples of font A, `align` left, center or right."""

    width: int = 1
    height: int = 1
    bold: bool = False
    inverse: bool = False
    align: str = "left"


@dataclass(frozen=True)
class Line:
    """One line of text; without text it is white space of the style's height."""

    text: str
    style: Style


@dataclass(frozen=True)
class Raster:
    """A picture: rows from the top, 8 dots a byte, a set bit is black. `width` in dots, a multiple of 8."""

    width: int
    height: int
    rows: bytes
    align: str


@dataclass(frozen=True)
class NativeQr:
    """A QR code that the printer draws: `module` is the size of a module in dots, `level` one of L, M, Q, H."""

    content: str
    module: int
    level: str
    align: str


@dataclass(frozen=True)
class Cut:
    """The knife."""


Mark = Line | Raster | NativeQr | Cut


def read_job(job: bytes) -> list[Mark]:
    """What the job puts on paper, top to bottom. Raises UnreadableJob."""
    return _Reader(job).read()


class _Reader:
    def __init__(self, job: bytes) -> None:
        self._job, self._at = job, 0
        self._marks: list[Mark] = []
        self._style, self._text = Style(), ""
        self._qr_module, self._qr_level, self._qr_content = 3, "L", ""
        self._commands: dict[bytes, Callable[[], None]] = {
            ESC + b"@": self._reset,
            ESC + b"t": lambda: self._expect(0),
            ESC + b"a": lambda: self._set(align=_ALIGN[self._byte() % 48]),
            ESC + b"E": lambda: self._set(bold=bool(self._byte() & 1)),
            ESC + b"d": lambda: self._feed(self._byte()),
            GS + b"B": lambda: self._set(inverse=bool(self._byte() & 1)),
            GS + b"b": lambda: self._skip(1),
            GS + b"!": self._size,
            GS + b"V": self._cut,
            GS + b"v": self._raster,
            GS + b"(": self._qr,
            DLE + b"\x04": lambda: self._skip(1),
        }

    def read(self) -> list[Mark]:
        while self._at < len(self._job):
            first = self._take(1)
            if first == LF:
                self._feed(1)
            elif first in (ESC, GS, DLE):
                name = first + self._take(1)
                if name not in self._commands:
                    raise UnreadableJob(f"unknown command {name!r} at byte {self._at - 2}")
                self._commands[name]()
            elif b" " <= first <= b"~":
                self._text += first.decode("ascii")
            else:
                raise UnreadableJob(f"unexpected byte {first!r} at {self._at - 1}")
        if self._text:
            raise UnreadableJob("the last line has no end: it stays in the printer")
        return self._marks

    def _take(self, count: int) -> bytes:
        taken = self._job[self._at : self._at + count]
        if len(taken) < count:
            raise UnreadableJob(f"the job ends within a command at byte {self._at}")
        self._at += count
        return taken

    def _byte(self) -> int:
        return self._take(1)[0]

    def _word(self) -> int:
        return int.from_bytes(self._take(2), "little")

    def _skip(self, count: int) -> None:
        self._take(count)

    def _expect(self, *allowed: int) -> None:
        found = self._byte()
        if found not in allowed:
            raise UnreadableJob(f"unexpected argument {found} at byte {self._at - 1}")

    def _reset(self) -> None:
        self._style, self._text = Style(), ""

    def _set(self, *, align: str | None = None, bold: bool | None = None, inverse: bool | None = None) -> None:
        if self._text:
            raise UnreadableJob("the style changes within a line")
        style = self._style
        self._style = replace(
            style,
            align=style.align if align is None else align,
            bold=style.bold if bold is None else bold,
            inverse=style.inverse if inverse is None else inverse,
        )

    def _size(self) -> None:
        size = self._byte()
        self._style = replace(self._style, width=(size >> 4) + 1, height=(size & 0x0F) + 1)

    def _feed(self, lines: int) -> None:
        for _ in range(lines):
            self._marks.append(Line(self._text, self._style))
            self._text = ""

    def _cut(self) -> None:
        self._expect(0, 1)
        self._marks.append(Cut())

    def _raster(self) -> None:
        self._expect(ord("0"))
        self._expect(0)
        width, height = self._word(), self._word()
        self._marks.append(Raster(width * 8, height, self._take(width * height), self._style.align))

    def _qr(self) -> None:
        self._expect(ord("k"))
        data = self._take(self._word())
        function, argument = data[:2], data[2:]
        if function == b"1C":
            self._qr_module = argument[0]
        elif function == b"1E":
            self._qr_level = "LMQH"[argument[0] - ord("0")]
        elif function == b"1P":
            self._qr_content = argument[1:].decode("utf-8")
        elif function == b"1Q":
            self._marks.append(NativeQr(self._qr_content, self._qr_module, self._qr_level, self._style.align))
        elif function != b"1A":
            raise UnreadableJob(f"unknown QR function {function!r}")
