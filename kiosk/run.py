"""`antrean kiosk`: runs a kiosk until it is told to end."""

from __future__ import annotations

import logging
import signal
import sys

from kiosk.http_server import HttpServer
from kiosk.printers import PrinterAddressError
from kiosk.settings import KioskSettings
from kiosk.wiring import Kiosk

log = logging.getLogger(__name__)


def run(settings: KioskSettings) -> int:
    """Run until SIGINT or SIGTERM (Ctrl-Break on Windows); the exit code.

    0 when it was told to end, 1 when it cannot listen, 2 when the printer's address is none.
    """
    logging.basicConfig(
        stream=sys.stderr,
        level=logging.INFO,
        format="%(asctime)s %(levelname)s %(name)s: %(message)s",
        force=True,  # a library that speaks while it is imported has set logging up in its own way
    )
    try:
        kiosk = Kiosk(settings)
    except PrinterAddressError as error:
        log.critical("%s", error)
        return 2
    try:
        server = HttpServer(kiosk.app, settings.host, settings.port)
    except OSError as error:
        log.critical("cannot listen on %s port %d: %s", settings.host, settings.port, error)
        return 1
    told = False

    def stop(*_signal: object) -> None:
        nonlocal told
        told = True  # and no more: whatever takes a lock may be interrupted by the next signal

    for name in ("SIGINT", "SIGTERM", "SIGBREAK"):  # the last exists on Windows only
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), stop)
    with kiosk:
        log.info("kiosk of %s at http://%s:%d/", settings.server, settings.host, server.port)
        server.serve_until(lambda: told)
        kiosk.begin_to_end()
        server.close()
    log.info("ended")
    return 0
