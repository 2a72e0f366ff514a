"""The paper says what the server answered, in the visitor's language and the site's time."""

from __future__ import annotations

from typing import Any

import pytest

from kiosk.filling import Issued, fill
from kiosk.paper import PaperService
from tests.kiosk.malls import CATALOG
from ui.text import Language, Text

URL = "https://antrean.example.go.id/v/mall.abc"


def line(service: str, case: str | None = None) -> dict[str, Any]:
    return {"service": service, "outcome": None, "missing": [], "case": case}


def answer(**more: Any) -> dict[str, Any]:
    ticket = {
        "queue": "DK",
        "agency": "DK",
        "zone": "Z5",
        "state": "waiting",
        "services": ["DK-01", "DK-02"],
        "lines": [line("DK-01"), line("DK-02")],
        "counters": [11, 12],
        "ahead": 3,
        "estimate": {"minutes": 12, "low": 10, "high": 15},
    }
    visit = {"id": "1", "number": "DK-014", "issued_at": "2026-11-24T23:15:00Z", "priority": None, "tickets": [ticket]}
    return visit | more


def issued(language: Language = "id", **more: Any) -> Issued:
    return Issued(answer(**more), URL, language)


def test_a_ticket_says_number_place_services_and_wait() -> None:
    paper = fill(issued(), CATALOG, copy=False)
    stop = paper.stops[0]
    assert (paper.site, paper.number, paper.url) == ("Mal Pelayanan Publik Contoh", "DK-014", URL)
    assert (stop.agency, stop.zone, stop.counters) == ("Disdukcapil", "Zona 5, Gedung C, Kependudukan", (11, 12))
    assert stop.services == (PaperService("KTP-el baru", ("Fotokopi KK",)), PaperService("Akta kelahiran"))
    assert (stop.ahead, stop.estimate) == (3, (10, 15))
    assert not paper.copy


def test_its_time_is_that_of_the_site() -> None:
    paper = fill(issued(), CATALOG, copy=False)
    assert f"{paper.issued_at:%d.%m %H:%M} {paper.zone_abbreviation}" == "25.11 07:15 WITA"


@pytest.mark.parametrize(
    ("timezone", "abbreviation"), [("Asia/Jakarta", "WIB"), ("Asia/Makassar", "WITA"), ("Asia/Jayapura", "WIT")]
)
def test_a_time_zone_has_the_name_that_people_write(timezone: str, abbreviation: str) -> None:
    paper = fill(issued(), CATALOG | {"timezone": timezone}, copy=False)
    assert paper.zone_abbreviation == abbreviation


def test_it_speaks_the_visitors_language_and_indonesian_where_that_is_missing() -> None:
    stop = fill(issued("en"), CATALOG, copy=False).stops[0]
    assert (stop.agency, stop.zone) == ("Civil Registry", "Zone 5, Building C, Civil Registration")
    assert [service.name for service in stop.services] == ["New ID card", "Akta kelahiran"]


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("priority", ["elderly", "disability", "pregnant", "nursing", "toddler"])
def test_a_priority_is_called_by_its_name(priority: str, language: Language) -> None:
    paper = fill(issued(language, priority=priority), CATALOG, copy=False)
    assert paper.priority == Text(language)(f"kioskd-priority-{priority}")


def test_an_unknown_wait_stays_unknown() -> None:
    ticket = answer()["tickets"][0] | {"estimate": None}
    assert fill(issued(tickets=[ticket]), CATALOG, copy=False).stops[0].estimate is None


def test_people_ahead_that_nobody_can_know_are_not_nobody() -> None:
    ticket = answer()["tickets"][0] | {"ahead": None, "estimate": None}
    assert fill(issued(tickets=[ticket]), CATALOG, copy=False).stops[0].ahead is None


def test_what_the_catalogue_does_not_know_yet_stands_by_its_code() -> None:
    ticket = answer()["tickets"][0] | {"agency": "XX", "zone": "Z9", "lines": [line("XX-01")]}
    stop = fill(issued(tickets=[ticket]), CATALOG, copy=False).stops[0]
    assert (stop.agency, stop.zone, stop.services) == ("XX", "Z9", (PaperService("XX-01"),))


def test_who_collects_need_not_bring_it_all_again() -> None:
    ticket = answer()["tickets"][0] | {"lines": [line("DK-01", case="1")]}
    [service] = fill(issued(tickets=[ticket]), CATALOG, copy=False).stops[0].services
    assert service == PaperService("KTP-el baru", collects=True)


def test_a_place_that_is_taken_later_is_known_as_such() -> None:
    ticket = answer()["tickets"][0] | {"state": "planned", "ahead": None, "estimate": None}
    assert fill(issued(tickets=[ticket]), CATALOG, copy=False).stops[0].planned


def test_a_copy_says_so() -> None:
    assert fill(issued(), CATALOG, copy=True).copy
