"""`antrean backup` and `antrean restore`, and `antrean verify --backup`: progress, plain words and exit codes.

Loaded with every command, so nothing heavy is imported before one runs: gevent must come first in a server.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from server.options import DATA, DATABASE, FILE

if TYPE_CHECKING:
    from server.backup.archive import Manifest
    from server.backup.progress import Told


@click.command()
@click.argument("target", metavar="FILE", type=click.Path(path_type=Path))
@DATA
@DATABASE
def backup(target: Path, data: Path, database: str | None) -> None:
    """Write database and secret into one new file, while the server works; a folder gets a file named by the time.

    The file holds password hashes and the server's secret: keep it as safe as the server.

    Example: antrean backup /mnt/usb/antrean --data /srv/antrean
    """
    from server.backup.make import make_backup
    from server.clock import SystemClock
    from server.settings import database_in

    with _told() as told:
        made = make_backup(database or database_in(data), data, target, SystemClock(), told)
    click.echo(f"{made.path} ({made.path.stat().st_size / 1e6:.1f} MB), checked. {_words(made.manifest)}")


@click.command()
@click.argument("file", type=FILE)
@DATA
@DATABASE
def restore(file: Path, data: Path, database: str | None) -> None:
    """Put a backup back into an empty folder, and check every promise of what is there then.

    Nothing is ever overwritten. --database is for backups of PostgreSQL: an empty database. The exit code is 1 when
    nothing was restored or the check found a fault.

    Example: antrean restore antrean-20261124-200000.zip --data /srv/antrean
    """
    from server.backup.restore import restore as put_back
    from server.settings import database_in

    with _told() as told:
        manifest = put_back(file, data, database, told)
    click.echo(f"Restored into {data}. {_words(manifest)}")
    code = _verify(database or database_in(data), manifest)
    if code:
        click.echo("The check found what was wrong before the backup was made already; an older one may be sound.")
    else:
        click.echo(f"Start the server on it: antrean serve --data {data}" + (" --database …" if database else ""))
    sys.exit(code)


def verify_backup(file: Path, site: str | None) -> int:
    """Restore a backup into a folder that is gone afterwards and check every promise; the exit code."""
    from server.backup.archive import Kind, read_manifest, unpack
    from server.backup.restore import restore as put_back
    from server.settings import database_in

    with tempfile.TemporaryDirectory(prefix="antrean-") as folder:
        with _told() as told:
            of_postgresql = read_manifest(file).database is Kind.POSTGRESQL
            manifest = unpack(file, None, told) if of_postgresql else put_back(file, Path(folder), None, told)
        click.echo(f"{file}: every sum is right. {_words(manifest)}")
        if of_postgresql:
            click.echo("What is inside is checked by a restore into an empty PostgreSQL database.")
            return 0
        return _verify(database_in(Path(folder)), manifest, site)


def _verify(database: str, manifest: Manifest, site: str | None = None) -> int:
    from server.verifying import run

    # A server in which no mall was made yet is a sound one, with nothing to replay.
    return run(database, site) if manifest.sites or site else 0


def _words(manifest: Manifest) -> str:
    sites = ", ".join(f"{site} up to {seq}" for site, seq in manifest.sites.items()) or "none yet"
    moment = manifest.made_at.astimezone()
    return f"It holds {moment:%Y-%m-%d %H:%M:%S %z}, Antrean {manifest.version}; malls by journal entry: {sites}."


@contextmanager
def _told() -> Iterator[Told]:
    """A bar for each step; a failure ends the command in words."""
    from rich.console import Console
    from rich.progress import Progress, TaskID

    from server.backup.failed import BackupFailed
    from server.backup.progress import Step

    bars: dict[Step, TaskID] = {}
    console = Console(stderr=True)
    with Progress(console=console, transient=True, disable=not console.is_terminal) as progress:

        def tell(step: Step, done: int, whole: int) -> None:
            if step not in bars:
                bars[step] = progress.add_task(step.value)
            progress.update(bars[step], completed=min(done, whole), total=whole)

        try:
            yield tell
        except BackupFailed as error:
            raise click.ClickException(str(error)) from error
