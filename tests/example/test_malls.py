"""The example malls as they come with the package."""

from __future__ import annotations

from datetime import date, time
from zoneinfo import ZoneInfo

import pytest

from server.domain.catalogue import Catalogue
from server.domain.check_calendar import check_calendar
from server.domain.numbers import PREFIX
from server.example.load import load_example


@pytest.fixture(scope="module")
def pekanbaru() -> Catalogue:
    return load_example("pekanbaru", "open")


@pytest.fixture(scope="module")
def tangerang() -> Catalogue:
    return load_example("tangerang", "open")


def test_pekanbaru_has_its_agencies_services_counters_and_zones(pekanbaru: Catalogue) -> None:
    sizes = [len(pekanbaru.agencies), len(pekanbaru.services), len(pekanbaru.counters), len(pekanbaru.zones)]
    assert sizes == [29, 180, 69, 5]


def test_tangerang_has_its_agencies_services_counters_and_zones(tangerang: Catalogue) -> None:
    sizes = [len(tangerang.agencies), len(tangerang.services), len(tangerang.counters), len(tangerang.zones)]
    assert sizes == [12, 62, 30, 3]


def test_a_site_has_code_names_and_a_time_zone_that_exists(pekanbaru: Catalogue, tangerang: Catalogue) -> None:
    assert pekanbaru.site.code == "pekanbaru"
    assert pekanbaru.site.name == {
        "id": "Mal Pelayanan Publik Pekanbaru",
        "en": "Pekanbaru Public Service Mall",
    }
    assert tangerang.site.code == "tangerang"
    for catalogue in (pekanbaru, tangerang):
        assert ZoneInfo(catalogue.site.timezone).key == "Asia/Jakarta"


def test_a_zone_is_split_into_name_and_place_and_takes_the_colours_in_order(pekanbaru: Catalogue) -> None:
    assert [zone.code for zone in pekanbaru.zones] == ["Z1", "Z2", "Z3", "Z4", "Z5"]
    assert [zone.colour for zone in pekanbaru.zones] == [1, 2, 3, 4, 5]
    assert [zone.position for zone in pekanbaru.zones] == [1, 2, 3, 4, 5]
    assert pekanbaru.zones[0].name == {"id": "Zona 1", "en": "Zone 1"}
    assert pekanbaru.zones[0].place == {
        "id": "Gedung A Lt. 1 · Perizinan dan Pajak Daerah",
        "en": "Building A Floor 1 · Licensing and Regional Taxes",
    }


def test_zones_published_by_letter_keep_their_letter(tangerang: Catalogue) -> None:
    assert [zone.code for zone in tangerang.zones] == ["ZA", "ZB", "ZC"]
    assert tangerang.zones[1].place["id"] == "Lantai 1 · Instansi Vertikal"


def test_agencies_keep_the_order_of_their_file(pekanbaru: Catalogue) -> None:
    assert [agency.code for agency in pekanbaru.agencies][:3] == ["PT", "DK", "BK"]
    assert [agency.position for agency in pekanbaru.agencies] == list(range(1, 30))
    assert pekanbaru.agencies[1].zone == "Z5"


def test_short_names_fit_a_tile_and_differ(pekanbaru: Catalogue, tangerang: Catalogue) -> None:
    for catalogue in (pekanbaru, tangerang):
        for language in ("id", "en"):
            names = [agency.short_name[language] for agency in catalogue.agencies]
            assert len(set(names)) == len(names)
            assert max(map(len, names)) <= 20


def test_a_short_name_without_english_is_the_same_in_both_languages(pekanbaru: Catalogue) -> None:
    short = {agency.code: agency.short_name for agency in pekanbaru.agencies}
    assert short["BR"] == {"id": "BRI", "en": "BRI"}
    assert short["IM"] == {"id": "Imigrasi", "en": "Immigration"}


def test_every_agency_has_one_queue_with_its_code_as_prefix(pekanbaru: Catalogue, tangerang: Catalogue) -> None:
    for catalogue in (pekanbaru, tangerang):
        codes = [agency.code for agency in catalogue.agencies]
        assert [(queue.code, queue.agency, queue.prefix) for queue in catalogue.queues] == [
            (code, code, code) for code in codes
        ]
        assert all(PREFIX.fullmatch(queue.prefix) for queue in catalogue.queues)


