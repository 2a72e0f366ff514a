"""The machine's clock may be set; the mall's goes on."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from server.trusted_clock import FILE, Machine, TrustedClock, confirm

MORNING = datetime(2026, 11, 24, 1, 30, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
JUMPS = [HOUR, -HOUR, DAY, -DAY]


class Desk:
    """A machine whose clocks a test moves."""

    def __init__(self) -> None:
        self.wall = MORNING
        self.seconds = 1000.0
        self.boots = 1

    def pass_by(self, **span: float) -> None:
        """Time passes, and both clocks see it."""
        passed = timedelta(**span)
        self.wall += passed
        self.seconds += passed.total_seconds()

    def start_again(self, **off: float) -> None:
        """The machine is off for a while."""
        self.wall += timedelta(**off)
        self.seconds = 3.0
        self.boots += 1

    def machine(self) -> Machine:
        return Machine(lambda: self.wall, lambda: self.seconds, f"boot {self.boots}")


@pytest.fixture
def desk() -> Desk:
    return Desk()


def a_clock(desk: Desk, data: Path, newest: datetime | None = None) -> TrustedClock:
    """As a server makes it when it starts."""
    return TrustedClock(desk.machine(), data / FILE, newest)


def test_it_tells_the_machine_s_time_and_follows_a_small_correction(desk: Desk, tmp_path: Path) -> None:
    clock = a_clock(desk, tmp_path)
    desk.pass_by(hours=3)
    desk.wall += timedelta(seconds=40)
    assert (clock.now(), clock.jumped) == (desk.wall, timedelta(0))


@pytest.mark.parametrize("jump", JUMPS)
def test_a_jump_is_not_followed(desk: Desk, tmp_path: Path, jump: timedelta) -> None:
    clock = a_clock(desk, tmp_path)
    desk.wall += jump
    desk.pass_by(minutes=20)
    assert (clock.now(), clock.jumped) == (MORNING + timedelta(minutes=20), jump)


@pytest.mark.parametrize("jump", JUMPS)
def test_a_jump_that_is_undone_leaves_nothing_behind(desk: Desk, tmp_path: Path, jump: timedelta) -> None:
    clock = a_clock(desk, tmp_path)
    desk.wall += jump
    desk.pass_by(minutes=20)
    assert clock.jumped == jump
    desk.wall -= jump
    assert (clock.jumped, clock.now()) == (timedelta(0), desk.wall)


@pytest.mark.parametrize("jump", JUMPS)
def test_a_restart_of_the_server_hides_no_jump(desk: Desk, tmp_path: Path, jump: timedelta) -> None:
    a_clock(desk, tmp_path)
    desk.pass_by(minutes=2)
    desk.wall += jump
    clock = a_clock(desk, tmp_path, MORNING)
    assert (clock.now(), clock.jumped) == (MORNING + timedelta(minutes=2), jump)


@pytest.mark.parametrize("jump", JUMPS)
def test_a_confirmed_jump_is_followed_by_a_running_server_and_by_the_next(
    desk: Desk, tmp_path: Path, jump: timedelta
) -> None:
    clock = a_clock(desk, tmp_path)
    desk.wall += jump
    assert clock.jumped == jump
    confirm(desk.machine(), tmp_path)
    assert clock.jumped == timedelta(0)
    assert a_clock(desk, tmp_path, MORNING).jumped == timedelta(0)
    if jump > timedelta(0):
        assert clock.now() == desk.wall


def test_after_a_confirmed_step_back_time_goes_on_slowly_until_the_clock_has_caught_up(
    desk: Desk, tmp_path: Path
) -> None:
    clock = a_clock(desk, tmp_path)
    before = clock.now()
    desk.wall -= HOUR
    confirm(desk.machine(), tmp_path)
    told = []
    for _ in range(150):
        desk.pass_by(minutes=1)
        told.append(clock.now())
    assert before < told[0] == before + timedelta(seconds=30)
    assert told == sorted(set(told))
    assert told[-1] == desk.wall


@pytest.mark.parametrize("off", [timedelta(hours=14), timedelta(days=7)])
def test_a_machine_that_was_off_is_believed(desk: Desk, tmp_path: Path, off: timedelta) -> None:
    a_clock(desk, tmp_path)
    desk.start_again(seconds=off.total_seconds())
    clock = a_clock(desk, tmp_path, MORNING)
    assert (clock.now(), clock.jumped) == (MORNING + off, timedelta(0))


def test_a_machine_that_slept_is_believed(desk: Desk, tmp_path: Path) -> None:
    clock = a_clock(desk, tmp_path)
    desk.pass_by(hours=14)  # the steady clock counts sleep
    assert (clock.now(), clock.jumped) == (desk.wall, timedelta(0))


def test_a_machine_that_comes_up_before_the_journal_s_newest_entry_is_not_believed(desk: Desk, tmp_path: Path) -> None:
    a_clock(desk, tmp_path)
    desk.start_again(hours=-50)
    clock = a_clock(desk, tmp_path, MORNING)
    desk.pass_by(minutes=1)
    assert (clock.now(), clock.jumped) == (MORNING + timedelta(minutes=1), timedelta(hours=-50))
    confirm(desk.machine(), tmp_path)
    assert clock.jumped == timedelta(0)
    assert a_clock(desk, tmp_path, MORNING).jumped == timedelta(0)


def test_a_file_that_cannot_be_read_or_written_stops_nothing(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("{", encoding="utf-8")
    assert a_clock(desk, tmp_path).now() == MORNING
    assert a_clock(desk, tmp_path / "nowhere").now() == MORNING
