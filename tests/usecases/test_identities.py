"""Queues that want an identity: one live ticket each, known by a digest, until the day's end."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest

from server.clock import ManualClock
from server.domain.errors import IdentityInUse, IdentityNeeded
from server.storage.queries.tickets import VisitView
from server.usecases.add_services import AddServices, add_services
from server.usecases.correct_service import CorrectService, correct_service
from server.usecases.return_ticket import ReturnTicket, return_ticket
from server.usecases.run_due import run_due
from server.usecases.transfer_ticket import TransferTicket, transfer_ticket
from tests.malls import GREETER, Mall
from tests.usecases.changing import change, take


@pytest.fixture
def strict(mall: Mall) -> Mall:
    """DK wants an identity, the others do not."""
    change(mall, DK={"needs_identity": True}, BK={"needs_identity": True})
    return mall


def kept(mall: Mall) -> list[str]:
    """Whose visits are known."""
    return [row["digest"] for row in mall.query("SELECT digest FROM identity ORDER BY digest")]


def back(mall: Mall, ticket: str) -> None:
    mall.do(GREETER, return_ticket, ReturnTicket(UUID(ticket)))


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
    assert kept(strict) == ["budi", "siti", "siti"]


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
    assert strict.verify().faults == []


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
    assert kept(strict) == ["siti"]
    with pytest.raises(IdentityInUse):
        take(strict, "DK-01", identity="siti")
    take(strict, "DK-01", identity="budi")


def _add(mall: Mall, visit: VisitView, identity: str | None) -> Any:
    return mall.do(GREETER, add_services, AddServices(UUID(visit["id"]), ("DK-01",), identity))


def _correct(mall: Mall, visit: VisitView, identity: str | None) -> Any:
    ticket = UUID(visit["tickets"][0]["id"])
    return mall.do(GREETER, correct_service, CorrectService(ticket, "PL-01", "DK-01", identity))


def _transfer(mall: Mall, visit: VisitView, identity: str | None) -> Any:
    ticket = UUID(visit["tickets"][0]["id"])
    if mall.query("SELECT state FROM ticket WHERE queue = 'PL'")[-1]["state"] == "waiting":
        mall.call_somebody(3)
    return mall.do(mall.officer(3), transfer_ticket, TransferTicket(ticket, ("DK-01",), identity=identity))


@pytest.mark.parametrize("enter", [_add, _correct, _transfer], ids=["added", "corrected", "transferred"])
def test_there_is_no_way_round_it(strict: Mall, enter: Callable[[Mall, VisitView, str | None], Any]) -> None:
    """Who came for something else and goes on to such a queue says who it is, once for the whole visit."""
    take(strict, "DK-01", identity="siti")
    visit = take(strict, "PL-01")
    with pytest.raises(IdentityNeeded):
        enter(strict, visit, None)
    with pytest.raises(IdentityInUse):
        enter(strict, visit, "siti")
    enter(strict, visit, "budi")
    assert kept(strict) == ["budi", "siti"]
    with pytest.raises(IdentityInUse):
        take(strict, "DK-01", identity="budi")
    assert strict.verify().faults == []


def test_what_was_said_once_stands_for_the_whole_visit(strict: Mall) -> None:
    visit = take(strict, "BK-01", identity="siti")
    strict.do(GREETER, add_services, AddServices(UUID(visit["id"]), ("DK-01",)))
    with pytest.raises(IdentityInUse):
        take(strict, "DK-01", identity="siti")


def test_who_missed_the_call_and_took_another_number_does_not_return_besides(strict: Mall) -> None:
    missed = take(strict, "DK-01", identity="siti")["tickets"][0]["id"]
    strict.no_show(strict.call_somebody(1))
    second = take(strict, "DK-02", identity="siti")
    with pytest.raises(IdentityInUse):
        back(strict, missed)
    strict.cancel(second["tickets"][0]["id"])
    back(strict, missed)
