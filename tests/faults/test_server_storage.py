"""A disk that is full, a disk that cannot be written: a clean 503, nothing half done, and all is well afterwards."""

from __future__ import annotations

import contextlib
import subprocess
import uuid
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import requests

from tests.faults.crowd import Hands, broken_promises, is_clean_refusal
from tests.faults.serving import Server, serving, times

pytestmark = pytest.mark.slow

ROUNDS = times("ANTREAN_DISK_ROUNDS", 10)
ROOM = 48 * 1024 * 1024
"""Bytes of the little disk: the example's data and some hundred visits."""


@contextmanager
def little_disk(folder: Path) -> Iterator[bool]:
    """A disk of its own at `folder`, where this may be mounted; whether it may."""
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={ROOM}", "tmpfs", folder], check=False, capture_output=True
    )
    try:
        yield mounted.returncode == 0
    finally:
        if mounted.returncode == 0:
            subprocess.run(["umount", "-l", folder], check=True)


@contextmanager
def full(server: Server, own_disk: bool) -> Iterator[None]:
    """No byte more fits: the disk is filled up, or where there is none to fill, no file of the server may grow."""
    if not own_disk:
        with _held(server, max(path.stat().st_size for path in server.data.glob("antrean.db*"))):
            yield
        return
    filler = server.data / "filler"
    with filler.open("wb", buffering=0) as file:
        for size in (65536, 512, 1):
            with contextlib.suppress(OSError):
                while file.write(b"\0" * size):
                    pass
    try:
        yield
    finally:
        filler.unlink()


@contextmanager
def unwritable(server: Server, _own_disk: bool) -> Iterator[None]:
    """The disk under a running server takes nothing more, as a kernel makes it after an error: every write fails."""
    with _held(server, 0):
        yield


@contextmanager
def _held(server: Server, size: int) -> Iterator[None]:
    server.give_room(size)
    try:
        yield
    finally:
        server.give_room(None)


@contextmanager
def started_read_only(server: Server, own_disk: bool) -> Iterator[None]:
    """The power fails, and when the server comes up the disk can be read and nothing else."""
    if not own_disk:
        with unwritable(server, own_disk):
            yield
        return
    server.kill()
    # The kernel closes what a killed worker held a moment later than its master is gone.
    server.until(lambda: _remounted(server.data, "ro"), "the disk is read-only")
    try:
        server.start(wait=False, log=server.data.parent / "server.log")
        server.until(lambda: server.get("/healthz").status_code == 200, "it answers")
        yield
    finally:
        assert _remounted(server.data, "rw")


def _remounted(disk: Path, how: str) -> bool:
    done = subprocess.run(["mount", "-o", f"remount,{how}", disk], check=False, capture_output=True)
    return done.returncode == 0


Fault = Callable[[Server, bool], AbstractContextManager[None]]


@dataclass
class Found:
    """What a server did while its storage failed."""

    answers: list[requests.Response] = field(default_factory=list)
    told: list[dict[str, Any]] = field(default_factory=list)
    violations: list[str] = field(default_factory=list)

    @property
    def refused(self) -> int:
        return sum(not answer.ok for answer in self.answers)


def suffer(server: Server, fault: Fault, own_disk: bool, rounds: int) -> Found:
    """Numbers are asked for while the fault lasts, and again under the same keys when it is over."""
    found = Found()
    hands = Hands(server, server.device("kiosk"))
    for _ in range(rounds):
        keys = [str(uuid.uuid4()) for _ in range(3)]
        with fault(server, own_disk):
            for key in keys:
                answer = hands.once("tickets", {"services": ["DK-01"]}, key)
                found.answers.append(answer)
                if not answer.ok and not is_clean_refusal(answer):
                    found.violations.append(f"answered {answer.status_code} {answer.text[:100]}")
            if server.get("/healthz").status_code != 200:
                found.violations.append("it does not say that it is alive")
        for key in keys:
            if late := hands.ask("tickets", {"services": ["DK-01"]}, key):
                found.told.append({"kind": "issued", "id": late.json()["id"], "number": late.json()["number"]})
    server.until(lambda: server.get("/readyz").status_code == 200, "it is ready again")
    found.violations += hands.surprises
    return found


@pytest.mark.parametrize("fault", [full, unwritable, started_read_only])
def test_a_server_that_cannot_write_refuses_cleanly_and_goes_on_when_it_can(tmp_path: Path, fault: Fault) -> None:
    with little_disk(tmp_path / "mall") as own_disk, serving(tmp_path / "mall") as server:
        found = suffer(server, fault, own_disk, ROUNDS)
        server.kill()
        print(
            f"{fault.__name__}, on a disk of its own: {own_disk}; {ROUNDS} rounds, {found.refused} of "
            f"{len(found.answers)} refused, {len(found.told)} numbers given in the end"
        )
        assert found.violations == []
        assert found.refused > 0
        assert broken_promises(server, found.told) == []


def test_a_server_that_takes_a_full_disk_for_a_bug_is_found_out(tmp_path: Path) -> None:
    with little_disk(tmp_path / "mall") as own_disk, serving(tmp_path / "mall", careless="unmapped") as server:
        found = suffer(server, full, own_disk, 1)
        assert any(violation.startswith("answered 500") for violation in found.violations)
