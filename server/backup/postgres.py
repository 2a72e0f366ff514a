"""Backups of a PostgreSQL database, by PostgreSQL's own programs."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from sqlalchemy import Engine, inspect, text
from sqlalchemy.engine import URL
from sqlalchemy.exc import ProgrammingError, SQLAlchemyError

from server.backup.failed import BackupFailed
from server.storage.engine import open_engine

_FACTS = {"revision": text("SELECT version_num FROM alembic_version"), "sites": text("SELECT site, seq FROM site")}


def dump(url: URL, target: Path) -> tuple[str, dict[str, int]]:
    """Write the database in pg_dump's custom format; answers the revision and each site's `seq`.

    Both are of one moment: pg_dump is given the snapshot that the facts were read in. Raises BackupFailed.
    """
    program = _program("pg_dump")
    engine = _engine(url)
    try:
        with engine.connect().execution_options(isolation_level="REPEATABLE READ") as connection:
            revision: str = connection.execute(_FACTS["revision"]).scalar_one()
            sites = {row.site: row.seq for row in connection.execute(_FACTS["sites"])}
            snapshot = connection.execute(text("SELECT pg_export_snapshot()")).scalar_one()
            target.touch(mode=0o600)
            _run(url, program, "--format=custom", f"--snapshot={snapshot}", f"--file={target}")
    except ProgrammingError as error:
        raise BackupFailed("this is no database of Antrean; see --database") from error
    except SQLAlchemyError as error:
        raise BackupFailed("the database does not answer; see --database, and whether PostgreSQL runs") from error
    finally:
        engine.dispose()
    return revision, sites


def load(url: URL, source: Path) -> None:
    """Fill an empty database from a dump, all or nothing. Raises BackupFailed when it is not empty."""
    program = _program("pg_restore")
    engine = _engine(url)
    try:
        found = inspect(engine).get_table_names()
    except SQLAlchemyError as error:
        raise BackupFailed("the database does not answer; see --database, and whether PostgreSQL runs") from error
    finally:
        engine.dispose()
    if found:
        raise BackupFailed("the database is not empty, and a restore overwrites nothing; make a new one by createdb")
    options = ("--exit-on-error", "--single-transaction", "--no-owner", "--no-privileges", f"--dbname={url.database}")
    _run(url, program, *options, str(source))


def _program(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        raise BackupFailed(f"{name} is not installed; on Debian: apt-get install postgresql-client")
    return found


def _engine(url: URL) -> Engine:
    try:
        return open_engine(url.render_as_string(hide_password=False))
    except ModuleNotFoundError as error:
        raise BackupFailed(f"the Python package {error.name} is missing, which speaks to PostgreSQL") from error


def _run(url: URL, program: str, *arguments: str) -> None:
    # By the environment: everybody on the machine can read a command line.
    named = {
        "PGHOST": url.host,
        "PGPORT": url.port,
        "PGUSER": url.username,
        "PGPASSWORD": url.password,
        "PGDATABASE": url.database,
        **{f"PG{name.upper()}": value for name, value in url.query.items()},
    }
    given = {name: str(value) for name, value in named.items() if value is not None}
    done = subprocess.run(  # noqa: S603 - PostgreSQL's own program, without a shell
        [program, *arguments], env={**os.environ, **given}, capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        told = next(iter(done.stderr.strip().splitlines()), f"exit code {done.returncode}")
        raise BackupFailed(f"{Path(program).name} failed: {told}")
