"""A screen and a kiosk become devices by a code that an administrator enters, and are cut off when revoked."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from server.demo.prepare import PASSWORD
from tests.browser.desk import PHONE
from tests.browser.lobby import HD, enrol, serious
from tests.browser.mall import Mall
from tests.browser.ui_pages import Complaints
from tests.kiosk.processes import kiosk_process
from ui.text import Text

pytestmark = [pytest.mark.slow, pytest.mark.browser]

SOON = 20_000
"""Milliseconds within which a busy machine must get anything done."""

# What the browser itself writes about an answer that the page asked for and deals with.
NETWORK = ("Failed to load resource", "WebSocket connection to")

t = Text("id")


@contextmanager
def office(browser: Browser, mall: Mall, name: str = "admin", size: ViewportSize | None = None) -> Iterator[Page]:
    """The office's page of devices, as its administrator sees it."""
    complaints = Complaints()
    with browser.new_context(viewport=size or {"width": 1366, "height": 768}) as context:
        page = context.new_page()
        complaints.listen(page)
        page.goto(f"{mall.url}/office?site={mall.site}&page=devices")
        page.fill("#name", name)
        page.fill("#password", PASSWORD)
        page.keyboard.press("Enter")
        expect(page.get_by_role("heading", name=t("office-devices"))).to_be_visible(timeout=SOON)
        yield page
    assert [line for line in complaints.lines if not any(words in line for words in NETWORK)] == []


def code_on(page: Page) -> str:
    """The code that a device shows."""
    code = page.locator(".pairing-code")
    expect(code).to_be_visible(timeout=SOON)
    return "".join(code.inner_text().split())


def add(page: Page, code: str, name: str, zone: str = "") -> None:
    page.get_by_role("button", name=t("office-devices-add")).click()
    page.fill("#device-code", code)
    page.fill("#device-name", name)
    page.select_option("#device-zone", zone)
    page.get_by_role("button", name=t("office-devices-do-add")).click()


def revoke(page: Page, name: str) -> None:
    page.get_by_role("button", name=t("office-devices-revoke-named", name=name)).click()
    page.locator("dialog").get_by_role("button", name=t("office-devices-do-revoke")).click()


def test_a_screen_shows_a_code_becomes_the_lobby_and_is_cut_off_when_it_is_revoked(
    browser: Browser, mall: Mall, operator: str
) -> None:
    number = mall.issue(["DK-01"])["number"]
    mall.command("counters/11/call-next", {}, operator)
    with browser.new_context(viewport=HD) as wall, office(browser, mall) as desk:
        screen = wall.new_page()
        screen.goto(f"{mall.url}/display?voice=off")
        code = code_on(screen)
        assert number not in screen.content()
        add(desk, code.lower(), "Layar lobi utama", "Z5")
        expect(screen.locator(".lobby-head")).to_contain_text("Zona 5", timeout=SOON)
        expect(screen.locator(".hero-number")).to_have_text(number)
        row = desk.locator(".device", has_text="Layar lobi utama")
        expect(row).to_contain_text("Aktif sekarang", timeout=SOON)
        revoke(desk, "Layar lobi utama")
        expect(screen.locator("h1")).to_have_text("Layar ini sudah dicabut", timeout=SOON)
        assert code_on(screen) != code
        expect(screen.locator(".lobby-head, .hero, .previous")).to_have_count(0)
        assert number not in screen.content()
        expect(desk.locator(".device-revoked summary")).to_have_text("Dicabut (1)", timeout=SOON)


def test_a_screen_that_is_moved_follows_by_itself(browser: Browser, mall: Mall) -> None:
    with browser.new_context(viewport=HD) as wall, office(browser, mall) as desk:
        screen = wall.new_page()
        screen.goto(f"{mall.url}/display?voice=off&zone=Z1")
        add(desk, code_on(screen), "Layar tangga", "Z2")
        expect(screen.locator(".lobby-zone")).to_contain_text("Zona 2", timeout=SOON)
        desk.get_by_role("button", name=t("office-devices-edit-named", name="Layar tangga")).click()
        expect(desk.locator("#device-zone")).to_have_value("Z2")
        desk.fill("#device-name", "Layar tangga timur")
        desk.select_option("#device-zone", "Z3")
        desk.get_by_role("button", name=t("office-devices-do-edit")).click()
        expect(desk.locator(".device", has_text="Layar tangga timur")).to_contain_text("Zona 3", timeout=SOON)
        expect(screen.locator(".lobby-zone")).to_contain_text("Zona 3", timeout=2 * SOON)


