"""B only after A: the place for B is taken when nothing is left of A, however A ends."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest

from server.clock import ManualClock
from server.domain.ticket import Outcome
from server.storage.queries.tickets import VisitView
from server.usecases.add_services import AddServices, add_services
from server.usecases.correct_service import CorrectService, correct_service
from server.usecases.return_ticket import ReturnTicket, return_ticket
from server.usecases.transfer_ticket import TransferTicket, transfer_ticket
from tests.malls import GREETER, Mall
from tests.usecases.changing import change


@pytest.fixture
def ordered(mall: Mall) -> Mall:
    """BK-01 only after DK-01."""
    change(mall, BK_01={"after": ("DK-01",)})
    return mall


def states(mall: Mall) -> dict[str, str]:
    """The state of the newest ticket of each queue."""
    rows = mall.query("SELECT queue, state FROM ticket ORDER BY queued_at, ticket")
    return {row["queue"]: row["state"] for row in rows}


def ticket_of(visit: VisitView, queue: str) -> UUID:
    return next(UUID(place["id"]) for place in visit["tickets"] if place["queue"] == queue)


def _finish(mall: Mall, _visit: VisitView) -> None:
    mall.finish(mall.start(mall.call_somebody(1)), Outcome.INCOMPLETE)


def _cancel(mall: Mall, visit: VisitView) -> None:
    mall.cancel(str(ticket_of(visit, "DK")))


def _correct_here(mall: Mall, visit: VisitView) -> None:
    mall.do(GREETER, correct_service, CorrectService(ticket_of(visit, "DK"), "DK-01", "DK-02"))


def _correct_away(mall: Mall, visit: VisitView) -> None:
    mall.do(GREETER, correct_service, CorrectService(ticket_of(visit, "DK"), "DK-01", "PL-01"))


def _correct_the_later(mall: Mall, visit: VisitView) -> None:
    mall.do(GREETER, correct_service, CorrectService(ticket_of(visit, "BK"), "BK-01", "BK-02"))


def _transfer(mall: Mall, _visit: VisitView) -> None:
    ticket = mall.call_somebody(1)
    mall.do(mall.officer(1), transfer_ticket, TransferTicket(UUID(ticket["id"]), ("PL-02",)))


@pytest.mark.parametrize("end", [_finish, _cancel, _correct_here, _correct_away, _correct_the_later, _transfer])
def test_the_later_place_is_taken_however_the_first_one_ends(
    ordered: Mall, end: Callable[[Mall, VisitView], Any]
) -> None:
    visit = ordered.issue("DK-01", "BK-01")
    assert states(ordered)["BK"] == "planned"
    end(ordered, visit)
    assert states(ordered)["BK"] == "waiting"
    assert ordered.verify().faults == []


def test_who_missed_the_first_call_does_the_first_thing_first(ordered: Mall, clock: ManualClock) -> None:
    visit = ordered.issue("DK-01", "BK-01")
    ordered.no_show(ordered.call_somebody(1))
    assert states(ordered) == {"DK": "no_show", "BK": "planned"}
    assert ordered.call(5) is None
    ordered.do(GREETER, return_ticket, ReturnTicket(ticket_of(visit, "DK")))
    assert states(ordered)["BK"] == "planned"
    ordered.serve(1)
    assert states(ordered)["BK"] == "waiting"
    assert ordered.verify().faults == []


def test_another_number_for_what_was_missed_counts_instead(ordered: Mall, clock: ManualClock) -> None:
    visit = ordered.issue("DK-01", "BK-01")
    ordered.no_show(ordered.call_somebody(1))
    clock.advance(minutes=1)
    ordered.do(GREETER, add_services, AddServices(UUID(visit["id"]), ("DK-01",)))
    assert states(ordered)["BK"] == "planned"
    ordered.serve(1)
    assert states(ordered)["BK"] == "waiting"


def test_what_is_added_or_corrected_later_waits_as_well(ordered: Mall, clock: ManualClock) -> None:
    added, corrected = ordered.issue("DK-01"), ordered.issue("DK-01", "PL-01")
    ordered.do(GREETER, add_services, AddServices(UUID(added["id"]), ("BK-01",)))
    ordered.do(GREETER, correct_service, CorrectService(ticket_of(corrected, "PL"), "PL-01", "BK-01"))
    assert ordered.call(5) is None
    ordered.serve(1)
    clock.advance(minutes=5)
    assert ordered.call_somebody(5)["number"] == added["number"]
    assert ordered.verify().faults == []
