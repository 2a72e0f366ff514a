"""Who has a ticket already, at a kiosk: back from a pause, in line again, in again, or collecting what is ready."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.kiosk_screen import SIZES, SOON, Screen, kiosk_screen
from tests.browser.kiosk_stand_in import KioskStandIn
from tests.browser.lobby import serious
from tests.browser.test_kiosk_for_all import MEASURE, WELL
from tests.browser.visit_stand_in import TOKEN, case, line, place, visit
from ui.text import Language

pytestmark = [pytest.mark.slow, pytest.mark.browser]

ADDRESS = f"https://mpp.example.go.id/v/{TOKEN}"


def day(after: int = 0) -> str:
    return (datetime.now(ZoneInfo("Asia/Jakarta")) + timedelta(after)).date().isoformat()


def waiting(**more: Any) -> dict[str, Any]:
    return visit(place("waiting", line("DK-01")), place("planned", line("IM-01")), today=day(), **more)


def missed() -> dict[str, Any]:
    return visit(place("no_show", line("DK-01"), counter=12), today=day())


def ready() -> dict[str, Any]:
    cases = [case("PT-02", "ready"), case("PT-16", "in_process", day(2))]
    return visit(place("finished", line("PT-02", "accepted"), line("PT-16", "accepted")), today=day(-7), cases=cases)


def scan(page: Page, text: str = ADDRESS) -> None:
    """As a barcode scanner types."""
    page.keyboard.type(text)
    page.keyboard.press("Enter")


@pytest.fixture
def screen(browser: Browser, kiosk: tuple[str, KioskStandIn]) -> Iterator[Screen]:
    with kiosk_screen(browser, kiosk[0]) as (shown, complaints):
        yield shown
    # An error's status is told in the browser's console, whatever the page makes of it.
    assert [text for text in complaints.lines if "Failed to load resource" not in text] == []


def test_the_way_in_is_on_the_first_page_and_says_what_it_is_for(screen: Screen) -> None:
    screen.press("kiosk-again")
    expect(screen.heading(screen.t("kiosk-again-title"))).to_be_focused()
    for use in ("back", "collect", "reenter", "pause"):
        screen.says(f"kiosk-again-use-{use}")
    expect(screen.page.locator("main input")).to_have_count(0)


def test_a_pause_is_one_touch_and_tells_how_long_there_is(screen: Screen, process: KioskStandIn) -> None:
    process.earlier[TOKEN] = waiting()
    scan(screen.page)
    screen.says("kiosk-choice-pause-text")
    expect(screen.page.locator(".choice-time")).to_contain_text("10–15 menit")
    screen.says("paper-planned")
    screen.press("kiosk-choice-pause-do")
    expect(screen.heading(screen.t("kiosk-done-pause"))).to_be_focused(timeout=SOON)
    screen.says("kiosk-done-pause-hint")
    assert process.moves == ["pause"]
    # The same ticket again: the pause ends, from the page of the former visitor too.
    scan(screen.page)
    screen.press("kiosk-choice-resume-do")
    screen.says("kiosk-done-resume")
    assert process.moves == ["pause", "resume"]
    screen.touch(screen.page.locator(".dock .is-primary"))
    expect(screen.at_home()).to_be_visible()


def test_a_missed_call_puts_nobody_out_for_good(screen: Screen, process: KioskStandIn) -> None:
    process.earlier[TOKEN] = missed()
    scan(screen.page)
    screen.says("kiosk-choice-return", agency="Disdukcapil")
    screen.press("kiosk-choice-return-do")
    screen.says("kiosk-done-return")
    screen.says("common-people-ahead", count=3)
    assert process.moves == ["return"]


def test_what_is_ready_gets_a_number_on_paper(screen: Screen, process: KioskStandIn) -> None:
    process.earlier[TOKEN] = ready()
    scan(screen.page)
    expect(screen.page.locator(".choice-card")).to_contain_text("Sertifikat Standar")
    screen.press("kiosk-choice-collect-do")
    assert screen.number().startswith("PT-")
    screen.says("kiosk-print-ready")
    expect(screen.page.locator(".ticket")).to_contain_text("Pengambilan: ")
    [asked] = process.asked
    assert (asked["services"], asked["continues"]) == ([], TOKEN)
    # The next ticket before this one's screen is left: nothing of it is seen any more.
    process.earlier[TOKEN] = missed()
    scan(screen.page)
    screen.says("kiosk-choice-return-do")
    expect(screen.page.locator(".plate-number")).to_have_text("DK-014")


def test_after_a_disruption_one_is_told_the_day_and_let_in_on_it(screen: Screen, process: KioskStandIn) -> None:
    ended = place("expired", line("DK-01"), expired_because="disruption")
    process.earlier[TOKEN] = visit(ended, today=day(-1), reentry_on=day(1))
    scan(screen.page)
    expect(screen.page.locator("main .notice")).to_contain_text("boleh masuk antrean lagi pada")
    expect(screen.page.locator(".choice-card")).to_have_count(0)
    process.earlier[TOKEN] = visit(ended, today=day(-1), reentry_on=day())
    scan(screen.page)
    expect(screen.button("kiosk-choice-reenter-do")).to_be_visible()


def test_a_scan_presses_no_button_and_only_a_ticket_opens_a_visit(screen: Screen, process: KioskStandIn) -> None:
    process.earlier[TOKEN] = waiting()
    screen.open_service("DK-01")
    screen.button("kiosk-take").focus()
    scan(screen.page, "DK-01499999")
    screen.says("kiosk-again-strange")
    assert process.asked == []
    scan(screen.page, ADDRESS.replace("AAAA", "XXXX"))
    screen.says("kiosk-earlier-unknown")
    screen.press("common-back")
    screen.says("kiosk-again-title")
    # The control: without a scan before it, Enter does press what has the focus.
    screen.button("kiosk-home").focus()
    screen.page.wait_for_timeout(600)
    screen.page.keyboard.press("Enter")
    expect(screen.at_home()).to_be_visible()


def test_a_scan_is_heard_in_the_search_too(screen: Screen, process: KioskStandIn) -> None:
    process.earlier[TOKEN] = missed()
    screen.touch(screen.page.locator(".seek"))
    expect(screen.page.get_by_role("searchbox")).to_be_focused()
    scan(screen.page)
    screen.says("kiosk-choice-return-do")


def test_a_refusal_is_told_and_the_choice_stays(screen: Screen, process: KioskStandIn) -> None:
    process.earlier[TOKEN] = waiting()
    process.refusal = {"code": "visit_busy", "detail": "Anda sedang dipanggil di loket 12.", "status": 409}
    scan(screen.page)
    screen.press("kiosk-choice-pause-do")
    expect(screen.page.get_by_role("alert")).to_contain_text("Anda sedang dipanggil di loket 12.")
    process.refusal = None
    screen.press("kiosk-choice-pause-do")
    screen.says("kiosk-done-pause")


def test_without_the_server_it_is_said_kindly(screen: Screen, process: KioskStandIn) -> None:
    process.online = False
    process.tell()
    screen.press("kiosk-again")
    screen.says("kiosk-again-offline")


@pytest.mark.parametrize(("size", "language"), [("portrait", "id"), ("tablet", "id"), ("standing tablet", "en")])
def test_no_one_meets_a_barrier_and_nothing_is_cut_off(
    browser: Browser, kiosk: tuple[str, KioskStandIn], size: str, language: Language
) -> None:
    assert size in SIZES
    address, process = kiosk
    measured, barriers = {}, []
    # axe writes styles of its own into the page, which our policy would refuse.
    with kiosk_screen(browser, address, size, bypass_csp=True) as (screen, _):
        if language != "id":
            screen.speak(language)
        screen.press("kiosk-again")
        for name, found in (("again", None), ("waiting", waiting()), ("missed", missed()), ("ready", ready())):
            if found:
                process.earlier[TOKEN] = found
                scan(screen.page)
                expect(screen.page.locator(".choice-card")).not_to_have_count(0, timeout=SOON)
            measured[name] = screen.page.evaluate(MEASURE)
            barriers += serious(screen.page)
        process.earlier[TOKEN] = waiting()
        scan(screen.page)
        screen.press("kiosk-choice-pause-do")
        screen.says("kiosk-done-pause")
        measured["done"] = screen.page.evaluate(MEASURE)
        barriers += serious(screen.page)
    assert measured == dict.fromkeys(measured, WELL)
    assert barriers == []
