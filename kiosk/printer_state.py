"""How the printer is, as far as its last ticket told: nobody asks a printer that prints nothing."""

from __future__ import annotations

from typing import Any

from kiosk.printers import PrinterError, Reason

_STATES = {
    Reason.NO_PAPER: "no_paper",
    Reason.COVER_OPEN: "cover_open",
    Reason.OFFLINE: "offline",
    Reason.NO_ANSWER: "offline",
    Reason.NOT_FOUND: "offline",
}

UNKNOWN: dict[str, Any] = {"state": "unknown", "detail": None}
"""Before the first ticket."""

READY: dict[str, Any] = {"state": "ok", "detail": None}
"""A ticket came out."""

_DETAIL = 200  # characters that the server takes


def state_after(error: PrinterError) -> dict[str, Any]:
    """`{"state": ok | no_paper | cover_open | offline | unknown, "detail": words for a technician or null}`."""
    return {"state": _STATES.get(error.reason, "unknown"), "detail": error.detail[:_DETAIL] or None}
