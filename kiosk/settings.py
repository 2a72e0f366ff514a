"""What a kiosk is told at its start."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

DEFAULT_PORT = 8001


@dataclass(frozen=True)
class KioskSettings:
    """What `antrean kiosk` was asked for.

    `server` is the server's origin as the kiosk reaches it, `public_url` as visitors' phones do. `printer` is a
    printer's address as `kiosk.printers` reads it, `fallback_printer` another's or empty. `site` and `token` are of a
    device that was set up by hand; both are empty where the kiosk shows a code instead. `data` holds the kept
    catalogue and device, `tickets` the previews.
    Raises ValueError for an origin that is none.
    """

    server: str
    printer: str
    site: str
    token: str = field(repr=False)  # never in a log
    data: Path
    tickets: Path
    host: str = "127.0.0.1"
    port: int = DEFAULT_PORT
    name: str = ""
    public_url: str = ""
    fallback_printer: str = ""

    def __post_init__(self) -> None:
        for url in (self.server, self.visitors_url):
            if not re.fullmatch(r"https?://[^/?#\s]+(/[^?#\s]*)?", url):
                raise ValueError(f"{url!r} is no address such as https://antrean.example.go.id")

    @property
    def visitors_url(self) -> str:
        """Where visitors reach the server."""
        return self.public_url or self.server

    @property
    def preview(self) -> bool:
        """Whether tickets come out as pictures."""
        return self.printer.startswith("preview:")
