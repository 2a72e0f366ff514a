"""The log as a program reads it: every line of this process, as the server would write it."""

from __future__ import annotations

import io
import json
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from server.logs.lines import ACCESS, JsonLines


class Log:
    """What was written so far."""

    def __init__(self) -> None:
        self.stream = io.StringIO()

    @property
    def text(self) -> str:
        return self.stream.getvalue()

    @property
    def lines(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.text.splitlines()]

    @property
    def answered(self) -> list[dict[str, Any]]:
        """One line a request."""
        return [line for line in self.lines if line["logger"] == ACCESS]


@contextmanager
def listening(formatter: logging.Formatter | None = None) -> Iterator[Log]:
    """All that is logged meanwhile: our own rooms at DEBUG, everything else from INFO on."""
    log = Log()
    handler = logging.StreamHandler(log.stream)
    handler.setFormatter(formatter or JsonLines())
    loggers = {logging.getLogger(): logging.INFO, logging.getLogger("server"): logging.DEBUG}
    before = {logger: logger.level for logger in loggers}
    for logger, level in loggers.items():
        logger.setLevel(level)
    logging.getLogger().addHandler(handler)
    try:
        yield log
    finally:
        logging.getLogger().removeHandler(handler)
        for logger, level in before.items():
            logger.setLevel(level)
