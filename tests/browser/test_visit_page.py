"""A visitor's own page on a phone: how far, where to go, and never a riddle."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
import requests
from playwright.sync_api import Browser, Page, expect

from tests.browser.lobby import serious
from tests.browser.mall import Mall
from tests.browser.ui_pages import Complaints

pytestmark = [pytest.mark.slow, pytest.mark.browser]

LATER = 30_000
"""Milliseconds in which a page that asks every 10 s has asked again, on a busy machine too."""


@contextmanager
def phone(
    browser: Browser, mall: Mall, token: str, *, locale: str = "id-ID", width: int = 390, strict: bool = True
) -> Iterator[Page]:
    """The page of a token; what it complains about fails the test unless not strict."""
    complaints = Complaints()
    # Without the policy when axe looks, which writes styles of its own into the page.
    with browser.new_context(
        viewport={"width": width, "height": 800}, locale=locale, reduced_motion="reduce", bypass_csp=not strict
    ) as context:
        page = context.new_page()
        complaints.listen(page)
        page.goto(f"{mall.url}/v/{token}")
        yield page
    if strict:
        assert complaints.lines == []


def look_again(page: Page) -> None:
    """As when the phone is taken out of the pocket."""
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")


def test_a_visitor_sees_number_place_and_what_to_bring(browser: Browser, mall: Mall, operator: str) -> None:
    # Somebody works at the counter, so that a wait can be told.
    mall.issue(["KJ-01"])
    mall.command("counters/40/call-next", {}, operator)
    mall.issue(["KJ-01"])
    visit = mall.issue(["KJ-01", "KJ-02"])
    with phone(browser, mall, visit["token"]) as page:
        expect(page.locator(".plate-number")).to_have_text(visit["number"])
        place = page.locator(".place")
        expect(place).to_have_count(1)
        for words in ("Kejaksaan", "Menunggu", "1 orang di depan Anda", "Perkiraan waktu tunggu", "Zona 2", "Loket 40"):
            expect(place).to_contain_text(words)
        services = page.locator(".service")
        expect(services).to_have_count(2)
        expect(services.first.locator("li").first).to_be_hidden()
        services.first.locator("summary").click()
        expect(services.first.locator("li").first).to_be_visible()


def test_a_call_shows_by_itself_and_cannot_be_missed(browser: Browser, mall: Mall, operator: str) -> None:
    visit = mall.issue(["BN-01", "BC-01"])
    with phone(browser, mall, visit["token"]) as page:
        expect(page.locator(".place")).to_have_count(2)
        ticket = mall.command("counters/47/call-next", {}, operator)
        assert ticket["number"] == visit["number"]
        called = page.locator(".place").first.locator(".place-go")
        expect(called).to_contain_text("Silakan menuju", timeout=LATER)
        expect(called.locator("strong")).to_have_text("47")
        assert page.title() == f"{visit['number']}: silakan menuju loket 47"
        expect(page.get_by_role("status").first).to_have_text(page.title())
        size = called.locator("strong").evaluate("element => parseFloat(getComputedStyle(element).fontSize)")
        assert size >= 80
        expect(page.locator("[data-state=waiting]")).to_contain_text("tetap disimpan")


def test_each_state_is_told_in_plain_words(browser: Browser, mall: Mall, operator: str) -> None:
    served, missed, given_up = (mall.issue([service]) for service in ("TS-01", "KA-01", "LS-01"))
    with phone(browser, mall, served["token"]) as page:
        ticket = mall.command("counters/46/call-next", {}, operator)
        mall.command(f"tickets/{ticket['id']}/start", {"counter": 46}, operator)
        look_again(page)
        expect(page.locator(".place")).to_contain_text("Anda sedang dilayani di loket 46")
        outcomes = [{"service": "TS-01", "outcome": "completed"}]
        mall.command(f"tickets/{ticket['id']}/finish", {"counter": 46, "outcomes": outcomes}, operator)
        look_again(page)
        expect(page.locator(".place")).to_contain_text("Terima kasih")
    ticket = mall.command("counters/53/call-next", {}, operator)
    mall.command(f"tickets/{ticket['id']}/no-show", {"counter": 53}, operator)
    with phone(browser, mall, missed["token"]) as page:
        expect(page.locator(".place")).to_contain_text("tidak hadir saat dipanggil")
    mall.command(f"tickets/{given_up['tickets'][0]['id']}/cancel", {}, mall.sign_in("pemandu"))
    with phone(browser, mall, given_up["token"]) as page:
        expect(page.locator(".place")).to_contain_text("Tempat ini sudah dilepas")


def test_the_phones_language_is_spoken_and_can_be_changed(browser: Browser, mall: Mall) -> None:
    visit = mall.issue(["AM-01"])
    with phone(browser, mall, visit["token"], locale="en-US") as page:
        expect(page.locator(".place")).to_contain_text("You are next")
        assert page.evaluate("document.documentElement.lang") == "en"
        page.get_by_role("link", name="Bahasa Indonesia").click()
        expect(page.locator(".place")).to_contain_text("Anda berikutnya")
        assert page.evaluate("document.documentElement.lang") == "id"


@pytest.mark.parametrize("token", ["pekanbaru.no-such-visit-was-ever-issued", "nonsense", "atlantis.abc"])
def test_an_unknown_token_is_explained_kindly(browser: Browser, mall: Mall, token: str) -> None:
    # Not strict: the browser itself writes a line about every 404.
    with phone(browser, mall, token, strict=False) as page:
        expect(page.locator("main")).to_contain_text("Nomor ini tidak ditemukan")
        expect(page.locator("main")).to_contain_text("petugas pemandu")
        assert serious(page) == []


def test_a_phone_without_a_line_keeps_what_it_knows_and_says_how_old_it_is(browser: Browser, mall: Mall) -> None:
    visit = mall.issue(["NT-01"])
    with phone(browser, mall, visit["token"], strict=False) as page:
        expect(page.locator(".place")).to_contain_text("Notaris")
        page.context.set_offline(True)
        look_again(page)
        expect(page.locator(".notice")).to_contain_text("Belum dapat diperbarui · keadaan pukul", timeout=LATER)
        expect(page.locator(".plate-number")).to_have_text(visit["number"])
        page.context.set_offline(False)
        look_again(page)
        expect(page.locator(".visit-fresh")).to_be_visible(timeout=LATER)
        expect(page.locator(".notice")).to_have_count(0)


@pytest.mark.parametrize("width", [360, 430])
def test_no_one_meets_a_barrier_and_nothing_runs_off_the_side(browser: Browser, mall: Mall, width: int) -> None:
    visit = mall.issue(["RK-01", "PR-01"], "disability")
    with phone(browser, mall, visit["token"], width=width, locale="en-GB", strict=False) as page:
        expect(page.locator(".place")).to_have_count(2)
        page.locator("summary").first.click()
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        small = page.evaluate(
            """() => [...document.querySelectorAll("a, button, summary")]
                .map((target) => target.getBoundingClientRect().height).filter((height) => height < 48)"""
        )
        assert small == []
        assert serious(page) == []


def test_the_address_is_told_to_nobody(mall: Mall) -> None:
    visit = mall.issue(["AR-01"])
    answer = requests.get(f"{mall.url}/v/{visit['token']}", timeout=10)
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert visit["number"] not in answer.text
