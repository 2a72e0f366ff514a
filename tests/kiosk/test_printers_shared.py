"""Two kiosks at one network printer: each ticket has a time of its own, and no kiosk waits for another's."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from kiosk.printers import Printed, PrinterError, Reason, open_printer
from tests.faults.printer_rounds import OPTIONS
from tests.kiosk.decoding import decode_job
from tests.kiosk.loopback_printer import LoopbackPrinter
from tests.kiosk.papers import ticket

pytestmark = pytest.mark.slow


@pytest.fixture
def shared() -> Iterator[LoopbackPrinter]:
    """One that lets nobody else in while it prints."""
    with LoopbackPrinter(alone=True) as device:
        yield device


def test_tickets_of_two_kiosks_wait_for_each_other_at_a_printer_that_lets_one_in(shared: LoopbackPrinter) -> None:
    url = shared.url + "?status=printed&timeout=60"
    kiosks = [open_printer(url, OPTIONS) for _ in range(2)]
    numbers = [[f"{letter}-{count:03}" for count in range(5)] for letter in "AB"]

    def work(kiosk: int) -> list[Printed]:
        return [kiosks[kiosk].print(ticket(number=number)) for number in numbers[kiosk]]

    with ThreadPoolExecutor(2) as threads:
        done = list(threads.map(work, range(2)))
    assert done == [[Printed.CONFIRMED] * 5] * 2
    assert sorted(str(decode_job(job).number) for job in shared.jobs) == sorted(numbers[0] + numbers[1])


@pytest.mark.parametrize("alone", [True, False])
def test_a_ticket_that_hangs_at_the_printer_keeps_its_own_kiosk_only(alone: bool) -> None:
    with LoopbackPrinter(alone=alone) as shared, LoopbackPrinter() as own, ThreadPoolExecutor(1) as threads:
        shared.misbehave("stands-still")
        hanging = open_printer(shared.url + "?status=taken&timeout=60", OPTIONS)
        begun = threading.Event()

        def hang() -> Printed:
            begun.set()
            return hanging.print(ticket(number="A-001"))

        first = threads.submit(hang)
        assert begun.wait(20)
        shared.wait_until_at_work()

        # The other kiosk's ticket ends by its own time, and the third kiosk's printer is another.
        with pytest.raises(PrinterError) as caught:
            open_printer(shared.url + "?status=taken&timeout=1", OPTIONS).print(ticket(number="B-001"))
        assert caught.value.reason in (Reason.NO_ANSWER, Reason.OFFLINE)
        assert open_printer(own.url, OPTIONS).print(ticket(number="C-001")) == Printed.CONFIRMED
        assert not first.done()

        shared.behave()
        assert first.result(60) == Printed.CONFIRMED
        assert open_printer(shared.url + "?status=taken", OPTIONS).print(ticket(number="B-002")) == Printed.CONFIRMED
