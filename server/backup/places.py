"""A folder that keeps the backups of some days."""

from __future__ import annotations

import re
from datetime import date, datetime
from pathlib import Path

from server.backup.archive import Manifest, read_manifest
from server.backup.failed import BackupFailed, cannot_write
from server.backup.scratch import sync_folder

_NAME = re.compile(r"antrean-\d{8}-\d{6}\.zip")


def name_at(moment: datetime) -> str:
    """The name of a backup made then, by this machine's local time: `antrean-20261124-200000.zip`."""
    return f"antrean-{moment.astimezone():%Y%m%d-%H%M%S}.zip"


def ours(folder: Path, server: str) -> list[tuple[Path, Manifest]]:
    """The backups of this server in the folder, oldest first. Another server's, and what cannot be read, are not ours.

    Raises BackupFailed when the folder is not there.
    """
    try:
        names = [path for path in folder.iterdir() if _NAME.fullmatch(path.name)]
    except OSError as error:
        raise cannot_read(folder, error) from error
    found = []
    for path in names:
        if path.is_symlink() or not path.is_file():
            continue
        try:
            manifest = read_manifest(path)
        except BackupFailed:
            continue  # damaged: it counts as no backup, and is left for somebody to look at
        if manifest.server == server:
            found.append((path, manifest))
    return sorted(found, key=lambda one: one[1].made_at)


def newest(folder: Path, server: str, now: datetime) -> datetime | None:
    """When the newest backup was made; one from the future (the clock was wrong) does not count."""
    return max((manifest.made_at for _path, manifest in ours(folder, server) if manifest.made_at <= now), default=None)


def prune(folder: Path, server: str, keep: int, made: Path) -> list[Path]:
    """Remove our backups but those of the newest `keep` days that have one; `made`, which was just checked, stays.

    Counted in days with a backup and not by age: a mall that was shut for a month, or a clock that ran ahead, removes
    nothing. Answers what was removed. Raises BackupFailed.
    """
    found = ours(folder, server)
    days = sorted({_day(manifest) for _path, manifest in found}, reverse=True)[:keep]
    removed = [path for path, manifest in found if _day(manifest) not in days and path != made]
    try:
        for path in removed:
            path.unlink()
        sync_folder(folder)
    except OSError as error:
        raise cannot_write(folder, error) from error
    return removed


def cannot_read(folder: Path, error: OSError) -> BackupFailed:
    """The folder is away, or closed to us."""
    return BackupFailed(
        f"the folder {folder} cannot be read ({error.strerror or error}); make it, or bring back the disk it is on"
    )


def _day(manifest: Manifest) -> date:
    return manifest.made_at.astimezone().date()
