"""What stands where on a ticket: the number first, then where to go, then how long, and last what to bring."""

from collections.abc import Callable

from babel import Locale
from babel.dates import format_date, format_time

from kiosk.paper import PaperStop, TicketPaper, counter_ranges
from kiosk.pen import Pen
from kiosk.roll import Roll

Translate = Callable[..., str]
"""A message of the text catalogue in one language: id, then its arguments by name."""

_LOCALES = {"id": Locale("id", "ID"), "en": Locale("en", "GB")}
_TALL, _LARGE = (1, 2), (2, 2)


def lay_out(paper: TicketPaper, roll: Roll, text: Translate, *, native_qr: bool) -> bytes:
    """The whole ticket as ESC/POS bytes.

    `text` speaks the paper's language. `native_qr` lets the printer draw the QR code; a printer that cannot
    prints nothing there, so raster is the safe choice.
    """
    pen = Pen(roll, native_qr=native_qr)
    _head(pen, paper, text)
    for index, stop in enumerate(paper.stops):
        pen.rule(dashed=index > 0)
        _stop(pen, stop, text)
    pen.rule()
    _follow(pen, paper, text)
    _requirements(pen, paper, text)
    return pen.cut()


def _head(pen: Pen, paper: TicketPaper, text: Translate) -> None:
    pen.text(paper.site, align="center", bold=True)
    if paper.copy:
        pen.blank()
        pen.text(text("paper-copy"), align="center", bold=True, inverse=True)
    pen.blank()
    pen.text(text("paper-number"), align="center")
    pen.number(paper.number)
    pen.text(_issued(paper, text), align="center")
    if paper.priority:
        pen.blank()
        label = text("paper-priority", label=paper.priority)
        pen.text(label, times=_TALL, align="center", bold=True, inverse=True)
    if len(paper.stops) > 1:
        pen.blank()
        pen.text(text("paper-several", count=len(paper.stops)), align="center")
        pen.text(text("paper-any-order"), align="center")


def _issued(paper: TicketPaper, text: Translate) -> str:
    locale = _LOCALES[paper.language]
    date = format_date(paper.issued_at.date(), "EEEE, d MMMM y", locale=locale)
    return text(
        "paper-issued",
        date=date.replace(" ", "\N{NO-BREAK SPACE}"),
        time=format_time(paper.issued_at, "short", locale=locale),
        zone=paper.zone_abbreviation,
    )


def _stop(pen: Pen, stop: PaperStop, text: Translate) -> None:
    pen.text(stop.agency, times=_TALL, bold=True)
    for service in stop.services:
        name = text("paper-collect", service=service.name) if service.collects else service.name
        pen.text(name, bullet="- " if len(stop.services) > 1 else "")
    pen.blank()
    if stop.counters:
        counters = counter_ranges(stop.counters)
        pen.text(text("paper-counters", counters=counters, count=len(stop.counters)), times=_LARGE, bold=True)
    pen.text(stop.zone)
    pen.blank()
    pen.text(_ahead(stop, text), bold=True)
    if stop.estimate is not None:
        pen.text(_estimate(stop.estimate, text))


def _ahead(stop: PaperStop, text: Translate) -> str:
    if stop.planned:
        return text("paper-planned")
    # No guess where a visitor would believe a number.
    return text("paper-ahead-unknown") if stop.ahead is None else text("paper-ahead", count=stop.ahead)


def _estimate(estimate: tuple[int, int], text: Translate) -> str:
    low, high = estimate
    if low == high and high > 0:
        return text("paper-estimate-single", minutes=high)
    return text("paper-estimate", low=low, high=high)


def _follow(pen: Pen, paper: TicketPaper, text: Translate) -> None:
    pen.qr(paper.url)
    pen.text(text("paper-follow"), align="center")
    pen.blank()
    pen.text(text("paper-wait"), align="center")
    pen.text(text("paper-today"), align="center")


def _requirements(pen: Pen, paper: TicketPaper, text: Translate) -> None:
    services = [service for stop in paper.stops for service in stop.services]
    listed = [service for service in services if service.requirements]
    if not listed:
        return
    pen.rule()
    pen.text(text("paper-requirements"), times=_TALL, bold=True)
    for service in listed:
        if len(services) > 1:
            pen.blank()
            pen.text(service.name, bold=True)
        for requirement in service.requirements:
            pen.text(requirement, bullet="- ")
