"""What this machine must have: installed by apt as root on Debian, otherwise named, with what is skipped for it.

Runs on a bare Python, before anything of the project is installed: `python3 tests/parts.py python|node|test`.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

NO_SKIPS = "ANTREAN_NO_SKIPS"
"""Set where a skip for a missing part is a failure: in continuous integration."""


@dataclass(frozen=True)
class Part:
    """A program, the Debian packages that bring it, and what is skipped without it."""

    program: str
    packages: tuple[str, ...]
    skipped: str

    def here(self) -> bool:
        return shutil.which(self.program) is not None


CHROMIUM = Part("chromium", ("chromium", "fonts-liberation"), "the browser tests (marked `browser`)")
ESPEAK = Part("espeak-ng", ("espeak-ng",), "the tests of Debian's own voice in tests/voice")
TEST_PARTS = (CHROMIUM, ESPEAK)


def main(asked: str) -> int:
    """Check, and install what may be installed; 0 when the asked command can go on."""
    if asked == "python":
        return _python()
    if asked == "node":
        return _node()
    return _test_parts()


def _python() -> int:
    # Runs before anything is installed, so the Python may be too old.
    if sys.version_info < (3, 11):  # noqa: UP036
        return _say(f"Python 3.11 or newer is needed; this is {sys.version.split()[0]}.")
    try:
        import ensurepip  # noqa: F401 - Debian leaves it out of python3
        import venv  # noqa: F401
    except ImportError:
        if not _install(("python3-venv",)):
            return _say("Python's venv module is missing. On Debian: apt-get install python3-venv")
    return 0


def _node() -> int:
    wanted = 20
    found = shutil.which("node")
    if found is None or shutil.which("npm") is None:
        return _say(f"Node {wanted} or newer with npm is needed for the browser libraries, and is not here.")
    version = subprocess.run([found, "--version"], capture_output=True, text=True, check=True).stdout.strip()
    if int(version.lstrip("v").split(".")[0]) < wanted:
        return _say(f"Node {wanted} or newer is needed; this is {version}.")
    return 0


def _test_parts() -> int:
    missing = [part for part in TEST_PARTS if not part.here()]
    if missing:
        _install(tuple(package for part in missing for package in part.packages))
        missing = [part for part in missing if not part.here()]
    for part in missing:
        _say(f"{part.program} is missing: skipping {part.skipped}. On Debian: apt-get install {part.packages[0]}")
    return 1 if missing and os.environ.get(NO_SKIPS) else 0


def _install(packages: tuple[str, ...]) -> bool:
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    if not (root and Path("/etc/debian_version").exists() and shutil.which("apt-get")):
        return False
    _say(f"Installing {', '.join(packages)} with apt-get ...")
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update"], ["install", "--yes", "--no-install-recommends", *packages]):
        done = subprocess.run(["apt-get", "-qq", *command], env=env, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            _say(done.stderr.strip())
            return False
    return True


def _say(words: str) -> int:
    sys.stderr.write(f"{words}\n")
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
