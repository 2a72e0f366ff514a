"""The waiting list as one HTML file: it loads nothing, and prints on A4 in black."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from babel.dates import format_datetime
from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

from server.domain.catalogue import Catalogue
from server.storage.queries.waiting_list import PersonView, QueueListView, WaitingListView
from ui import HERE
from ui.text import Language, Text, localized

_PATTERNS = {"id": "EEEE, d MMMM y 'pukul' HH.mm", "en": "EEEE, d MMMM y, HH:mm"}
_HOURS = {"id": "HH.mm", "en": "HH:mm"}


def waiting_list_page(mall: Catalogue, listed: WaitingListView, language: Language) -> str:
    """The whole file. Queues in which nobody waits are left out."""
    text = Text(language)
    zones = []
    for zone in mall.zones:
        queues = [each for each in listed["queues"] if each["zone"] == zone.code and each["people"]]
        if queues:
            name = f"{localized(zone.name, language)}, {localized(zone.place, language)}"
            zones.append({"name": name, "queues": [_queue(mall, each, text) for each in queues]})
    return _template().render(
        language=language,
        t=text,
        # Ours, and no one else's: what is escaped would be no style.
        style=Markup(_style()),  # noqa: S704
        mall=localized(mall.site.name, language),
        made=text("paper-list-made", at=_at(mall, listed["made_at"], language, _PATTERNS)),
        count=sum(len(each["people"]) for each in listed["queues"]),
        zones=zones,
    )


def _queue(mall: Catalogue, listed: QueueListView, text: Text) -> dict[str, Any]:
    agency, queue = mall.agency(listed["agency"]), mall.queue(listed["queue"])
    names = [localized(each.name, text.language) for each in (agency, queue) if each]
    people = [_person(mall, person, text) for person in listed["people"]]
    return {"name": " · ".join(dict.fromkeys(names)), "people": people}


def _person(mall: Catalogue, person: PersonView, text: Text) -> dict[str, Any]:
    known = [service for code in person["services"] if (service := mall.service(code))]
    notes = []
    if person["paused"]:
        notes.append(text("paper-list-paused"))
    if person["fetch"]:
        notes.append(text("paper-list-fetch"))
    if person["party_size"] > 1:
        notes.append(text("paper-list-party", count=person["party_size"]))
    if person["for_counter"] is not None:
        notes.append(text("paper-counters", counters=str(person["for_counter"]), count=1))
    return {
        "place": person["place"],
        "number": person["number"],
        "priority": person["priority"],
        "since": _at(mall, person["waiting_since"], text.language, _HOURS),
        "services": "; ".join(localized(service.name, text.language) for service in known),
        "notes": notes,
    }


def _at(mall: Catalogue, moment: str | None, language: Language, patterns: dict[str, str]) -> str:
    if moment is None:
        return ""
    at = datetime.fromisoformat(moment).astimezone(ZoneInfo(mall.site.timezone))
    return format_datetime(at, patterns[language], locale=language)


@cache
def _template() -> Template:
    loader = FileSystemLoader(Path(__file__).parent / "templates")
    lists = Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return lists.get_template("waiting-list.html")


@cache
def _style() -> str:
    return (HERE / "static" / "list.css").read_text(encoding="utf-8")
