"""How a line looks: a JSON object for programs, plain words for a person at a terminal."""

from __future__ import annotations

import logging
from datetime import UTC, datetime
from typing import Any

from pythonjsonlogger.json import JsonFormatter

from server.logs.trail import current

ACCESS = "server.access"
"""The logger of one line a request, whose words are safe as they are: rule and status."""

_OF_A_REQUEST = ("method", "status", "milliseconds")


def _time(record: logging.LogRecord) -> str:
    at = datetime.fromtimestamp(record.created, UTC)
    return at.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _clean(record: logging.LogRecord, text: str) -> str:
    work = current()
    return text if work is None or record.name == ACCESS else work.clean(text)


class JsonLines(JsonFormatter):
    """One JSON object a line, of the fields named here and no others: a library's extras may be anything."""

    def add_fields(self, log_data: dict[str, Any], record: logging.LogRecord, message_dict: dict[str, Any]) -> None:
        log_data.update(
            time=_time(record),
            level=record.levelname,
            logger=record.name,
            message=_clean(record, record.getMessage()),
        )
        work = current()
        if work:
            known = {"request_id": work.id, "site": work.site, "actor": work.actor, "route": work.route}
            log_data.update({name: value for name, value in known.items() if value is not None})
        if record.name == ACCESS:
            log_data.update({name: vars(record)[name] for name in _OF_A_REQUEST})
        error = "\n".join(str(message_dict[name]) for name in ("exc_info", "stack_info") if name in message_dict)
        if error:
            log_data["error"] = _clean(record, error)


class PlainLines(logging.Formatter):
    """`time level logger: message [id]`, and an error's traceback below."""

    def format(self, record: logging.LogRecord) -> str:
        work = current()
        about = f" [{work.id}]" if work else ""
        parts = [f"{_time(record)} {record.levelname} {record.name}: {record.getMessage()}{about}"]
        if record.exc_info:
            parts.append(self.formatException(record.exc_info))
        if record.stack_info:
            parts.append(self.formatStack(record.stack_info))
        return _clean(record, "\n".join(parts))