def test_a_person_who_is_signed_in_does_not_make_a_browser_a_display(browser: Browser, mall: Mall) -> None:
    with office(browser, mall) as desk:
        desk.goto(f"{mall.url}/display?voice=off")
        assert code_on(desk)


def test_a_wrong_code_is_explained_at_its_field(browser: Browser, mall: Mall) -> None:
    with office(browser, mall, size=PHONE) as page:
        add(page, "bcd fgh", "Layar")
        expect(page.locator(".field-error")).to_contain_text("Tidak ada perangkat yang menampilkan kode itu")
        expect(page.locator("#device-code")).to_be_focused()
        expect(page.locator("#device-code")).to_have_value("BCDFGH")
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_a_list_that_cannot_be_read_anew_says_so_until_it_can(browser: Browser, mall: Mall) -> None:
    with office(browser, mall) as page:
        expect(page.locator(".device").first).to_be_visible(timeout=SOON)
        page.context.set_offline(True)
        expect(page.locator("main")).to_contain_text("keadaan terakhir yang diketahui", timeout=SOON)
        page.context.set_offline(False)
        expect(page.locator("main")).not_to_contain_text("keadaan terakhir yang diketahui", timeout=SOON)


def test_a_screen_that_is_cut_off_before_it_was_enrolled_says_so(browser: Browser, mall: Mall) -> None:
    with browser.new_context(viewport=HD) as wall:
        screen = wall.new_page()
        screen.goto(f"{mall.url}/display?lang=en")
        code = code_on(screen)
        wall.set_offline(True)
        expect(screen.locator(".badge")).to_contain_text("Reconnecting", timeout=SOON)
        assert code_on(screen) == code
        wall.set_offline(False)
        expect(screen.locator(".badge")).to_have_count(0, timeout=SOON)


@pytest.mark.parametrize("size", [HD, {"width": 1080, "height": 1920}, {"width": 1024, "height": 768}])
def test_the_code_fills_a_screen_and_no_one_meets_a_barrier(browser: Browser, mall: Mall, size: ViewportSize) -> None:
    # axe writes styles of its own into the page, which our policy would refuse.
    with browser.new_context(viewport=size, bypass_csp=True) as wall:
        screen = wall.new_page()
        screen.goto(f"{mall.url}/display")
        code_on(screen)
        letters = screen.locator(".pairing-code > span").first
        height = letters.evaluate("span => parseFloat(getComputedStyle(span).fontSize)")
        assert height >= min(size["width"], size["height"]) / 6
        whole = screen.evaluate("[document.documentElement.scrollWidth, document.body.scrollHeight]")
        assert whole == [size["width"], size["height"]]
        assert serious(screen) == []


def test_a_kiosk_shows_a_code_gives_numbers_and_shows_a_code_again(
    browser: Browser, mall: Mall, tmp_path: Path
) -> None:
    with (
        kiosk_process(mall, tmp_path, enrolled=False) as kiosk,
        office(browser, mall) as desk,
        browser.new_context(viewport={"width": 1080, "height": 1920}) as hall,
    ):
        screen = hall.new_page()
        screen.goto(kiosk.page().url)
        expect(screen.get_by_text("Anjungan ini belum terdaftar")).to_be_visible(timeout=SOON)
        add(desk, code_on(screen), "Anjungan pintu barat")
        expect(screen.get_by_role("button", name="Perekaman dan penerbitan KTP-el baru").first).to_be_visible(
            timeout=SOON
        )
        row = desk.locator(".device", has_text="Anjungan pintu barat")
        expect(row).to_contain_text("Keadaan printer tidak diketahui", timeout=2 * SOON)
        revoke(desk, "Anjungan pintu barat")
        expect(screen.get_by_text("Anjungan ini sudah dicabut")).to_be_visible(timeout=SOON)
        assert code_on(screen)


def test_a_display_of_the_mall_keeps_its_cookie_and_stays_one(browser: Browser, mall: Mall) -> None:
    with browser.new_context(viewport=HD) as wall:
        enrol(wall, mall)
        screen = wall.new_page()
        screen.goto(f"{mall.url}/display?voice=off")
        expect(screen.locator(".lobby-head")).to_be_visible(timeout=SOON)
        screen.reload()
        expect(screen.locator(".lobby-head")).to_be_visible(timeout=SOON)
        [cookie] = [one for one in wall.cookies() if one["name"] == "antrean_device"]
        assert cookie["httpOnly"]
        assert cookie["sameSite"] == "Strict"
