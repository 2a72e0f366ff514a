"""An example mall's CSV files as the catalogue that the domain knows."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Literal

from server.domain.catalogue import (
    Agency,
    Catalogue,
    Counter,
    Localized,
    Queue,
    Service,
    ServiceStandard,
    Site,
)
from server.domain.numbers import PREFIX
from server.example.calendar import (
    RAMADAN,
    REAL_HOURS,
    SERVICE_HOURS,
    SERVICE_TAKING_TURNS,
    TAKING_TURNS,
    TURNS_QUEUE,
    closed_days,
)
from server.example.rows import Row, keyed, paired, read_rows
from server.example.zones import ZONE_WORDS, zone_code, zones_of

DATA: Traversable = files("server.example").joinpath("data")
"""The folder of the CSV files as they come with the package."""

_MALLS = ("code", "name", "name_en", "timezone")
_AGENCIES = ("agency_code", "agency_name", "zone", "counters", "service_count")
_AGENCY_WORDS = ("agency_code", "name_en", "short_name", "short_name_en")
_SERVICES = (
    *("agency_code", "agency_name", "zone", "service_code", "service_name"),
    *("standard_minutes", "completion_days", "fee_idr", "requirements"),
)
_SERVICE_WORDS = ("service_code", "name_en", "keywords", "popularity")
_REQUIREMENTS = ("requirement_id", "requirement_en")


def load_example(
    name: Literal["pekanbaru", "tangerang"], calendar: Literal["open", "real"], data: Traversable = DATA
) -> Catalogue:
    """The example mall of that name.

    Calendar "open" gives numbers at any hour of any day, "real" in office hours except on the holidays of 2026, with
    the hours of Ramadan 2027 and one queue that stays open over the Friday prayer.
    Raises ValueError for an unknown mall, and BadRow, which names file, line and column, for a fault in the data.
    """
    mall = keyed(read_rows(data, "malls.csv", _MALLS), "code").get((name,))
    if mall is None:
        raise ValueError(f"there is no example mall called {name!r}")
    agency_rows = read_rows(data, f"mpp_{name}_agencies.csv", _AGENCIES)
    agency_words = read_rows(data, f"mpp_{name}_agencies_words.csv", _AGENCY_WORDS)
    agencies = paired(agency_rows, agency_words, "agency_code")
    return Catalogue(
        site=_site(mall, calendar, data),
        zones=zones_of(agency_rows, read_rows(data, f"mpp_{name}_zones_words.csv", ZONE_WORDS)),
        agencies=tuple(_agency(row, words, place) for place, (row, words) in enumerate(agencies, start=1)),
        queues=tuple(_queue(row, words, calendar) for row, words in agencies),
        services=_services(name, agency_rows, data),
        counters=_counters(agency_rows),
    )


def _site(mall: Row, calendar: Literal["open", "real"], data: Traversable) -> Site:
    real = calendar == "real"
    return Site(
        code=mall.text("code"),
        name=_names(mall.text("name"), mall),
        timezone=mall.text("timezone"),
        hours=REAL_HOURS if real else (),
        closed_days=closed_days(data) if real else (),
        service_hours=SERVICE_HOURS if real else (),
        schedules=(RAMADAN,) if real else (),
    )


def _names(indonesian: str, words: Row) -> Localized:
    return {"id": indonesian, "en": words.text("name_en")}


def _agency(row: Row, words: Row, position: int) -> Agency:
    short = words.text("short_name")
    return Agency(
        code=row.text("agency_code"),
        name=_names(row.text("agency_name"), words),
        short_name={"id": short, "en": words.optional("short_name_en") or short},
        zone=zone_code(row),
        position=position,
    )


def _queue(row: Row, words: Row, calendar: Literal["open", "real"]) -> Queue:
    code = row.text("agency_code")
    if not PREFIX.fullmatch(code):
        raise row.bad("agency_code", f"must be one to four capital letters, not {code!r}")
    turns = calendar == "real" and code == TURNS_QUEUE
    return Queue(
        code=code,
        agency=code,
        prefix=code,
        name=_names(row.text("agency_name"), words),
        hours=TAKING_TURNS if turns else (),
        service_hours=SERVICE_TAKING_TURNS if turns else (),
    )


def _counters(agency_rows: list[Row]) -> tuple[Counter, ...]:
    desks = [row for row in agency_rows for _ in range(row.integer("counters", least=1))]
    return tuple(
        Counter(number, row.text("agency_code"), zone_code(row), (row.text("agency_code"),))
        for number, row in enumerate(desks, start=1)
    )


def _services(name: str, agency_rows: list[Row], data: Traversable) -> tuple[Service, ...]:
    rows = read_rows(data, f"mpp_{name}_services.csv", _SERVICES)
    words = read_rows(data, f"mpp_{name}_words.csv", _SERVICE_WORDS)
    english = {
        row.text("requirement_id"): row.text("requirement_en")
        for row in keyed(read_rows(data, "requirements_en.csv", _REQUIREMENTS), "requirement_id").values()
    }
    _check_agencies(rows, agency_rows)
    return tuple(
        Service(
            code=row.text("service_code"),
            agency=row.text("agency_code"),
            queue=row.text("agency_code"),
            name=_names(row.text("service_name"), word),
            standard=_standard(row, english),
            keywords=word.parts("keywords"),
            popularity=word.optional_integer("popularity", least=1),
            position=position,
        )
        for position, (row, word) in enumerate(paired(rows, words, "service_code"), start=1)
    )


def _check_agencies(rows: list[Row], agency_rows: list[Row]) -> None:
    """The services' file repeats agency and zone; a difference would mean that one of the files is wrong."""
    agencies = keyed(agency_rows, "agency_code")
    for row in rows:
        agency = agencies.get((row.text("agency_code"),))
        if agency is None:
            raise row.bad("agency_code", f"{row.text('agency_code')!r} is not an agency of this mall")
        for column in ("agency_name", "zone"):
            if row.text(column) != agency.text(column):
                raise row.bad(column, f"differs from {agency.file}, line {agency.line}")
    for (code,), agency in agencies.items():
        count = sum(row.text("agency_code") == code for row in rows)
        if agency.integer("service_count") != count:
            raise agency.bad("service_count", f"says {agency.text('service_count')}, but {count} are listed")


def _standard(row: Row, english: Mapping[str, str]) -> ServiceStandard:
    requirements = row.parts("requirements")
    for requirement in requirements:
        if requirement not in english:
            raise row.bad("requirements", f"{requirement!r} has no English in requirements_en.csv")
    return ServiceStandard(
        minutes=row.integer("standard_minutes", least=1),
        completion_days=row.integer("completion_days"),
        fee_idr=row.optional_integer("fee_idr"),
        requirements=tuple({"id": text, "en": english[text]} for text in requirements),
    )
