"""The words by which visitors search, and the English of it all."""

from __future__ import annotations

import pytest

from server.domain.catalogue import Catalogue, Localized
from server.example.load import DATA, load_example
from server.example.rows import read_rows

PEKANBARU, TANGERANG = load_example("pekanbaru", "open"), load_example("tangerang", "open")
BOTH = pytest.mark.parametrize("mall", [pytest.param(mall, id=mall.site.code) for mall in (PEKANBARU, TANGERANG)])


def _texts(mall: Catalogue) -> list[Localized]:
    return [
        mall.site.name,
        *(text for zone in mall.zones for text in (zone.name, zone.place)),
        *(text for agency in mall.agencies for text in (agency.name, agency.short_name)),
        *(queue.name for queue in mall.queues),
        *(service.name for service in mall.services),
        *(text for service in mall.services for text in service.standard.requirements),
    ]


@BOTH
def test_every_text_is_there_in_both_languages(mall: Catalogue) -> None:
    for text in _texts(mall):
        assert set(text) == {"id", "en"}
        assert all(text.values())


@BOTH
def test_names_of_services_are_translated_and_differ_within_an_agency(mall: Catalogue) -> None:
    names = [(service.agency, service.name["en"]) for service in mall.services]
    assert len(set(names)) == len(names)
    assert not [service.code for service in mall.services if service.name["en"] == service.name["id"]]


@BOTH
def test_every_service_has_keywords_and_none_twice(mall: Catalogue) -> None:
    for service in mall.services:
        folded = [keyword.casefold() for keyword in service.keywords]
        assert len(folded) >= 2, service.code
        assert len(set(folded)) == len(folded), service.code


@BOTH
def test_every_row_of_words_belongs_to_a_service(mall: Catalogue) -> None:
    rows = read_rows(DATA, f"mpp_{mall.site.code}_words.csv", ("service_code",))
    assert sorted(row.text("service_code") for row in rows) == sorted(service.code for service in mall.services)


@BOTH
def test_the_twelve_most_wanted_services_are_ranked_without_a_gap(mall: Catalogue) -> None:
    ranks = sorted(service.popularity for service in mall.services if service.popularity is not None)
    assert ranks == list(range(1, 13))


def test_every_translated_requirement_is_one_that_a_service_asks_for() -> None:
    asked = {
        requirement["id"]
        for mall in (PEKANBARU, TANGERANG)
        for service in mall.services
        for requirement in service.standard.requirements
    }
    translated = {row.text("requirement_id") for row in read_rows(DATA, "requirements_en.csv", ())}
    assert translated == asked


@pytest.mark.parametrize(
    ("said", "service"),
    [
        ("akte", "DK-08"),
        ("akta lahir", "DK-08"),
        ("akte kematian", "DK-10"),
        ("kartu kuning", "NK-01"),
        ("pindah rumah", "DK-19"),
        ("pindah domisili", "DK-20"),
        ("KTP hilang", "DK-02"),
        ("KK baru", "DK-04"),
        ("KIA", "DK-07"),
        ("SKCK", "PL-01"),
        ("paspor", "IM-01"),
        ("STNK mati", "ST-01"),
        ("pajak motor", "ST-01"),
        ("balik nama", "ST-03"),
        ("balik nama tanah", "TN-03"),
        ("BPJS anak baru lahir", "JK-05"),
        ("pindah faskes", "JK-03"),
        ("cairkan Jamsostek", "JT-02"),
        ("NPWP hilang", "PJ-01"),
        ("IMB", "PT-04"),
        ("izin usaha", "PT-01"),
        ("tambah daya", "LS-02"),
        ("air PDAM mati", "AM-04"),
        ("bebas narkoba", "BN-01"),
        ("tilang", "KJ-01"),
        ("bansos", "SO-01"),
    ],
)
def test_what_people_say_is_a_keyword_of_the_service_they_mean(said: str, service: str) -> None:
    found = PEKANBARU.service(service)
    assert found is not None
    assert said in found.keywords
