"""Sending a visitor on, adding what was forgotten, putting a wrong service right."""

from dataclasses import replace
from uuid import UUID

import pytest

from server.clock import ManualClock
from server.domain.actor import SYSTEM
from server.domain.catalogue import Placing, Rules
from server.domain.duty import BreakReason
from server.domain.errors import (
    AlreadyInQueue,
    Invalid,
    LinesDoNotGo,
    ServiceTwice,
    TargetClosed,
    UnknownCounter,
    UnknownVisit,
)
from server.storage.queries.tickets import TicketView, ticket_at
from server.usecases.add_services import AddServices, add_services
from server.usecases.close_duty import CloseDuty, close_duty
from server.usecases.define_site import define_site
from server.usecases.open_duty import OpenDuty, open_duty
from server.usecases.start_break import StartBreak, start_break
from server.usecases.transfer_ticket import TransferTicket, transfer_ticket
from tests.malls import GREETER, Mall
from tests.usecases.moving import add, transfer


def with_placing(mall: Mall, placing: Placing) -> None:
    """The mall decides where a transferred visitor stands."""
    site = replace(mall.catalogue.site, rules=Rules(transfer_placing=placing))
    mall.catalogue = replace(mall.catalogue, site=site)
    define_site(mall.store, SYSTEM, mall.catalogue)


def test_a_visitor_goes_on_with_the_same_number_and_a_note(mall: Mall) -> None:
    mall.issue("DK-01")
    old = mall.start(mall.call_somebody(1))
    new = transfer(mall, old, "PL-02", note="Sudah diperiksa, tinggal cap.")
    assert (new["number"], new["queue"], new["state"]) == ("DK-001", "PL", "waiting")
    assert (new["came_from"], new["note"]) == (old["id"], "Sudah diperiksa, tinggal cap.")
    assert [line["service"] for line in new["lines"]] == ["PL-02"]
    assert mall.call_somebody(3)["note"] == "Sudah diperiksa, tinggal cap."
    assert mall.verify().faults == []


def test_a_note_is_not_in_the_journal(mall: Mall) -> None:
    mall.issue("DK-01")
    transfer(mall, mall.call_somebody(1), "PL-01", note="Ibu Rahmawati, NIK 1471")
    assert "Rahmawati" not in str(mall.query("SELECT data FROM journal"))


@pytest.mark.parametrize(
    ("placing", "order"),
    [
        (Placing.SENIORITY, ["DK-001", "PL-001", "PL-002"]),
        (Placing.FIRST, ["DK-001", "PL-001", "PL-002"]),
        (Placing.LAST, ["PL-001", "PL-002", "DK-001"]),
    ],
)
def test_where_the_visitor_stands_is_the_malls_rule(
    mall: Mall, clock: ManualClock, placing: Placing, order: list[str]
) -> None:
    with_placing(mall, placing)
    mall.issue("DK-01")
    for _ in range(2):
        clock.advance(minutes=1)
        mall.issue("PL-01")
    transfer(mall, mall.call_somebody(1), "PL-03")
    assert [mall.serve(3)["number"] for _ in range(3)] == order


def test_first_is_before_who_waited_longer(mall: Mall, clock: ManualClock) -> None:
    with_placing(mall, Placing.FIRST)
    mall.issue("PL-01")
    clock.advance(minutes=1)
    mall.issue("DK-01")
    transfer(mall, mall.call_somebody(1), "PL-03")
    assert mall.call_somebody(3)["number"] == "DK-001"


def test_a_visitor_is_sent_to_one_counter_and_no_other_calls(mall: Mall) -> None:
    mall.do(mall.officer(2), open_duty, OpenDuty(2))
    mall.issue("DK-01")
    new = transfer(mall, mall.start(mall.call_somebody(1)), to=2)
    assert (new["queue"], new["for_counter"]) == ("DK", 2)
    assert mall.call(1) is None
    assert mall.call_somebody(2)["number"] == "DK-001"


