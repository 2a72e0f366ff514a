"""A folder for unfinished work, which nobody takes for a backup and which a killed run does not leave for good."""

from __future__ import annotations

import contextlib
import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from server.backup.failed import BackupFailed, cannot_write

PREFIX = ".antrean-unfinished-"
_LOCK = "lock"
_TRIES = 10


@contextmanager
def scratch(folder: Path) -> Iterator[Path]:
    """A private folder inside `folder`, gone afterwards; what killed runs left there goes too.

    On the same file system as the folder, so that what is finished can be renamed into place. Raises BackupFailed.
    """
    try:
        clear_abandoned(folder)
        path, lock = _begin(folder)
        try:
            with lock:
                yield path
        finally:
            shutil.rmtree(path, ignore_errors=True)
    except OSError as error:
        raise cannot_write(folder, error) from error


def clear_abandoned(folder: Path) -> None:
    """Remove the unfinished work whose process is gone: the lock dies with it, whatever killed it."""
    for path in folder.glob(f"{PREFIX}*"):
        if path.is_dir() and not path.is_symlink():
            # Held, or on a file system without locks: it may be at work, and stays.
            with contextlib.suppress(OSError), (path / _LOCK).open("ab") as lock:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                shutil.rmtree(path, ignore_errors=True)


def _begin(folder: Path) -> tuple[Path, IO[bytes]]:
    """A folder whose lock is held. One that somebody clears before it is held is begun again."""
    for _ in range(_TRIES):
        path = Path(tempfile.mkdtemp(prefix=PREFIX, dir=folder))  # 0700: the copy inside holds password hashes
        with contextlib.suppress(FileNotFoundError):
            lock = (path / _LOCK).open("ab")
            # Without locks nobody can tell whether it is abandoned, so nobody clears it.
            with contextlib.suppress(OSError):
                fcntl.flock(lock, fcntl.LOCK_EX)
            if (path / _LOCK).exists():
                return path, lock
            lock.close()
    raise BackupFailed(f"{folder} is cleared by others again and again; try once more")


def sync_folder(folder: Path) -> None:
    """Make the names in a folder durable, as far as its file system can."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        # A network folder may refuse it, and has no other way.
        with contextlib.suppress(OSError):
            os.fsync(handle)
    finally:
        os.close(handle)
