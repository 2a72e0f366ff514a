"""Logging for a whole process: everything that speaks does so in the same lines, on stderr."""

from __future__ import annotations

import io
import logging
import sys
from contextvars import ContextVar
from types import TracebackType
from typing import Literal, TextIO

from server.logs.lines import JsonLines, PlainLines

_OURS = ("server", "counter", "display", "ui")
"""Rooms that may say more than libraries do, whose lines below INFO hold what they read and send."""


def set_up(form: Literal["json", "text"], level: str = "info") -> None:
    """Write every line on stderr, in this form. What is printed there past the logs becomes a line as well."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines() if form == "json" else PlainLines())
    logging.basicConfig(level=logging.INFO, handlers=[handler], force=True)
    for room in _OURS:
        logging.getLogger(room).setLevel(level.upper())
    # Says at each look of /readyz that it looks.
    logging.getLogger("alembic").setLevel(logging.WARNING)
    logging.captureWarnings(True)
    if form == "json":
        sys.excepthook = _ended
        sys.stderr = _Printed(sys.stderr)


_logging: ContextVar[bool] = ContextVar("logging", default=False)


def _ended(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    logging.getLogger("server").critical("ended by an error", exc_info=(kind, error, trace))


class _Printed(io.TextIOBase):
    """Stands where stderr was: each line that somebody prints is logged."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._begun = ""

    def write(self, text: str, /) -> int:
        if _logging.get():
            # Logging itself has failed and says so.
            return self._stream.write(text)
        *lines, self._begun = (self._begun + text).split("\n")
        token = _logging.set(True)
        try:
            for line in filter(str.strip, lines):
                logging.getLogger("stderr").error("%s", line)
        finally:
            _logging.reset(token)
        return len(text)

    def flush(self) -> None:
        self._stream.flush()

    def fileno(self) -> int:
        return self._stream.fileno()

    def isatty(self) -> bool:
        return self._stream.isatty()
