"""The office's calendar: closing and opening for a while, holidays out of a file, and counts of other agencies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from playwright.sync_api import Browser, FilePayload, Page, expect

from server.clock import SystemClock
from server.domain.actor import SYSTEM
from server.example.load import load_example
from server.settings import database_in
from server.storage.engine import open_engine
from server.storage.store import Store
from server.usecases.define_site import define_site
from tests.browser.desk import EXPECTED_SOON, PC, PHONE
from tests.browser.hall import as_staff
from tests.browser.mall import Mall
from tests.browser.office import office_page
from tests.browser.test_counter_for_all import serious

pytestmark = [pytest.mark.slow, pytest.mark.browser]

PLACE = {"id": "Di gerai Polresta, lantai 2, samping ruang laktasi", "en": "At the police booth, second floor"}


@pytest.fixture(scope="module")
def mall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mall]:
    """The example mall in office hours, no holiday entered yet, with one agency that has numbers of its own."""
    running = Mall(tmp_path_factory.mktemp("mall"))
    example = load_example("pekanbaru", "real")
    engine = open_engine(database_in(running.data))
    define_site(
        Store(engine, SystemClock()),
        SYSTEM,
        replace(
            example,
            site=replace(example.site, closed_days=()),
            queues=tuple(replace(each, external=PLACE) if each.code == "PL" else each for each in example.queues),
        ),
    )
    engine.dispose()
    try:
        running.start()
        yield running
    finally:
        running.kill()


def known(mall: Mall) -> dict[str, Any]:
    found: dict[str, Any] = as_staff(mall, "calendar", "kepala")
    return found


def next_weekday(mall: Mall, weekday: int) -> date:
    """The next such day (Monday is 1) that is not today by the mall's clock."""
    today = date.fromisoformat(known(mall)["today"]["day"])
    return next(day for ahead in range(1, 8) if (day := today + timedelta(days=ahead)).isoweekday() == weekday)


def ask(page: Page) -> None:
    page.locator("[data-add]").click(timeout=EXPECTED_SOON)
    expect(page.get_by_role("dialog")).to_be_visible()


def test_the_mall_is_closed_for_a_day_and_that_is_taken_back(browser: Browser, mall: Mall) -> None:
    day = next_weekday(mall, 3)
    with office_page(browser, mall, "admin", "calendar") as page:
        ask(page)
        page.locator("#schedule-first").fill(str(day))
        page.locator("#schedule-id").fill("Tutup buku")
        expect(page.locator(".office-schedule-preview")).to_contain_text("Seluruh mal tutup: Rabu")
        page.locator("[data-save]").click()
        row = page.locator(f"[data-dated='{day}']")
        expect(row).to_contain_text("Tutup buku", timeout=EXPECTED_SOON)
        expect(page.locator(f"[data-day='{day}']")).to_contain_text("Tutup buku")
        (one,) = [each for each in known(mall)["schedules"] if each["first"] == str(day)]
        assert (one["last"], one["name"], one["hours"]) == (str(day), {"id": "Tutup buku"}, [])
        row.get_by_role("button", name="Hapus").click()
        page.get_by_role("dialog").get_by_role("button", name="Hapus").click()
        expect(row).to_have_count(0, timeout=EXPECTED_SOON)
        assert str(day) not in {each["first"] for each in known(mall)["schedules"]}


def test_a_queue_gets_other_hours_with_its_friday_break(browser: Browser, mall: Mall) -> None:
    thursday = next_weekday(mall, 4)
    with office_page(browser, mall, "admin", "calendar", "en") as page:
        ask(page)
        page.locator("#schedule-queue").select_option("DK")
        page.locator("#schedule-first").fill(str(thursday))
        page.locator("#schedule-last").fill(str(thursday + timedelta(days=1)))
        page.locator("#schedule-id").fill("Ramadan")
        page.locator("[data-kind-open]").click()
        page.locator("[data-from=numbers]").fill("08:00")
        page.locator("[data-to=numbers]").fill("07:00")
        page.locator("[data-save]").click()
        expect(page.get_by_role("alert")).to_contain_text("must be after")
        page.locator("[data-to=numbers]").fill("14:00")
        expect(page.locator(".office-schedule-preview")).to_contain_text("Fri 08:00–11:30, 13:00–14:00")
        page.locator("[data-save]").click()
        expect(page.locator(f"[data-dated='{thursday}']")).to_contain_text("Ramadan", timeout=EXPECTED_SOON)
    (one,) = known(mall)["queue_schedules"]
    spans = [(each["weekday"], each["opens"], each["closes"]) for each in one["hours"]]
    assert (one["queue"], spans) == ("DK", [(4, "08:00", "14:00"), (5, "08:00", "11:30"), (5, "13:00", "14:00")])


