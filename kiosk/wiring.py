"""The parts of a kiosk, wired together; the only place that knows them all."""

from __future__ import annotations

import threading
from types import TracebackType
from typing import Self

from kiosk.catalogue import CatalogueKeeper
from kiosk.client import ServerClient
from kiosk.device_api import DeviceApi
from kiosk.enrolment import Enrolment
from kiosk.feed import WaitingFeed
from kiosk.filling import Issued, fill
from kiosk.identity import Identity, IdentityFile
from kiosk.news import News
from kiosk.paper import TicketPaper
from kiosk.printers import PrinterOptions, open_printer
from kiosk.settings import KioskSettings
from kiosk.spool import Spool
from kiosk.web.api import api
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
        printer = open_printer(settings.printer, PrinterOptions(text=Text, previews=settings.tickets))
        self._spool = Spool(printer, self._fill, self._news, settings.tickets if settings.preview else None)
        self._enrolment = Enrolment(
            DeviceApi(settings.server),
            Identity(settings.site, settings.token, settings.name) if settings.token else None,
            IdentityFile(settings.data, settings.server),
            self._news,
            self._spool.printer_state,
            self._changed,
        )
        client = ServerClient(settings.server, self._who, self._stopping)
        self._keeper = CatalogueKeeper(client, self._where, settings.data)
        self._feed = WaitingFeed(
            settings.server, self._who, self._news, self._keeper.look_soon, self._enrolment.look_soon
        )
        routes = api(settings, printer.describe(), client, self._keeper, self._news, self._spool, self._enrolment)
        self.app = make_app(settings.host, routes)

    def __enter__(self) -> Self:
        for part in (self._enrolment, self._keeper, self._feed, self._spool):
            part.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.begin_to_end()
        self._spool.stop(_TICKET_TIME)
        self._feed.wait(_GOODBYE_TIME)

    def begin_to_end(self) -> None:
        """End what would hold up the HTTP server's end (streams, attempts to reach the server), and wait for none."""
        self._stopping.set()
        self._news.close()
        self._enrolment.stop()
        self._keeper.stop()
        self._feed.stop()

    def _changed(self) -> None:
        self._keeper.look_soon()

    def _who(self) -> Identity | None:
        return self._enrolment.identity

    def _where(self) -> str | None:
        identity = self._enrolment.identity
        return identity.site if identity else None

    def _fill(self, issued: Issued, copy: bool) -> TicketPaper:
        kept = self._keeper.kept
        if kept is None:
            raise LookupError("there is no catalogue to make a ticket with")
        return fill(issued, kept.catalog, copy=copy)
