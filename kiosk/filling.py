"""Fills a ticket on paper from the server's answer and the mall's catalogue, in the visitor's language."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from kiosk.paper import PaperService, PaperStop, TicketPaper
from ui.text import Language, Text, localized

Json = dict[str, Any]


@dataclass(frozen=True)
class Issued:
    """A visit that this kiosk took a number for: the server's answer, its public address, and its language."""

    answer: Json
    url: str
    language: Language

    @property
    def visit(self) -> str:
        """The visit's id."""
        return str(self.answer["id"])

    @property
    def service_day(self) -> str:
        """As the server has it."""
        return str(self.answer["service_day"])


def fill(issued: Issued, catalog: Json, *, copy: bool) -> TicketPaper:
    """The ticket of a visit. What the catalogue does not know yet stands on it by its code.

    Raises KeyError or ValueError for an answer or a catalogue of another shape.
    """
    answer, language = issued.answer, issued.language
    issued_at = datetime.fromisoformat(answer["issued_at"]).astimezone(ZoneInfo(catalog["timezone"]))
    return TicketPaper(
        site=localized(catalog["name"], language),
        number=answer["number"],
        priority=_priority(answer["priority"], language),
        issued_at=issued_at,
        # The time zone database knows WIB, WITA and WIT by these names.
        zone_abbreviation=issued_at.tzname() or catalog["timezone"],
        stops=tuple(_stop(ticket, catalog, language) for ticket in answer["tickets"]),
        url=issued.url,
        language=language,
        copy=copy,
    )


def _priority(priority: str | None, language: Language) -> str | None:
    return Text(language)(f"kioskd-priority-{priority}") if priority else None


def _stop(ticket: Json, catalog: Json, language: Language) -> PaperStop:
    agency = _find(catalog["agencies"], ticket["agency"])
    estimate = ticket["estimate"]
    return PaperStop(
        agency=localized(agency["name"], language) if agency else ticket["agency"],
        zone=_zone(ticket["zone"], catalog, language),
        counters=tuple(ticket["counters"]),
        services=tuple(_service(line, agency, language) for line in ticket["lines"]),
        ahead=ticket["ahead"],
        estimate=(estimate["low"], estimate["high"]) if estimate else None,
        planned=ticket["state"] == "planned",
    )


def _zone(code: str, catalog: Json, language: Language) -> str:
    zone = _find(catalog["zones"], code)
    if zone is None:
        return code
    # A printer has no middle dot to stand between building and subject.
    place = localized(zone["place"], language).replace(" · ", ", ")
    return f"{localized(zone['name'], language)}, {place}"


def _service(line: Json, agency: Json | None, language: Language) -> PaperService:
    collects = line["case"] is not None
    service = _find(agency["services"], line["service"]) if agency else None
    if service is None:
        return PaperService(line["service"], collects=collects)
    requirements = () if collects else service["standard"]["requirements"]
    name = localized(service["name"], language)
    return PaperService(name, tuple(localized(one, language) for one in requirements), collects)


def _find(things: Iterable[Json], code: str) -> Json | None:
    return next((thing for thing in things if thing["code"] == code), None)
