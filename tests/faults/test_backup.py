"""Backups of a working server, the rehearsal of a restore, and backups that are cut short."""

from __future__ import annotations

import random
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
import uuid
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from server.backup.archive import unpack
from server.backup.failed import BackupFailed
from server.backup.make import make_backup, server_of
from server.backup.places import ours
from server.backup.progress import Step, untold
from server.backup.scratch import PREFIX
from server.clock import ManualClock
from server.demo.prepare import prepare
from server.settings import database_in, load_secret
from tests.faults.backups import Restored, antrean, command
from tests.faults.crowd import Crowd, read_ledgers
from tests.faults.serving import Server, serving, times

pytestmark = pytest.mark.slow

BACKUPS = times("ANTREAN_BACKUPS", 5)
BACKUP_KILLS = times("ANTREAN_BACKUP_KILLS", 20)
ROOMS = (50_000, 300_000, 700_000)
"""Bytes a file may have: the database's copy ends early, late, or the archive does not fit."""


def wanting(database: Path, told: list[dict[str, Any]]) -> list[str]:
    """What is not right with a database that is to hold all that was told until then."""
    with closing(sqlite3.connect(database)) as connection:
        try:
            found = [row[0] for row in connection.execute("PRAGMA integrity_check") if row[0] != "ok"]
            visits = dict(connection.execute("SELECT visit, number FROM visit").fetchall())
        except sqlite3.DatabaseError as error:
            return [str(error)]
    numbers = {str(uuid.UUID(visit)): number for visit, number in visits.items()}
    issued = [entry for entry in told if entry["kind"] == "issued"]
    return found + [entry["number"] for entry in issued if numbers.get(entry["id"]) != entry["number"]]


def wait_for_more(server: Server, crowd: Crowd, answers: int = 40) -> None:
    """Until the crowd has heard so many answers more."""
    heard = crowd.heard()
    server.until(lambda: crowd.heard() >= heard + answers, "the crowd works")


def test_a_backup_under_a_crowd_holds_all_that_was_acknowledged_and_a_server_runs_on_it(
    tmp_path: Path, record_property: Any
) -> None:
    place = tmp_path / "usb"
    place.mkdir()
    with serving(tmp_path / "mall") as server:
        crowd = Crowd(server, tmp_path / "told", clients=8)
        compared, meanwhile = 0, 0
        for turn in range(BACKUPS):
            wait_for_more(server, crowd)
            told = read_ledgers(tmp_path / "told")
            done = antrean("backup", place / f"{turn}.zip", "--data", server.data)
            assert done.returncode == 0, done.stderr
            meanwhile += crowd.heard() - len(told)
            unpack(place / f"{turn}.zip", _made(tmp_path / f"copy{turn}"), untold)
            assert wanting(tmp_path / f"copy{turn}" / "antrean.db", told) == []
            compared += sum(entry["kind"] == "issued" for entry in told)
        crowd.leave()
        record_property(
            "measured",
            f"{BACKUPS} backups under a crowd: {compared} acknowledged numbers found, {meanwhile} answers meanwhile",
        )
        assert crowd.surprises == []
        assert meanwhile > 0
        session = server.sign_in("loket11")
        visit = server.issue(["DK-01"])
        assert antrean("backup", place / "last.zip", "--data", server.data).returncode == 0
    restored = antrean("restore", place / "last.zip", "--data", tmp_path / "new")
    assert restored.returncode == 0, restored.stdout + restored.stderr
    assert "every promise was kept" in restored.stdout
    again = Restored(server, tmp_path / "new")
    try:
        again.start()
        assert again.visit(visit["token"])["number"] == visit["number"]
        following = again.issue(["DK-01"])["number"]  # by the kiosk's token of before
        assert int(following.rpartition("-")[2]) == int(visit["number"].rpartition("-")[2]) + 1
        assert again.command("counters/11/call-next", {}, session)["state"] == "called"
        again.kill()
        assert again.verify() == []
    finally:
        again.kill()


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder


def test_a_plain_copy_of_the_file_under_a_crowd_is_found_wanting(tmp_path: Path) -> None:
    with serving(tmp_path / "mall") as server:
        crowd = Crowd(server, tmp_path / "told", clients=8)
        found: list[str] = []
        for turn in range(20):
            wait_for_more(server, crowd)
            told = read_ledgers(tmp_path / "told")
            shutil.copyfile(server.data / "antrean.db", tmp_path / f"{turn}.db")
            found = wanting(tmp_path / f"{turn}.db", told)
            if found:
                break
        crowd.leave()
    assert found


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example mall's folder; no server runs on it."""
    folder = tmp_path_factory.mktemp("mall")
    prepare(folder, "open")
    load_secret(folder)
    return folder


