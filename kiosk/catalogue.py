"""The kiosk's copy of the mall's catalogue: in memory, and on disk for a start without the server."""

from __future__ import annotations

import json
import logging
import random
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from kiosk.client import ServerClient, ServerRefused, ServerUnreachable

log = logging.getLogger(__name__)

_EVERY = 120.0  # seconds between two looks at the server, which answers 304 nearly always
_AGAIN = 5.0  # seconds after a look that failed


@dataclass(frozen=True)
class Kept:
    """The catalogue as the server gave it, its ETag there, and when it was last seen to be current (UTC)."""

    catalog: dict[str, Any]
    etag: str
    fetched_at: datetime


class CatalogueKeeper:
    """Fetches the catalogue until it is stopped. Safe from any thread."""

    def __init__(
        self,
        client: ServerClient,
        site: Callable[[], str | None],
        folder: Path,
        also: Callable[[], None] = lambda: None,
    ) -> None:
        """`site` tells which mall the kiosk belongs to now, None for none. `also` is fetched after the catalogue, and
        raises what fetching the catalogue may."""
        self._client = client
        self._site = site
        self._also = also
        self._file = folder / "catalog.json"
        self._kept = self._read()
        self._wanted = threading.Event()
        self._stopped = False
        self._thread = threading.Thread(target=self._run, name="catalogue", daemon=True)

    @property
    def kept(self) -> Kept | None:
        """The newest catalogue, or None before there ever was one of the mall that the kiosk belongs to."""
        kept = self._kept
        return kept if kept and kept.catalog["site"] == self._site() else None

    def start(self) -> None:
        """Begin fetching."""
        self._thread.start()

    def stop(self) -> None:
        """End; a request on its way is not waited for."""
        self._stopped = True
        self._wanted.set()

    def look_soon(self) -> None:
        """There is a reason to think that it has changed, or that the server is back."""
        self._wanted.set()

    def _run(self) -> None:
        trouble = ""
        while not self._stopped:
            self._wanted.clear()
            wait = _EVERY
            try:
                self._fetch()
                self._also()
            except (ServerUnreachable, ServerRefused, OSError) as error:
                wait = _AGAIN
                if str(error) != trouble:
                    log.warning("the catalogue could not be fetched, trying again: %s", error)
                trouble = str(error)
            else:
                trouble = ""
            # Kiosks that were cut off together must not all come at once.
            self._wanted.wait(wait * random.uniform(0.7, 1.3))  # noqa: S311 - nothing secret

    def _fetch(self) -> None:
        before = self.kept
        fetched = self._client.catalog(before.etag if before else None)
        now = datetime.now(UTC)
        if fetched is not None:
            self._kept = Kept(fetched.catalog, fetched.etag, now)
            log.info("the catalogue is new: %d agencies", len(fetched.catalog["agencies"]))
            self._write(self._kept)
        elif before is not None:
            self._kept = Kept(before.catalog, before.etag, now)

    def _write(self, kept: Kept) -> None:
        """Whole or not at all: the PC may be switched off at any moment."""
        self._file.parent.mkdir(parents=True, exist_ok=True)
        partial = self._file.with_suffix(".partial")
        value = {"etag": kept.etag, "fetched_at": kept.fetched_at.isoformat(), "catalog": kept.catalog}
        partial.write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")
        partial.replace(self._file)

    def _read(self) -> Kept | None:
        """What an earlier run kept."""
        try:
            value = json.loads(self._file.read_text(encoding="utf-8"))
            kept = Kept(value["catalog"], value["etag"], datetime.fromisoformat(value["fetched_at"]))
            return kept if isinstance(kept.catalog["site"], str) else None
        except FileNotFoundError:
            return None
        except (OSError, ValueError, KeyError, TypeError) as error:
            log.warning("the kept catalogue is of no use and will be fetched anew: %r", error)
            return None
