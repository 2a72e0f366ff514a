"""The way to a desk: who is it, and at which counter."""

import re

import pytest
from playwright.sync_api import Browser, expect

from server.demo.prepare import PASSWORD
from tests.browser.desk import Desk, desk_page
from tests.browser.mall import Mall

pytestmark = [pytest.mark.slow, pytest.mark.browser]


def test_a_wrong_password_is_told_in_plain_words_and_the_right_one_opens_the_own_counters(
    browser: Browser, mall: Mall
) -> None:
    with desk_page(browser, mall) as desk:
        desk.open(None).enter("loket37", "salah")
        expect(desk.page.locator(".field-error")).to_contain_text("Nama atau kata sandi salah")
        expect(desk.page.locator("#password")).to_be_focused()
        desk.page.locator("#name").focus()
        desk.enter("loket37")
        cards = desk.page.locator(".counter-card-number")
        expect(cards).to_have_text(["Loket 37", "Loket 38", "Loket 39"])
        expect(desk.page.locator(".counter-card").first).to_contain_text("Kantor Imigrasi Kelas I TPI Pekanbaru")
        desk.key("Tab", "Enter")
        desk.is_live()
        assert "counter=38" in desk.page.url
        assert desk.page.evaluate("document.cookie") == ""
        kept = desk.page.evaluate("Object.entries({ ...localStorage })")
        assert kept == [["antrean.counter.pekanbaru", "38"]]


def test_two_officers_sign_in_side_by_side_in_two_tabs_and_each_stays_who_they_are(
    browser: Browser, mall: Mall
) -> None:
    with desk_page(browser, mall) as first:
        first.open(15)
        expect(first.page.locator("#name")).to_be_visible()
        other = Desk(first.page.context.new_page(), mall)
        other.open(16)
        expect(other.page.locator("#name")).to_be_visible()
        for desk, officer in ((first, "loket15"), (other, "loket16")):
            desk.page.bring_to_front()
            desk.enter(officer)
            desk.is_live()
        mall.issue(["DK-01"])
        mall.issue(["DK-01"])
        for desk in (first, other):
            desk.page.bring_to_front()
            desk.key("p")
            desk.is_in_state("called")
        for desk, officer in ((first, "loket15"), (other, "loket16")):
            desk.page.reload()
            desk.is_in_state("called")
            expect(desk.page.locator(".counter-account-name")).to_have_text(officer)


def test_the_last_counter_is_remembered_until_another_is_chosen(browser: Browser, mall: Mall) -> None:
    with desk_page(browser, mall, "loket37") as desk:
        desk.open(39).is_live()
        desk.open(None).is_live()
        assert "counter=39" in desk.page.url
        desk.page.get_by_role("link", name="Ganti loket").click()
        expect(desk.page.locator(".counter-card[aria-current]")).to_be_focused()
        expect(desk.page.locator(".counter-card[aria-current]")).to_contain_text("Terakhir dipakai")
        desk.page.get_by_role("button", name="Akun saya").click()
        desk.page.get_by_role("button", name="Keluar", exact=True).click()
        expect(desk.page.locator("#name")).to_be_focused()
        desk.open(39)
        expect(desk.page.locator("#name")).to_be_visible()


def test_a_counter_of_another_agency_is_refused_calmly(browser: Browser, mall: Mall) -> None:
    with desk_page(browser, mall, "loket37") as desk:
        desk.open(11)
        expect(desk.page.locator(".notice")).to_contain_text("Loket 11 bukan loket instansi Anda")
        expect(desk.page.locator(".counter-card")).to_have_count(3)


def test_who_cannot_serve_is_told_why(browser: Browser, mall: Mall) -> None:
    with desk_page(browser, mall, "kepala") as desk:
        desk.open(11)
        expect(desk.page.get_by_role("heading")).to_have_text("Akun ini tidak melayani di loket")
        expect(desk.page.locator("main")).to_contain_text("kepala dinas")


def test_an_operator_finds_any_counter(browser: Browser, mall: Mall) -> None:
    with desk_page(browser, mall, "operator") as desk:
        desk.open(None)
        cards = desk.page.locator(".counter-card")
        expect(cards).to_have_count(69)
        expect(desk.page.get_by_role("searchbox")).to_be_focused()
        desk.page.keyboard.type("apoteker")
        expect(cards).to_have_count(1)
        desk.key("Enter")
        desk.is_live()
        expect(desk.page.locator(".desk-bar")).to_contain_text("Ikatan Apoteker Indonesia Cabang Pekanbaru")


def test_after_too_many_wrong_passwords_the_page_counts_down_and_the_known_browser_does_not(
    browser: Browser, mall: Mall
) -> None:
    with desk_page(browser, mall, "loket53") as known, desk_page(browser, mall) as stranger:
        stranger.open(None)
        for _ in range(10):
            answer = stranger.page.request.post(
                f"{mall.url}/api/v1/session", data={"name": "loket53", "password": "salah"}
            )
            assert answer.status == 401
        stranger.enter("loket53")
        expect(stranger.page.locator(".field-error")).to_contain_text("Terlalu banyak percobaan")
        button = stranger.page.locator("form .is-primary")
        expect(button).to_have_text(re.compile(r"Coba lagi dalam 0[89]:\d\d|Coba lagi dalam 10:00"))
        before = button.inner_text()
        expect(button).not_to_have_text(before)
        expect(button).to_have_attribute("aria-disabled", "true")
        known.page.context.clear_cookies(name="antrean_session")
        known.open(None).enter("loket53")
        expect(known.page.locator(".counter-card").first).to_be_visible()


def test_an_officer_chooses_a_pin_and_another_password(browser: Browser, mall: Mall) -> None:
    with desk_page(browser, mall, "loket54") as desk:
        desk.open(None)
        page = desk.page
        page.get_by_role("button", name="Akun saya").click()
        expect(page.locator("dialog")).to_contain_text("Petugas")
        page.get_by_role("button", name="PIN").click()
        page.keyboard.type("123456")
        page.keyboard.press("Enter")
        expect(page.locator(".field-error")).to_contain_text("tidak berurutan")
        page.keyboard.type("482913")
        page.keyboard.press("Enter")
        expect(page.locator("dialog")).to_contain_text("Sudah disimpan")
        page.get_by_role("button", name="Tutup").click()
        page.get_by_role("button", name="Akun saya").click()
        page.get_by_role("button", name="Ganti kata sandi").click()
        for text in (PASSWORD, "tiga kata mudah", "tiga kata mudah"):
            page.keyboard.type(text)
            page.keyboard.press("Tab")
        page.get_by_role("button", name="Simpan kata sandi").click()
        expect(page.locator("dialog")).to_contain_text("Sudah disimpan")
    with desk_page(browser, mall) as again:
        again.open(None).enter("loket54", "tiga kata mudah")
        expect(again.page.locator(".counter-card").first).to_be_visible()
