"""What PostgreSQL's own programs are asked for; the programs are stand-ins that note it."""

from __future__ import annotations

import json
import sys
from contextlib import nullcontext
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from sqlalchemy.engine import make_url

from server.backup import postgres
from server.backup.failed import BackupFailed

URL = make_url("postgresql://siti:rahasia@10.0.0.5:5433/antrean?sslmode=require")


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of programs, and nothing else on the path."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    return folder


def program(folder: Path, name: str, code: int = 0, says: str = "") -> Path:
    """A program that notes its arguments and PG… environment, says something and ends."""
    note = folder / f"{name}.json"
    script = (
        f"#!{sys.executable}\nimport json, os, pathlib, sys\n"
        f"env = {{k: v for k, v in os.environ.items() if k.startswith('PG')}}\n"
        f"pathlib.Path({str(note)!r}).write_text(json.dumps([sys.argv[1:], env]))\n"
        f"sys.stderr.write({says!r})\nsys.exit({code})\n"
    )
    (folder / name).write_text(script, encoding="utf-8")
    (folder / name).chmod(0o755)
    return note


def test_a_missing_program_is_named_with_its_package(programs: Path, tmp_path: Path) -> None:
    with pytest.raises(BackupFailed, match=r"pg_dump is not installed; .* apt-get install postgresql-client"):
        postgres.dump(URL, tmp_path / "dump")
    with pytest.raises(BackupFailed, match="pg_restore is not installed"):
        postgres.load(URL, tmp_path / "dump")


class Answering:
    """Stands in for an engine: answers the questions a dump asks, in one transaction."""

    def __init__(self) -> None:
        self.options: dict[str, str] = {}
        self.disposed = False

    def connect(self) -> Answering:
        return self

    def execution_options(self, **options: str) -> Answering:
        self.options = options
        return self

    def __enter__(self) -> Answering:
        return self

    def __exit__(self, *_error: object) -> None: ...

    def execute(self, question: object) -> Any:
        if "site" in str(question):
            return [SimpleNamespace(site="pekanbaru", seq=4711)]
        known = "0003" if "alembic_version" in str(question) else "00000003-1"
        return SimpleNamespace(scalar_one=lambda: known)

    def dispose(self) -> None:
        self.disposed = True


def test_dump_and_manifest_are_of_one_moment(programs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    note = program(programs, "pg_dump")
    engine = Answering()
    monkeypatch.setattr(postgres, "open_engine", lambda _url: engine)
    assert postgres.dump(URL, tmp_path / "dump") == ("0003", {"pekanbaru": 4711})
    arguments, _env = json.loads(note.read_text(encoding="utf-8"))
    assert arguments == ["--format=custom", "--snapshot=00000003-1", f"--file={tmp_path / 'dump'}"]
    assert engine.options == {"isolation_level": "REPEATABLE READ"}
    assert engine.disposed


@pytest.mark.parametrize(("there", "asked"), [([], True), (["visit"], False)])
def test_only_an_empty_database_is_filled(
    programs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, there: list[str], asked: bool
) -> None:
    note = program(programs, "pg_restore")
    monkeypatch.setattr(postgres, "open_engine", lambda _url: Answering())
    monkeypatch.setattr(postgres, "inspect", lambda _engine: SimpleNamespace(get_table_names=lambda: there))
    with nullcontext() if asked else pytest.raises(BackupFailed, match=r"not empty, .* createdb"):
        postgres.load(URL, tmp_path / "dump")
    assert note.exists() == asked
    if asked:
        arguments, _env = json.loads(note.read_text(encoding="utf-8"))
        assert {"--single-transaction", "--exit-on-error", "--dbname=antrean"} < set(arguments)


def test_the_password_stands_in_no_command_line(programs: Path) -> None:
    note = program(programs, "pg_dump")
    postgres._run(URL, str(programs / "pg_dump"), "--format=custom")
    arguments, env = json.loads(note.read_text(encoding="utf-8"))
    assert arguments == ["--format=custom"]
    assert env == {
        "PGHOST": "10.0.0.5",
        "PGPORT": "5433",
        "PGUSER": "siti",
        "PGPASSWORD": "rahasia",
        "PGDATABASE": "antrean",
        "PGSSLMODE": "require",
    }


def test_what_a_program_says_comes_out_in_one_line(programs: Path) -> None:
    program(programs, "pg_dump", 1, "pg_dump: error: connection failed\nmore\n")
    with pytest.raises(BackupFailed, match=r"^pg_dump failed: pg_dump: error: connection failed$"):
        postgres._run(URL, str(programs / "pg_dump"))


def test_a_missing_driver_is_named(programs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(_url: str) -> None:
        raise ModuleNotFoundError("No module named 'psycopg'", name="psycopg")

    program(programs, "pg_dump")
    monkeypatch.setattr(postgres, "open_engine", missing)
    with pytest.raises(BackupFailed, match="the Python package psycopg is missing"):
        postgres.dump(URL, tmp_path / "dump")
