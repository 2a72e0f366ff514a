"""The lobby's display when something is wrong: no sound, no server, a wrong address, a closed mall, any screen."""

import dataclasses
from collections.abc import Iterator
from datetime import datetime
from datetime import time as clock_time
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Browser, Playwright, expect

from server.clock import SystemClock
from server.domain.actor import SYSTEM
from server.domain.catalogue import Hours
from server.example.load import load_example
from server.settings import database_in
from server.storage.engine import open_engine
from server.storage.store import Store
from server.usecases.define_site import define_site
from tests.browser.lobby import announced, await_announced, display, enrol, launch, open_display, serious
from tests.browser.mall import Mall

pytestmark = [pytest.mark.slow, pytest.mark.browser]

SIZES = {
    "hd": {"width": 1920, "height": 1080},
    "portrait": {"width": 1080, "height": 1920},
    "4k": {"width": 3840, "height": 2160},
    "small": {"width": 1280, "height": 720},
    "4:3": {"width": 1024, "height": 768},
    "3:4": {"width": 768, "height": 1024},
}


@pytest.fixture(scope="module")
def cautious(playwright: Playwright) -> Iterator[Browser]:
    """A browser that refuses sound until it is touched."""
    started = launch(playwright, sound=False)
    yield started
    started.close()


@pytest.fixture(scope="module")
def crowd(mall: Mall, operator: str) -> None:
    """Somebody is served at every third counter and somebody waits for every agency."""
    catalog = mall.read("catalog")
    for agency in catalog["agencies"]:
        numbers = [counter["number"] for counter in agency["counters"]][::3]
        for index in range(len(numbers) + 1):
            mall.issue([agency["services"][0]["code"]], "elderly" if index % 2 else None)
        for number in numbers:
            mall.command(f"counters/{number}/call-next", {}, operator)


@pytest.mark.usefixtures("crowd")
@pytest.mark.parametrize("query", ["voice=off", "zone=Z4&voice=off&lang=en"])
@pytest.mark.parametrize("size", SIZES)
def test_every_screen_is_filled_and_nothing_runs_out_of_it(browser: Browser, mall: Mall, size: str, query: str) -> None:
    with display(browser, mall, query, size=SIZES[size]) as page:
        assert page.evaluate("[document.documentElement.scrollWidth, document.body.scrollHeight]") == list(
            SIZES[size].values()
        )
        outside = page.evaluate(
            """() => [...document.querySelectorAll(".hero-number, .hero-counter, .previous-call, .pair, .clock")]
                .filter((part) => {
                    const inner = part.getBoundingClientRect();
                    const outer = part.closest("section, header").getBoundingClientRect();
                    return inner.left < outer.left || inner.right > outer.right
                        || inner.top < outer.top || inner.bottom > outer.bottom;
                })
                .map((part) => part.className + " " + part.textContent)"""
        )
        assert outside == []


@pytest.mark.usefixtures("crowd")
def test_numbers_are_large_enough_for_the_far_end_of_a_hall(browser: Browser, mall: Mall) -> None:
    with display(browser, mall, "voice=off") as page:
        heights = page.evaluate(
            """() => Object.fromEntries(
                ["hero-number", "previous-number", "previous-counter", "pair-number"].map((name) =>
                    [name, parseFloat(getComputedStyle(document.querySelector("." + name)).fontSize)]))"""
        )
    assert heights["hero-number"] >= 1080 / 4
    assert min(heights.values()) >= 48


@pytest.mark.usefixtures("crowd")
def test_a_busy_hour_leaves_the_page_small_and_right(browser: Browser, mall: Mall, operator: str) -> None:
    with display(browser, mall, "voice=off") as page:
        before = page.evaluate("document.querySelectorAll('*').length")
        ticket = mall.command("counters/2/call-next", {}, operator) or {}
        for _ in range(40):
            mall.issue(["PT-01"])
            mall.command(f"tickets/{ticket['id']}/start", {"counter": 2}, operator)
            outcomes = [{"service": line["service"], "outcome": "completed"} for line in ticket["lines"]]
            mall.command(f"tickets/{ticket['id']}/finish", {"counter": 2, "outcomes": outcomes}, operator)
            ticket = mall.command("counters/2/call-next", {}, operator)
        expect(page.locator(".previous-call").first).to_contain_text(ticket["number"])
        assert page.locator(".previous-call").count() <= 8
        assert page.evaluate("document.querySelectorAll('*').length") < before + 100


