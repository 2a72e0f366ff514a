"""How the printer is, as far as its last ticket told: nobody asks a printer that is well and prints nothing."""

from __future__ import annotations

from typing import Any

from kiosk.printers import Printed, PrinterError, Reason

_STATES = {
    Reason.NO_PAPER: "no_paper",
    Reason.COVER_OPEN: "cover_open",
    Reason.OFFLINE: "offline",
    Reason.NO_ANSWER: "offline",
    Reason.NOT_FOUND: "offline",
}

TROUBLE = frozenset({"no_paper", "cover_open", "offline"})
"""States that somebody has to end; how it is then is asked without a ticket."""

UNKNOWN: dict[str, Any] = {"state": "unknown", "detail": None}
"""Before the first ticket."""

READY: dict[str, Any] = {"state": "ok", "detail": None}
"""A ticket came out."""

UNCONFIRMED: dict[str, Any] = {"state": "unconfirmed", "detail": None}
"""A ticket was sent, and this model cannot say whether it came out: no trouble by itself."""

_DETAIL = 200  # characters that the server takes
_LOW = "its paper is nearly used up"


def state_after(outcome: Printed | PrinterError) -> dict[str, Any]:
    """`{"state": ok | unconfirmed | no_paper | cover_open | offline | unknown, "detail": for a technician or null}`.

    It is the kiosk's own printer that is told of, also when the ticket came out of the fallback.
    """
    if isinstance(outcome, Printed):
        if outcome.instead_of is not None:
            return state_after(outcome.instead_of)
        state = READY if outcome.confirmed else UNCONFIRMED
        return state | {"detail": _LOW} if outcome.paper_low else state
    return {"state": _STATES.get(outcome.reason, "unknown"), "detail": outcome.detail[:_DETAIL] or None}
