"""A real server that makes its own backups: what was missed, a place that is away, one that hangs."""

from __future__ import annotations

import os
import re
import signal
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from server.backup.make import make_backup, server_of
from server.backup.places import ours
from server.clock import ManualClock
from server.settings import database_in, load_secret
from tests.faults.backups import antrean
from tests.faults.serving import Server

pytestmark = pytest.mark.slow


def test_a_server_makes_up_for_a_missed_backup_and_one_place_does_not_spoil_another(tmp_path: Path) -> None:
    good, away = tmp_path / "usb", tmp_path / "nas"
    good.mkdir()
    server = Server(tmp_path / "mall", "--backup-to", str(good), "--backup-to", str(away), "--backup-keep", "1")
    load_secret(server.data)
    clock = ManualClock(datetime.now(UTC) - timedelta(days=3))
    missed = make_backup(database_in(server.data), server.data, good, clock).path
    whose = server_of(server.data)
    try:
        server.start()
        server.until(lambda: not missed.exists(), "a newer one stands in the place of the old one")
        server.until(lambda: newest_told(server) > 0, "the first place is told of")
        server.until(lambda: bool(warnings(server)), "the place that is away is told of")
        assert warnings(server) == [{"code": "backup_failed", "place": 2, "last_success": None}]
        (made,) = ours(good, whose)
        assert newest_told(server) == made[1].made_at.timestamp()
        assert 'antrean_backup_failures_total{place="2"} 1.0' in server.get("/metrics").text
        assert f"backup to {away} failed: the folder {away} cannot be read" in server.log()
        server.kill()
        away.mkdir()
        server.start()
        server.until(lambda: bool(ours(away, whose)), "the second place has what it missed")
        server.until(lambda: not warnings(server), "nobody is warned any more")
        assert ours(good, whose) == [made], "what is not due is not made again"
    finally:
        server.kill()
    assert antrean("verify", "--backup", made[0]).returncode == 0


def test_a_backup_that_hangs_holds_up_nobody_and_is_a_failure_when_it_ends(tmp_path: Path) -> None:
    place = tmp_path / "usb"
    place.mkdir()
    server = Server(tmp_path / "mall", "--backup-to", str(place))
    try:
        server.start(wait=False)
        server.until(lambda: bool(errands_of(server)), "a backup is being made")
        (errand,) = errands_of(server)
        os.kill(errand, signal.SIGSTOP)  # as a network folder does whose server is away
        server.start()
        numbers = {server.issue(["DK-01"])["number"] for _ in range(20)}
        assert len(numbers) == 20
        assert errands_of(server) == [errand]
        os.kill(errand, signal.SIGKILL)
        server.until(lambda: bool(warnings(server)), "the failure is told")
        assert "the process that makes it ended with code -9" in server.log()
        assert list(place.glob("*.zip")) == []
    finally:
        server.kill()


def errands_of(server: Server) -> list[int]:
    """The processes in which its worker makes backups."""
    worker = server.worker()
    children = Path(f"/proc/{worker}/task/{worker}/children")
    try:
        found = [int(child) for child in children.read_text(encoding="ascii").split()]
        return [child for child in found if b"server.backup.errand" in Path(f"/proc/{child}/cmdline").read_bytes()]
    except FileNotFoundError:
        return []


def newest_told(server: Server) -> float:
    """When the first place's newest backup was made, as Prometheus reads it; 0: none."""
    told = re.search(r'antrean_backup_last_success_timestamp_seconds\{place="1"\} (\S+)', server.get("/metrics").text)
    assert told
    return float(told[1])


def warnings(server: Server) -> list[dict[str, Any]]:
    answer = server.get("/readyz")
    assert answer.status_code == 200
    found: list[dict[str, Any]] = answer.json()["warnings"]
    return found
