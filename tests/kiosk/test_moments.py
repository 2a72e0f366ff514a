"""The server's time as the kiosk knows it: by what was told and a steady clock, not by the PC's."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from kiosk.moments import Anchor, KioskClock, Moment, read_moment

NINE = datetime(2026, 11, 24, 2, 0, tzinfo=UTC)
WALL = NINE.timestamp()


class Machine:
    """A PC whose clocks a test turns. `kept` is what was written down, each time."""

    def __init__(self) -> None:
        self.moment = Moment("boot", 100.0, WALL)
        self.kept: list[Anchor] = []

    def clock(self) -> KioskClock:
        return KioskClock(self.kept[-1] if self.kept else None, self.kept.append, lambda: self.moment)

    def pass_by(self, seconds: float) -> None:
        self.moment = Moment(self.moment.boot, self.moment.steady + seconds, self.moment.wall + seconds)

    def step(self, seconds: float) -> None:
        """Somebody sets the wall clock."""
        self.moment = Moment(self.moment.boot, self.moment.steady, self.moment.wall + seconds)

    def reboot(self, seconds: float) -> None:
        """Switched off and on again, which takes so long; its wall clock runs on a battery."""
        self.moment = Moment("another boot", 5.0, self.moment.wall + seconds)


@pytest.fixture
def machine() -> Machine:
    return Machine()


def test_before_a_server_ever_told_it_is_the_pcs_own_time(machine: Machine) -> None:
    assert machine.clock().now() == NINE
    assert not machine.clock().told


def test_it_is_what_the_server_told_and_the_time_since(machine: Machine) -> None:
    clock = machine.clock()
    clock.set(NINE + timedelta(hours=5), 1.0)
    machine.pass_by(90)
    assert clock.now() == NINE + timedelta(hours=5, seconds=90)
    assert clock.told


def test_a_server_that_runs_faster_is_followed(machine: Machine) -> None:
    clock = machine.clock()
    clock.set(NINE, 30.0)
    machine.pass_by(10)
    assert clock.now() == NINE + timedelta(minutes=5)


@pytest.mark.parametrize("step", [3600, -3600, 86400, -86400])
def test_a_wall_clock_that_is_set_changes_nothing(machine: Machine, step: float) -> None:
    clock = machine.clock()
    clock.set(NINE, 1.0)
    before = machine.moment
    machine.step(step)
    machine.pass_by(60)
    assert clock.now() == NINE + timedelta(minutes=1)
    assert clock.at(before) == NINE
    # Nor after a restart of the program alone.
    assert machine.clock().now() == NINE + timedelta(minutes=1)


def test_after_a_restart_of_the_machine_it_is_the_wall_clock_put_right(machine: Machine) -> None:
    machine.clock().set(NINE + timedelta(hours=7), 1.0)
    machine.reboot(300)
    clock = machine.clock()
    assert clock.now() == NINE + timedelta(hours=7, minutes=5)
    assert not clock.told


def test_only_what_is_new_is_written_down(machine: Machine) -> None:
    clock = machine.clock()
    clock.set(NINE, 1.0)
    for _ in range(3):
        machine.pass_by(10)
        clock.set(NINE + timedelta(seconds=machine.moment.steady - 100), 1.0)
    assert len(machine.kept) == 1
    machine.step(3600)
    clock.set(clock.now(), 1.0)
    assert len(machine.kept) == 2
    machine.reboot(60)
    assert machine.clock().now() == clock.at(Moment("boot", machine.kept[-1].moment.steady + 60, 0))


def test_this_machines_clocks_go_forward() -> None:
    first, second = read_moment(), read_moment()
    assert (first.boot, first.steady <= second.steady) == (second.boot, True)
