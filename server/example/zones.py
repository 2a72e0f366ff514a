"""Zones, which the files of a mall publish in one text with their place, written at every agency."""

from __future__ import annotations

import re
from dataclasses import dataclass

from server.domain.catalogue import Zone
from server.example.rows import Row, keyed

ZONE_WORDS = ("zone_code", "name_en", "place_en")
"""The columns of a file of words for zones."""

_ZONE = re.compile(r"(?P<name>Zona (?P<mark>[0-9A-Z]+)) - (?P<floor>[^(]+) \((?P<theme>.+)\)")


@dataclass(frozen=True, slots=True)
class _Published:
    """`Zona 1 - Gedung A Lt. 1 (Perizinan dan Pajak Daerah)` in its parts."""

    mark: str
    name: str
    place: str

    @classmethod
    def of(cls, row: Row) -> _Published:
        match = _ZONE.fullmatch(row.text("zone"))
        if match is None:
            raise row.bad("zone", f"must be like 'Zona 1 - Gedung A Lt. 1 (Perizinan)', not {row.text('zone')!r}")
        return cls(match["mark"], match["name"], f"{match['floor']} · {match['theme']}")

    @property
    def code(self) -> str:
        return f"Z{self.mark}"


def zone_code(agency: Row) -> str:
    """The code of the zone in which the agency of that row is: Z and the published letter or digits."""
    return _Published.of(agency).code


def zones_of(agency_rows: list[Row], word_rows: list[Row]) -> tuple[Zone, ...]:
    """The zones in order of their digits or letters, numbered and coloured from 1; raises BadRow."""
    words = keyed(word_rows, "zone_code")
    found: dict[str, _Published] = {}
    for row in agency_rows:
        zone = _Published.of(row)
        if found.setdefault(zone.code, zone) != zone:
            raise row.bad("zone", f"{zone.name} stands elsewhere with another place")
        if (zone.code,) not in words:
            raise row.bad("zone", f"{zone.code!r} has no row of words")
    for (code,), row in words.items():
        if code not in found:
            raise row.bad("zone_code", f"{code!r} is not known")
    ordered = sorted(found.values(), key=lambda zone: (len(zone.mark), zone.mark))
    return tuple(_zone(zone, words[zone.code,], number) for number, zone in enumerate(ordered, start=1))


def _zone(zone: _Published, words: Row, number: int) -> Zone:
    return Zone(
        code=zone.code,
        name={"id": zone.name, "en": words.text("name_en")},
        place={"id": zone.place, "en": words.text("place_en")},
        colour=number,
        position=number,
    )
