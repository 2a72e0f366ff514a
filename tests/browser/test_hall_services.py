"""Where a greeter puts a visitor's services: what the queue asks first, and where no number is given."""

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.desk import EXPECTED_SOON, told
from tests.browser.hall import hall_page
from tests.browser.mall import Mall

pytestmark = [pytest.mark.slow, pytest.mark.browser]


def test_a_queue_that_wants_an_identity_is_told_it_and_an_external_one_is_not_offered(
    browser: Browser, mall: Mall
) -> None:
    visit = mall.issue(["NK-01"])
    with hall_page(browser, mall) as hall:
        told(hall.page, "PL", needs_identity=True)
        hall.open(visit=visit["id"])
        hall.page.locator("[data-do=add]").click()
        hall.choose("skck", "PL-01")
        dialog = hall.page.get_by_role("dialog")
        expect(dialog.locator("#identity")).to_be_focused()
        expect(dialog).to_contain_text("Kosongkan bila NIK sudah dicatat")
        dialog.locator("#identity").fill("147")
        dialog.locator("[data-confirm]").click()
        expect(dialog.get_by_role("alert")).to_contain_text("Isi 16 angka", timeout=EXPECTED_SOON)
        dialog.locator("#identity").fill("1471015505900001")
        hall.confirm()
        expect(hall.places).to_have_count(2, timeout=EXPECTED_SOON)
    with hall_page(browser, mall) as other:
        told(other.page, "TN", external={"id": "Gerai BPN di lantai 2"})
        other.open(visit=visit["id"])
        other.do("correct")
        other.page.locator("[type=search]:not(#number)").last.fill("sertipikat")
        expect(other.page.get_by_role("dialog")).to_contain_text("Nomor diambil di tempat lain: Gerai BPN di lantai 2")
        expect(other.page.locator("[data-service=TN-01]")).to_have_count(0)