@pytest.mark.usefixtures("crowd")
@pytest.mark.parametrize("size", ["hd", "portrait"])
def test_no_one_meets_a_barrier(cautious: Browser, mall: Mall, size: str) -> None:
    # axe writes styles of its own into the page, which our policy would refuse.
    with cautious.new_context(viewport=SIZES[size], bypass_csp=True, reduced_motion="reduce") as context:  # type: ignore[arg-type] # a plain dict is one
        page = context.new_page()
        open_display(page, mall, "zone=Z5")
        page.wait_for_selector(".sound-notice")
        assert serious(page) == []


# Not strict: Chromium warns in the console that it holds the sound back, which is the point here.
def test_a_browser_that_refuses_sound_is_told_of_and_a_touch_allows_it(
    cautious: Browser, mall: Mall, operator: str
) -> None:
    with display(cautious, mall, "zone=Z5", strict=False) as page:
        notice = page.locator(".sound-notice")
        expect(notice).to_contain_text("Suara panggilan belum aktif")
        expect(notice).to_contain_text("--autoplay-policy=no-user-gesture-required")
        page.get_by_role("button", name="Aktifkan suara").click()
        expect(notice).to_have_count(0)
        mall.issue(["DK-01"])
        mall.command("counters/12/call-next", {}, operator)
        page.wait_for_function("() => played.length === 1", timeout=30_000)


def test_the_notice_about_sound_can_be_put_away(cautious: Browser, mall: Mall) -> None:
    with display(cautious, mall, "zone=Z5", strict=False) as page:
        page.get_by_role("button", name="Tutup").click()
        expect(page.locator(".sound-notice")).to_have_count(0)


def test_a_display_that_is_to_be_silent_says_nothing_about_sound(cautious: Browser, mall: Mall) -> None:
    with (
        display(cautious, mall, "zone=Z5&voice=off") as silent,
        display(cautious, mall, "zone=Z5", strict=False) as speaks,
    ):
        expect(speaks.locator(".sound-notice")).to_have_count(1)
        expect(silent.locator(".sound-notice")).to_have_count(0)


def test_a_display_that_was_cut_off_says_so_and_announces_what_is_still_young(
    browser: Browser, mall: Mall, operator: str
) -> None:
    mall.issue(["DK-01"])
    with display(browser, mall, "zone=Z5&voice=off", strict=False) as page:
        page.context.set_offline(True)
        expect(page.locator(".lobby-state")).to_contain_text("Menyambungkan kembali", timeout=20_000)
        number = mall.command("counters/13/call-next", {}, operator)["number"]
        assert announced(page) == []
        page.context.set_offline(False)
        assert [each["number"] for each in await_announced(page, 1)] == [number]
        expect(page.locator(".lobby-waiting")).to_be_visible()


def test_after_the_server_was_restarted_a_display_is_right_again_by_itself(
    browser: Browser, mall: Mall, operator: str
) -> None:
    with display(browser, mall, "zone=Z5&voice=off", strict=False) as page:
        mall.stop()
        expect(page.locator(".lobby-state")).to_contain_text("Menyambungkan kembali", timeout=20_000)
        expect(page.locator(".clock")).to_be_visible()
        mall.start()
        expect(page.locator(".lobby-waiting")).to_be_visible(timeout=20_000)
        mall.issue(["DK-01"])
        number = mall.command("counters/15/call-next", {}, operator)["number"]
        assert await_announced(page, 1)[-1]["number"] == number


def test_a_zone_that_is_none_is_explained(browser: Browser, mall: Mall) -> None:
    with browser.new_context() as context:
        enrol(context, mall)
        page = context.new_page()
        page.goto(f"{mall.url}/display?zone=Z9")
        expect(page.locator(".is-calm")).to_contain_text("Zona “Z9” tidak dikenal")


@pytest.fixture
def closed_mall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mall]:
    """The example mall on a day of the week on which it does not open."""
    mall = Mall(tmp_path_factory.mktemp("closed"))
    example = load_example("pekanbaru", "open")
    other_day = datetime.now(ZoneInfo(example.site.timezone)).isoweekday() % 7 + 1
    hours = (Hours(other_day, clock_time(8), clock_time(15)),)
    engine = open_engine(database_in(mall.data))
    define_site(
        Store(engine, SystemClock()),
        SYSTEM,
        dataclasses.replace(example, site=dataclasses.replace(example.site, hours=hours)),
    )
    engine.dispose()
    try:
        mall.start()
        yield mall
    finally:
        mall.kill()


def test_a_closed_mall_says_calmly_when_it_opens(browser: Browser, closed_mall: Mall) -> None:
    with display(browser, closed_mall, "voice=off") as page:
        expect(page.locator(".hero")).to_contain_text("Mal sedang tutup")
        expect(page.locator(".hero")).to_contain_text("Buka kembali besok pukul\u00a008.00")
        expect(page.locator(".previous, .serving, .lobby-waiting")).to_have_count(0)