def test_who_runs_the_mall_is_warned_on_every_page_until_next_years_holidays_are_in(
    browser: Browser, mall: Mall
) -> None:
    year = int(known(mall)["today"]["day"][:4]) + 1
    days = "".join(f"{year}-01-{day:02d},Libur,libur_nasional\n" for day in range(1, 13))
    with office_page(browser, mall, "kepala", "desks") as page:
        expect(page.locator("h1")).to_be_visible(timeout=EXPECTED_SOON)
        expect(page.locator(".office-calendar-warning")).to_have_count(0)
    with office_page(browser, mall, "admin", "people") as page:
        page.locator(".office-calendar-warning a").click(timeout=EXPECTED_SOON)
        expect(page.locator(".office-calendar-warning")).to_be_visible(timeout=EXPECTED_SOON)
        page.locator("[data-holidays]").click()

        def choose(text: str) -> None:
            file = FilePayload(name="libur.csv", mimeType="text/csv", buffer=text.encode())
            page.locator("#holidays-file").set_input_files(file)
            page.locator("[data-import]").click()

        choose("date,name,type\n1-1-2027,Libur,libur_nasional\n")
        expect(page.get_by_role("alert")).to_contain_text("Baris 2", timeout=EXPECTED_SOON)
        choose(f"date,name,type\n{days}")
        expect(page.locator(".toast")).to_contain_text("12 hari berbeda", timeout=EXPECTED_SOON)
        expect(page.locator(".office-calendar-warning")).to_have_count(0)
    assert len(known(mall)["closed_days"]) == 12


def test_a_supervisor_counts_the_own_agency_and_changes_nothing_else(browser: Browser, mall: Mall) -> None:
    with office_page(browser, mall, "penyelia-pl", "calendar") as page:
        card = page.locator("[data-external=PL]")
        expect(card).to_contain_text(PLACE["id"], timeout=EXPECTED_SOON)
        card.locator("[type=number]").fill("1500")
        card.get_by_role("button").click()
        expect(card.locator("dd")).to_have_text("1.500", timeout=EXPECTED_SOON)
        expect(page.locator("[data-add], [data-holidays], main .is-icon")).to_have_count(0)
    with office_page(browser, mall, "kepala", "calendar") as page:
        expect(page.locator("[data-external=PL] dd")).to_have_text("1.500", timeout=EXPECTED_SOON)
        expect(page.locator("main button, main input")).to_have_count(0)
    with office_page(browser, mall, "penyelia-dk", "calendar") as page:
        expect(page.locator(".office-today")).to_be_visible(timeout=EXPECTED_SOON)
        expect(page.locator("[data-external]")).to_have_count(0)


def test_no_one_meets_a_barrier(browser: Browser, mall: Mall) -> None:
    # axe writes styles of its own into the page, which our policy would refuse.
    for size in (PC, PHONE):
        with office_page(browser, mall, "admin", "calendar", bypass_csp=True, viewport=size) as page:
            expect(page.locator("[data-external]")).to_be_visible(timeout=EXPECTED_SOON)
            assert serious(page) == []
            ask(page)
            page.locator("#schedule-last").fill(str(next_weekday(mall, 5) + timedelta(days=7)))
            page.locator("[data-kind-open]").click()
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
            assert serious(page) == []
            page.keyboard.press("Escape")
            page.locator("[data-holidays]").click()
            assert serious(page) == []
