"""Who this kiosk is to the server: the device's token and the site it belongs to, kept over a restart."""

from __future__ import annotations

import json
import logging
import os
from dataclasses import asdict, dataclass, field
from pathlib import Path

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Identity:
    """A confirmed device. `name` is what the administrator called it."""

    site: str
    token: str = field(repr=False)  # never in a log
    name: str = ""


class IdentityFile:
    """`device.json` in the kiosk's folder, for its owner's eyes only. A kiosk of another server is somebody else."""

    def __init__(self, folder: Path, server: str) -> None:
        self._file = folder / "device.json"
        self._server = server.rstrip("/")

    def load(self) -> Identity | None:
        """What an earlier run became, if it was at this server."""
        try:
            value = json.loads(self._file.read_text(encoding="utf-8"))
            if value["server"] != self._server:
                return None
            return Identity(str(value["site"]), str(value["token"]), str(value["name"]))
        except FileNotFoundError:
            return None
        except (OSError, ValueError, KeyError, TypeError) as error:
            log.warning("the kept device is of no use, and a new code will be shown: %r", error)
            return None

    def save(self, identity: Identity) -> None:
        """Whole or not at all: the PC may be switched off at any moment. Raises OSError."""
        self._file.parent.mkdir(parents=True, exist_ok=True)
        partial = self._file.with_suffix(".partial")
        partial.unlink(missing_ok=True)
        handle = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump({"server": self._server, **asdict(identity)}, file)
        partial.replace(self._file)

    def forget(self) -> None:
        """The device was revoked."""
        self._file.unlink(missing_ok=True)
