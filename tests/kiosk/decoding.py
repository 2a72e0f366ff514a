"""What a person and a phone would read on a printed job."""

from dataclasses import dataclass

import zxingcpp
from PIL import Image

from kiosk.printers.reader import Line, Mark, NativeQr, Raster, read_job

_WHITE_AROUND = 40  # dots; the paper around a code, which the job itself does not carry


@dataclass(frozen=True)
class DecodedJob:
    """The lines of text, the number (the largest of them) and the content of the QR code."""

    text: str
    number: str | None
    qr: str | None


def decode_job(job: bytes) -> DecodedJob:
    """Read a job back from its bytes; a QR code that is printed as a picture is decoded as one."""
    marks = read_job(job)
    lines = [mark for mark in marks if isinstance(mark, Line) and mark.text.strip()]
    codes = [code for mark in marks if (code := _qr(mark)) is not None]
    assert len(codes) <= 1, "a ticket has one QR code"
    return DecodedJob(
        text="\n".join(line.text for line in lines),
        number=max(lines, key=lambda line: line.style.height).text if lines else None,
        qr=codes[0] if codes else None,
    )


def _qr(mark: Mark) -> str | None:
    if isinstance(mark, NativeQr):
        return mark.content
    if not isinstance(mark, Raster):
        return None
    picture = Image.frombytes("1", (mark.width, mark.height), bytes(byte ^ 0xFF for byte in mark.rows))
    page = Image.new("L", (mark.width + 2 * _WHITE_AROUND, mark.height + 2 * _WHITE_AROUND), 255)
    page.paste(picture.convert("L"), (_WHITE_AROUND, _WHITE_AROUND))
    found = zxingcpp.read_barcodes(page)
    return str(found[0].text) if found else None
