"""When numbers are given on the next days: asked of the server beside the catalogue, and kept for a day without it."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from kiosk.client import ServerClient, ServerRefused

log = logging.getLogger(__name__)

Json = dict[str, Any]
Spans = tuple[tuple[datetime, datetime], ...]


@dataclass(frozen=True)
class Openings:
    """The spans in which numbers are given, by the code of a queue, and of a service where it differs from its queue.

    Nothing is known from `until` on; `made_at` is how old all this is.
    """

    made_at: datetime
    until: datetime
    queues: Mapping[str, Spans]
    services: Mapping[str, Spans]

    def of(self, queue: str, service: str | None = None) -> Spans | None:
        """None for what is not known."""
        own = self.services.get(service) if service else None
        return self.queues.get(queue) if own is None else own

    def opening(self, now: datetime, queue: str, service: str | None = None) -> tuple[bool, datetime | None]:
        """Whether a number may be given, and if not, when next (None: not known). What is not known is open, as it is
        shown: on a day that nobody foresaw a visitor is better off with a number."""
        spans = self.of(queue, service)
        if spans is None or now >= self.until:
            return True, None
        if any(begin <= now < end for begin, end in spans):
            return True, None
        return False, min((begin for begin, _ in spans if begin > now), default=None)


def read_openings(value: Json) -> Openings:
    """From the server's answer. Raises KeyError, TypeError, ValueError for one of another shape."""
    return Openings(
        datetime.fromisoformat(value["made_at"]),
        datetime.fromisoformat(value["until"]),
        {code: _spans(spans) for code, spans in value["queues"].items()},
        {code: _spans(spans) for code, spans in value["services"].items()},
    )


def _spans(spans: list[list[str]]) -> Spans:
    return tuple((datetime.fromisoformat(begin), datetime.fromisoformat(end)) for begin, end in spans)


class OpeningsKeeper:
    """`openings.json` in the kiosk's folder. `site` tells which mall the kiosk belongs to now."""

    def __init__(self, client: ServerClient, site: Callable[[], str | None], folder: Path) -> None:
        self._client = client
        self._site = site
        self._file = folder / "openings.json"
        self._kept = self._read()

    @property
    def kept(self) -> Openings | None:
        """The newest, or None before there ever were any of this mall."""
        kept = self._kept
        return kept[1] if kept and kept[0] == self._site() else None

    def fetch(self) -> None:
        """Ask the server. Raises ServerUnreachable, NotEnrolled and OSError."""
        site = self._site()
        try:
            value = self._client.openings()
            fresh = read_openings(value)
        except (ServerRefused, KeyError, TypeError, ValueError) as error:
            log.warning("the hours for a day without the server were not told: %r", error)
            return
        if site is not None:
            self._kept = (site, fresh)
            self._write({"site": site, **value})

    def _write(self, value: Json) -> None:
        """Whole or not at all: the PC may be switched off at any moment."""
        self._file.parent.mkdir(parents=True, exist_ok=True)
        partial = self._file.with_suffix(".partial")
        partial.write_text(json.dumps(value), encoding="utf-8")
        partial.replace(self._file)

    def _read(self) -> tuple[str, Openings] | None:
        """What an earlier run kept."""
        try:
            value = json.loads(self._file.read_text(encoding="utf-8"))
            return str(value["site"]), read_openings(value)
        except FileNotFoundError:
            return None
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            log.warning("the kept hours are of no use and will be fetched anew: %r", error)
            return None
