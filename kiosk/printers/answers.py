"""What a printer's answers mean: single bytes, among others that it sends unasked."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.printers.port import PrinterError, Reason

# Epson, ESC/POS: bits 0, 1, 4 and 7 of every answer to DLE EOT are fixed (0xx1xx10), as are the forms of the others.
_AT_ONCE = frozenset(byte for byte in range(256) if byte & 0b1001_0011 == 0b0001_0010)
_IN_TURN = frozenset((0x00, 0x03, 0x0C, 0x0F))  # to GS r 1
_COVER_OPEN, _PAPER_END_STOP, _ERROR = 0x04, 0x20, 0x40
_PAPER_NEAR_END, _PAPER_END = 0x0C, 0x60

# Unasked: four bytes of automatic status (the first 0xx1xx00, no bit 4 or 7 in the others), XON and XOFF.
_HEAD = re.escape(bytes(byte for byte in range(256) if byte & 0b1001_0011 == 0b0001_0000))
_TAIL = re.escape(bytes(byte for byte in range(256) if byte & 0b1001_0000 == 0))
_UNASKED = re.compile(b"[%b][%b]{3}|[\x11\x13]" % (_HEAD, _TAIL))


@dataclass(frozen=True)
class Answer:
    """One answer. `at_once`: to DLE EOT, otherwise to GS r, in its turn behind the job."""

    byte: int
    at_once: bool

    def refuse_cause(self) -> None:
        """Raises PrinterError for an answer to DLE EOT 2 that gives a reason not to print."""
        if self.byte & _COVER_OPEN:
            raise PrinterError(Reason.COVER_OPEN, f"its status is 0x{self.byte:02x}")
        if self.byte & _PAPER_END_STOP:
            raise PrinterError(Reason.NO_PAPER, f"its status is 0x{self.byte:02x}")
        if self.byte & _ERROR:
            raise PrinterError(Reason.OFFLINE, f"it reports an error, status 0x{self.byte:02x}")

    def refuse_paper(self) -> None:
        """Raises PrinterError for an answer to DLE EOT 4 that says there is no paper."""
        if self.byte & _PAPER_END:
            raise PrinterError(Reason.NO_PAPER, f"its paper sensor says 0x{self.byte:02x}")

    @property
    def paper_low(self) -> bool:
        """Of an answer to DLE EOT 4: the paper is used up, or nearly."""
        return bool(self.byte & (_PAPER_NEAR_END | _PAPER_END))


def read_answers(received: bytes) -> Iterator[Answer]:
    """The answers in what came without a gap; none if there is anything else in it, for then it is no printer's answer.

    A device that answers in words (another protocol's error, a web page) would else be taken at its letters.
    """
    rest = _UNASKED.sub(b"", received)
    if all(byte in _AT_ONCE or byte in _IN_TURN for byte in rest):
        for byte in rest:
            yield Answer(byte, at_once=byte in _AT_ONCE)
