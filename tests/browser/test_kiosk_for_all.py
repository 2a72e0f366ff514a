"""The kiosk for everybody, on every screen and in either language: no barrier, nothing small, nothing cut off."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, expect

from tests.browser.kiosk_screen import SIZES, SOON, Screen, kiosk_screen
from tests.browser.kiosk_stand_in import KioskStandIn
from tests.browser.lobby import serious
from ui.text import LANGUAGES

pytestmark = [pytest.mark.slow, pytest.mark.browser]

Scene = Callable[[Screen, KioskStandIn], None]


def home(_screen: Screen, _process: KioskStandIn) -> None:
    """As the page is when it comes up."""


def search(screen: Screen, _process: KioskStandIn) -> None:
    screen.search("bpjs")
    expect(screen.rows().first).to_be_visible()


def nothing_found(screen: Screen, _process: KioskStandIn) -> None:
    screen.search("xqzwvk")
    screen.says("kiosk-search-nothing-hint")


def agency(screen: Screen, _process: KioskStandIn) -> None:
    screen.touch(screen.page.locator(".agency-tile").first)


def service(screen: Screen, _process: KioskStandIn) -> None:
    """The one with the longest name."""
    agency(screen, _process)
    screen.open_service("PT-02")


def review(screen: Screen, _process: KioskStandIn) -> None:
    screen.open_service("DK-01")
    screen.press("kiosk-visit-more")
    screen.open_service("IM-01")
    screen.press("kiosk-visit-add")


def taken(screen: Screen, process: KioskStandIn) -> None:
    review(screen, process)
    screen.take()
    screen.says("kiosk-print-ready")


def without_paper(screen: Screen, process: KioskStandIn) -> None:
    process.fault = "no_paper"
    screen.open_service("DK-01")
    screen.take()
    screen.says("kiosk-print-failed")


def closed(screen: Screen, process: KioskStandIn) -> None:
    process.close()
    screen.says("kiosk-shut-outside-hours")


def offline(screen: Screen, process: KioskStandIn) -> None:
    process.online = False
    process.tell()
    expect(screen.page.locator(".offline")).to_be_visible(timeout=SOON)


SCENES: list[Scene] = [home, search, nothing_found, agency, service, review, taken, without_paper, closed, offline]


@pytest.mark.parametrize("scene", SCENES)
def test_no_one_meets_a_barrier(browser: Browser, kiosk: tuple[str, KioskStandIn], scene: Scene) -> None:
    # axe writes styles of its own into the page, which our policy would refuse.
    with kiosk_screen(browser, kiosk[0], "portrait", bypass_csp=True) as (screen, complaints):
        scene(screen, kiosk[1])
        assert complaints.lines == []
        assert serious(screen.page) == []
        screen.resize("landscape")
        screen.speak("en")
        assert serious(screen.page) == []


MEASURE = """() => {
    const shown = (element) => element.checkVisibility() && element.closest("[inert]") === null;
    const all = (targets) => [...document.querySelectorAll(targets)].filter(shown);
    const small = (targets, least) => all(targets)
        .map((element) => [element, element.getBoundingClientRect()])
        .filter(([, box]) => Math.min(box.width, box.height) < least - 0.01)
        .map(([element, box]) => `${element.className} ${box.width}x${box.height} < ${least}`);
    return {
        small: [
            ...small("button, .input, label.choice", 48),
            ...small(".keyboard button", 64),
            ...small(".dock button, .visit-bar button, .tile, .seek, .service-row, .still-here .is-primary", 64),
            ...small(".dock .is-primary", 72),
        ],
        cut: all("h1, h2, p, dd, .tile-title, .row-title, .plate-number, .button, .choice > span")
            .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1)
            .map((element) => `${element.className}: ${element.textContent.trim()}`),
        wide: document.documentElement.scrollWidth > innerWidth,
        tall: document.documentElement.scrollHeight > innerHeight,
        headings: all("h1").length,
    };
}"""
WELL = {"small": [], "cut": [], "wide": False, "tall": False, "headings": 1}


@pytest.mark.parametrize("scene", SCENES)
def test_a_finger_hits_everything_and_nothing_is_cut_off(
    browser: Browser, kiosk: tuple[str, KioskStandIn], scene: Scene
) -> None:
    """On every size of screen, in every language."""
    measured = {}
    with kiosk_screen(browser, kiosk[0], "portrait") as (screen, complaints):
        scene(screen, kiosk[1])
        for language in LANGUAGES:
            if language != "id":
                screen.speak(language)
            for size in SIZES:
                screen.resize(size)
                measured[size, language] = screen.page.evaluate(MEASURE)
        assert complaints.lines == []
    assert measured == {(size, language): WELL for size in SIZES for language in LANGUAGES}


def test_the_measure_sees_what_is_too_small_or_cut_off(browser: Browser, kiosk: tuple[str, KioskStandIn]) -> None:
    """The control."""
    with kiosk_screen(browser, kiosk[0]) as (screen, _):
        screen.page.evaluate(
            "() => { const tile = document.querySelector('.tile-title');"
            "Object.assign(tile.style, { whiteSpace: 'nowrap', width: '40px', overflow: 'hidden' });"
            "document.querySelector('.segments button').style.minHeight = '20px';"
            "document.querySelector('.segments button').style.height = '20px' }"
        )
        seen = screen.page.evaluate(MEASURE)
    assert len(seen["small"]) == 1
    assert len(seen["cut"]) == 1


def test_a_question_left_open_is_no_barrier(browser: Browser, kiosk: tuple[str, KioskStandIn]) -> None:
    with kiosk_screen(browser, kiosk[0], query="?idle=1&ask=60", bypass_csp=True) as (screen, _):
        agency(screen, kiosk[1])
        dialog = screen.page.get_by_role("dialog", name=screen.t("kiosk-still-here"))
        expect(dialog).to_be_visible(timeout=SOON)
        expect(screen.button("kiosk-still-here-yes")).to_be_focused()
        found = Axe().run(screen.page, context=".still-here").response["violations"]
    assert [violation["id"] for violation in found if violation["impact"] in {"serious", "critical"}] == []
