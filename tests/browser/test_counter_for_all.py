"""The desk for everybody: by touch on a phone, in English, with a screen reader, on any screen."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser.desk import EXPECTED_SOON, PC, PHONE, desk_page, outcomes
from tests.browser.mall import Mall

pytestmark = [pytest.mark.slow, pytest.mark.browser]

WIDE = {"width": 1920, "height": 1080}
TARGETS = ".button, .input, .choice, .desk-outcome, .counter-card"


def fits(page: Page) -> None:
    """Nothing runs off the side, and a finger can hit everything."""
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    small = page.evaluate(
        """(targets) => [...document.querySelectorAll(targets)]
            .filter((element) => element.checkVisibility())
            .map((element) => [element.className, element.getBoundingClientRect()])
            .filter(([, box]) => box.width < 48 || box.height < 48 || box.right > innerWidth)
            .map(([name, box]) => `${name} ${box.width}x${box.height}`)""",
        TARGETS,
    )
    assert small == []


def serious(page: Page) -> list[tuple[str, list[str]]]:
    """What axe finds on the page that stands in somebody's way."""
    found = Axe().run(page).response["violations"]
    return [
        (violation["id"], [node["html"][:120] for node in violation["nodes"]])
        for violation in found
        if violation["impact"] in {"serious", "critical"}
    ]


def test_a_whole_visit_by_touch_on_a_phone(browser: Browser, mall: Mall) -> None:
    visit = mall.issue(["BN-01", "BN-02"], "disability")
    with desk_page(browser, mall, "loket47", viewport=PHONE, has_touch=True, is_mobile=True) as desk:
        desk.open(None)
        desk.page.locator(".counter-card").tap()
        desk.is_live()
        fits(desk.page)
        desk.tap("call")
        desk.is_in_state("called")
        assert desk.number == visit["number"]
        fits(desk.page)
        # The next action is at the thumb and inside the screen, however long the page is.
        box = desk.button("start").bounding_box()
        assert box is not None
        assert box["width"] > 300
        assert box["y"] + box["height"] <= PHONE["height"]
        desk.tap("start")
        desk.is_in_state("serving")
        fits(desk.page)
        second = desk.page.get_by_role("group").filter(has=desk.page.locator(".desk-outcome")).nth(1)
        second.get_by_role("button", name="Berkas belum lengkap").tap()
        desk.tap("finish")
        desk.is_in_state("free")
        assert desk.page.evaluate("scrollY") == 0
        expect(desk.page.locator("kbd:visible")).to_have_count(0)
    assert outcomes(mall, visit) == {"BN-01": "accepted", "BN-02": "incomplete"}


def test_in_english_nothing_is_left_in_indonesian(browser: Browser, mall: Mall) -> None:
    visit = mall.issue(["AM-01"], "elderly")
    with desk_page(browser, mall, "loket55") as desk:
        desk.open(55, "en").is_live()
        assert desk.page.evaluate("document.documentElement.lang") == "en"
        expect(desk.page.locator("main")).to_contain_text("1 person waiting")
        desk.key("p").is_in_state("called")
        expect(desk.page).to_have_title(f"{visit['number']} called · Counter 55")
        expect(desk.page.locator("main")).to_contain_text("Priority: elderly")
        desk.key("m").is_in_state("serving")
        expect(desk.page.get_by_role("button", name="Documents accepted, in process")).to_be_visible()
        desk.key("s").is_in_state("free")
        expect(desk.toast).to_contain_text(f"{visit['number']} finished")
        text = desk.page.locator("body").inner_text().lower().replace("loket55", "the officer's own user name")
        assert [word for word in ("loket", "menunggu", "selesai", "keluar", "antrean") if word in text] == []
        desk.page.get_by_role("link", name="Bahasa Indonesia").click()
        desk.is_live()
        expect(desk.button("call")).to_contain_text("Panggil berikutnya")


@pytest.mark.parametrize(("counter", "size"), [(51, PC), (52, PHONE), (49, WIDE)], ids=["pc", "phone", "wide"])
def test_no_one_meets_a_barrier_in_any_state(browser: Browser, mall: Mall, counter: int, size: dict[str, int]) -> None:
    # axe writes styles of its own into the page, which our policy would refuse.
    agency = "TN" if counter == 49 else "PJ"
    mall.issue([f"{agency}-01", f"{agency}-02", f"{agency}-03"], "toddler")
    mall.issue([f"{agency}-04"])
    with desk_page(browser, mall, viewport=size, bypass_csp=True) as desk:
        desk.open(counter)
        expect(desk.page.locator("#name")).to_be_visible()
        assert serious(desk.page) == []
        desk.enter(f"loket{counter}")
        desk.is_live()
        expect(desk.waiting.first).to_be_attached(timeout=EXPECTED_SOON)
        assert serious(desk.page) == []
        desk.key("p").is_in_state("called")
        assert serious(desk.page) == []
        desk.key("m").is_in_state("serving")
        assert serious(desk.page) == []
        desk.key("3")
        expect(desk.page.locator(".desk-ticks").first).to_be_visible()
        assert serious(desk.page) == []
        desk.key("?")
        expect(desk.page.get_by_role("dialog")).to_be_visible()
        assert serious(desk.page) == []
        desk.key("Escape")
        for key, question in (("a", "transfer"), ("n", "add"), ("r", "correct"), ("g", "take-over"), ("i", "outcome")):
            desk.key(key).is_asked(question)
            assert serious(desk.page) == [], question
            fits(desk.page)
            desk.key("Escape")
            expect(desk.question).to_be_hidden()
        desk.key("d").is_in_state("free")
        expect(desk.page.locator("[data-held]")).to_be_attached(timeout=EXPECTED_SOON)
        desk.page.locator("[data-call-one]").first.click()
        assert serious(desk.is_asked("call-one").page) == []
        desk.key("Escape", "i").is_asked("break")
        assert serious(desk.page) == []
        desk.key("Enter").is_in_state("on-break")
        assert serious(desk.page) == []
        desk.page.locator(".desk-duty").click()
        assert serious(desk.is_asked("duty").page) == []
        desk.question.locator("[href*=choose]").click()
        expect(desk.page.locator(".counter-card").first).to_be_visible()
        assert serious(desk.page) == []


def test_on_a_pc_the_desk_fills_the_screen_and_never_scrolls_as_a_whole(browser: Browser, mall: Mall) -> None:
    for _ in range(12):
        mall.issue(["PT-01", "PT-02", "PT-03"])
    with desk_page(browser, mall, "loket1") as desk:
        desk.open(1).is_live()
        for keys, state in (("", "free"), ("p", "called"), ("m", "serving")):
            desk.key(*keys).is_in_state(state)
            assert desk.page.evaluate("document.documentElement.scrollHeight <= innerHeight")
            fits(desk.page)


def test_the_list_is_reached_and_scrolled_by_keyboard(browser: Browser, mall: Mall) -> None:
    for _ in range(15):
        mall.issue(["SO-01"])
    with desk_page(browser, mall, "loket69") as desk:
        desk.open(69).is_live()
        expect(desk.waiting).to_have_count(15, timeout=EXPECTED_SOON)
        expect(desk.button("call")).to_be_focused()
        desk.key("Tab")
        places = desk.page.locator(".desk-waiting-list")
        expect(places).to_be_focused()
        desk.key("End")
        desk.page.wait_for_function("() => document.querySelector('.desk-waiting-list').scrollTop > 0")
