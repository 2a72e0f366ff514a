"""Queues that want an identity: one live ticket each, known by a digest, until the day's end."""

import pytest

from server.clock import ManualClock
from server.domain.errors import IdentityInUse, IdentityNeeded
from server.usecases.run_due import run_due
from tests.malls import Mall
from tests.usecases.changing import change, take


@pytest.fixture
def strict(mall: Mall) -> Mall:
    """DK wants an identity, the others do not."""
    change(mall, DK={"needs_identity": True}, BK={"needs_identity": True})
    return mall


def kept(mall: Mall) -> list[str]:
    return [row["queue"] for row in mall.query("SELECT queue FROM identity ORDER BY queue")]


def test_without_an_identity_no_number_is_given(strict: Mall) -> None:
    with pytest.raises(IdentityNeeded):
        take(strict, "DK-01")
    take(strict, "PL-01")
    take(strict, "PL-02", identity="siti")
    assert kept(strict) == []


def test_a_person_has_one_live_ticket_in_each_queue(strict: Mall) -> None:
    take(strict, "DK-01", identity="siti")
    with pytest.raises(IdentityInUse):
        take(strict, "DK-02", identity="siti")
    take(strict, "BK-01", identity="siti")
    take(strict, "DK-01", identity="budi")
    assert kept(strict) == ["BK", "DK", "DK"]


def test_a_refused_second_number_takes_no_place_elsewhere(strict: Mall) -> None:
    take(strict, "DK-01", identity="siti")
    with pytest.raises(IdentityInUse):
        take(strict, "PL-01", "DK-01", identity="siti")
    assert len(strict.query("SELECT * FROM ticket")) == 1


def test_who_was_served_or_gave_up_may_come_again(strict: Mall) -> None:
    first = take(strict, "DK-01", identity="siti")
    strict.cancel(first["tickets"][0]["id"])
    take(strict, "DK-01", identity="siti")
    strict.serve(1)
    take(strict, "DK-01", identity="siti")
    assert kept(strict) == ["DK"]


def test_the_days_end_forgets_everybody(strict: Mall, clock: ManualClock) -> None:
    take(strict, "DK-01", identity="siti")
    clock.advance(days=1)
    run_due(strict.store)
    assert kept(strict) == []
    take(strict, "DK-01", identity="siti")


def test_a_day_that_is_closed_late_keeps_nobody_out_and_forgets_nobody_of_today(
    strict: Mall, clock: ManualClock
) -> None:
    """The server was down over midnight, and people came before it had caught up."""
    take(strict, "DK-01", identity="siti")
    take(strict, "DK-01", identity="budi")
    clock.advance(days=1)
    take(strict, "DK-01", identity="siti")
    run_due(strict.store)
    assert len(kept(strict)) == 1
    with pytest.raises(IdentityInUse):
        take(strict, "DK-01", identity="siti")
    take(strict, "DK-01", identity="budi")
