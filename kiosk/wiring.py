"""The parts of a kiosk, wired together; the only place that knows them all."""

from __future__ import annotations

import threading
from types import TracebackType
from typing import Any, Self

from kiosk.alone import Alone
from kiosk.catalogue import CatalogueKeeper
from kiosk.client import ServerClient
from kiosk.device_api import DeviceApi
from kiosk.enrolment import Enrolment
from kiosk.feed import WaitingFeed
from kiosk.filling import Issued, fill
from kiosk.identity import Identity, IdentityFile
from kiosk.issuing import Issuing
from kiosk.line import Line
from kiosk.moments import KioskClock
from kiosk.news import News
from kiosk.openings import OpeningsKeeper
from kiosk.paper import TicketPaper
from kiosk.printers import PrinterOptions, open_printer
from kiosk.printing import Printing
from kiosk.settings import KioskSettings
from kiosk.spool import Spool, SpoolTrouble
from kiosk.standing import Standing
from kiosk.uploader import Uploader
from kiosk.watch import Watch
from kiosk.web.api import Parts, api
from kiosk.web.app import make_app
from ui.text import Text

# Seconds that these get when the kiosk ends: a ticket on the printer, the connection to the server.
_TICKET_TIME, _GOODBYE_TIME = 1.0, 0.5


class Kiosk:
    """Works while it is entered; leaving ends its threads within two seconds. `app` is its page and API.

    Raises PrinterAddressError for a printer's address that is none.
    """

    def __init__(self, settings: KioskSettings) -> None:
        self._stopping = threading.Event()
        self._news = News()
        self._line = Line()
        self._spool = Spool(settings.data)
        self._clock = KioskClock(self._spool.kept_anchor(), self._spool.keep_anchor)
        options = PrinterOptions(text=Text, previews=settings.tickets)
        printer = open_printer(settings.printer, options, settings.fallback_printer)
        previews = settings.tickets if settings.preview else None
        self._printing = Printing(
            printer, self._fill, self._news, self._spool, self._clock, previews, on_state=self._report_soon
        )
        client = ServerClient(settings.server, self._who, self._stopping, self._line)
        self._openings = OpeningsKeeper(client, self._where, settings.data)
        self._keeper = CatalogueKeeper(client, self._where, settings.data, self._openings.fetch)
        self._uploader = Uploader(client, self._line, self._spool, self._clock, self._where, self._report_soon)
        standing = Standing(
            self._spool, self._clock, self._printing.printer_state, self._printing.ended, (self._uploader.wake,)
        )
        self._enrolment = Enrolment(
            DeviceApi(settings.server, self._line),
            Identity(settings.site, settings.token, settings.name) if settings.token else None,
            IdentityFile(settings.data, settings.server),
            self._news,
            standing.report,
            standing.told,
            self._changed,
        )
        self._line.on_back += [self._uploader.wake, self._enrolment.look_soon]
        self._alone = Alone(self._spool, self._clock, self._catalog, lambda: self._openings.kept, settings.visitors_url)
        self._watch = Watch(
            self._news, self._clock, self._known_catalog, lambda: self._openings.kept, self._works_alone
        )
        self._feed = WaitingFeed(settings.server, self._who, self._news, self._look_soon, self._report_soon)
        issuing = Issuing(
            client,
            self._line,
            self._spool,
            self._clock,
            self._alone,
            self._printing,
            settings.visitors_url,
            self._uploader.wake,
        )
        parts = Parts(
            settings,
            printer.describe(),
            client,
            self._line,
            self._keeper,
            self._news,
            issuing,
            self._printing,
            standing,
            self._enrolment,
        )
        self.app = make_app(settings.host, api(parts))

    def __enter__(self) -> Self:
        for part in (self._enrolment, self._keeper, self._feed, self._printing, self._uploader, self._watch):
            part.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.begin_to_end()
        self._printing.stop(_TICKET_TIME)
        self._feed.wait(_GOODBYE_TIME)
        self._spool.close()

    def begin_to_end(self) -> None:
        """End what would hold up the HTTP server's end (streams, attempts to reach the server), and wait for none."""
        self._stopping.set()
        self._news.close()
        for part in (self._enrolment, self._keeper, self._feed, self._uploader, self._watch):
            part.stop()

    def _look_soon(self) -> None:
        """The line to the server stands anew."""
        self._keeper.look_soon()
        self._enrolment.look_soon()

    def _report_soon(self) -> None:
        self._enrolment.look_soon()

    def _works_alone(self) -> bool:
        site = self._where()
        if not self._line.lost or site is None or self._spool.trouble:
            return False
        try:
            return self._alone.lane(site) is not None
        except SpoolTrouble:
            return False

    def _known_catalog(self) -> dict[str, Any] | None:
        kept = self._keeper.kept
        return kept.catalog if kept else None

    def _catalog(self) -> dict[str, Any]:
        known = self._known_catalog()
        if known is None:
            raise LookupError("there is no catalogue yet")
        return known

    def _changed(self) -> None:
        self._keeper.look_soon()

    def _who(self) -> Identity | None:
        return self._enrolment.identity

    def _where(self) -> str | None:
        identity = self._enrolment.identity
        return identity.site if identity else None

    def _fill(self, issued: Issued, copy: bool) -> TicketPaper:
        return fill(issued, self._catalog(), copy=copy)