@pytest.fixture
def place(data: Path, tmp_path: Path) -> Path:
    """A folder with a sound backup of yesterday."""
    folder = tmp_path / "usb"
    folder.mkdir()
    make_backup(database_in(data), data, folder, ManualClock(datetime.now(UTC) - timedelta(days=1)))
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_a_backup_that_is_killed_leaves_nothing_under_its_name(data: Path, place: Path) -> None:
    before = contents(place)
    cut_short = whole = 0
    for turn in range(BACKUP_KILLS):
        target = place / f"{turn}.zip"
        with subprocess.Popen(command("backup", target, "--data", data), stderr=subprocess.DEVNULL) as process:
            _until_it_works(process, place)
            time.sleep(random.uniform(0, 0.08))
            process.send_signal(signal.SIGKILL)
        if target.exists():
            unpack(target, None, untold)  # it came late, and the backup is whole
            target.unlink()
            whole += 1
        else:
            cut_short += any(place.glob(f"{PREFIX}*"))
        assert contents(place) == before
    print(f"{BACKUP_KILLS} kills: {cut_short} left unfinished work, {whole} came when all was done")
    assert cut_short > 0
    assert antrean("backup", place, "--data", data).returncode == 0
    assert list(place.glob(f"{PREFIX}*")) == []
    assert len(ours(place, server_of(data))) == 2


@pytest.mark.parametrize("step", [Step.CHECKING, Step.PACKING, Step.READING])
def test_whatever_it_is_busy_with_when_it_dies(data: Path, place: Path, step: Step) -> None:
    before = contents(place)
    assert dying(step, data, place / "new.zip") == -signal.SIGKILL
    assert contents(place) == before
    assert len(list(place.glob(f"{PREFIX}*"))) == 1


def test_a_backup_that_packs_under_its_name_is_found_out(data: Path, place: Path) -> None:
    assert dying(Step.PACKING, data, place / "new.zip", "careless") == -signal.SIGKILL
    with pytest.raises(BackupFailed, match="is no backup, or a damaged one"):
        unpack(place / "new.zip", None, untold)


def dying(step: Step, data: Path, target: Path, *options: str) -> int:
    """How a backup ended that dies at that step."""
    program = [sys.executable, "-m", "tests.faults.dying_backup", step.name, str(data), str(target), *options]
    return subprocess.run(program, check=False, timeout=60).returncode


def _until_it_works(process: subprocess.Popen[bytes], place: Path) -> None:
    """What an earlier one left is gone, and this one has begun or is over already."""
    left = set(place.glob(f"{PREFIX}*"))
    while process.poll() is None and not set(place.glob(f"{PREFIX}*")) - left:
        time.sleep(0.001)


@pytest.mark.parametrize("room", ROOMS)
def test_a_disk_that_is_full_leaves_the_old_ones_and_nothing_else(data: Path, place: Path, room: int) -> None:
    if room > (size := (data / "antrean.db").stat().st_size):
        pytest.fail(f"there is room enough for {size} bytes")
    before = contents(place)
    done = antrean("backup", place, "--data", data, largest=room)
    assert done.returncode == 1
    assert re.search(r"no space is left in|cannot write in .* look at its disk, and at limits", done.stderr)
    assert contents(place) == before
    assert list(place.glob(f"{PREFIX}*")) == []


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of its own, with room for one backup and not for the work on a second."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = shutil.which("mount") and subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=900k", "tmpfs", folder], capture_output=True, check=False
    )
    if not mounted or mounted.returncode != 0:
        pytest.skip("no file system may be mounted here; the test before does it with a limit")
    try:
        yield folder
    finally:
        subprocess.run(["umount", folder], check=True)


def test_a_small_disk_that_fills_up_keeps_what_was_there(data: Path, place: Path, small_disk: Path) -> None:
    for old in place.iterdir():
        shutil.copyfile(old, small_disk / old.name)
    before = contents(small_disk)
    (small_disk / "foto.jpg").write_bytes(b"x" * 600_000)
    done = antrean("backup", small_disk, "--data", data)
    assert (done.returncode, "no space is left in" in done.stderr) == (1, True), done.stderr
    (small_disk / "foto.jpg").unlink()
    assert contents(small_disk) == before
    assert list(small_disk.glob(f"{PREFIX}*")) == []
