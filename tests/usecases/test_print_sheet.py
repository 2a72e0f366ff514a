"""Emergency numbers are printed ahead, never twice, and entered later."""

from dataclasses import replace
from uuid import UUID

import pytest

from server.clock import ManualClock
from server.domain.actor import SYSTEM
from server.domain.catalogue import Queue
from server.domain.errors import ExternalQueue, Forbidden, NumberTaken, SheetsUsedUp, UnknownQueue, UnknownSheetNumber
from server.usecases.define_site import define_site
from server.usecases.enter_visit import EnterVisit, enter_visit
from server.usecases.print_sheet import LAST_NUMBER, PrintSheet, SheetView, print_sheet
from server.usecases.sessions import digest_of
from tests.malls import GREETER, Mall, officer, supervisor


def sheet(mall: Mall, count: int = 40, queue: str = "DK") -> SheetView:
    printed: SheetView = mall.do(GREETER, print_sheet, PrintSheet(queue, count))
    return printed


def test_a_sheet_goes_on_where_the_last_one_ended(mall: Mall) -> None:
    first, second = sheet(mall), sheet(mall, 10)
    assert (first["prefix"], first["first"], first["last"]) == ("DK", 1, 40)
    assert (second["first"], second["last"]) == (41, 50)
    assert sheet(mall, queue="PL")["first"] == 1
    assert mall.verify().faults == []


def test_the_same_sheet_asked_for_twice_is_one(mall: Mall) -> None:
    wish = PrintSheet("DK", 40)
    assert mall.do(GREETER, print_sheet, wish, "key") == mall.do(GREETER, print_sheet, wish, "key")
    assert sheet(mall)["first"] == 41


def test_who_may_print_it(mall: Mall) -> None:
    assert mall.do(supervisor("DK"), print_sheet, PrintSheet("DK", 1))["first"] == 1
    for somebody in (supervisor("PL"), officer("DK")):
        with pytest.raises(Forbidden):
            mall.do(somebody, print_sheet, PrintSheet("DK", 1))


def test_a_queue_without_numbers_from_here_has_no_sheet(mall: Mall) -> None:
    with pytest.raises(UnknownQueue):
        sheet(mall, queue="XX")
    outside = Queue("BKX", "BK", "BX", {"id": "Loket sendiri"}, external={"id": "Di meja BK"})
    mall.catalogue = replace(mall.catalogue, queues=(*mall.catalogue.queues, outside))
    define_site(mall.store, SYSTEM, mall.catalogue)
    with pytest.raises(ExternalQueue):
        sheet(mall, queue="BKX")


def test_no_number_is_printed_that_could_not_be_entered(mall: Mall) -> None:
    sheet(mall, LAST_NUMBER - 1)
    with pytest.raises(SheetsUsedUp):
        sheet(mall, 2)
    assert sheet(mall, 1)["last"] == LAST_NUMBER


def test_a_number_of_a_sheet_takes_its_place_by_the_time_when_it_was_taken(mall: Mall, clock: ManualClock) -> None:
    sheet(mall, 2)
    taken = clock.now()
    clock.advance(minutes=10)
    mall.issue("DK-01")

    def enter(sequence: int) -> str:
        visit = mall.store.new_id()
        wish = EnterVisit(visit, digest_of(str(visit)), ("DK-01",), None, 1, "DK", "X", sequence, taken)
        return str(UUID(mall.do(GREETER, enter_visit, wish)["id"]))

    enter(2)
    assert [mall.serve(1)["number"], mall.serve(1)["number"]] == ["DK-X002", "DK-001"]
    with pytest.raises(NumberTaken):
        enter(2)
    with pytest.raises(UnknownSheetNumber):
        enter(3)
    assert mall.verify().faults == []
