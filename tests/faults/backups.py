"""Commands on backups as processes of their own, and a server on what was restored."""

from __future__ import annotations

import resource
import subprocess
import sys
from pathlib import Path

from tests.faults.serving import Server


def command(*arguments: object) -> list[str]:
    return [sys.executable, "-m", "server.cli", *map(str, arguments)]


def antrean(*arguments: object, largest: int | None = None) -> subprocess.CompletedProcess[str]:
    """Run `antrean …` to its end; `largest`: no file it writes may grow beyond so many bytes."""

    def limit() -> None:
        if largest is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (largest, largest))

    return subprocess.run(
        command(*arguments),
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
        preexec_fn=limit,
    )


class Restored(Server):
    """The same mall at the same address, on another folder: people and devices keep what they hold."""

    def __init__(self, before: Server, data: Path) -> None:
        # Not the parent's: it would lay an example mall over what was restored.
        self.site, self.users, self.devices, self.url = before.site, before.users, before.devices, before.url
        self.data = data
        self._process = None
        port = self.url.rpartition(":")[2]
        self._command = ["server.cli", "serve", "--data", str(data), "--port", port, "--demo"]
