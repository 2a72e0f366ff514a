"""Why there is no backup, or nothing was restored."""

from __future__ import annotations

import errno
from pathlib import Path

FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


class BackupFailed(Exception):
    """The message says in plain words what is wrong and what to do. No secret and no password stands in it."""


def cannot_write(folder: Path, error: OSError) -> BackupFailed:
    """What the system said when something was written in that folder."""
    if error.errno in FULL:
        return no_space(folder)
    return BackupFailed(f"cannot write in {folder}: {error.strerror or error}; make it reachable and writable")


def no_space(folder: Path) -> BackupFailed:
    """The disk of that folder is full."""
    return BackupFailed(f"no space is left in {folder}; make room there, or name a folder on another disk")
