"""What waits for time at a desk, on a server whose clock runs sixty times as fast: a minute is a second."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.desk import EXPECTED_SOON, desk_page, states
from tests.browser.mall import Mall, open_mall

pytestmark = [pytest.mark.slow, pytest.mark.browser]


@pytest.fixture(scope="module")
def mall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mall]:
    with open_mall(tmp_path_factory.mktemp("mall"), speed=60) as running:
        yield running


def test_a_no_show_is_possible_only_by_the_rule_and_can_come_back(browser: Browser, mall: Mall) -> None:
    visit = mall.issue(["BP-01"], "elderly")
    with desk_page(browser, mall, "loket28") as desk:
        desk.open(28).is_live().key("p").is_in_state("called")
        button = desk.button("no-show")
        expect(button).to_contain_text("Panggil 2 kali lagi")
        desk.key("u")
        expect(button).to_contain_text("Panggil 1 kali lagi", timeout=EXPECTED_SOON)
        expect(button).to_have_attribute("aria-disabled", "true")
        desk.key("t")
        button.click(force=True)
        assert "no-show" not in desk.commands
        desk.pauses().key("u")
        expect(button).to_have_attribute("aria-disabled", "false", timeout=EXPECTED_SOON)
        expect(button).to_contain_class("is-solid")
        desk.key("t").is_in_state("free")
        expect(desk.toast).to_contain_text(f"{visit['number']} dicatat tidak hadir saat dipanggil")
        expect(desk.button("call")).to_be_focused()
        assert states(mall, visit) == ["no_show"]
        desk.page.locator(".desk-missed summary").click()
        desk.page.locator(f"[data-missed='{visit['number']}'] button").click()
        desk.waits_for(visit["number"])
        expect(desk.page.locator(".desk-missed")).to_have_count(0)


def test_who_is_served_for_long_is_asked_after_once(browser: Browser, mall: Mall) -> None:
    mall.issue(["BK-01"])
    with desk_page(browser, mall, "loket25") as desk:
        desk.open(25).is_live().key("p").is_in_state("called").key("m").is_in_state("serving")
        question = desk.page.locator(".desk-still")
        expect(question).to_contain_text("Masih melayani", timeout=90_000)
        expect(desk.page.locator(".desk-timer")).to_contain_text("jauh melewati standar")
        desk.key("y")
        expect(question).to_have_count(0)
        desk.key("s").is_in_state("free")


def test_a_break_that_lasts_too_long_is_marked(browser: Browser, mall: Mall) -> None:
    with desk_page(browser, mall, "loket40") as desk:
        desk.open(40).is_live().key("i").is_asked("break")
        desk.page.locator("#minutes").fill("1")
        desk.key("Enter").is_in_state("on-break")
        expect(desk.page.locator(".desk-ticket .timer.is-error")).to_contain_text(
            "melewati pukul", timeout=EXPECTED_SOON
        )
        expect(desk.page.locator("[data-duty]")).to_contain_class("is-error")
        desk.key("b").is_in_state("free")


def test_an_undo_that_comes_too_late_is_refused_in_words(browser: Browser, mall: Mall) -> None:
    visit = mall.issue(["TS-01"])
    with desk_page(browser, mall, "loket46") as desk:
        desk.open(46).is_live().key("p").is_in_state("called").pauses()
        desk.key("z")
        expect(desk.toast).to_contain_text("dalam 15 detik oleh petugas yang melakukannya", timeout=EXPECTED_SOON)
        assert states(mall, visit) == ["called"]
