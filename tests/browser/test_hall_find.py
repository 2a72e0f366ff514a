"""What a greeter finds with the paper that a visitor shows, and gives by right of it."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.desk import EXPECTED_SOON
from tests.browser.hall import hall_page
from tests.browser.mall import Mall

pytestmark = [pytest.mark.slow, pytest.mark.browser]


def test_what_lies_ready_is_collected_by_right_of_the_receipt(browser: Browser, mall: Mall, operator: str) -> None:
    visit = mall.issue(["DK-01"])
    called = mall.command("counters/11/call-next", {}, operator)
    mall.command(f"tickets/{called['id']}/start", {"counter": 11}, operator)
    outcomes = [{"service": "DK-01", "outcome": "accepted"}]
    mall.command(f"tickets/{called['id']}/finish", {"counter": 11, "outcomes": outcomes}, operator)
    (case,) = mall.visit(visit["token"])["cases"]
    mall.command("cases/move", {"cases": [case["id"]], "state": "ready"}, operator)
    with hall_page(browser, mall) as hall:
        hall.open(visit=visit["id"])
        expect(hall.places).to_contain_text("Berkas diterima, dalam proses", timeout=EXPECTED_SOON)
        expect(hall.page.locator(".hall-visit")).to_contain_text("berhak atas nomor lanjutan")
        hall.open("find").page.locator("#number").fill(visit["token"])
        hall.do("continue")
        expect(hall.page.locator(".hall-issued-number")).to_be_visible(timeout=EXPECTED_SOON)
        assert hall.page.locator(".plate-number").inner_text() != visit["number"]


def test_the_code_of_a_receipt_opens_its_visit_and_the_address_does_not_tell_it(browser: Browser, mall: Mall) -> None:
    visit = mall.issue(["DK-01"])
    with hall_page(browser, mall) as hall:
        for scanned in (f"{mall.url}/v/{visit['token']}", visit["token"]):
            hall.open("find").page.locator("#number").fill(scanned)
            expect(hall.page.locator("h1")).to_contain_text(visit["number"], timeout=EXPECTED_SOON)
            assert visit["id"] in hall.page.url
            assert visit["token"] not in hall.page.url


def test_a_code_of_no_visit_finds_nothing(browser: Browser, mall: Mall) -> None:
    with hall_page(browser, mall) as hall:
        hall.open("find").page.locator("#number").fill(f"{mall.site}.{'x' * 32}")
        expect(hall.page.locator(".empty")).to_contain_text("Tidak ada kunjungan", timeout=EXPECTED_SOON)


def test_a_visit_is_found_by_its_service_and_about_when_it_was_taken(browser: Browser, mall: Mall) -> None:
    visit = mall.issue(["DK-08"])
    taken = datetime.fromisoformat(visit["issued_at"]).astimezone(ZoneInfo("Asia/Jakarta"))
    with hall_page(browser, mall) as hall:
        hall.open("find").choose("akte lahir", "DK-08")
        hall.page.locator("#around").fill(f"{taken:%H:%M}")
        expect(hall.cards).to_contain_text(visit["number"], timeout=EXPECTED_SOON)
        hall.page.locator("#around").fill(f"{taken.replace(hour=(taken.hour + 12) % 24):%H:%M}")
        expect(hall.page.locator(".empty")).to_contain_text("Tidak ada kunjungan", timeout=EXPECTED_SOON)
