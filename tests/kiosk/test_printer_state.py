"""What a kiosk says of its printer: what the last ticket told."""

from __future__ import annotations

import pytest

from kiosk.printer_state import state_after
from kiosk.printers import Printed, PrinterError, Reason


@pytest.mark.parametrize(
    ("reason", "state"),
    [
        (Reason.NO_PAPER, "no_paper"),
        (Reason.COVER_OPEN, "cover_open"),
        (Reason.OFFLINE, "offline"),
        (Reason.NO_ANSWER, "offline"),
        (Reason.NOT_FOUND, "offline"),
        (Reason.CUT_OFF, "unknown"),
        (Reason.NOT_ALLOWED, "unknown"),
        (Reason.UNSUPPORTED, "unknown"),
    ],
)
def test_each_reason_is_told_as_a_state_with_words_for_a_technician(reason: Reason, state: str) -> None:
    assert state_after(PrinterError(reason, "as it was")) == {"state": state, "detail": "as it was"}


def test_no_detail_is_longer_than_the_server_takes() -> None:
    assert state_after(PrinterError(Reason.OFFLINE, "x" * 500))["detail"] == "x" * 200


@pytest.mark.parametrize(
    ("printed", "state", "detail"),
    [
        (Printed.CONFIRMED, "ok", None),
        (Printed.UNCONFIRMED, "unconfirmed", None),
        (Printed(confirmed=True, paper_low=True), "ok", "its paper is nearly used up"),
    ],
)
def test_a_ticket_that_was_sent_says_how_the_printer_is(printed: Printed, state: str, detail: str | None) -> None:
    assert state_after(printed) == {"state": state, "detail": detail}