def test_when_that_counter_closes_any_may_call(mall: Mall) -> None:
    mall.do(mall.officer(2), open_duty, OpenDuty(2))
    mall.issue("DK-01")
    transfer(mall, mall.start(mall.call_somebody(1)), to=2)
    mall.do(mall.officer(2), close_duty, CloseDuty(2))
    assert mall.call_somebody(1)["for_counter"] is None
    assert mall.verify().faults == []


def test_nobody_is_sent_to_a_counter_where_nobody_sits(mall: Mall) -> None:
    mall.issue("DK-01")
    ticket = mall.start(mall.call_somebody(1))
    with pytest.raises(TargetClosed):
        transfer(mall, ticket, to=2)
    mall.do(mall.officer(2), open_duty, OpenDuty(2))
    mall.do(mall.officer(2), start_break, StartBreak(2, BreakReason.REST, 15))
    assert transfer(mall, ticket, to=2)["for_counter"] == 2


def send(mall: Mall, ticket: TicketView, *lines: str, to: str) -> TicketView:
    wish = TransferTicket(UUID(ticket["id"]), (to,), lines=lines)
    sent: TicketView = mall.do(mall.officer(ticket["counter"] or 0), transfer_ticket, wish)
    return sent


def test_of_several_matters_those_that_go_on_are_named_and_the_others_stay(mall: Mall) -> None:
    mall.issue("DK-01", "DK-02", "DK-03")
    ticket = mall.start(mall.call_somebody(1))
    with pytest.raises(LinesDoNotGo):
        transfer(mall, ticket, "PL-01")
    with pytest.raises(LinesDoNotGo):
        send(mall, ticket, "BK-01", to="PL-01")
    sent = send(mall, ticket, "DK-02", to="PL-01")
    assert [line["service"] for line in sent["lines"]] == ["PL-01"]
    with mall.store.connect() as connection:
        stays = ticket_at(connection, mall.catalogue, 1)
    assert stays is not None
    assert [line["service"] for line in stays["lines"]] == ["DK-01", "DK-03"]
    mall.finish(stays)
    assert mall.call_somebody(3)["id"] == sent["id"]
    assert mall.verify().faults == []


def test_all_of_several_matters_may_go_on(mall: Mall) -> None:
    mall.issue("DK-01", "DK-02")
    ticket = mall.start(mall.call_somebody(1))
    send(mall, ticket, "DK-01", "DK-02", to="PL-01")
    mall.issue("DK-03")
    assert mall.call_somebody(1)["number"] == "DK-002"
    assert mall.verify().faults == []


def test_a_transfer_goes_somewhere_else(mall: Mall) -> None:
    mall.issue("DK-01", "PL-01")
    ticket = mall.start(mall.call_somebody(1))
    with pytest.raises(AlreadyInQueue):
        transfer(mall, ticket)
    with pytest.raises(AlreadyInQueue):
        transfer(mall, ticket, "PL-02")
    with pytest.raises(UnknownCounter):
        transfer(mall, ticket, to=3)
    with pytest.raises(Invalid):
        transfer(mall, ticket, "PL-02", "BK-01")
    assert mall.verify().faults == []


def test_one_matter_more_at_the_same_counter_is_one_line_more(mall: Mall) -> None:
    visit = mall.issue("DK-01")
    ticket = mall.start(mall.call_somebody(1))
    add(mall, visit, "DK-02")
    finished = mall.finish({**ticket, "lines": [*ticket["lines"], {**ticket["lines"][0], "service": "DK-02"}]})
    assert [(line["service"], line["outcome"]) for line in finished["lines"]] == [
        ("DK-01", "completed"),
        ("DK-02", "completed"),
    ]
    assert mall.verify().faults == []


def test_a_matter_elsewhere_is_a_place_more(mall: Mall) -> None:
    visit = add(mall, mall.issue("DK-01"), "PL-01", "PL-02")
    assert [ticket["services"] for ticket in visit["tickets"]] == [["DK-01"], ["PL-01", "PL-02"]]


def test_what_is_waited_for_is_not_added_twice(mall: Mall) -> None:
    visit = mall.issue("DK-01")
    with pytest.raises(ServiceTwice):
        add(mall, visit, "DK-01")
    with pytest.raises(UnknownVisit):
        mall.do(GREETER, add_services, AddServices(mall.store.new_id(), ("DK-01",)))
