"""The file: a zip with the database, the secret, and a manifest that says what they are.

A zip, because any computer opens it and its list stands at the end: half a file is seen at once, and the manifest is
read without reading the rest. It is not encrypted: whoever holds it holds the mall's data, so it is 0600.
"""

from __future__ import annotations

import hashlib
import os
import struct
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import IO
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from pydantic import TypeAdapter

from server.backup.failed import BackupFailed
from server.backup.progress import Step, Told

FORMAT = 1
MANIFEST = "manifest.json"
SECRET = "secret.key"  # noqa: S105 - the file's name
_CHUNK = 1 << 20
_DAMAGE = (
    BadZipFile,
    zlib.error,
    EOFError,
    KeyError,
    ValueError,
    NotImplementedError,
    RuntimeError,
    OverflowError,
    struct.error,
)
"""What zipfile and pydantic raise over bytes that were altered."""


class Kind(StrEnum):
    """Which database a backup is of."""

    SQLITE = "sqlite"
    POSTGRESQL = "postgresql"

    @property
    def member(self) -> str:
        """The database's name in the archive."""
        return "antrean.db" if self is Kind.SQLITE else "antrean.dump"


@dataclass(frozen=True, slots=True)
class Member:
    """A file in the archive: its length and its sum."""

    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup is of. `version` of Antrean; `made_at`: the moment it holds; `server`: whose it is, by the
    secret; `revision` of the tables; `sites`: the journal's `seq` of each."""

    format: int
    version: str
    made_at: datetime
    server: str
    database: Kind
    revision: str
    sites: dict[str, int]
    members: dict[str, Member]


_MANIFEST = TypeAdapter(Manifest)


def pack(path: Path, manifest: Manifest, files: Mapping[str, Path], told: Told) -> Manifest:
    """Write the archive, durably; answers the manifest with the members' sums. Raises OSError."""
    whole = sum(source.stat().st_size for source in files.values())
    done = 0
    members: dict[str, Member] = {}
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        with ZipFile(file, "w", ZIP_DEFLATED) as archive:
            for name, source in files.items():
                digest = hashlib.sha256()
                with source.open("rb") as reading, archive.open(_info(name, manifest), "w", force_zip64=True) as out:
                    for chunk in _chunks(reading):
                        digest.update(chunk)
                        out.write(chunk)
                        done += len(chunk)
                        told(Step.PACKING, done, whole)
                members[name] = Member(source.stat().st_size, digest.hexdigest())
            manifest = replace(manifest, members=members)
            archive.writestr(_info(MANIFEST, manifest), _MANIFEST.dump_json(manifest, indent=2))
        file.flush()
        os.fsync(file.fileno())
    return manifest


def read_manifest(path: Path) -> Manifest:
    """What the archive says of itself. Raises BackupFailed: no backup, cut off, or of another format."""
    with _opened(path) as (_archive, manifest):
        return manifest


def unpack(path: Path, folder: Path | None, told: Told) -> Manifest:
    """Check every sum, and write the members into the folder (readable by their owner only) if there is one.

    Raises BackupFailed when anything is not as it was packed; then what was written is worth nothing.
    """
    with _opened(path) as (archive, manifest):
        whole = sum(member.bytes for member in manifest.members.values())
        done = 0
        for name, member in manifest.members.items():
            digest = hashlib.sha256()
            target = folder / name if folder else Path(os.devnull)
            with archive.open(name) as reading, os.fdopen(_make(target), "wb") as out:
                for chunk in _chunks(reading):
                    digest.update(chunk)
                    out.write(chunk)
                    done += len(chunk)
                    told(Step.READING, done, whole)
            if digest.hexdigest() != member.sha256:
                raise _damaged(path, f"{name} has another sum than the manifest says")
        return manifest


@contextmanager
def _opened(path: Path) -> Iterator[tuple[ZipFile, Manifest]]:
    """The archive and its manifest; whatever altered bytes raise comes out as BackupFailed."""
    try:
        archive = ZipFile(path)
    except OSError as error:
        raise BackupFailed(f"{path} cannot be read: {error.strerror or error}") from error
    except _DAMAGE as error:
        raise _damaged(path, error) from error
    with archive:
        try:
            yield archive, _manifest_of(path, archive)
        except _DAMAGE as error:
            raise _damaged(path, error) from error


def _manifest_of(path: Path, archive: ZipFile) -> Manifest:
    manifest = _MANIFEST.validate_json(archive.read(MANIFEST))
    if manifest.format != FORMAT:
        raise BackupFailed(f"{path} was made by Antrean {manifest.version}, in a format this version does not know")
    if set(manifest.members) != {manifest.database.member, SECRET}:
        raise _damaged(path, "the manifest names other files than a backup has")
    return manifest


def _damaged(path: Path, why: object) -> BackupFailed:
    # One line is enough: what pydantic says of a manifest goes on for many.
    told = next(iter(str(why).splitlines()), "")
    return BackupFailed(f"{path} is no backup, or a damaged one ({told}); take another")


def _make(target: Path) -> int:
    return os.open(target, os.O_WRONLY | os.O_CREAT, 0o600)


def _info(name: str, manifest: Manifest) -> ZipInfo:
    info = ZipInfo(name, manifest.made_at.timetuple()[:6])
    info.compress_type = ZIP_DEFLATED
    info.external_attr = 0o600 << 16
    return info


def _chunks(file: IO[bytes]) -> Iterator[bytes]:
    while chunk := file.read(_CHUNK):
        yield chunk
