"""Making one backup."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC
from importlib.metadata import version
from pathlib import Path

from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from server.backup import postgres, sqlite
from server.backup.archive import FORMAT, SECRET, Kind, Manifest, pack, unpack
from server.backup.failed import BackupFailed
from server.backup.places import name_at
from server.backup.progress import Told, untold
from server.backup.scratch import scratch, sync_folder
from server.clock import Clock
from server.settings import secret_in


@dataclass(frozen=True, slots=True)
class Made:
    """A backup under its final name."""

    path: Path
    manifest: Manifest


def server_of(data: Path) -> str:
    """Whose backups they are: sixteen letters that follow from the secret and do not lead back. Raises BackupFailed."""
    try:
        secret = secret_in(data).read_bytes()
    except OSError as error:
        raise BackupFailed(
            f"{SECRET} in {data} cannot be read ({error.strerror}); name the server's folder with --data, "
            "and run this as the server's account"
        ) from error
    return hashlib.sha256(b"antrean backup of " + secret).hexdigest()[:16]


def make_backup(database: str, data: Path, target: Path, clock: Clock, told: Told = untold) -> Made:
    """Write a backup to a new file, or under a name of its own into a folder, while the server works.

    Nothing stands under the final name before the copy was checked and everything is on the disk. Raises BackupFailed.
    """
    server = server_of(data)
    made_at = clock.now()
    path = target / name_at(made_at) if target.is_dir() else target
    if not path.parent.is_dir():
        raise BackupFailed(f"there is no folder {path.parent}; make it, or bring back the disk it is on")
    _refuse_taken(path)
    with scratch(path.parent) as work:
        url = parsed(database)
        kind = kind_of(url)
        copy = work / kind.member
        revision, sites = _copy(url, kind, copy, told)
        manifest = Manifest(
            FORMAT, version("antrean"), made_at.astimezone(UTC), server, kind, revision, sites, members={}
        )
        archive = work / "archive"
        manifest = pack(archive, manifest, {kind.member: copy, SECRET: secret_in(data)}, told)
        unpack(archive, None, told)
        _refuse_taken(path)
        archive.replace(path)
        sync_folder(path.parent)
    return Made(path, manifest)


def parsed(database: str) -> URL:
    """The address of a database. Raises BackupFailed."""
    try:
        return make_url(database)
    except ArgumentError as error:
        raise BackupFailed("--database is no address such as sqlite:////srv/antrean/antrean.db") from error


def kind_of(url: URL) -> Kind:
    """Which database it is. Raises BackupFailed for one that Antrean does not run on."""
    try:
        return Kind(url.get_backend_name())
    except ValueError as error:
        raise BackupFailed(f"Antrean does not run on {url.get_backend_name()}; see --database") from error


def _copy(url: URL, kind: Kind, target: Path, told: Told) -> tuple[str, dict[str, int]]:
    if kind is Kind.POSTGRESQL:
        return postgres.dump(url, target)
    source = Path(url.database or "")
    if not source.is_file():
        raise BackupFailed(f"there is no database {source}; name the server's folder with --data")
    sqlite.copy(source, target, told)
    sqlite.check(target, told)
    return sqlite.facts(target)


def _refuse_taken(path: Path) -> None:
    if path.exists() or path.is_symlink():
        raise BackupFailed(f"{path} exists and is not overwritten; choose another name, or a folder")