def test_counters_are_numbered_through_the_mall_in_the_order_of_agencies(pekanbaru: Catalogue) -> None:
    assert [counter.number for counter in pekanbaru.counters] == list(range(1, 70))
    numbers = {code: [counter.number for counter in pekanbaru.counters_of(code)] for code in ("PT", "DK", "SO")}
    assert numbers == {"PT": list(range(1, 11)), "DK": list(range(11, 25)), "SO": [69]}


def test_a_counter_stands_in_its_agencys_zone_and_serves_its_queue(pekanbaru: Catalogue, tangerang: Catalogue) -> None:
    for catalogue in (pekanbaru, tangerang):
        zones = {agency.code: agency.zone for agency in catalogue.agencies}
        for counter in catalogue.counters:
            assert counter.queues == (counter.agency,)
            assert counter.zone == zones[counter.agency]


def test_an_empty_fee_varies_and_zero_is_free(pekanbaru: Catalogue) -> None:
    fees = {service.code: service.standard.fee_idr for service in pekanbaru.services}
    assert fees["ST-01"] is None
    assert fees["DK-01"] == 0
    assert fees["IM-01"] == 950_000


def test_requirements_are_split_at_semicolons_and_not_at_commas(pekanbaru: Catalogue) -> None:
    approval = pekanbaru.service("PT-04")
    assert approval is not None
    assert [requirement["id"] for requirement in approval.standard.requirements] == [
        "KTP",
        "Bukti hak atas tanah",
        "KKPR",
        "Gambar arsitektur, struktur dan utilitas",
        "Data penyedia jasa perencana",
    ]


def test_a_standard_keeps_minutes_and_working_days(pekanbaru: Catalogue) -> None:
    approval = pekanbaru.service("PT-04")
    assert approval is not None
    assert (approval.standard.minutes, approval.standard.completion_days) == (20, 28)


def test_an_open_mall_has_neither_hours_nor_closed_days(pekanbaru: Catalogue) -> None:
    assert pekanbaru.site.hours == ()
    assert pekanbaru.site.closed_days == ()


def test_the_real_calendar_serves_later_than_it_gives_numbers_and_knows_ramadan() -> None:
    for name in ("pekanbaru", "tangerang"):
        site = load_example(name, "real").site
        assert (min(each.opens for each in site.hours), min(each.opens for each in site.service_hours)) == (
            time(7, 15),
            time(8),
        )
        assert [schedule.name["id"] for schedule in site.schedules] == ["Ramadan 1448 H"]


def test_one_queue_stays_open_over_the_friday_prayer_with_fewer_counters(pekanbaru: Catalogue) -> None:
    real = load_example("pekanbaru", "real")
    assert [queue.code for queue in real.queues if queue.hours] == ["DK"]
    turns = [each for queue in real.queues for each in queue.hours if each.reduced]
    assert [(each.weekday, each.opens, each.closes) for each in turns] == [(5, time(11, 30), time(13))]
    assert not any(queue.hours for queue in pekanbaru.queues)


def test_the_example_calendars_can_be() -> None:
    for name in ("pekanbaru", "tangerang"):
        check_calendar(load_example(name, "real"))


def test_the_real_calendar_breaks_on_friday_only_and_rests_at_the_weekend() -> None:
    hours = load_example("pekanbaru", "real").site.hours
    for weekday in (1, 2, 3, 4):
        assert [(each.opens, each.closes) for each in hours if each.weekday == weekday] == [(time(7, 15), time(15, 0))]
    assert [(each.opens, each.closes) for each in hours if each.weekday == 5] == [
        (time(7, 15), time(11, 30)),
        (time(13), time(15, 0)),
    ]
    assert not [each for each in hours if each.weekday > 5]


def test_the_real_calendar_closes_on_holidays_and_joint_leave() -> None:
    closed = {each.day: each.name for each in load_example("tangerang", "real").site.closed_days}
    assert len(closed) == 25
    assert list(closed) == sorted(closed)
    assert closed[date(2026, 8, 17)] == {"id": "Hari Proklamasi Kemerdekaan", "en": "Independence Day"}
    assert closed[date(2026, 12, 24)] == {"id": "Cuti bersama Natal", "en": "Joint leave: Christmas"}
