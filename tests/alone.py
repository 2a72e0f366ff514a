"""A kiosk that works without the server, for tests of what the server makes of it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid5

from server.clock import Clock
from server.domain.actor import Actor, Role
from server.domain.kiosks import PrinterState
from server.usecases.enter_visit import EnterVisit
from server.usecases.report_device import PrinterReport, ReportDevice, Told, report_device
from server.usecases.sessions import digest_of
from tests.malls import SITE, Mall

SPOOL = UUID("00000000-0000-4000-8000-000000000001")


def device_of(mall: Mall) -> UUID:
    """The mall's newest kiosk."""
    row = mall.query("SELECT device FROM device WHERE kind = 'kiosk' ORDER BY enrolled_at DESC, device DESC LIMIT 1")
    return UUID(row[0]["device"])


def kiosk_of(mall: Mall) -> Actor:
    """The mall's newest kiosk, as who acts."""
    return Actor(f"device:{device_of(mall)}", Role.KIOSK, SITE)


def report(mall: Mall, printer: PrinterState, spool: UUID = SPOOL, lane: str | None = None, waiting: int = 0) -> Told:
    """What the kiosk is told after it said how it is."""
    said = ReportDevice("1", PrinterReport(printer), spool, lane, waiting)
    return report_device(mall.store, kiosk_of(mall), said)


def taken_alone(
    mall: Mall, clock: Clock, sequence: int, visit: UUID | None = None, *services: str, **more: Any
) -> EnterVisit:
    """A number that the kiosk gave two minutes ago. The token is made from the visit, as the mall of tests does."""
    visit = visit or uuid5(SPOOL, str(sequence))
    at = clock.now() - timedelta(minutes=2)
    said = {"prefix": "DK", "lane": "A", "sequence": sequence, "taken_at": at, "printed_at": at}
    wish = {"services": services or ("DK-01",), "priority": None, "party_size": 1}
    return EnterVisit(visit=visit, token_sha256=digest_of(str(visit)), **{**wish, **said, **more})
