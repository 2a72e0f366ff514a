"""A visitor who leaves with something under way, or with something to bring, gets a receipt."""

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.desk import EXPECTED_SOON, desk_page
from tests.browser.mall import Mall

pytestmark = [pytest.mark.slow, pytest.mark.browser]


def test_a_receipt_says_what_became_of_each_service_and_opens_the_visit(browser: Browser, mall: Mall) -> None:
    visit = mall.issue(["ST-01", "ST-02"])
    with desk_page(browser, mall, "loket30") as desk:
        desk.open(30).is_live().key("p").is_in_state("called").key("m").is_in_state("serving")
        expect(desk.button("receipt")).to_have_count(0)
        desk.key("2", "ArrowDown", "3", "s").is_in_state("free")
        expect(desk.button("receipt")).to_be_visible()
        desk.page.evaluate("window.print = () => { window.printed = true }")
        desk.key("e")
        desk.page.wait_for_function("() => window.printed", timeout=EXPECTED_SOON)
        paper = desk.page.locator(".hall-paper")
        expect(paper).to_contain_text(visit["number"])
        expect(paper).to_contain_text("Berkas diterima, dalam proses")
        expect(paper).to_contain_text("Berkas belum lengkap")
        expect(paper).to_contain_text("Paling lambat")
        # The officer is told that the old paper is void, and it is.
        expect(desk.toast).to_contain_text("tiket lama tidak berlaku lagi")
        token = str(paper.locator("img").get_attribute("src")).split("/")[2]
        assert mall.visit(token)["id"] == visit["id"]
        expect(desk.button("receipt")).to_have_count(0)
        desk.page.emulate_media(media="print")
        assert desk.page.locator("body > :visible").count() == 1


def test_who_leaves_with_everything_done_is_offered_none(browser: Browser, mall: Mall) -> None:
    mall.issue(["PL-01"])
    with desk_page(browser, mall, "loket33") as desk:
        desk.open(33).is_live().key("p").is_in_state("called").key("m").is_in_state("serving")
        desk.key("1", "s").is_in_state("free")
        expect(desk.button("receipt")).to_have_count(0)
